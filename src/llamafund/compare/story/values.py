"""What a claim gives a value of: counts, measures, grades, minutes. Two values of one sort may be two answers to one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.places import places
from llamafund.compare.story.counts import NO_COUNTS, Counter
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Quantity, Word

Ages = Callable[[Claim], Sequence[Quantity]]
MINUTE, PEOPLE, YEAR = "minute", "people", "year"
DEFINITE = "ال"


class Value(NamedTuple):
    """A value in a claim: its sort, the number, of which group of people it is, where of one only, and if of an earlier event."""

    sort: str
    quantity: Quantity
    group: str = ""
    earlier: bool = False

    def answers(self, other: Value) -> bool:
        """Whether two values may answer one question: of one sort, not of two groups of people, nor of two events."""
        grouped = self.group and other.group and self.group != other.group
        return self.sort == other.sort and self.earlier == other.earlier and not grouped


class Values:
    """Reads the values of claims, each claim once.

    `ages` are the numbers of a claim that are somebody's age, which is no value of an event. `units` gives for a unit the
    one that stands for all that are the same, `ordered` for an ordinal its number, and for a word before one what sort of value
    it makes.
    """

    def __init__(
        self,
        counter: Counter,
        ages: Ages,
        units: Mapping[str, str],
        ordered: tuple[Mapping[str, int], Mapping[str, str]],
    ) -> None:
        self._counter = counter
        self._ages = ages
        self._units = units
        self._ordinals, self._ordered = ordered
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
        counts = self._counter.counts(claim)
        for told in (*self._counter.told(claim), *(count for count in counts if count.quantity not in claim.quantities)):
            count = self._counter.over_time(claim, told)
            sort = f"{count.what} since" if count.since else count.what
            yield Value(sort, count.quantity, count.unit or "", not count.since and self._counter.before(claim, count))

    def _measured(self, claim: Claim) -> Iterator[Value]:
        known = {*(count.quantity for count in self._counter.told(claim)), *self._ages(claim)}
        for quantity in claim.quantities:
            unit = quantity.unit or ""
            if unit and (unit == YEAR or unit not in NO_COUNTS) and quantity not in known:
                yield Value(self._sort(unit), quantity, unit if unit in self._counter.lexicon.groups else "")

    def _sort(self, unit: str) -> str:
        lexicon = self._counter.lexicon
        people = unit in lexicon.people or unit in lexicon.units or unit in lexicon.groups
        return PEOPLE if people else self.unit(unit)

    def unit(self, unit: str) -> str:
        """The unit that stands for all that are the same."""
        return self._units.get(unit, unit)

    def _graded(self, claim: Claim) -> Iterator[Value]:
        """Grades and minutes, told by an ordinal or by the number behind: الدرجة الرابعة، الدقيقة 73."""
        starts = places(claim)
        for index, word in enumerate(claim.words[1:], 1):
            before = claim.words[index - 1]
            sort = self._ordered.get(before.lemma, self._ordered.get(before.norm))
            number = self._number(word)
            if sort is None or number is None or not before.proclitic.endswith(DEFINITE):
                continue
            start, end = starts[index - 1], starts[index] + len(word.form)
            quantity = Quantity(start=claim.start + start, end=claim.start + end, text=claim.text[start:end], value=number)
            yield Value(sort, quantity)

    def _number(self, word: Word) -> float | None:
        ordinal = self._ordinals.get(word.lemma, self._ordinals.get(word.norm))
        if ordinal is not None:
            return float(ordinal)
        return float(word.norm) if word.norm.isdecimal() else None


def read_values(norm: Callable[[str], str], root: Mapping[str, Located], counter: Counter, ages: Ages) -> Values:
    """The reader of values by `values` of `data/lexicon/disputes.yaml`; `norm` normalises a word the way the text stage does."""
    units = {name: group.texts()[0] for group in root["units"].items() for name in group.texts()}
    ordinals = {norm(text): number for number, text in enumerate(root["ordinals"].texts(), 1)}
    ordered = {norm(text): sort.text() for sort, names in root["ordered"].entries() for text in names.texts()}
    return Values(counter, ages, units, (ordinals, ordered))
