"""Which word of one sentence answers to which of the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import FORM, LAND, LANDS, LEMMA, LETTERS, NEAR, OPPOSED, REWORDED, ROOT, SAME, VECTOR
from llamafund.compare.pair.sentence import GRAMMAR, NUMBER, Booleans, Ints
from llamafund.compare.pair.sides import SideWords

LETTERS_FROM, VECTOR_FROM = 0.4, 0.6
TIERS = (FORM, LEMMA, ROOT, SAME, LETTERS, REWORDED, NEAR, VECTOR)  # what makes words answer each other
SOFT = frozenset({VECTOR, NEAR})  # links that suggest, and do not prove, that two words say the same
ORDER = 0.01  # what the distance of two words in the sentence takes from a tie
NOBODY = -1


class Match(NamedTuple):
    """Word `left` of one sentence answers to word `right` of the other, `strength` 0..1; `link` is one of `TIERS`."""

    left: int
    right: int
    strength: float
    link: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The answers of many pairs.

    `answers` (pairs, left) and `back` (pairs, right) hold the place of the answering word, or `NOBODY`; `strength` and `link`
    (pairs, left) how well it answers and by which of `TIERS`; `back_strength` the former for the right side. The firm ones are
    those whose link is not `SOFT`: `firm`, `firm_back` (booleans).
    """

    answers: Ints
    back: Ints
    strength: Floats
    back_strength: Floats
    link: Ints
    firm: Booleans
    firm_back: Booleans

    def matches(self, pair: int) -> list[Match]:
        """The answers of one pair, in the order of the left sentence."""
        places = np.flatnonzero(self.answers[pair] != NOBODY)
        told = (self.answers[pair, places], self.strength[pair, places], self.link[pair, places])
        return [Match(*match) for match in zip(places.tolist(), *(part.tolist() for part in told), strict=True)]


def align(left: SideWords, right: SideWords, table: Floats) -> Alignment:
    """The best one-to-one answers, strongest first, each word once. Opposed words and different numbers do not answer.

    `table` holds the links between the words (pairs, left, right, links).
    """
    best, tier = _strengths(left, right, table)
    far = np.abs(
        (np.arange(left.mask.shape[1]) / np.maximum(left.count, 1)[:, None])[:, :, None]
        - (np.arange(right.mask.shape[1]) / np.maximum(right.count, 1)[:, None])[:, None, :]
    )
    left_over = np.where(best > 0, best - ORDER * far, -1.0)
    answers = np.full(left.mask.shape, NOBODY, np.int32)
    back = np.full(right.mask.shape, NOBODY, np.int32)
    flat = left_over.reshape(len(left_over), -1)
    going = np.arange(len(flat))
    while going.size:
        place = flat[going].argmax(1)
        found = flat[going, place] > 0
        going, place = going[found], place[found]
        here, there = np.divmod(place, right.mask.shape[1])
        answers[going, here], back[going, there] = there, here
        left_over[going, here, :] = -1.0
        left_over[going, :, there] = -1.0
    rows, columns = np.nonzero(answers != NOBODY)
    at = rows, columns, answers[rows, columns]
    strength, back_strength = np.zeros(left.mask.shape, np.float32), np.zeros(right.mask.shape, np.float32)
    link, firm, firm_back = np.full(left.mask.shape, NOBODY, np.int32), np.zeros_like(left.mask), np.zeros_like(right.mask)
    strength[rows, columns] = back_strength[rows, at[2]] = best[at]
    link[rows, columns] = np.array(TIERS, np.int32)[tier[at]]
    firm[rows, columns] = firm_back[rows, at[2]] = ~np.isin(link[rows, columns], list(SOFT))
    return Alignment(answers, back, strength, back_strength, link, firm, firm_back)


def _strengths(left: SideWords, right: SideWords, table: Floats) -> tuple[Floats, Ints]:
    """How strongly each two words answer each other, 0 to 1, and which of `TIERS` says so: both (pairs, left, right)."""
    tiers = np.zeros((len(TIERS), *table.shape[:3]), np.float32)
    letters, vector, reworded = table[..., LETTERS], table[..., VECTOR], table[..., REWORDED]
    tiers[0] = table[..., FORM]
    tiers[1] = 0.95 * table[..., LEMMA]
    tiers[2] = 0.85 * table[..., ROOT]
    tiers[3] = 0.9 * np.maximum(table[..., SAME], table[..., LAND])
    tiers[4] = (0.4 + 0.5 * letters) * (letters >= LETTERS_FROM)
    tiers[5] = (0.6 + 0.3 * reworded) * (reworded > 0)
    tiers[6] = 0.6 * table[..., NEAR]
    tiers[7] = 0.75 * vector * (vector > VECTOR_FROM)
    own, their = ((side.kinds != GRAMMAR) & (side.kinds != NUMBER) for side in (left, right))
    tiers[2:] *= own[:, :, None] & their[:, None, :] & (table[..., OPPOSED] + table[..., LANDS] == 0)
    which: Ints = tiers.argmax(0)
    return tiers.max(0), which
