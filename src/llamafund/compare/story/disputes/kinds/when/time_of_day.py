"""Another time of day of one event: in the morning or at night, at two or at half past three (`dates` has the days)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import pairwise

from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.disputes.reading.elsewhere import told_beside
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side

WORDED = 0.6  # part of the other words of both from which two claims of two days speak of one thing
LEAST = 0.2  # chance of agreement below which two claims tell of two events: of five pairs of the news none was right
AGREED = 0.6  # chance of agreement from which two claims tell of one event, whose time can differ;
REST = 0.5  # where the other time has lowered it, the part of all other words of both that has to be the same
BESIDE = frozenset({"قبل", "بعد"})  # before or behind a prayer is the hour of it
PART, ABOUT = 0.25, 3  # part of all words of both, and number of words mainly said, that make one deed


class TimeOfDay:
    """Finds times of the day that exclude each other, in claims that are alike otherwise or the only ones that tell an hour."""

    def __init__(self, known: Known) -> None:
        self._days, self._events = known.days, known.events
        self._predicates = known.predicates

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right, clock = faced.left, faced.right, self._days.clock
        own, their = clock(left), clock(right)
        if not (clock.hours(left) and clock.hours(right)) and faced.chance >= LEAST:
            yield from self._of_parts(faced, self._days.parts, self._other_part)
            yield from self._of_parts(faced, self._days.prayers, int.__ne__)
        if faced.chance >= LEAST:
            yield from self._of_hour_and_part(faced)
        if len(own) != 1 or len(their) != 1:
            return
        (one,), (other,) = own.values(), their.values()
        if clock.apart(one, other) and not self._of_two_things(faced, one.first, other.first):
            lone = self._only_hours(faced)
            plain = lone or faced.chance >= AGREED or self._one_event(faced, one.first, other.first)
            reason = f"another time: {clock.written(left, one)} / {clock.written(right, other)}"
            yield Suspect(Topic.TIME, (one.first,), (other.first,), reason, plain, lone=lone)

    def _of_parts(
        self, faced: Faced, read: Callable[[Side], Mapping[int, int]], apart: Callable[[int, int], bool]
    ) -> Iterator[Suspect]:
        """Two parts of the day, or prayers of it, that exclude each other."""
        left, right = faced.left, faced.right
        own, their = read(left), read(right)
        if len(own) != 1 or len(their) != 1:
            return
        ((here, one),), ((there, other),) = own.items(), their.items()
        if apart(one, other) and not self._of_two_things(faced, here, there):
            reason = f"another time: {_as_written(left, here)} / {_as_written(right, there)}"
            lone = faced.brief and self._tell_one(faced)
            yield Suspect(Topic.TIME, (here,), (there,), reason, lone or self._one_event(faced, here, there), lone=lone)

    def _of_hour_and_part(self, faced: Faced) -> Iterator[Suspect]:
        """An hour, and a part of the day or a prayer in which it does not lie: السابعة صباحا، بعد صلاة الظهر."""
        for side, other in faced.sides:
            hours, stretches = self._days.clock(side), self._days.stretches(other)
            if len(hours) != 1 or len(stretches) != 1 or self._days.clock.hours(other):
                continue
            (hour,), ((part, stretch),) = hours.values(), stretches.items()
            here, there = faced.in_order(side, hour.first, part)
            if self._days.clock.outside(hour, stretch) and not self._of_two_things(faced, here, there, but=BESIDE):
                one, two = faced.in_order(side, self._days.clock.written(side, hour), _as_written(other, part))
                lone = faced.brief and self._tell_one(faced)
                plain = lone or self._one_event(faced, here, there)
                yield Suspect(Topic.TIME, (here,), (there,), f"another time: {one} / {two}", plain, lone=lone)

    def _tell_one(self, faced: Faced) -> bool:
        """Whether both claims tell one event."""
        own, their = ({event.name for event in self._events(faced.setting, side)} for side in (faced.left, faced.right))
        return not own.isdisjoint(their)

    def _only_hours(self, faced: Faced) -> bool:
        """Whether each of two brief articles names one hour: then it is that of their event."""
        articles = (faced.setting.read(side.claim.document, self._days.clock.of_article) for side in (faced.left, faced.right))
        return faced.brief and all(not self._days.clock.apart(one, other) for told in articles for one, other in pairwise(told))

    def other_day(self, faced: Faced) -> bool:
        """Whether the two say the same but for the day, be it a dispute or news of two days."""
        own, their = self._days.weekdays(faced.left), self._days.weekdays(faced.right)
        if len(own) != 1 or len(their) != 1 or {*own.values()} == {*their.values()}:
            return False
        (here,), (there,) = own, their
        return not self._of_two_things(faced, here, there) and self._but_for_the_time(faced) >= WORDED

    def _of_two_things(self, faced: Faced, here: int, there: int, *, but: Collection[str] = ()) -> bool:
        """Whether a time is that of a saying, or only one bounds a stretch, `but` for some words that bound none."""
        left, right, days = faced.left, faced.right, self._days
        said = days.is_of_the_saying(left, here) or days.is_of_the_saying(right, there)
        one, other = (None if bound in but else bound for bound in (days.bound(left, here), days.bound(right, there)))
        return said or (one != other and not (faced.brief and days.is_start(one) and days.is_start(other)))

    def _but_for_the_time(self, faced: Faced) -> float:
        """The part of the words of either claim, less its times, that the other says too: the lesser of the two."""
        return min(side.repeated(without=self._days.every(side)) for side in (faced.left, faced.right))

    def _one_event(self, faced: Faced, here: int, there: int) -> bool:
        """Whether two times are of one event, as plainly as one who goes by rules alone would ask for."""
        left, right = faced.left, faced.right
        deeds = self._deeds(left, right)
        their_deeds = [left.same[deed] for deed in deeds]
        if told_beside(faced, left, right.items[there], deeds) or told_beside(faced, right, left.items[here], their_deeds):
            return False
        if self._days.starts(left, here) and deeds:
            return True
        first = self._first(left) in deeds or self._first(right) in their_deeds
        return first and (faced.chance >= AGREED or self._but_for_the_time(faced) >= REST or self._one_deed(left, right, deeds))

    def _first(self, side: Side) -> int | None:
        """The first word that says what happened, to which the time of a claim belongs."""
        return next((i for i in range(len(side.items)) if side.tells(i) and not self._predicates.light(side.items[i].word)), None)

    def _deeds(self, left: Side, right: Side) -> list[int]:
        """The words that both mainly say, names and times left out, by index in the one."""
        return [
            i
            for i, j in left.same.items()
            if left.tells(i)
            and left.items[i].kind != NAME
            and not self._predicates.light(left.items[i].word)
            and self._predicates.main(left, i)
            and self._predicates.main(right, j)
        ]

    @staticmethod
    def _one_deed(left: Side, right: Side, deeds: list[int]) -> bool:
        """Whether the two tell of one deed: a verb of the one is in the other, and most of what it is about."""
        least = min(left.repeated(), right.repeated())
        return least >= PART and len(deeds) >= ABOUT and any(i in left.verbs or left.same[i] in right.verbs for i in deeds)

    def _other_part(self, one: int, other: int) -> bool:
        """Whether two parts of the day do not border on each other."""
        gap = abs(one - other)
        return min(gap, self._days.parts_of_a_day - gap) > 1


def _as_written(side: Side, index: int) -> str:
    """A word that tells when, with the number before it: 5 يونيو."""
    numbered = index > 0 and side.items[index - 1].value is not None
    return side.written(range(index - numbered, index + 1))
