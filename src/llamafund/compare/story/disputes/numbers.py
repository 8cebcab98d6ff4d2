"""Two numbers for one thing: dead, dollars, per cent, the minute of a goal.

Whether they answer one question is weighed (`story/evidence`); the weights in `data/models/disputes.json` are made by
`scripts/train_disputes.py`.
"""

from __future__ import annotations

from collections import defaultdict

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.story.disputes.finding import Finding
from llamafund.compare.story.evidence import Evidence, rounded
from llamafund.compare.story.faced import Faced, Side
from llamafund.compare.story.one_number import compatible
from llamafund.compare.story.values import PEOPLE, Value
from llamafund.compare.story.weights import Weights
from llamafund.model import Claim, Quantity

SURE = 0.45  # chance from which two numbers are two answers; see docs/accuracy.md
ALIKE = 0.85  # the same, for claims that say the same otherwise,
WORDED = 0.75  # in so many of their words
NO_MEASURE = frozenset({"year", "date"})


class Numbers:
    """Finds numbers that cannot both be right."""

    def __init__(self, evidence: Evidence, weights: Weights) -> None:
        self._evidence = evidence
        self._weights = weights

    def __call__(self, faced: Faced) -> Finding | None:
        """The finding, if there is one: of the pair of values that is the surest."""
        pairs = list(self._evidence.pairs(faced))
        if not pairs:
            return None
        alone = len(pairs) == 1 and self._worded_alike(faced, *pairs[0])
        found = [(self._weights.chance(self._evidence.weighed(faced, one, other)), one, other) for one, other in pairs]
        chance, one, other = max(found, key=lambda each: each[0])
        chance = max(chance, ALIKE) if alone else chance
        if chance < SURE:
            return None
        kind = f" ({one.sort})" if one.sort != PEOPLE and one.sort in self._evidence.kinds else ""
        return Finding(chance, f"{NUMBER_DIFFERS}: {one.quantity.text} / {other.quantity.text}{kind}")

    def _worded_alike(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether two claims say the same, but for one value that neither article has from the other."""
        setting, left, right = faced.setting, faced.left, faced.right
        if setting.gives(right.claim.document, one.quantity.value) or setting.gives(left.claim.document, other.quantity.value):
            return False
        own, their = _words_of(left, one), _words_of(right, other)
        return min(left.repeated(without=own), right.repeated(without=their)) >= WORDED

    def apart(self, faced: Faced) -> bool:
        """Whether both give numbers of one unit, and no number of the one can be one of the other: they do not say the same."""
        own, their = self._by_unit(faced.left.claim), self._by_unit(faced.right.claim)
        every = [(one, other) for ours in own.values() for one in ours for others in their.values() for other in others]
        if any(compatible(one, other) or rounded(one.value, other.value) for one, other in every):
            return False
        return not own.keys().isdisjoint(their.keys())

    def _by_unit(self, claim: Claim) -> dict[str, list[Quantity]]:
        found: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in claim.quantities:
            if quantity.unit not in NO_MEASURE:
                found[self._evidence.unit(quantity)].append(quantity)
        return found


def _words_of(side: Side, value: Value) -> list[int]:
    """The words of a value in its claim, by index."""
    start, end = value.quantity.start - side.claim.start, value.quantity.end - side.claim.start
    return [index for index, place in enumerate(side.starts) if start <= place < end]
