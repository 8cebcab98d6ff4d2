"""Another day or month of one deed: on the 9th of January or in the middle of it, won on Tuesday or on Wednesday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from llamafund.compare.pair.links import OPPOSED
from llamafund.compare.pair.sentence import Item
from llamafund.compare.story.disputes.kinds.when.one_deed import OneDeed
from llamafund.compare.story.disputes.reading.elsewhere import told_beside
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.time.calendar import Stretch
from llamafund.compare.story.disputes.reading.time.dated import Dated, DeedDates
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side

LEAST = 0.25  # chance of agreement below which two claims tell of two deeds
SURE = 0.9  # chance of agreement from which two claims that tell one day each tell of one deed, whatever they call it
NEWS = 3  # days within which an article tells of what is new
NEXT = 1  # days to the next one
BESIDE = 2  # days that lie side by side
SLIP = 3  # days between two times at most of which either is that of one deed: of eleven pairs further apart none was right
Published = tuple[int | None, int | None]  # when two articles were, in days since 1970


class Dates:
    """Finds two times of one deed that cannot be one, be they told by the day of the week, the month or from today on."""

    def __init__(self, known: Known) -> None:
        self._deeds, self._answers = OneDeed(known), known.answers
        self._times, self._names, self._calendar = known.days, known.days.names, known.calendar
        self._dated = DeedDates(known.calendar, known.days, known.predicates)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        brief = faced.brief
        if faced.chance < LEAST and not brief:
            return
        left, right = faced.left, faced.right
        published = faced.setting.days_of(left.claim.document, right.claim.document)
        own, their = (self._dated(side, day) for side, day in zip((left, right), published, strict=True))
        found = False
        for here, there in product(own, their):
            if _follows(here.when, there.when, published) or _opposed(faced, here, there):
                continue
            if _of_two_deeds(here.when, there.when, brief=brief):
                continue
            apart = (
                self._one_bound(here, there, brief=brief)
                and {here.ahead, there.ahead} != {True, False}
                and here.when.apart(there.when)
                and not (_met(here, their) or _met(there, own))
            )
            deeds = self._deeds(faced, (here, own), (there, their)) if apart else []
            if deeds and self._answers.of_two_aspects(faced):
                return  # two months have a number each
            if deeds:
                reason = f"another time: {left.written(here.when.words)} / {right.written(there.when.words)}"
                near = here.when.gap(there.when) <= BESIDE
                plain = not self._told(faced, here, there, deeds)
                found = True
                yield Suspect(Topic.TIME, here.when.words, there.when.words, reason, plain, near=near, lone=brief and plain)
        if not found and None not in published and faced.chance >= SURE:
            apart = any(_does_both(left, here, there) or _does_both(right, there, here) for here, there in product(own, their))
            yield from () if apart else self._told_alike(faced, published)

    def _told_alike(self, faced: Faced, published: Published) -> Iterator[Suspect]:
        """The only times of two claims that surely tell one thing, if the one is the day before the other and both are over."""
        left, right = faced.left, faced.right
        own, their = (list(self._calendar(side.items, day or 0)) for side, day in zip((left, right), published, strict=True))
        if len(own) != 1 or len(their) != 1:
            return
        here, there = own[0], their[0]
        one_bound = self._times.bound(left, here.words[0]) == self._times.bound(right, there.words[0])
        over = all(when.latest(day or 0) is not None for when, day in zip((here, there), published, strict=True))
        if here.apart(there) and here.gap(there) == NEXT and one_bound and over and not _follows(here, there, published):
            reason = f"another time: {left.written(here.words)} / {right.written(there.words)}"
            yield Suspect(Topic.TIME, here.words, there.words, reason, plain=True, near=True)

    def _told(self, faced: Faced, here: Dated, there: Dated, deeds: Sequence[tuple[int, int]]) -> bool:
        """Whether either article tells of the other's time too, in another claim of the same."""
        own, their = zip(*deeds, strict=True)
        here_named, there_named = self._named(faced.left, here), self._named(faced.right, there)
        if {item.norm for item in here_named} & {item.norm for item in there_named}:
            return False  # two days of one month have but its name
        return any(told_beside(faced, faced.left, item, own) for item in there_named) or any(
            told_beside(faced, faced.right, item, their) for item in here_named
        )

    def _named(self, side: Side, told: Dated) -> list[Item]:
        """The words of a time that are names of days and months."""
        return [side.items[index] for index in told.when.words if side.items[index].norm in self._names]

    def _one_bound(self, here: Dated, there: Dated, *, brief: bool) -> bool:
        """Whether two times bound a stretch alike; where each event is told once, what starts on a day is of that day."""
        return here.bound == there.bound or (brief and self._times.is_start(here.bound) and self._times.is_start(there.bound))


def _follows(here: Stretch, there: Stretch, published: Published) -> bool:
    """Whether the article of the later day tells of the later time, so that each may tell of the day it is about."""
    one, other = published
    if one is None or other is None or one == other:
        return False
    if not here.later(other - one).apart(there):
        return True
    day, other_day = here.latest(one), there.latest(other)
    if day is None or other_day is None or max(one - day, other - other_day) > NEWS:
        return False
    return day != other_day and (one < other) == (day < other_day)


def _of_two_deeds(here: Stretch, there: Stretch, *, brief: bool) -> bool:
    """Whether a day of the week, or one told from today on, lies too far from another time for both to be of one deed.

    In brief articles two days of the week are of one deed, be the one of this week and the other of the next.
    """
    if (here.of_month and there.of_month) or (brief and not (here.of_month or there.of_month)):
        return False
    return here.gap(there) > SLIP


def _opposed(faced: Faced, here: Dated, there: Dated) -> bool:
    """Whether two verbs that times hang on are opposed: what is opened on one day is shut on another."""
    links = faced.reading.seen.links
    return any(links[i, j, OPPOSED] > 0 for i, j in product(here.verbs, there.verbs))


def _does_both(side: Side, told: Dated, other: Dated) -> bool:
    """Whether the other claim has the deed of a time as a verb besides that of its own time."""
    return any(i in side.verbs and side.same[i] not in other.verbs for i in told.verbs if i in side.same)


def _met(one: Dated, others: Sequence[Dated]) -> bool:
    """Whether the other claim tells of a time too."""
    return not all(one.when.apart(other.when) for other in others)
