"""What a claim gives a value of: counts, measures, grades, minutes. Two values of one sort may be two answers to one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.places import places
from llamafund.compare.story.counting.counts import NO_COUNTS, Counter
from llamafund.compare.story.counting.currencies import read_currencies
from llamafund.compare.story.counting.head_noun import head_noun
from llamafund.compare.story.counting.telling import PERCENT
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Quantity, Word
from llamafund.orthography import AND, ARTICLE

MINUTE, PEOPLE, YEAR = "minute", "people", "year"
TEN = 10


class Value(NamedTuple):
    """A value in a claim: its sort, the number, and if it is of an earlier event.

    `group` is which people are counted, where they are some only, or whose currency it is, where that is told.
    `civil`: it is of people who are none of a group: fighters are counted beside civilians, and not among them.
    """

    sort: str
    quantity: Quantity
    group: str = ""
    earlier: bool = False
    civil: bool = False

    def answers(self, other: Value) -> bool:
        """Whether two values may answer one question: of one sort, not of two groups of people, nor of two events."""
        grouped = self.group != other.group and (self.group or self.civil) and (other.group or other.civil)
        return self.sort == other.sort and self.earlier == other.earlier and not grouped


class Ordered(NamedTuple):
    """How ordinals are put together: the first ten, the tens behind them and ten; and what sort of value a noun makes."""

    ordinals: Mapping[str, int]
    tens: Mapping[str, int]
    ten: frozenset[str]
    sorts: Mapping[str, str]

    def number(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """The number that opens some words, and how many of these are of it: (31, 2) for الحادية والثلاثين."""
        first, second = words[0], words[1] if len(words) > 1 else None
        if first.norm.removeprefix(ARTICLE).isdecimal():
            return int(first.norm.removeprefix(ARTICLE)), 1
        one = self.ordinals.get(first.lemma, self.ordinals.get(first.norm.removeprefix(first.proclitic)))
        if one is None:
            return None
        bare = second.norm.removeprefix(second.proclitic) if second is not None else ""
        if second is not None and second.proclitic.startswith(AND) and bare in self.tens:
            return one + self.tens[bare], 2
        return (one + TEN, 2) if bare in self.ten else (one, 1)


class Values:
    """Reads the values of claims, each claim once.

    `units` gives for a unit the one that stands for all that are the same, `currencies` for the code of a currency its noun, and
    for a noun itself.
    """

    def __init__(
        self,
        norm: Callable[[str], str],
        counter: Counter,
        units: Mapping[str, str],
        currencies: Mapping[str, str],
        ordered: Ordered,
    ) -> None:
        self._norm = norm
        self._counter = counter
        self._units = units
        self._currencies = currencies
        self._money = frozenset(currencies.values())
        self._ordered = ordered
        self._known: Memo[str, tuple[Value, ...]] = Memo()

    def of(self, claim: Claim) -> tuple[Value, ...]:
        """The values of a claim."""
        found = self._known.get(claim.id)
        if found is None:
            found = self._known[claim.id] = tuple(
                dict.fromkeys((*self._counted(claim), *self._measured(claim), *self._graded(claim)))
            )
        return found

    def _counted(self, claim: Claim) -> Iterator[Value]:
        counts, civilians = self._counter.counts(claim), self._counter.lexicon.civilians
        for told in (*self._counter.told(claim), *(count for count in counts if count.quantity not in claim.quantities)):
            count = self._counter.over_time(claim, told)
            sort = f"{count.what} since" if count.since else count.what
            before = not count.since and self._counter.before(claim, count)
            yield Value(sort, count.quantity, count.unit or "", before, count.quantity.unit in civilians)

    def _measured(self, claim: Claim) -> Iterator[Value]:
        counted = (count.quantity for count in self._counter.told(claim))
        known = {quantity.start for quantity in (*counted, *self._counter.ages(claim))}
        for quantity in claim.quantities:
            unit = quantity.unit or head_noun(claim, quantity, self._counter.lexicon) or ""
            if not unit or (unit != YEAR and unit in NO_COUNTS) or quantity.start in known:
                continue
            currency = self._currencies.get(unit)
            if currency is not None:
                yield Value(currency, quantity, unit if unit != currency else "")
            else:
                group = unit in self._counter.lexicon.groups and unit not in self._units
                yield Value(self._sort(unit), quantity, unit if group else "")

    def is_thing(self, value: Value) -> bool:
        """Whether a value counts people or things, and is no measure, no share, no year."""
        sort, lexicon = value.sort, self._counter.lexicon
        measures = (self._money, self._ordered.sorts.values(), lexicon.never, lexicon.years, lexicon.spans, lexicon.shares)
        return sort not in (YEAR, PERCENT) and not any(sort in sorts for sorts in measures)

    def is_money(self, sort: str) -> bool:
        """Whether values of a sort are sums of a currency."""
        return sort in self._money

    def _sort(self, unit: str) -> str:
        lexicon = self._counter.lexicon
        people = unit in lexicon.people or unit in lexicon.units or unit in lexicon.groups
        if people and unit not in self._units:
            return PEOPLE
        return self._units.get(unit) or self._norm(unit)

    def unit(self, unit: str) -> str:
        """The unit that stands for all that are the same."""
        return self._units.get(unit, unit)

    def _graded(self, claim: Claim) -> Iterator[Value]:
        """Grades, minutes and rounds, told by an ordinal or by the number behind: الدرجة الرابعة، الدقيقة 73."""
        starts = places(claim)
        for index, word in enumerate(claim.words[:-1]):
            sort = self._ordered.sorts.get(word.lemma, self._ordered.sorts.get(word.norm))
            found = None if sort is None else self._ordered.number(claim.words[index + 1 : index + 3])
            if sort is None or found is None or not word.proclitic.endswith(ARTICLE):
                continue
            number, last = found[0], index + found[1]
            start, end = starts[index], starts[last] + len(claim.words[last].form)
            text = claim.text[start:end]
            yield Value(sort, Quantity(start=claim.start + start, end=claim.start + end, text=text, value=float(number)))


def read_values(norm: Callable[[str], str], root: Mapping[str, Located], counter: Counter) -> Values:
    """The reader of values by `values` of `data/lexicon/disputes.yaml`; `norm` normalises a word the way the text stage does."""
    units = {name: group.texts()[0] for group in root["units"].items() for name in group.texts()}
    ordered = Ordered(
        ordinals={norm(text): number for number, group in enumerate(root["ordinals"].items(), 1) for text in group.texts()},
        tens={norm(text): TEN * number for number, group in enumerate(root["tens"].items(), 1) for text in group.texts()},
        ten=frozenset(norm(text) for text in root["ten"].texts()),
        sorts={norm(text): sort.text() for sort, names in root["ordered"].entries() for text in names.texts()},
    )
    return Values(norm, counter, units, read_currencies(), ordered)
