"""The size of a number: tens, hundreds, thousands."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.model import Comparator, Quantity

OVER = 1.5  # how many times the most of a size a number may be that is still called by it: dozens, 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Size(Quantity):
    """A quantity of which only the size is told: it is no less than `value`, and less than `most`."""

    most: float


def sized(left: Quantity, right: Quantity) -> bool:
    """Whether of one of two numbers only the size is told."""
    return isinstance(left, Size) or isinstance(right, Size)


def of_one_size(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers, one of them a size at least, can be one: hundreds, more than a hundred; thousands, tens of these."""
    if isinstance(left, Size) and isinstance(right, Size):
        return left.value < right.most and right.value < left.most
    size, number = (left, right) if isinstance(left, Size) else (right, left)
    if not isinstance(size, Size):
        return True
    enough = number.comparator is Comparator.AT_LEAST or number.value >= size.value
    return enough and (number.comparator is Comparator.AT_MOST or number.value < size.most * OVER)
