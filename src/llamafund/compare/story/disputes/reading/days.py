"""When something was, as a claim tells it: the day of the week, the part of the day, the month and its day, the hour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.compare.pair.sentence import VERB
from llamafund.compare.story.disputes.reading.clock import Clock
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim
from llamafund.orthography import ACCUSATIVE_WRITTEN

KEYS = (
    *("days", "parts", "today", "months", "hour", "hours", "teen", "fractions", "before_noon", "after_noon", "zones"),
    *("bounds", "start", "of", "said"),
)
DAYS = 31  # of a month
MONTH = 100  # what a month counts beside its day
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
        self._months = {
            " ".join(word.norm for word in words.read(name)): number
            for number, month in enumerate(held["months"].items(), 1)
            for name in month.texts()
        }
        self.names = frozenset({*self._days, *self._months})
        self._ordinals = frozenset[str]().union(*map(words.norms, held["hours"].items()), words.norms(held["teen"]))
        lists = ("today", "bounds", "start", "of", "said")
        self._today, self._bounds, self._start, self._of, self._said = (words.norms(held[name]) for name in lists)

    def weekdays(self, side: Side) -> dict[int, int]:
        """The days of the week that a claim names: the word, by index, and which day it is, counted from 0."""
        return {index: number for index, item in enumerate(side.items) for number in self._weekday(item.norm)}

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

    def dates(self, side: Side) -> dict[int, int]:
        """The months of a claim (كانون الثاني/يناير is one), each `MONTH` times, and the day of it, where one is named.

        No claim begins with a month, but one may with a verb that is spelt so: مارس الضغط.
        """
        found: dict[int, int] = {}
        last = None
        for index, item in enumerate(side.items[1:], 1):
            pair = f"{item.norm} {side.items[index + 1].norm}" if index + 1 < len(side.items) else ""
            month = self._months.get(pair, self._months.get(item.norm))
            if month is None:
                continue
            value = side.items[index - 1].value
            date = MONTH * month + (int(value) if value is not None and 1 <= value <= DAYS else 0)
            if last is None or last // MONTH != month:
                found[index] = date
            last = date
        return found

    def every(self, side: Side) -> list[int]:
        """The words of a claim that name a day, a part of one or a month, by index."""
        return [*self.weekdays(side), *self.parts(side), *self.dates(side)]

    def first(self, claims: Sequence[Claim]) -> int | None:
        """The day of the week that an article names first."""
        words = (word for claim in claims for word in claim.words)
        return next((number for word in words for number in self._weekday(word.norm)), None)

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
        first = max(0, index - 2)
        if first < index - 1 and among(side.items[first].word, self._ordinals) and side.items[index - 1].lemma in self._of:
            return None  # الثامن عشر من سبتمبر is a day
        near = side.items[first:index]
        return next((item.lemma for item in near if among(item.word, self._bounds)), None)

    def starts(self, side: Side, index: int) -> bool:
        """Whether something began at a time: منذ الاثنين."""
        return self.bound(side, index) in self._start

    def _weekday(self, norm: str) -> Iterator[int]:
        for number, day in enumerate(self._days):
            if norm.endswith(day) and len(norm) <= len(day) + GLUED:
                yield number
