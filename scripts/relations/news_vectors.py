"""Word vectors and rewordings from a news corpus, for `llamafund.compare.pair.lexicon.vectors`.

Vectors: lemmas in a window of four, positive PMI with the context distribution smoothed to the power .75, reduced by a randomised
SVD whose singular values are halved (Levy, Goldberg and Dagan 2015; Halko, Martinsson and Tropp 2011).
Rewordings: IBM model 1 (Brown et al. 1993) from the words of a lead to those of the headline above it, and between the headlines
and leads of same-event articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from llamafund.compare.pair.lexicon.terms import bare_name
from scripts.ant import articles
from scripts.relations.reading import Reading

SIZE = 128
SEEN = 6  # times a lemma must be seen to get a vector
WINDOW = {1: 1.0, 2: 1.0, 3: 0.6, 4: 0.6}  # weight of a neighbour at that distance
LEAD = 45  # words of a lead
COMMON = 4  # headlines and leads a lemma must stand in to be reworded
ROUNDS = 6  # of expectation and maximisation
DOUBT = 2.0  # added to the count of a word before its chances are shared out
FROM = 0.006  # chance from which one word is said to stand for another
SURE = 0.5  # cosine from which two articles tell the same event
_SENTENCE = re.compile(r"[.\n؟!?؛]+")

Ints = NDArray[np.int64]


@dataclass
class Corpus:
    """Lemmas as numbers: the running text with gaps of -1 between sentences, and headline and lead of each article."""

    names: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    running: list[int] = field(default_factory=list)
    heads: dict[str, tuple[list[int], list[int]]] = field(default_factory=dict)

    def number(self, lemma: str) -> int:
        """The number of a lemma."""
        if lemma not in self.numbers:
            self.numbers[lemma] = len(self.names)
            self.names.append(lemma)
        return self.numbers[lemma]


def read(bench: Path, reading: Reading) -> Corpus:
    """The lemmas of the ANT corpus."""
    corpus = Corpus()
    for article in articles(bench):
        title = _numbers(corpus, reading, article.title or "")
        sentences = [found for part in _SENTENCE.split(article.text) if (found := _numbers(corpus, reading, part))]
        for sentence in (title, *sentences):
            corpus.running += [*sentence, *[-1] * len(WINDOW)]
        corpus.heads[article.id] = title, [lemma for sentence in sentences[:2] for lemma in sentence][:LEAD]
    return corpus


def _numbers(corpus: Corpus, reading: Reading, text: str) -> list[int]:
    return [corpus.number(bare_name(word)) for word in reading.words(text) if any(map(str.isalnum, word.norm))]


def vectors(corpus: Corpus, seed: int) -> tuple[list[str], NDArray[np.int8]]:
    """The lemmas seen `SEEN` times, commonest first, and their vectors in eight bits (lemmas, SIZE)."""
    running = np.array(corpus.running)
    counts = np.bincount(running[running >= 0], minlength=len(corpus.names))
    order = np.argsort(-counts, kind="stable")[: int((counts >= SEEN).sum())]
    place = np.full(len(counts) + 1, -1)
    place[order] = np.arange(len(order))
    table = _reduced(_pmi(_neighbours(place[running], len(order))), seed)
    largest = np.abs(table).max(1, keepdims=True).clip(1e-9)
    return [corpus.names[number] for number in order], np.round(table / largest * 127).astype(np.int8)


def _neighbours(running: Ints, size: int) -> sparse.csr_matrix:
    whole = sparse.csr_matrix((size, size))
    for distance, weight in WINDOW.items():
        left, right = running[:-distance], running[distance:]
        both = (left >= 0) & (right >= 0)
        cells, counts = np.unique(left[both] * size + right[both], return_counts=True)
        whole = whole + sparse.csr_matrix((counts * weight, (cells // size, cells % size)), shape=(size, size))
    return whole + whole.T


def _pmi(together: sparse.csr_matrix) -> sparse.csr_matrix:
    table = together.tocoo()
    often = table.data > 1
    rows, columns, counts = table.row[often], table.col[often], table.data[often]
    words = np.asarray(together.sum(1)).ravel()
    contexts = words**0.75 / (words**0.75).sum()
    information = np.log(counts / (words[rows] * contexts[columns]))
    positive = information > 0
    cells = (rows[positive], columns[positive])
    return sparse.csr_matrix((information[positive].astype(np.float32), cells), shape=together.shape)


def _reduced(table: sparse.csr_matrix, seed: int) -> NDArray[np.float32]:
    random = np.random.default_rng(seed)
    basis = np.linalg.qr(table @ random.standard_normal((table.shape[1], SIZE + 10)).astype(np.float32))[0]
    for _ in range(3):
        basis = np.linalg.qr(table @ np.linalg.qr(table.T @ basis)[0])[0]
    left, values, _ = np.linalg.svd((table.T @ basis).T, full_matrices=False)
    found: NDArray[np.float32] = ((basis @ left) * np.sqrt(values))[:, :SIZE]
    return found


def rewordings(corpus: Corpus, bench: Path, known: list[str]) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
    """Pairs of places in `known` (pairs, 2), and the chance that one stands for the other in 255ths (pairs,)."""
    targets, sources, slots = _cooccurring(list(_texts(corpus, bench)), len(corpus.names))
    cells, cell_of = np.unique(targets * (len(corpus.names) + 1) + sources, return_inverse=True)
    target, source = np.divmod(cells, len(corpus.names) + 1)
    chance = np.ones(len(cells), np.float32)
    counts = chance
    for _ in range(ROUNDS):
        shares = chance[cell_of]
        shares = shares / np.bincount(slots, weights=shares)[slots]
        counts = np.bincount(cell_of, weights=shares, minlength=len(cells))
        chance = (counts / (np.bincount(source, weights=counts)[source] + DOUBT)).astype(np.float32)
    place = {name: number for number, name in enumerate(known)}
    found: dict[tuple[int, int], float] = {}
    for one, two, share in zip(*(part[(chance > FROM) & (counts > 1)] for part in (target, source, chance)), strict=True):
        if one != two and two < len(corpus.names):
            left, right = place.get(corpus.names[one]), place.get(corpus.names[two])
            if left is not None and right is not None:
                pair = (min(left, right), max(left, right))
                found[pair] = max(found.get(pair, 0.0), float(share))
    pairs = sorted(found)
    chances = [min(255, max(1, round(found[pair] * 255))) for pair in pairs]
    return np.array(pairs, np.int32), np.array(chances, np.uint8)


def _texts(corpus: Corpus, bench: Path) -> Iterator[tuple[list[int], list[int]]]:
    yield from corpus.heads.values()
    for one, two in same_events(bench):
        for left, right in ((one, two), (two, one)):
            yield corpus.heads[left][0], corpus.heads[right][0] + corpus.heads[right][1][:25]


def same_events(bench: Path, sure: float = SURE) -> Iterator[tuple[str, str]]:
    """Ids of articles that tell the same event."""
    for line in (bench / "ant" / "same_event_pairs.tsv").read_text(encoding="utf-8").splitlines():
        cosine, one, two = line.split()
        if float(cosine) >= sure:
            yield one, two


def _cooccurring(texts: list[tuple[list[int], list[int]]], nothing: int) -> tuple[Ints, Ints, Ints]:
    """Every headline word with every word of its lead and with `nothing`: targets, sources, number of the headline word."""
    often = Counter(lemma for head, lead in texts for lemma in {*head, *lead})
    targets: list[int] = []
    sources: list[int] = []
    slots: list[int] = []
    slot = 0
    for head, lead in texts:
        below = [*{lemma for lemma in lead if often[lemma] >= COMMON}, nothing]
        for lemma in head:
            if often[lemma] >= COMMON:
                targets += [lemma] * len(below)
                sources += below
                slots += [slot] * len(below)
                slot += 1
    return np.array(targets), np.array(sources), np.array(slots)
