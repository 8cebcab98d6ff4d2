"""Which word of one sentence answers to which of the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.sentence import GRAMMAR, NUMBER, Ints, Sentence, Store
from llamafund.compare.terms import Sense
from llamafund.compare.vectors import Floats

LINKS = (
    "form",  # the same normalised form, or the same number
    "lemma",
    "root",
    "letters",  # Jaccard index of letter trigrams
    "vector",  # cosine in news
    "reworded",  # square root of the probability that one stands for the other between headline and lead
    "numbers",  # two different numbers
    "opposed",  # on the two sides of a contrast
    "same",  # exchangeable
    "near",  # loosely exchangeable
    "land",  # names of one country
    "lands",  # names of two countries
    "converse",  # one event seen from its two ends
)
FORM, LEMMA, ROOT, LETTERS, VECTOR, REWORDED, NUMBERS, OPPOSED, SAME, NEAR, LAND, LANDS, CONVERSE = range(len(LINKS))

CLOSE = 0.05  # two numbers this near, relative to the larger, are one number rounded
COUNTED = 1000  # whole numbers below this are counts, and count exactly
YEARS = range(1900, 2101)
LETTERS_FROM, VECTOR_FROM = 0.4, 0.6
_TIERS = (FORM, LEMMA, ROOT, SAME, LETTERS, REWORDED, NEAR, VECTOR)  # what makes words answer each other
ORDER = 0.01  # what the distance of two words in the sentence takes from a tie


class Match(NamedTuple):
    """Word `left` of one sentence answers to word `right` of the other, `strength` 0..1; `link` is an index of `LINKS`."""

    left: int
    right: int
    strength: float
    link: int


def links(store: Store, left: Sentence, right: Sentence) -> Floats:
    """How every word of one sentence stands to every word of the other: shape (left, right, links), each in 0..1."""
    table = np.zeros((len(LINKS), len(left), len(right)), np.float32).transpose(1, 2, 0)  # so that each link is one block
    if not len(left) or not len(right):
        return table
    ids = store.ids[left.rows][:, None, :] == store.ids[right.rows][None, :, :]
    table[:, :, : ROOT + 1] = ids
    grams, others = store.grams[left.rows], store.grams[right.rows]
    shared = grams @ others.T
    table[:, :, LETTERS] = shared / np.maximum(grams.sum(1)[:, None] + others.sum(1)[None, :] - shared, 1)
    table[:, :, VECTOR] = store.vector[left.rows] @ store.vector[right.rows].T
    _numbers(table, left, right)
    _lexicon(table, left, right)
    return table


def _numbers(table: Floats, left: Sentence, right: Sentence) -> None:
    for i, one in enumerate(left.values):
        if one is None:
            continue
        for j, two in enumerate(right.values):
            if two is None:
                continue
            same = equal(one, two)
            table[i, j, FORM] = same
            table[i, j, NUMBERS] = not same


def equal(one: float, two: float) -> bool:
    """Whether two numbers may be one number, rounded: 5.96 and 6, 1,980,000 and 2 million; never 14 and 15, 2018 and 2019."""
    if one == two:
        return True
    whole = one.is_integer() and two.is_integer()
    if whole and (max(one, two) < COUNTED or (one in YEARS and two in YEARS)):
        return False
    largest = max(abs(one), abs(two))
    allowed = 2 * CLOSE if largest < 1 / CLOSE else CLOSE
    return abs(one - two) <= allowed * largest


def _lexicon(table: Floats, left: Sentence, right: Sentence) -> None:
    lemmas = [item.lemma for item in right.items]
    listed = [(j, lemmas[j], sense) for j, sense in enumerate(right.senses) if sense]
    for i, (item, sense) in enumerate(zip(left.items, left.senses, strict=True)):
        if item.reworded:
            for j, lemma in enumerate(lemmas):
                if lemma in item.reworded:
                    table[i, j, REWORDED] = item.reworded[lemma] ** 0.5
        if sense:
            for j, lemma, other in listed:
                if not sense.marks.isdisjoint(other.marks) and lemma != item.lemma:
                    for link in _known(sense, other):
                        table[i, j, link] = 1


def _known(sense: Sense, other: Sense) -> Iterator[int]:
    """The links that the lexicon sees between two words."""
    if sense.sides and other.sides and sense.opposed(other):
        yield OPPOSED
    if sense.ends and other.ends and sense.converse(other):
        yield CONVERSE
    if not sense.same.isdisjoint(other.same):
        yield SAME
    if not sense.near.isdisjoint(other.near):
        yield NEAR
    if sense.lands and other.lands:
        yield LANDS if sense.lands.isdisjoint(other.lands) else LAND


def align(store: Store, left: Sentence, right: Sentence, table: Floats) -> list[Match]:
    """The best one-to-one answers, strongest first, each word once. Opposed words and different numbers do not answer."""
    if not len(left) or not len(right):
        return []
    kinds, others = store.kinds[left.rows], store.kinds[right.rows]
    tiers = np.zeros((len(_TIERS), len(left), len(right)), np.float32)
    tiers[0] = table[:, :, FORM]
    tiers[1] = 0.95 * table[:, :, LEMMA]
    letters, vector, reworded = table[:, :, LETTERS], table[:, :, VECTOR], table[:, :, REWORDED]
    tiers[2] = 0.85 * table[:, :, ROOT]
    tiers[3] = 0.9 * np.maximum(table[:, :, SAME], table[:, :, LAND])
    tiers[4] = (0.4 + 0.5 * letters) * (letters >= LETTERS_FROM)
    tiers[5] = (0.6 + 0.3 * reworded) * (reworded > 0)
    tiers[6] = 0.6 * table[:, :, NEAR]
    tiers[7] = 0.75 * vector * (vector > VECTOR_FROM)
    tiers[2:] *= (table[:, :, OPPOSED] + table[:, :, LANDS] == 0) & _comparable(kinds, others)
    best, which = tiers.max(0), tiers.argmax(0)
    rows, columns = np.nonzero(best)
    strengths = best[rows, columns]
    far = np.abs(rows / len(left) - columns / len(right))
    order = np.argsort(-(strengths - ORDER * far), kind="stable")
    return _greedy(rows[order].tolist(), columns[order].tolist(), strengths[order].tolist(), which[rows, columns][order].tolist())


def _comparable(kinds: Ints, others: Ints) -> NDArray[np.bool_]:
    content = (kinds != GRAMMAR) & (kinds != NUMBER)
    both: NDArray[np.bool_] = content[:, None] & ((others != GRAMMAR) & (others != NUMBER))
    return both


def _greedy(rows: list[int], columns: list[int], strengths: list[float], which: list[int]) -> list[Match]:
    used: set[int] = set()
    taken: set[int] = set()
    matches = []
    for row, column, strength, tier in zip(rows, columns, strengths, which, strict=True):
        if row not in used and column not in taken:
            used.add(row)
            taken.add(column)
            matches.append(Match(row, column, strength, _TIERS[tier]))
    return matches
