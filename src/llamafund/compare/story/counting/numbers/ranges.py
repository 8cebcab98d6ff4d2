"""Ranges of numbers, and whether a number lies within one: ما بين ثلاثين وأربعين فيلا, 35 فيلا."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from itertools import pairwise

from llamafund.model import Claim, Quantity
from llamafund.orthography import AND

THOUSAND = 1000


def range_at(
    claim: Claim, quantity: Quantity, between: Collection[str], besides: Iterable[Quantity] = ()
) -> tuple[Quantity, Quantity] | None:
    """The start and the end of the range that a quantity of a claim starts or ends, behind one of `between`.

    `besides` are numbers that only the word for what is counted tells: بين قتيلين وأربعة قتلى.
    """
    numbers = {each.start: each for each in (*besides, *claim.quantities)}
    for low, high in pairwise(numbers[start] for start in sorted(numbers)):
        if quantity.start in (low.start, high.start) and _joined(claim, low, high):
            ahead = claim.text[: low.start - claim.start].split()
            if ahead and ahead[-1] in between:
                return low, high
    return None


def is_cut_short(low: Quantity, high: Quantity) -> bool:
    """Whether a range is in thousands or millions that only its end names: بين 30 و35 ألف."""
    return low.value < THOUSAND <= high.value


def lies_between(claim: Claim, quantity: Quantity, value: float, between: Collection[str]) -> bool:
    """Whether a quantity of a claim is the start or end of a range that holds a value."""
    found = range_at(claim, quantity, between)
    return found is not None and _start(*found) <= value <= found[1].value


def _joined(claim: Claim, low: Quantity, high: Quantity) -> bool:
    return claim.text[low.end - claim.start : high.start - claim.start].strip() == AND


def _start(low: Quantity, high: Quantity) -> float:
    """The start of a range, in the thousands or millions that only its end may name."""
    if not is_cut_short(low, high):
        return low.value
    return low.value * float(THOUSAND ** math.floor(math.log(high.value, THOUSAND)))
