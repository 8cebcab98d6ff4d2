"""Whether a number lies within a range of which another is the start or the end: ما بين ثلاثين وأربعين فيلا, 35 فيلا."""

from __future__ import annotations

import math
from collections.abc import Collection
from itertools import pairwise

from llamafund.model import Claim, Quantity
from llamafund.orthography import AND

THOUSAND = 1000


def lies_between(claim: Claim, quantity: Quantity, value: float, between: Collection[str]) -> bool:
    """Whether a quantity of a claim is the start or end of a range that holds a value, behind one of `between`."""
    for low, high in pairwise(claim.quantities):
        ahead = claim.text[: low.start - claim.start].split()
        joined = claim.text[low.end - claim.start : high.start - claim.start].strip() == AND
        if joined and ahead and ahead[-1] in between and quantity.start in (low.start, high.start):
            return _start(low, high) <= value <= high.value
    return False


def _start(low: Quantity, high: Quantity) -> float:
    """The start of a range, in the thousands or millions that only its end may name: بين 30 و35 ألف."""
    if low.value >= THOUSAND or high.value < THOUSAND:
        return low.value
    return low.value * float(THOUSAND ** math.floor(math.log(high.value, THOUSAND)))
