"""Words without their proclitics over the whole corpus: which of them keep a first letter, and what company they keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from gensim.models import Word2Vec

from llamafund.entities.spans.host import Host, host_of
from llamafund.entities.spans.lines import lines_of
from llamafund.model import Article, Word
from llamafund.orthography import ARTICLE, CONJUNCTIONS, FOR_THE
from llamafund.workbench import Workbench

WIDTH, KEPT, FEWEST = 64, 45_000, 4  # numbers a word, words kept, occurrences
_SEEN = 3  # occurrences from which a form with its letter says something
_SHARE = dict.fromkeys(CONJUNCTIONS, 0.7)  # of the host alone: above it the letter belongs to the word (لانغ against انغ)
_SHARE_OF_OTHERS = 0.3


def write_hosts(articles: Iterable[Article], workbench: Workbench, path: Path) -> None:
    """A line of the corpus a line: each host, with its letters and a plus sign before it."""
    with path.open("w", encoding="utf-8") as lines:
        for article in articles:
            document = workbench.document(article)
            for first, last in lines_of(document):
                words = document.words[first:last]
                lines.write(" ".join(piece for word in words for piece in _pieces(word, host_of(word))) + "\n")


def whole(path: Path) -> list[str]:
    """Forms that keep a first letter that looks like a proclitic: too frequent beside the form without it."""
    joined: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for letters, host in _pairs(path):
        if letters:
            joined[letters, host] += 1
        else:
            alone[host] += 1
    return sorted(
        letter + host
        for (letter, host), count in joined.items()
        if len(letter) == 1
        and not host.startswith(ARTICLE)
        and count >= _SEEN
        and count > _SHARE.get(letter, _SHARE_OF_OTHERS) * (alone[host] + 0.5)
    )


def vectors(path: Path, keep: Iterable[str], seed: int) -> tuple[list[str], np.ndarray]:
    """The most frequent hosts and their skip-gram vectors of length 1 (Mikolov et al. 2013), `(words, WIDTH)`."""
    kept = frozenset(keep)
    lines = [
        [piece for letters, host in _pairs_of(line) for piece in _split(letters, host, kept)]
        for line in path.open(encoding="utf-8")
    ]
    model = Word2Vec(
        lines,
        vector_size=WIDTH,
        window=3,
        min_count=FEWEST,
        sg=1,
        negative=8,
        sample=1e-3,
        workers=1,
        epochs=6,
        seed=seed,
        alpha=0.03,
    )
    words = [word for word in model.wv.index_to_key if not (word.endswith("+") and len(word) > 1)][:KEPT]
    found = np.stack([model.wv[word] for word in words])
    return words, (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def _pieces(word: Word, host: Host) -> list[str]:
    letters = word.norm[: host.skipped] if not word.norm.startswith(host.key) else ""
    if letters.endswith(FOR_THE):
        letters = letters[:-1]
    return [letters + "+", host.key] if letters else [host.key]


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield from _pairs_of(line)


def _pairs_of(line: str) -> Iterator[tuple[str, str]]:
    letters = ""
    for piece in line.split():
        if piece.endswith("+") and len(piece) > 1:
            letters = piece[:-1]
        else:
            yield letters, piece
            letters = ""


def _split(letters: str, host: str, kept: frozenset[str]) -> list[str]:
    if not letters:
        return [host]
    return [letters + host] if letters + host in kept else [letters + "+", host]
