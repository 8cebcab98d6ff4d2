"""Whether a number is two of the other article together."""

from __future__ import annotations

from llamafund.compare.story.counting.numbers.value import Value
from llamafund.compare.story.counting.told.worded import GRADES
from llamafund.compare.story.counting.values import Values
from llamafund.compare.story.facing.faced import Faced

LEAST = 20  # below, two numbers of an article make a third by accident


class Sums:
    """Tells sums of what an article counts of one sort, or gives in one claim."""

    def __init__(self, values: Values) -> None:
        self._values = values

    def __call__(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether a value of the left claim is two of the right article together, or the other way about: 59 and three are 62."""
        if one.sort in GRADES:
            return False
        for value, claim in ((one, faced.right.claim), (other, faced.left.claim)):
            read = faced.setting.read(claim.document, self._values.by_sort).get(value.sort, ())
            numbers = {each.quantity.value for each in read} | {quantity.value for quantity in claim.quantities}
            total = value.quantity.value
            if total >= LEAST and any(total - each in numbers and total != 2 * each for each in numbers):
                return True
        return False
