"""Another cause of one event: a short circuit, an arson attack."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.story.disputes.kinds.causes import ACCIDENTS, Causes
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located

EVENT = 0.5  # part of the words for the event, by weight, that has to be the same in one of the two
SAME = 0.3  # part of the words for the cause that may be
DECIDED = 0.015  # chance of agreement below which two claims tell of two decisions, unless by one word


class Cause:
    """Finds one event that two claims put down to different things."""

    def __init__(self, known: Known, part: Located) -> None:
        self._causes = Causes(known.words, part)
        self._counter = known.counter

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own, their = self._causes(left), self._causes(right)
        if own is None or their is None:
            return
        brief = faced.brief  # such a report names one cause
        if not (own.firm and their.firm) and not (brief and (own.firm or their.firm)):
            return
        one_time = self._counter.times.earlier(left.claim) == self._counter.times.earlier(right.claim)
        sort = self._causes.sort(left, own.core)
        other_sort = self._causes.sort(right, their.core)
        both = sort is not None and sort == other_sort and (sort == ACCIDENTS or faced.chance >= DECIDED)
        both = both or (brief and (own.singled or their.singled))  # such a report tells of one event
        if (left.same.get(own.core) != their.core and not both) or (self._toll(left, own.core) and self._toll(right, their.core)):
            return  # what brought so many dead is told in as many ways as there are reports
        if max(_met(left, own.cause), _met(right, their.cause)) > SAME:
            return
        met = max(self._answered(left, own.event, right, their.event), self._answered(right, their.event, left, own.event))
        reason = f"another cause: {opposed(left, own.cause[0], right, their.cause[0])}"
        plain = one_time and not faced.name_others and met >= EVENT
        yield Suspect(Topic.CAUSE, tuple(own.cause), tuple(their.cause), reason, plain, lone=brief)

    def _toll(self, side: Side, index: int) -> bool:
        """Whether a word is what a claim counts."""
        return self._counter.kind(side.items[index].word) is not None and bool(self._counter.told(side.claim))

    def _answered(self, side: Side, places: list[int], other: Side, there: list[int]) -> float:
        """The part of the words for an event, by weight, that the other has: in a story, words for events are one."""
        sorts = {self._causes.sort(other, j) for j in there} - {None}
        met = [i for i in places if side.same.get(i) in there or self._causes.sort(side, i) in sorts]
        return side.part(met, places)


def _met(side: Side, places: list[int]) -> float:
    weight = sum(side.weights[i] for i in places)
    return sum(side.weights[i] * side.soft[i] for i in places) / weight if weight else 1.0
