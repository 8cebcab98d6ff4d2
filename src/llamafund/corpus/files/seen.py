"""Which numbers have come before, at eight bytes each however many there are."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from heapq import merge

_FRESH = 4096  # of those that came last are kept as objects


class Seen:
    """Numbers of 64 bits without sign. The last few are a set; the others lie sorted in arrays, each twice the next or more."""

    def __init__(self) -> None:
        self._fresh: set[int] = set()
        self._settled: list[array[int]] = []

    def is_new(self, number: int) -> bool:
        """Whether a number comes for the first time; from here on it is known."""
        if number in self._fresh or any(_holds(numbers, number) for numbers in self._settled):
            return False
        self._fresh.add(number)
        if len(self._fresh) == _FRESH:
            self._settle()
        return True

    def _settle(self) -> None:
        numbers = array("Q", sorted(self._fresh))
        self._fresh.clear()
        while self._settled and len(self._settled[-1]) < 2 * len(numbers):
            numbers = array("Q", merge(self._settled.pop(), numbers))
        self._settled.append(numbers)


def _holds(numbers: array[int], number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number
