"""What two claims count: the same, or of another event."""

from __future__ import annotations

from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.counting.numbers.one_number import compatible
from llamafund.compare.story.facing.faced import Faced
from llamafund.model import Claim

ALIKE = 0.5  # chance of agreement from which an earlier date in one claim, or a date in one alone, does not make two events


class TwoCounts:
    """Tells counts of one thing that can be one number, and those of something else."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def equal(self, left: Claim, right: Claim) -> list[tuple[Count, Count]]:
        """The counts of one thing that can be one number."""
        return [pair for pair in self._met(left, right) if compatible(pair[0].quantity, pair[1].quantity)]

    def kinds(self, claim: Claim) -> set[str]:
        """What a claim counts: dead, injured and so on."""
        return {count.what for count in self._counter.counts(claim)}

    def partial(self, faced: Faced) -> bool:
        """Whether one tells of a part of what the other counts."""
        return self._counter.partial(faced.left.claim) != self._counter.partial(faced.right.claim)

    def earlier(self, faced: Faced) -> bool:
        """Whether one tells of an earlier event, where they are little alike."""
        return faced.chance < ALIKE and self._counter.times.earlier(faced.left.claim) != self._counter.times.earlier(
            faced.right.claim
        )

    def _met(self, left: Claim, right: Claim) -> list[tuple[Count, Count]]:
        their = {count.of: count for count in self._counter.counts(right)}
        return [(own, their[own.of]) for own in self._counter.counts(left) if own.of in their]
