"""How two numbers, or words, stand to each other: how far apart they lie, and which words around the one are around the other."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from llamafund.compare.story.facing.faced import TINY, Faced, Side
from llamafund.model import Comparator, Quantity

NUMBERS = ("ratio", "close", "same digits", "about")
WORDS = ("around least", "around most", "around met", "met around least", "met around most", "before", "behind")
BEFORE, BEHIND = 5, 4  # words around a value
CLOSE = 1.3  # ratio
MANY = 4  # from so many on, more make no difference
FAR = math.log(10)  # two numbers that lie further apart are as far: a million, a milliard


def of_numbers(one: Quantity, other: Quantity) -> list[float]:
    """The numbers named in `NUMBERS`."""
    low, high = sorted((one.value, other.value))
    digits = [sorted(filter(str.isdigit, f"{value:g}")) for value in (low, high)]
    return [
        min(FAR, math.log((high + 1) / (low + 1))),
        float(low > 0 and high / low < CLOSE),
        float(digits[0] == digits[1] and len(digits[0]) > 1),
        float(Comparator.EXACT is not one.comparator or Comparator.EXACT is not other.comparator),
    ]


def of_words(faced: Faced, own: Sequence[int], their: Sequence[int]) -> list[float]:
    """The numbers named in `WORDS`, for the words of the left and of the right claim that contradict each other, by index."""
    left, right = faced.left, faced.right
    (here, before, behind), (there, ahead, after) = _words_around(left, own), _words_around(right, their)
    parts = sorted((_part(left, here, there), _part(right, there, here)))
    every = sorted((_part(left, here, range(len(right.items))), _part(right, there, range(len(left.items)))))
    met = sum(left.same.get(index) in there for index in here)
    same = (before is not None and left.same.get(before) == ahead, behind is not None and left.same.get(behind) == after)
    return [*parts, float(min(MANY, met)), *every, *map(float, same)]


def same_beside(left: Side, right: Side, own: Sequence[int], their: Sequence[int]) -> bool:
    """Whether the nearest word that says something before some is the same in both claims, or the nearest one behind them."""
    near = zip(left.beside(own), right.beside(their), strict=True)
    return any(here is not None and there is not None and left.same.get(here) == there for here, there in near)


def _words_around(side: Side, words: Sequence[int]) -> tuple[list[int], int | None, int | None]:
    """The telling words around some that stand together, by index, and the nearest ones before and behind them."""
    first, last = min(words), max(words)
    ahead = [index for index in range(first) if side.tells(index)]
    behind = [index for index in range(last + 1, len(side.items)) if side.tells(index)]
    near = [index for index in (*ahead, *behind) if first - BEFORE <= index <= last + BEHIND]
    return near, ahead[-1] if ahead else None, behind[0] if behind else None


def _part(side: Side, own: Collection[int], there: Collection[int]) -> float:
    weight = sum(side.weights[index] for index in own)
    return sum(side.weights[index] for index in own if side.same.get(index) in there) / (weight + TINY)
