"""Which days of the calendar a claim names (the 9th of January, last month, Thursday), by when its article was published."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from llamafund.compare.pair.sentence import ADJECTIVE, Item
from llamafund.compare.story.disputes.reading.time.days import Days
from llamafund.compare.words import Words, among
from llamafund.located import Located

KEYS = ("past", "present", "coming", "parts", "month", "relative", "told", "eve", "night")
EPOCH = date(1970, 1, 1).toordinal()
WEEK, YEAR = 7, 12  # days, months
BEFORE = 2  # words from the part of a month to it: مطلع شهر مارس
NEAR = 3  # words from a month to its year or to what says which one it is
FIRST, LATEST = 1900, 2100  # years that a text is likely to name
SEVERAL = ("d", "p")  # الأشهر الماضية are no month
THIRD, LAST = 10, 2  # days of a month: its beginning, its middle; the number of its end
Spans = tuple[tuple[int, int], ...]


class Stretch(NamedTuple):
    """Days that a claim names: the words that do, by index, and each first and last day that may be meant, since 1970.

    `name` is the day of the week (0 and its number) or the month and the day of it (0: none): what is named alike may be one, for
    a year is seldom told. `of_month` is whether it is told by a month.
    """

    words: tuple[int, ...]
    spans: Spans
    name: tuple[int, int] | None = None
    of_month: bool = False

    @property
    def dated(self) -> bool:
        """Whether it is told by the day of a month."""
        return self.name is not None and all(self.name)

    def apart(self, other: Stretch) -> bool:
        """Whether two times cannot be one: no day is in both, nor are they of one month of which either tells no day."""
        return not self._named_alike(other) and self.gap(other) > 0

    def _named_alike(self, other: Stretch) -> bool:
        if self.name is None or other.name is None:
            return False
        one_month = self.of_month and other.of_month and self.name[0] == other.name[0] and not (self.dated and other.dated)
        return self.name == other.name or one_month

    def later(self, days: int) -> Stretch:
        """The same, some days later."""
        return Stretch(self.words, tuple((first + days, last + days) for first, last in self.spans))

    def latest(self, day: int) -> int | None:
        """The last of its first days that is not after a day; None where all are still to come by then."""
        return max((first for first, _ in self.spans if first <= day), default=None)

    def gap(self, other: Stretch) -> int:
        """How many days lie between two times at least; 0 where they may be one."""
        return min(max(0, there[0] - here[1], here[0] - there[1]) for here, there in product(self.spans, other.spans))


class Calendar:
    """Reads days, months and their parts by the words under `calendar` in `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, part: Located, days: Days) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._days, self._months = days, days.months
        self._of = days.months.of
        lists = ("past", "present", "coming", "month", "told", "eve", "night")
        self._past, self._present, self._coming, self._month, self._told, self._eve, self._night = (
            words.norms(held[name]) for name in lists
        )
        self._parts = list(map(words.norms, held["parts"].items()))
        self._relative = {words.norm(name.text()): int(number.number()) for name, number in held["relative"].entries()}

    def __call__(self, items: Sequence[Item], published: int) -> Iterator[Stretch]:
        """The times that some words name, in their order; days right beside each other are told as one (أمس الأربعاء)."""
        last = -1
        for index, item in enumerate(items):
            if index <= last:
                continue
            found = self._named(items, index, published) or self._date(items, index, published)
            if found is None and among(item.word, self._month) and item.word.has_article and item.word.number not in SEVERAL:
                found = self._some_month(items, index, published)
            if found is None and item.norm in self._relative and not self._some_day(items, index):
                found = Stretch((index,), _about(published + self._relative[item.norm]))
            if found is not None:
                last = found.words[-1]
                yield found

    def _some_day(self, items: Sequence[Item], index: int) -> bool:
        """Whether «اليوم» is a day that was told of and not today: في اليوم الأول، في نفس اليوم."""
        before, behind = items[max(0, index - 1) : index], items[index + 1 : index + 2]
        which = any(item.word.has_article and (item.kind == ADJECTIVE or self._months.ordinal(item)) for item in behind)
        return which or any(among(item.word, self._told) for item in before)

    def _named(self, items: Sequence[Item], index: int, published: int) -> Stretch | None:
        """A day of the week, in the week before or the one to come; «اليوم» or «أمس» right before it is of it."""
        last = index + (items[index].norm in self._relative)
        number = self._days.weekday(items[last].norm) if last < len(items) else None
        if number is None:
            return None
        dated = (self._date(items, each, published) for each in range(last + 2, min(last + 2 + NEAR, len(items))))
        told = next((each for each in dated if each is not None and each.words[0] == last + 1), None)
        if told is not None:  # الاثنين 23 أبريل
            return told._replace(words=(*range(index, last + 1), *told.words))
        back = (date.fromordinal(published + EPOCH).isoweekday() - number) % WEEK
        before, after = published - back, published - back + WEEK * bool(back)
        behind = items[last + 1 : last + 2]
        if any(among(item.word, self._past) for item in behind):
            before = after = published - (back or WEEK)
        elif any(among(item.word, self._coming) for item in behind):
            before = after = published - back + WEEK
        spans = tuple(self._with_the_night(items, index, day) for day in (before, after))
        return Stretch(tuple(range(index, last + 1)), spans, (0, number))

    @staticmethod
    def _at_night(items: Sequence[Item], index: int, forms: frozenset[str]) -> bool:
        return bool(index) and items[index - 1].norm.removeprefix(items[index - 1].word.proclitic) in forms

    def _with_the_night(self, items: Sequence[Item], index: int, day: int) -> tuple[int, int]:
        """A day, with the one before where its night is that which leads to it (ليلة الاثنين), or behind (ليل الأحد)."""
        return day - self._at_night(items, index, self._eve), day + self._at_night(items, index, self._night)

    def _date(self, items: Sequence[Item], index: int, published: int) -> Stretch | None:
        """A month with its day, its part or none, and the year: of those around the article, where none is told."""
        month = self._months.at(items, index)
        if month is None:
            return None
        near = items[month.behind : month.behind + NEAR]
        year = next((int(item.value) for item in near if item.value is not None and FIRST <= item.value <= LATEST), None)
        year = year or self._year(near[:1], date.fromordinal(published + EPOCH), month.number)
        part, first = (None, month.first) if month.day else self._part(items, month.first)
        span = _span(year, month.number, month.day, part)
        name = (month.number, month.day) if part is None else None
        return Stretch(tuple(range(first, month.behind)), (span,), name, of_month=True)

    def _year(self, behind: Iterable[Item], today: date, month: int) -> int:
        """The year that a month with none is likely of."""
        for item in behind:
            if among(item.word, self._past):
                return today.year - (month > today.month)
            if among(item.word, self._coming):
                return today.year + (month < today.month)
        near = (today.year, today.year - 1, today.year + 1)
        return min(near, key=lambda year: abs((year - today.year) * YEAR + month - today.month))

    def _some_month(self, items: Sequence[Item], index: int, published: int) -> Stretch | None:
        """Last month, this one or the next, with its day if that is told: في 16 من الشهر الجاري."""
        beside = [item.word for item in (*items[max(0, index - 1) : index], *items[index + 1 : index + 2])]
        kinds = (self._past, -1), (self._present, 0), (self._coming, 1)
        shift = next((number for forms, number in kinds if any(among(word, forms) for word in beside)), None)
        if shift is None:
            return None
        today = date.fromordinal(published + EPOCH)
        year, month = divmod(today.year * YEAR + today.month - 1 + shift, YEAR)
        day, first = self._months.day(items, index) if index and items[index - 1].lemma in self._of else (0, index)
        part, first = (None, first) if day else self._part(items, index)
        name = (month + 1, day) if day else None
        words = tuple(range(first, min(index + 2, len(items))))
        return Stretch(words, (_span(year, month + 1, day, part),), name, of_month=True)

    def _part(self, items: Sequence[Item], index: int) -> tuple[int | None, int]:
        """The third of a month of which the words before it tell (مطلع، منتصف، أواخر), and the first of its words."""
        for first in range(index - 1, max(-1, index - 1 - BEFORE), -1):
            part = next((number for number, forms in enumerate(self._parts) if among(items[first].word, forms)), None)
            if part is not None:
                return part, first
        return None, index


def _span(year: int, month: int, day: int, part: int | None) -> tuple[int, int]:
    """The first and the last day of a month or of a third of it, or one day."""
    length = monthrange(year, month)[1]
    first, last = 1, length
    if day:
        first = last = min(day, length)
    elif part is not None:
        first, last = part * THIRD + 1, length if part == LAST else (part + 1) * THIRD
    start = date(year, month, 1).toordinal() - EPOCH - 1
    return start + first, start + last


def _about(day: int) -> Spans:
    """A day that is told from the day of writing, which may be the one before that of publication."""
    return ((day - 1, day),)
