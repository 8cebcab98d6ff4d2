"""Whether two claims cannot say the same, though what they are in dispute about is not plain enough to be told."""

from __future__ import annotations

from llamafund.compare.story.disputes import Disputes
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.weighing.agreed import Chosen


class NoAgreement:
    """Tells what no chance of agreement speaks against, and where more than the usual one is asked for."""

    def __init__(self, disputes: Disputes, chosen: Chosen) -> None:
        self._disputes = disputes
        self._chosen = chosen

    def __call__(self, faced: Faced) -> bool:
        """Whether one claim speaks against the other, or the pair model is sure of a contradiction."""
        if self._disputes.apart(faced) or self._disputes.numbers.give_others(faced):
            return True
        one = self._disputes.apart.one(faced) or self._one_value(faced)
        return not one and _contradict(faced, self._chosen)

    def elsewhere(self, faced: Faced) -> bool:
        """Whether one claim tells of another thing: a part of what the other counts, or what was so before and is no longer."""
        return self._disputes.counted.partial(faced) or self._disputes.changed(faced)

    def likely(self, faced: Faced) -> bool:
        """Whether one is negated and the other is not, one tells of an earlier event, or each gives one number, another."""
        left, right = faced.left.claim, faced.right.claim
        own, their = ({quantity.value for quantity in claim.quantities} for claim in (left, right))
        other = len(own) == len(their) == 1 and own != their
        return other or left.factuality.negated != right.factuality.negated or self._disputes.counted.earlier(faced)

    def _one_value(self, faced: Faced) -> bool:
        """Whether both give one value, be it in words and in figures: المرحلة الثانية عشرة، المرحلة 12."""
        own, their = (self._disputes.values.of(side.claim) for side in (faced.left, faced.right))
        return any(one.answers(other) and one.quantity.value == other.quantity.value for one in own for other in their)


def _contradict(faced: Faced, chosen: Chosen) -> bool:
    """Whether the pair model is sure of a contradiction, and of none that negations or a number in common make."""
    left, right = ({item.value for item in side.items if item.value is not None} for side in (faced.left, faced.right))
    denied = any(item.negation for side in (faced.left, faced.right) for item in side.items)
    if left and right:
        counted = faced.left.claim.quantities and faced.right.claim.quantities  # these have been held against each other
        return not counted and faced.reading.disagree >= chosen.differ and left.isdisjoint(right)
    return faced.reading.disagree >= chosen.sure and not (denied or left or right)
