"""What a claim gives a value of: counts, measures, grades, minutes. Two values of one sort may be two answers to one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from llamafund.compare.places import places
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.currencies import read_currencies
from llamafund.compare.story.counting.each_count import NO_COUNTS
from llamafund.compare.story.counting.head_noun import head_noun
from llamafund.compare.story.counting.match_minute import MatchMinute
from llamafund.compare.story.counting.readers import read_readers
from llamafund.compare.story.counting.telling import PERCENT
from llamafund.compare.story.counting.worded import GRADES, Reader
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Quantity

# of `values` in `data/lexicon/disputes.yaml`
KEYS = (
    *("units", "scales", "spans_in", "times", "opening", "vague", "shares", "whole", "parts"),
    *("repeated", "match", "ordered", "ordinals", "tens", "ten"),
)
MINUTE, PEOPLE, YEAR = "minute", "people", "year"
MOST = 16  # values of a claim that are held against those of another: of a table in prose not all


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


class Units(NamedTuple):
    """What is known of units: for one the unit that stands for all its like, what it measures and in how many of another.

    `currencies` gives for the code of a currency its noun, and for a noun itself; `match` tells which minute minutes stand for.
    """

    same: Mapping[str, str]
    scales: Mapping[str, tuple[str, float]]
    currencies: Mapping[str, str]
    match: MatchMinute


class Values:
    """Reads the values of claims, each claim once.

    `readers` read what is told by words alone.
    """

    def __init__(self, norm: Callable[[str], str], counter: Counter, units: Units, readers: Sequence[Reader]) -> None:
        self._norm = norm
        self._counter = counter
        self._units = units
        self._currencies = units.currencies
        self._money = frozenset(units.currencies.values())
        self._readers = readers
        self._known: Memo[str, tuple[Value, ...]] = Memo()

    def of(self, claim: Claim) -> tuple[Value, ...]:
        """The values of a claim."""
        found = self._known.get(claim.id)
        if found is None:
            every = dict.fromkeys((*self._counted(claim), *self._measured(claim), *self._worded(claim)))
            found = self._known.keep(claim.id, tuple(every))
        return found

    def different(self, claim: Claim) -> tuple[Value, ...]:
        """The values of a claim, each where it is given first; the first `MOST` of a text that repeats or lists without end."""
        found = {
            (one.sort, one.quantity.value, one.quantity.comparator, one.quantity.unit, one.group, one.earlier): one
            for one in reversed(self.of(claim))
        }
        return tuple(reversed(found.values()))[:MOST]

    def _counted(self, claim: Claim) -> Iterator[Value]:
        counts, civilians = self._counter.counts(claim), self._counter.lexicon.civilians
        for told in (*self._counter.told(claim), *(count for count in counts if count.quantity not in claim.quantities)):
            count = self._counter.times.over_time(claim, told)
            sort = f"{count.what} since" if count.since else count.what
            before = not count.since and self._counter.times.before(claim, count)
            yield Value(sort, count.quantity, count.unit or "", before, count.quantity.unit in civilians)

    def _measured(self, claim: Claim) -> Iterator[Value]:
        counted = (count.quantity for count in self._counter.told(claim))
        known = {quantity.start for quantity in (*counted, *self._counter.ages(claim))}
        for quantity in claim.quantities:
            unit = quantity.unit or head_noun(claim, quantity, self._counter.lexicon) or ""
            if not unit or (unit != YEAR and unit in NO_COUNTS) or quantity.start in known:
                continue
            currency, minute = self._currencies.get(unit), self._units.match.of(claim, quantity)
            if minute is not None:
                yield Value(MINUTE, replace(quantity, value=minute))
            elif currency is not None:
                yield Value(currency, quantity, unit if unit != currency else "")
            else:
                group = unit in self._counter.lexicon.groups and unit not in self._units.same
                yield Value(self._sort(unit), quantity, unit if group else "")

    def is_thing(self, value: Value) -> bool:
        """Whether a value counts people or things, and is no measure, no share, no year."""
        sort, lexicon = value.sort, self._counter.lexicon
        measures = (self._money, self._units.scales, lexicon.never, lexicon.years, lexicon.spans, lexicon.shares)
        return sort not in (YEAR, PERCENT, *GRADES) and not any(sort in sorts for sorts in measures)

    def is_money(self, sort: str) -> bool:
        """Whether values of a sort are sums of a currency."""
        return sort in self._money

    def _sort(self, unit: str) -> str:
        lexicon = self._counter.lexicon
        people = unit in lexicon.people or unit in lexicon.units or unit in lexicon.groups
        if people and unit not in self._units.same:
            return PEOPLE
        return self._units.same.get(unit) or self._norm(unit)

    def unit(self, unit: str) -> str:
        """The unit that stands for all that are the same."""
        return self._units.same.get(unit, unit)

    def _worded(self, claim: Claim) -> Iterator[Value]:
        """The values that are told by words alone, where no quantity is read."""
        starts = places(claim)
        for reader in self._readers:
            for told in reader(claim.words):
                start, end = starts[told.first], starts[told.last] + len(claim.words[told.last].form)
                if not any(
                    quantity.start - claim.start < end and start < quantity.end - claim.start for quantity in claim.quantities
                ):
                    place, text = claim.start + start, claim.text[start:end]
                    quantity = Quantity(
                        start=place, end=place + len(text), text=text, value=told.value, comparator=told.comparator
                    )
                    yield Value(told.sort, quantity, told.group)

    def scaled(self, one: Value, other: Value) -> tuple[Value, Value] | None:
        """Two values of unlike units of one measure, in one unit: 48 ساعة، أسبوع."""
        own, their = self._units.scales.get(one.sort), self._units.scales.get(other.sort)
        if own is None or their is None or own[0] != their[0]:
            return None
        return _times(one, own[1]), _times(other, their[1])


def _times(value: Value, factor: float) -> Value:
    return value._replace(quantity=replace(value.quantity, value=value.quantity.value * factor))


def read_values(norm: Callable[[str], str], root: Mapping[str, Located], counter: Counter) -> Values:
    """The reader of values by `values` of `data/lexicon/disputes.yaml`; `norm` normalises a word the way the text stage does."""
    units = {name: group.texts()[0] for group in root["units"].items() for name in group.texts()}
    scales = {
        form: (measure.text(), factor.number())
        for measure, entries in root["scales"].entries()
        for name, factor in entries.entries()
        for form in (name.text(), norm(name.text()))
    }
    scales |= dict.fromkeys(counter.lexicon.spans, scales[root["spans_in"].choice(scales)])
    keys = ("before", "end", "start", "other")
    match = root["match"].mapping(("unit", *keys), required=("unit", *keys))
    minute = MatchMinute(frozenset(match["unit"].texts()), *(frozenset(map(norm, match[key].texts())) for key in keys))
    return Values(
        norm, counter, Units(units, scales, read_currencies(), minute), tuple(read_readers(norm, root, units, counter.lexicon.of))
    )
