"""Another time of one event: Wednesday or Thursday, in the morning or at noon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.pair.sentence import NAME, NOUN, VERB
from llamafund.compare.story.counting.counted_when import YEAR
from llamafund.compare.story.disputes.reading.days import MONTH
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.model import Claim

WORDED = 0.6  # part of the other words of both from which two claims of two days speak of one thing
AGREED = 0.6  # chance of agreement from which two claims tell of one event, whose time can differ;
REST = 0.5  # where the other time has lowered it, the part of all other words of both that has to be the same
PART, ABOUT = 0.25, 3  # part of all words of both, and number of words mainly said, that make one deed
BESIDE = 2  # days that lie side by side


class _Sort(NamedTuple):
    """A sort of time: what reads it in a claim, which two exclude each other, how one is written there; `dated`: of days."""

    read: Callable[[Side], Mapping[int, int]]
    apart: Callable[[int, int], bool]
    written: Callable[[Side, int], str]
    dated: bool = False


class When:
    """Finds times that exclude each other, in claims that are alike otherwise."""

    def __init__(self, known: Known) -> None:
        self._days = days = known.days
        self._predicates = known.predicates
        self._month = _Sort(days.dates, _other_date, _as_written, dated=True)
        self._sorts = (
            _Sort(days.weekdays, int.__ne__, _as_written, dated=True),
            _Sort(days.parts, self._other_part, _as_written),
            self._month,
            _Sort(lambda side: dict(days.clock(side)), days.clock.apart, days.clock.written),
        )

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        for sort in self._sorts:
            own, their = sort.read(left), sort.read(right)
            if len(own) != 1 or len(their) != 1:
                continue
            ((here, one),), ((there, other),) = own.items(), their.items()
            if sort is self._month and _years(left) != _years(right):
                continue  # one of the two tells of something earlier
            of_one = sort.dated and self._of_one(faced, here, there)
            if sort.dated and faced.chance < AGREED and not of_one and not self._deeds(left, right):
                continue  # each tells when something of its own was
            two = self._of_two_things(faced, here, there) or (not of_one and self._news_of_two_days(faced, here, there))
            if sort.apart(one, other) and not two:
                plain = self._one_event(faced, here, there)
                reason = f"another time: {sort.written(left, here)} / {sort.written(right, there)}"
                near = sort.dated and abs(one - other) <= BESIDE and one // MONTH == other // MONTH
                yield Suspect("time", (here,), (there,), reason, plain, near=near)

    def other_day(self, faced: Faced) -> bool:
        """Whether the two say the same but for the day, be it a dispute or news of two days."""
        own, their = self._days.weekdays(faced.left), self._days.weekdays(faced.right)
        if len(own) != 1 or len(their) != 1 or {*own.values()} == {*their.values()}:
            return False
        (here,), (there,) = own, their
        return not self._of_two_things(faced, here, there) and self._but_for_the_time(faced) >= WORDED

    def _of_one(self, faced: Faced, here: int, there: int) -> bool:
        """Whether the nearest noun before either time is the same: احتفالات ليل الخميس، احتفال كبير مساء الأربعاء."""
        own, their = self._of(faced.left, here), self._of(faced.right, there)
        return own is not None and their is not None and faced.left.same.get(own) == their

    def _of(self, side: Side, index: int) -> int | None:
        """The nearest noun before a time, by index, where no verb and no name stands between them."""
        times = self._days.every(side)
        ahead = (i for i in range(index - 1, -1, -1) if side.items[i].kind in (NOUN, VERB, NAME) and i not in times)
        nearest = next(ahead, None)
        return nearest if nearest is not None and side.items[nearest].kind == NOUN else None

    def _of_two_things(self, faced: Faced, here: int, there: int) -> bool:
        left, right, days = faced.left, faced.right, self._days
        said = days.is_of_the_saying(left, here) or days.is_of_the_saying(right, there)
        return said or days.bound(left, here) != days.bound(right, there)

    def _news_of_two_days(self, faced: Faced, here: int, there: int) -> bool:
        """Whether each claim tells of the day that its article is about, and these are two: each is right about its own.

        Not where the two say the same but for the day, so that it is one event: an agreement that nearly failed on Sunday.
        """
        days, sides = self._days, (faced.left, faced.right)
        if days.bound(faced.left, here) is not None or days.bound(faced.right, there) is not None:
            return False
        if faced.chance >= AGREED or self._but_for_the_time(faced) >= WORDED:
            return False
        told = [{*days.weekdays(side).values()} for side in sides]
        news = [faced.setting.read(side.claim.document, days.first) for side in sides]
        return news[0] != news[1] and all(day == {number} for day, number in zip(told, news, strict=True))

    def _but_for_the_time(self, faced: Faced) -> float:
        """The part of the words of either claim, less its times, that the other says too: the lesser of the two."""
        return min(side.repeated(without=self._days.every(side)) for side in (faced.left, faced.right))

    def _one_event(self, faced: Faced, here: int, there: int) -> bool:
        """Whether two times are of one event, as plainly as one who goes by rules alone would ask for."""
        left, right = faced.left, faced.right
        deeds = self._deeds(left, right)
        their_deeds = [left.same[deed] for deed in deeds]
        named = left.items[here].norm != right.items[there].norm  # two days of one month have but its name
        if named and (_told(faced, left, there, right, deeds) or _told(faced, right, here, left, their_deeds)):
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


def _other_date(one: int, other: int) -> bool:
    """Whether two dates are of two months, or two days of one."""
    return one // MONTH != other // MONTH or (one % MONTH != other % MONTH and bool(one % MONTH) and bool(other % MONTH))


def _told(faced: Faced, side: Side, there: int, other: Side, deeds: list[int]) -> bool:
    """Whether the article of a side names the time in another claim too, of the same or when nothing is known to be."""
    time = other.items[there]
    wanted = {side.items[k].word.root or side.items[k].word.lemma for k in deeds}
    told = faced.setting.read(side.claim.document, _words).get(time.word.root or time.word.lemma, ())
    return any(not wanted or wanted & words for words in told)


def _words(claims: Sequence[Claim]) -> dict[str, list[frozenset[str]]]:
    """The words of each claim of an article, by each of them."""
    found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for claim in claims:
        words = frozenset(word.root or word.lemma for word in claim.words)
        for word in words:
            found[word].append(words)
    return found


def _as_written(side: Side, index: int) -> str:
    """A word that tells when, with the number before it: 5 يونيو."""
    numbered = index > 0 and side.items[index - 1].value is not None
    return side.written(range(index - numbered, index + 1))


def _years(side: Side) -> set[float]:
    return {quantity.value for quantity in side.claim.quantities if quantity.unit == YEAR}
