"""Numbers found by a hash, many at a time: a table with open addressing (Knuth, volume 3, 6.4), in NumPy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.intp]
Hashes = NDArray[np.uint64]
_SMALLEST = 16  # bits; slots of an empty table
_BITS = 64


class Hashed:
    """The numbers 1, 2, 3 … by their hashes, of which none is 0; a number whose hash is given as 0 is not found."""

    def __init__(self, hashes: Hashes | None = None) -> None:
        self.hashes = np.zeros(1, np.uint64)  # by number; 0 is nobody's
        self._slots = np.zeros(1 << _SMALLEST, np.int32)
        if hashes is not None:
            self.add(hashes)

    def find(self, hashes: Hashes) -> Numbers:
        """The number of each hash, or 0."""
        slots = self._slot(hashes)
        found = self._slots.take(slots).astype(np.intp)
        others = np.flatnonzero(self.hashes.take(found) != hashes)
        while len(others := others[found.take(others) > 0]):
            slots[others] = self._next(slots.take(others))
            found[others] = self._slots.take(slots.take(others))
            others = others[self.hashes.take(found.take(others)) != hashes.take(others)]
        return found

    def add(self, hashes: Hashes) -> None:
        """Give the next numbers to some hashes, which are new."""
        first = len(self.hashes)
        self.hashes = np.concatenate([self.hashes, hashes])
        count = len(self._slots)
        while 2 * len(self.hashes) > count:
            count *= 4
        if count > len(self._slots):
            self._slots = np.zeros(count, np.int32)
            first = 1
        numbers = first + np.flatnonzero(self.hashes[first:])
        slots = self._slot(self.hashes[numbers])
        while len(numbers):
            free = self._slots.take(slots) == 0
            self._slots[slots[free]] = numbers[free]
            late = self._slots.take(slots) != numbers  # somebody was there, or came at the same time
            numbers, slots = numbers[late], self._next(slots[late])

    def _slot(self, hashes: Hashes) -> Numbers:
        """Where to look first: the upper bits, in which all letters have a part."""
        return (hashes >> np.uint64(_BITS - len(self._slots).bit_length() + 1)).astype(np.intp)

    def _next(self, slots: Numbers) -> Numbers:
        return (slots + 1) & (len(self._slots) - 1)
