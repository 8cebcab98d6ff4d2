"""Two numbers for one count: 12 dead, 9 dead."""

from __future__ import annotations

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.counts import Count, Counter
from llamafund.compare.story.disputes.finding import Finding
from llamafund.compare.story.faced import Faced
from llamafund.compare.story.one_number import compatible
from llamafund.compare.story.totals import Totals
from llamafund.model import Claim

SCORE = 0.9  # of the pairs whose counts differ on the first development stories all were annotated as conflicts (18 of 18)
PERSONAL = frozenset({"sentence"})  # of one person, whom both have to name
DATE = "date"
ALIKE = 0.5  # chance of agreement from which an earlier date in one claim, or a date in one alone, does not make two events


class Counted:
    """Finds counts of one thing that cannot be one number."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._totals = Totals(counter)

    def __call__(self, faced: Faced) -> Finding | None:
        """The finding, if there is one."""
        dated = _dated(faced.left.claim) != _dated(faced.right.claim)
        for one, other in self._met(faced.left.claim, faced.right.claim):
            named = any(faced.left.items[index].kind == NAME for index in faced.left.same)
            if dated and not one.since and faced.chance < ALIKE:
                continue
            if compatible(one.quantity, other.quantity) or (one.what in PERSONAL and not named):
                continue
            if self._in_all(faced, one, other):
                return Finding(SCORE, f"{NUMBER_DIFFERS}: {one.quantity.text} / {other.quantity.text} ({one.what})")
        return None

    def _in_all(self, faced: Faced, one: Count, other: Count) -> bool:
        """Whether two counts are the totals of their articles, and neither article has the other's."""
        left, right, setting = faced.left.claim.document, faced.right.claim.document, faced.setting
        if not self._totals.is_total(setting, left, one) or not self._totals.is_total(setting, right, other):
            return False
        return not self._totals.knows(setting, left, other) and not self._totals.knows(setting, right, one)

    def equal(self, left: Claim, right: Claim) -> list[tuple[Count, Count]]:
        """The counts of one thing that can be one number."""
        return [pair for pair in self._met(left, right) if compatible(pair[0].quantity, pair[1].quantity)]

    def kinds(self, claim: Claim) -> set[str]:
        """What a claim counts: dead, injured and so on."""
        return {count.what for count in self._counter.counts(claim)}

    def elsewhere(self, faced: Faced) -> bool:
        """Whether one tells of a part of what the other counts or, where they are little alike, of an earlier event."""
        left, right = faced.left.claim, faced.right.claim
        if self._counter.partial(left) != self._counter.partial(right):
            return True
        return faced.chance < ALIKE and self._counter.earlier(left) != self._counter.earlier(right)

    def _met(self, left: Claim, right: Claim) -> list[tuple[Count, Count]]:
        their = {count.of: count for count in self._counter.counts(right)}
        return [(own, their[own.of]) for own in self._counter.counts(left) if own.of in their]


def _dated(claim: Claim) -> bool:
    """Whether a claim gives the date of what it counts: where the other does not, it is likely of another day."""
    return any(quantity.unit == DATE for quantity in claim.quantities)
