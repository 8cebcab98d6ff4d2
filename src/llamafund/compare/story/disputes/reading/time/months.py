"""The months that a claim names, by the names of both calendars: كانون الثاني/يناير is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.pair.sentence import Item
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.orthography import AND

DAYS = 31  # of a month
TEN = 10


class Month(NamedTuple):
    """A month of the year (1 to 12) and the day of it (0: none is told); its words are `[first, behind)`."""

    number: int
    day: int
    first: int
    behind: int


class Months:
    """Reads months and their days, by the words under `when` in `data/lexicon/disputes.yaml`; `names` are normalised.

    `of` are the words between a day and its month.
    """

    def __init__(self, words: Words, held: Mapping[str, Located]) -> None:
        self._months = {
            " ".join(word.norm for word in words.read(name)): number
            for number, month in enumerate(held["months"].items(), 1)
            for name in month.texts()
        }
        self.names = frozenset(self._months)
        self._units = {words.norm(name): number for number, hour in enumerate(held["hours"].items(), 1) for name in hour.texts()}
        self._units |= dict.fromkeys(words.norms(held["first"]), 1)
        self._teen, self.of = words.norms(held["teen"]), words.norms(held["of"])

    def at(self, items: Sequence[Item], index: int) -> Month | None:
        """The month whose name begins at a word, both its names (نيسان/أبريل) taken together.

        No claim begins with a month, but one may with a verb that is spelt so: مارس الضغط.
        """
        number, behind = self._name(items, index)
        if number is None or not index:
            return None
        second, after = self._name(items, behind)
        day, first = self.day(items, index)
        return Month(number, day, first, after if second == number else behind)

    def names_in(self, items: Sequence[Item]) -> Iterator[int]:
        """The words that name a month, by index."""
        return (index for index in range(1, len(items)) if self._name(items, index)[0] is not None)

    def alone(self, items: Sequence[Item]) -> Iterator[int]:
        """The first words of the months of which no day is told, by index: في أيار/مايو."""
        every = (self.at(items, index) for index in self.names_in(items))
        return (month.first for month in every if month is not None and not month.day)

    def number(self, norm: str) -> int | None:
        """Which month a word names by itself."""
        return self._months.get(norm)

    def _name(self, items: Sequence[Item], index: int) -> tuple[int | None, int]:
        for size in range(min(2, len(items) - index), 0, -1):
            number = self._months.get(" ".join(item.norm for item in items[index : index + size]))
            if number is not None:
                return number, index + size
        return None, index

    def day(self, items: Sequence[Item], index: int) -> tuple[int, int]:
        """The day before a month, in figures or by its name (الخامس والعشرين من), and its first word; 0 where none is told."""
        last = index - 1
        if last and items[last].lemma in self.of:
            last -= 1
        item, unit = items[last], self.ordinal(items[last - 1]) if last else 0
        if among(item.word, self._teen) and unit:
            return TEN + unit, last - 1
        if item.value is not None and item.value in range(1, DAYS + 1):
            tens = item.word.proclitic.startswith(AND) and unit
            return (int(item.value) + unit, last - 1) if tens else (int(item.value), last)
        return (self.ordinal(item), last) if item.word.has_article and self.ordinal(item) else (0, index)

    def ordinal(self, item: Item) -> int:
        """The number of an ordinal up to ten; 0 where it is none."""
        return self._units.get(item.lemma, self._units.get(item.norm, 0))
