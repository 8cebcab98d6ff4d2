"""Another cause of one event: a short circuit, an arson attack."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

EVENT = 0.5  # part of the words for the event, by weight, that has to be the same in one of the two
MANY = "p"  # نتائج and النتيجة are results, not causes
OPENING = 2  # words of a claim that may be such a verb
SAME = 0.15  # part of the words for the cause that may be


class Parts(NamedTuple):
    """The words for an event and for its cause, by index; `ahead`: the event stands first."""

    event: list[int]
    cause: list[int]
    ahead: bool


class Cause:
    """Finds one event that two claims put down to different things."""

    def __init__(self, known: Known, part: Located) -> None:
        self._words = known.words
        self._predicates = known.predicates
        self._counter = known.counter
        self._events, self._said, self._ahead, self._behind, self._ascribing, self._to = known.words.lists(
            part, "events", "said", "ahead", "behind", "ascribing", "to"
        )

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own, their = self._parts(left), self._parts(right)
        if own is None or their is None:
            return
        (event, cause, _), (other_event, other_cause, _) = own, their
        one_time = self._counter.times.earlier(left.claim) == self._counter.times.earlier(right.claim)
        core, other_core = self._core(left, event, ahead=own.ahead), self._core(right, other_event, ahead=their.ahead)
        both = self._event(left, core) and self._event(right, other_core)
        if (left.same.get(core) != other_core and not both) or (self._toll(left, core) and self._toll(right, other_core)):
            return  # what brought so many dead is told in as many ways as there are reports
        if max(_met(left, cause), _met(right, other_cause)) > SAME:
            return
        met = max(self._answered(left, event, right, other_event), self._answered(right, other_event, left, event))
        reason = f"another cause: {opposed(left, cause[0], right, other_cause[0])}"
        plain = one_time and not faced.name_others and met >= EVENT
        yield Suspect("cause", tuple(cause), tuple(other_cause), reason, plain)

    def _core(self, side: Side, event: list[int], *, ahead: bool) -> int:
        """The word for an event that stands nearest to the word that gives its cause; times and «وقع» left out."""
        telling = [i for i in event if not self._predicates.light(side.items[i].word)] or event
        return telling[-1] if ahead else telling[0]

    def _toll(self, side: Side, index: int) -> bool:
        """Whether a word is what a claim counts."""
        return self._counter.kind(side.items[index].word) is not None and bool(self._counter.told(side.claim))

    def _event(self, side: Side, index: int) -> bool:
        return among(side.items[index].word, self._events)

    def _answered(self, side: Side, places: list[int], other: Side, there: list[int]) -> float:
        """The part of the words for an event, by weight, that the other has: in a story, words for events are one."""
        events = any(self._event(other, j) for j in there)
        met = [i for i in places if side.same.get(i) in there or (events and self._event(side, i))]
        return side.part(met, places)

    def _ascribed(self, side: Side) -> bool:
        """Whether a claim stands behind a verb that ascribes it: عزت القناة [الحادث إلى انهيار جسر]."""
        credit = side.claim.attribution
        cue = self._words.read(credit.cue) if credit is not None else ()
        return any(among(word, self._ascribing) for word in (*cue, *(item.word for item in side.items[:OPENING])))

    def _parts(self, side: Side) -> Parts | None:
        """The words for the event and those for its cause: «الحريق نجم عن ماس كهربائي», «تسبب ماس كهربائي في الحريق»."""
        ascribed = self._ascribed(side)
        for index, item in enumerate(side.items):
            ahead = among(item.word, self._ahead) and item.word.number != MANY and not item.word.has_article
            behind = among(item.word, self._behind)
            ahead = ahead or (ascribed and item.norm in self._to)
            if (not ahead and not behind) or (index == 0 and ahead):
                continue
            before, after = _telling(side, 0, index), _telling(side, index + 1, len(side.items))
            event, cause = (before, after) if ahead else (after, before)
            return Parts(event, cause, ahead) if event and cause and not among(side.items[cause[0]].word, self._said) else None
        return None


def _telling(side: Side, first: int, last: int) -> list[int]:
    return [i for i in range(first, last) if side.tells(i)]


def _met(side: Side, places: list[int]) -> float:
    weight = sum(side.weights[i] for i in places)
    return sum(side.weights[i] * side.soft[i] for i in places) / weight if weight else 1.0
