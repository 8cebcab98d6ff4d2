"""Whether two numbers, as they are written, can be one."""

from __future__ import annotations

import re
from functools import lru_cache

from llamafund.compare.story.counting.numbers.size import of_one_size, sized
from llamafund.model import Comparator, Quantity

SLACK, WIDE = 0.2, 0.35  # how far "more than 120" may lie under the number it stands for, and one of one figure: "more than 100"
BOTH = 50  # from here on a round bound agrees with a bound that lies a little above it: more than 300, at least 305
ROUND = 20  # from here on, and only of a round number; "at least 8" and "at least 27" are counts, and contradict 10 and 33
NEAR, EXACT = 0.1, 0.03  # how far "about 50" may lie off it, and "about 152", which is rounded to nothing
FIGURES, TENS, FIVES = 100, 10, 5  # below, a number is rounded to fives (about 15); from there on to tens
ROUNDED = 0.02  # part of a number that is no count of people by which two may differ that are one, rounded
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,٫٬]\d{3})+(?!\d)")


def compatible(left: Quantity, right: Quantity, *, least: float = ROUND) -> bool:
    """Whether two numbers can be one: equal, or as near as "about" and "more than" allow, this from `least` on."""
    if left.value == right.value or _written(left.text) == _written(right.text):
        return True
    if sized(left, right):
        return of_one_size(left, right)
    if left.comparator is right.comparator is Comparator.EXACT:
        return False
    low, high = (left, right) if left.value < right.value else (right, left)
    if _about(low, high) or _about(high, low):
        return True
    bound = low if low.comparator is Comparator.AT_LEAST else high if high.comparator is Comparator.AT_MOST else None
    return bound is not None and _allows(bound, low.value, high.value, least)


def _allows(bound: Quantity, low: float, high: float, least: float) -> bool:
    """Whether a bound, one of two numbers, is the other one rounded: more than 2 per cent, and 2.17; more than 200, and 230."""
    if bound.value == low and _grain(high) < 1 and high - low < _grain(low):
        return True
    if low < least or not _is_rounded(bound.value):
        return False
    return high - low <= (WIDE if _grain(bound.value) * TENS > bound.value else SLACK) * high


def beyond(left: Quantity, right: Quantity) -> bool:
    """Whether two bounds lie apart, or a bound lies far off the other number: أكثر من 200، 265 قتيلا."""
    if sized(left, right):
        return False
    low, high = (left, right) if left.value < right.value else (right, left)
    if low.comparator is Comparator.AT_LEAST and low.value == _grain(low.value):
        return False  # more than a hundred may be whatever
    if left.comparator is right.comparator is Comparator.AT_LEAST:
        return low.value < high.value and not _holds_both(low.value, high.value)
    bound = low.comparator is Comparator.AT_LEAST or high.comparator is Comparator.AT_MOST
    return bound and high.value - low.value >= SLACK * high.value


def _holds_both(low: float, high: float) -> bool:
    """Whether the lower of two bounds is rounded, and the other lies a little above it and says more: over 300, at least 305."""
    return low >= BOTH and _grain(low) > _grain(high) and high - low <= SLACK * low


def rounded(one: float, other: float, off: float = ROUNDED) -> bool:
    """Whether two numbers are one number rounded, by some part of it."""
    return abs(one - other) <= off * max(abs(one), abs(other))


def _about(told: Quantity, other: Quantity) -> bool:
    """Whether a number is about another: as near as it is rounded, and no further than a tenth."""
    if told.comparator is not Comparator.ABOUT:
        return False
    off = max(_grain(told.value) / 2, EXACT * told.value)
    return abs(told.value - other.value) <= min(off, NEAR * max(told.value, other.value))


def _grain(value: float) -> float:
    """What a number is rounded to: hundreds for 300, tens for 150, fives for 15, its last figure for 4.3."""
    figures = f"{value:.3f}".rstrip("0").rstrip(".")
    if "." in figures:
        return float(10.0 ** -len(figures.split(".")[1]))
    if value and not value % TENS:
        return float(10 ** (len(figures) - len(figures.rstrip("0"))))
    return float(FIVES if not value % FIVES and value < FIGURES else 1)


def _is_rounded(value: float) -> bool:
    return _grain(value) > 1


@lru_cache(maxsize=1024)
def _written(text: str) -> str:
    """The figures of a number with marks of thousands, whatever these are, and what follows: 25,800 and 25.800 are one.

    Any other number differs from all: 2.5 is not 25, and three million not three milliard.
    """
    found = _THOUSANDS.match(text)
    return "".join(filter(str.isdigit, found[0])) + text[found.end() :] if found else text
