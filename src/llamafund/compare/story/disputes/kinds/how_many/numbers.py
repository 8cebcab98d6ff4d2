"""Two numbers for one thing: dead, dollars, per cent, the minute of a goal, a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.story.counting.numbers.counted_when import YEAR
from llamafund.compare.story.counting.numbers.one_number import compatible, rounded
from llamafund.compare.story.counting.numbers.value import PEOPLE, Value
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced
from llamafund.model import Claim, Quantity

WORDED = 0.75  # part of the words of both, less the numbers, from which they say the same otherwise
BESIDE = 2  # years that lie side by side
NO_MEASURE = frozenset({"year", "date"})


class Numbers:
    """Finds numbers that cannot both be right."""

    def __init__(self, known: Known) -> None:
        self._values, self._answers = known.values, known.answers

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        pairs = list(self._answers.pairs(faced))
        for one, other in pairs:
            kind = f" ({one.sort})" if one.sort != PEOPLE and one.sort in self._values.kinds else ""
            reason = f"{NUMBER_DIFFERS}: {one.quantity.text} / {other.quantity.text}{kind}"
            left, right = faced.left.within(one.quantity), faced.right.within(other.quantity)
            plain = len(pairs) == 1 and self._worded_alike(faced, one, other)
            near = (
                one.sort == YEAR
                and bool(faced.left.verbs | faced.right.verbs)
                and abs(one.quantity.value - other.quantity.value) <= BESIDE
            )
            lone = self._answers.lone(faced, one, other)
            yield Suspect(Topic.NUMBER, left, right, reason, plain, (one, other), near, lone=lone)

    @staticmethod
    def _worded_alike(faced: Faced, one: Value, other: Value) -> bool:
        """Whether two claims say the same, but for one value that neither article has from the other."""
        setting, left, right = faced.setting, faced.left, faced.right
        if setting.gives(right.claim.document, one.quantity.value) or setting.gives(left.claim.document, other.quantity.value):
            return False
        own, their = left.within(one.quantity), right.within(other.quantity)
        return min(left.repeated(without=own), right.repeated(without=their)) >= WORDED

    def give_others(self, faced: Faced) -> bool:
        """Whether they do not say the same: both give numbers of one unit, or of people, and none of the one is the other's."""
        own, their = self._by_unit(faced.left.claim), self._by_unit(faced.right.claim)
        every = [(one, other) for ours in own.values() for one in ours for others in their.values() for other in others]
        if any(compatible(one, other) or rounded(one.value, other.value) for one, other in every):
            return False
        return not own.keys().isdisjoint(their.keys()) or self._answers.of_other_people(faced)

    def _by_unit(self, claim: Claim) -> dict[str, list[Quantity]]:
        found: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in claim.quantities:
            if quantity.unit not in NO_MEASURE:
                found[self._values.units.one(quantity.unit or "")].append(quantity)
        return found
