"""What the lexicon sees between two words, worked out once for any two senses."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.lexicon.terms import EMPTY, Sense

RELATIONS = ("opposed", "same", "near", "land", "lands", "converse")
OPPOSED, SAME, NEAR, LAND, LANDS, CONVERSE = (1 << bit for bit in range(len(RELATIONS)))
_UNKNOWN = 255
SENSES_KEPT = 4096  # before all are forgotten

Bits = NDArray[np.uint8]


class SenseRelations:
    """A table of senses against senses, filled as they meet; sense 0 is that of a word of which nothing is known."""

    def __init__(self) -> None:
        self._numbers: dict[Sense, int] = {EMPTY: 0}
        self._senses = [EMPTY]
        self._table: Bits = np.full((64, 64), _UNKNOWN, np.uint8)
        self._table[0], self._table[:, 0] = 0, 0

    @property
    def full(self) -> bool:
        """Whether it should be made anew."""
        return len(self._senses) > SENSES_KEPT

    def number(self, sense: Sense) -> int:
        """The number of a sense."""
        found = self._numbers.get(sense)
        if found is None:
            found = self._numbers[sense] = len(self._senses)
            self._senses.append(sense)
            size = len(self._table)
            if found == size:
                grown = np.full((2 * size, 2 * size), _UNKNOWN, np.uint8)
                grown[:size, :size] = self._table
                grown[0], grown[:, 0] = 0, 0
                self._table = grown
        return found

    def between(self, left: NDArray[np.int32], right: NDArray[np.int32]) -> Bits:
        """Bits of `RELATIONS` between the senses of each two words: (pairs, words), (pairs, words) to (pairs, words, words)."""
        ones, others = np.broadcast_arrays(left[:, :, None], right[:, None, :])
        found: Bits = self._table[ones, others]
        missing = found == _UNKNOWN
        if missing.any():
            for one, other in {*zip(ones[missing].tolist(), others[missing].tolist(), strict=True)}:
                self._table[one, other] = _bits(self._senses[one], self._senses[other])
            found = self._table[ones, others]
        return found


def _bits(sense: Sense, other: Sense) -> int:
    bits = OPPOSED * sense.opposed(other) | CONVERSE * sense.converse(other)
    bits |= SAME * (not sense.same.isdisjoint(other.same)) | NEAR * (not sense.near.isdisjoint(other.near))
    if sense.lands and other.lands:
        bits |= LANDS if sense.lands.isdisjoint(other.lands) else LAND
    return bits
