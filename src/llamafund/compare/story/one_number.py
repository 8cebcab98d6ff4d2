"""Whether two numbers, as they are written, can be one."""

from __future__ import annotations

import re

from llamafund.model import Comparator, Quantity

SLACK, WIDE = 0.2, 0.35  # how far "more than 120" may lie under the number it stands for, and a round number: "more than 100"
ROUND = 20  # from here on; "at least 8" is a count, and contradicts 10
NEAR = 0.1  # how far "about 50" may lie off it
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,٫٬]\d{3})+(?!\d)")


def compatible(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers can be one: equal, or as near as "about" and "more than" allow."""
    low, high = sorted((left, right), key=lambda quantity: quantity.value)
    gap = (high.value - low.value) / high.value if high.value else 0.0
    if gap == 0 or _written(left) == _written(right) or (gap <= NEAR and Comparator.ABOUT in (low.comparator, high.comparator)):
        return True
    slack = WIDE if _is_round(low.value) else SLACK
    return (
        low.value >= ROUND and gap <= slack and (low.comparator is Comparator.AT_LEAST or high.comparator is Comparator.AT_MOST)
    )


def _is_round(value: float) -> bool:
    """Whether a number has one figure that is not zero: 100, 50, 3,000."""
    return len(f"{value:.0f}".rstrip("0")) == 1


def _written(quantity: Quantity) -> str:
    """The figures of a number with marks of thousands, whatever these are, and what follows: 25,800 and 25.800 are one.

    Any other number differs from all: 2.5 is not 25, and three million not three milliard.
    """
    found = _THOUSANDS.match(quantity.text)
    return "".join(filter(str.isdigit, found[0])) + quantity.text[found.end() :] if found else quantity.text
