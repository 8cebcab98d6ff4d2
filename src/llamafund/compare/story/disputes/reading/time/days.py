"""When something was, as a claim tells it: the day of the week, the part of the day, the month and its day, the hour."""

from __future__ import annotations

from collections.abc import Sequence

from llamafund.compare.pair.sentence import VERB, Item
from llamafund.compare.story.disputes.reading.time.clock import Clock
from llamafund.compare.story.disputes.reading.time.months import Months
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim
from llamafund.orthography import ACCUSATIVE_WRITTEN

KEYS = (
    *(
        "days",
        "parts",
        "prayer",
        "prayers",
        "part_hours",
        "prayer_hours",
        "today",
        "months",
        "hour",
        "hours",
        "teen",
        "eleventh",
        "fractions",
        "minutes",
        "minute",
        "less",
        "tens",
        "about",
        "middle",
        "before_noon",
        "after_noon",
        "night",
        "ahead",
        "zones",
    ),
    *("bounds", "start", "begin", "of", "late", "said", "when", "hollow", "going", "first"),
)
GLUED = 2  # letters at most that are written onto the name of a day
NEAR = 3  # words from a verb of saying to the day on which it was said


class Days:
    """Reads the days and hours of claims, by the words under `when` in `data/lexicon/disputes.yaml`.

    `names` are those of the days and months, normalised; `parts_of_a_day` is how many there are.
    """

    def __init__(self, words: Words, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self.clock = Clock(words, held)
        self._days = list(map(words.norm, held["days"].texts()))
        parts = [list(map(words.norm, group.texts())) for group in held["parts"].items()]
        self._parts = {form: number for number, group in enumerate(parts) for form in group}
        self.parts_of_a_day = len(parts)
        prayers = [words.norms(group) for group in held["prayers"].items()]
        self._prayers = {form: number for number, group in enumerate(prayers) for form in group}
        self._part_hours, self._prayer_hours = (
            [tuple(map(Located.whole, hours.items())) for hours in held[key].items()] for key in ("part_hours", "prayer_hours")
        )
        self.months = Months(words, held)
        self.names = frozenset({*self._days, *self.months.names})
        ordinals = map(words.norms, held["hours"].items())
        self._within = words.norms(held["late"]).union(*ordinals, words.norms(held["teen"]))
        lists = ("today", "prayer", "bounds", "start", "begin", "of", "said", "when", "hollow", "going")
        (
            self._today,
            self._prayer,
            self._bounds,
            self._start,
            self._begin,
            self._of,
            self._said,
            self._when,
            self._hollow,
            self._going,
        ) = (words.norms(held[name]) for name in lists)

    def weekdays(self, side: Side) -> dict[int, int]:
        """The days of the week that a claim names: the word, by index, and which day it is, counted from 0."""
        return {index: number for index, item in enumerate(side.items) if (number := self.weekday(item.norm)) is not None}

    def parts(self, side: Side) -> dict[int, int]:
        """The parts of the day that a claim names (صباح الاثنين، مساء), counted from 0 in their order."""
        days = self.weekdays(side)
        found: dict[int, int] = {}
        for index, item in enumerate(side.items):
            number = self._parts.get(item.lemma, self._parts.get(item.norm))
            if number is None:
                continue
            alone = item.word.form.endswith(ACCUSATIVE_WRITTEN)
            follows = index + 1 < len(side.items) and (index + 1 in days or among(side.items[index + 1].word, self._today))
            if alone or follows:
                found[index] = number
        return found

    def prayers(self, side: Side) -> dict[int, int]:
        """The prayers of the day that a claim names (صلاة الظهر), counted from 0 in their order."""
        found = ((index, self._prayers.get(item.lemma, self._prayers.get(item.norm))) for index, item in enumerate(side.items))
        return {i: number for i, number in found if number is not None and i and among(side.items[i - 1].word, self._prayer)}

    def stretches(self, side: Side) -> dict[int, tuple[int, ...]]:
        """Between which hours the parts of the day and the prayers lie that a claim names, by their words, by index."""
        parts = {index: self._part_hours[number] for index, number in self.parts(side).items()}
        return parts | {index: self._prayer_hours[number] for index, number in self.prayers(side).items()}

    def every(self, side: Side) -> list[int]:
        """The words of a claim that name a day, a part of one or a month, by index."""
        return [*self.weekdays(side), *self.parts(side), *self.months.names_in(side.items)]

    def first(self, claims: Sequence[Claim]) -> int | None:
        """The day of the week that an article names first."""
        named = (self.weekday(word.norm) for claim in claims for word in claim.words)
        return next((number for number in named if number is not None), None)

    def named_in(self, claims: Sequence[Claim]) -> frozenset[tuple[str, int]]:
        """The days of the week and the months that an article tells of, by their numbers."""
        read = {"day": self.weekday, "month": self.months.number}
        words = {word.norm for claim in claims for word in claim.words}
        told = ((sort, number(norm)) for sort, number in read.items() for norm in words)
        return frozenset((sort, number) for sort, number in told if number is not None)

    def is_of_the_saying(self, side: Side, index: int) -> bool:
        """Whether a time is that of the saying: no other verb stands between the two."""
        for before in range(index - 1, -1, -1):
            item = side.items[before]
            if among(item.word, self._said):
                return index - before <= NEAR or item.kind == VERB
            if item.kind == VERB:
                return False
        return False

    def bound(self, side: Side, index: int) -> str | None:
        """The word that makes a time the start or end of a stretch of time: two starts may differ, a start and an end do."""
        near = range(index - 1, max(-1, index - 3), -1)
        bound = next((i for i in near if among(side.items[i].word, self._bounds)), None)
        if bound is None or (side.items[bound].lemma in self._of and self._whence(side, index, bound)):
            return None
        if bound and side.items[bound].lemma in self._of and among(side.items[bound - 1].word, self._within):
            return None  # الثامن عشر من سبتمبر is a day, and so is وقت متأخر من الجمعة
        return side.items[bound].lemma

    def _whence(self, side: Side, index: int, of: int) -> bool:
        """Whether «من» before a time says whence, or what something is part of, and not from when: من منزله الجمعة."""
        between = side.items[of + 1 : index]
        times = (item.norm in self.names or item.lemma in self._parts or among(item.word, self._today) for item in between)
        return not all(time or self.is_hollow(item) for time, item in zip(times, between, strict=True))

    def is_hollow(self, item: Item) -> bool:
        """Whether a noun only leads to a time (في وقت مبكر من الجمعة), or a verb to a deed (يعتزم المغادرة)."""
        return among(item.word, self._hollow)

    def goes_on(self, item: Item) -> bool:
        """Whether a word says that what was there goes on or is over: استأنف, اختتم."""
        return among(item.word, self._going)

    def leads_on(self, side: Side, index: int) -> bool:
        """Whether a word leads from a time to what was then: الجمعة عندما فتش الضباط الطائرة."""
        return index < len(side.items) and among(side.items[index].word, self._when)

    def starts(self, side: Side, index: int) -> bool:
        """Whether something began at a time: منذ الاثنين."""
        return self.bound(side, index) in self._start

    def is_start(self, bound: str | None) -> bool:
        """Whether a word that bounds a time makes it the start of a stretch, or there is none: اعتبارا من الجمعة, الجمعة."""
        return bound is None or bound in self._begin

    def weekday(self, norm: str) -> int | None:
        """Which day of the week a word names, counted from 0 (Sunday), with what may be written onto it."""
        named = (number for number, day in enumerate(self._days) if norm.endswith(day) and len(norm) <= len(day) + GLUED)
        return next(named, None)
