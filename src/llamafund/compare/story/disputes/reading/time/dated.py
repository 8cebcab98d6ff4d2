"""The days that a claim names, and what it tells was done on them.

No parser: a time belongs to the verb before it, if it is the first behind that one, to the nouns between the two (بعد فوزه في
الانتخابات الأربعاء), and to what is told behind it with «عندما». What a light verb carries is told by the noun before it
(الانتخابات التي جرت الأحد), a date right behind a noun is of that alone (هجمات 11 سبتمبر), and where nothing stands before a
time, the verb behind it is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from llamafund.compare.pair.sentence import NAME, NOUN, VERB
from llamafund.compare.story.disputes.reading.predicates import Predicates
from llamafund.compare.story.disputes.reading.time.calendar import Calendar, Stretch
from llamafund.compare.story.disputes.reading.time.days import Days
from llamafund.compare.story.facing.faced import Side
from llamafund.memo import Memo

NOUNS = 4  # before a time that may say what was then
SOME_DAY = 20_635  # since 1970, a Wednesday in the middle of a year: taken for both, where nobody knows when either was published
LED = 2  # nouns behind a time to which «عندما» leads
PAST, PRESENT, RELATIVE = "verb-past", "verb-present", "relative"


class Dated(NamedTuple):
    """A time and what was then, by index: the verbs and nouns that may say so, and the nouns right beside the time.

    `bound` is the word that makes it the start or end of a stretch, as in `Days.bound`; `ahead` is whether it is still to come by
    the day of publication, or is over by a verb of the past; None where neither is known.
    """

    when: Stretch
    verbs: tuple[int, ...]
    nouns: tuple[int, ...]
    beside: tuple[int, ...]
    bound: str | None
    ahead: bool | None


class DeedDates:
    """Reads what a claim tells was done when; what only says when something was said is left out."""

    def __init__(self, calendar: Calendar, days: Days, predicates: Predicates) -> None:
        self._calendar, self._days, self._predicates = calendar, days, predicates
        self._kept: Memo[tuple[str, int | None], tuple[Dated, ...]] = Memo()

    def __call__(self, side: Side, published: int | None) -> tuple[Dated, ...]:
        """The times of a claim whose article was published on a day, counted from 1970, if that is known, in their order."""
        return self._kept.of((side.claim.id, published), lambda: tuple(self._read(side, published)))

    def _read(self, side: Side, published: int | None) -> Iterator[Dated]:
        stretches = list(self._calendar(side.items, SOME_DAY if published is None else published))
        times = {*self._days.every(side), *(index for stretch in stretches for index in stretch.words)} if stretches else set()
        taken: set[int] = set()
        said = False
        for when in stretches:
            first, last = when.words[0], when.words[-1]
            if not said and self._days.is_of_the_saying(side, first):
                said = True
                taken.update(self._before(side, first, times)[0])
                continue
            verbs, nouns, beside = self._before(side, first, times)
            leads = self._days.leads_on(side, last + 1)
            if leads or not (verbs or nouns):
                verbs = (*verbs, *islice(self._of_kind(side, last + 1, VERB), 1))
            led = tuple(islice(self._of_kind(side, last + 1 + leads, NOUN), LED)) if leads else ()
            nouns, beside = (*nouns, *led), (*beside, *led)
            if when.dated and first - 1 in beside[:1]:
                verbs = ()
            to_come = published is not None and all(day > published for day, _ in when.spans)
            past = {i for i in verbs if side.items[i].word.pos == PAST}
            verbs = tuple(i for i in verbs if i not in taken and not (to_come and i in past))  # agreed on a summit next month
            taken.update(verbs)
            yield Dated(when, verbs, nouns, beside, self._days.bound(side, first), True if to_come else False if past else None)

    def _before(self, side: Side, first: int, times: set[int]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """The verbs before a time, the nouns between them and it, and the one beside it, where no name stands between.

        There are two verbs where the nearer is one of the present that may only belong to what the other says (وقعت صفقة لتصمت).
        """
        verbs: list[int] = []
        nouns: list[int] = []
        beside: tuple[int, ...] = ()
        named = False
        for index in range(first - 1, -1, -1):
            item = side.items[index]
            light = self._predicates.light(item.word)
            if index in times or (light and item.kind != VERB) or self._days.is_hollow(item):
                continue
            if item.kind == NOUN and not verbs and len(nouns) < NOUNS:
                beside = beside or (() if nouns or named else (index,))
                nouns.append(index)
            elif item.kind == VERB and (not light or not verbs):
                verbs.extend(() if light else (index,))
                if (light and not nouns) or (index and side.items[index - 1].word.pos == RELATIVE):
                    carried = tuple(islice((i for i in range(index - 1, -1, -1) if side.items[i].kind == NOUN), 1))
                    nouns, beside = [*nouns, *carried], beside or carried
                if light or item.word.pos != PRESENT or len(verbs) > 1:
                    break
            named = named or item.kind == NAME
        return tuple(verbs), tuple(nouns), beside

    def _of_kind(self, side: Side, first: int, kind: int) -> Iterator[int]:
        """The verbs or nouns of a claim from a word on that say something."""
        items = side.items
        return (i for i in range(first, len(items)) if items[i].kind == kind and not self._predicates.light(items[i].word))
