"""The size of a number: tens, hundreds, thousands."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.model import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Size(Quantity):
    """A quantity of which only the size is told: it is no less than `value`, and less than `most`."""

    most: float


def sized(left: Quantity, right: Quantity) -> bool:
    """Whether of one of two numbers only the size is told."""
    return isinstance(left, Size) or isinstance(right, Size)


def of_one_size(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers, one of them a size at least, can be one."""
    if isinstance(left, Size) and isinstance(right, Size):
        return left.value == right.value
    size, number = (left, right) if isinstance(left, Size) else (right, left)
    return not isinstance(size, Size) or size.value <= number.value < size.most
