"""What a claim gives a value of. Two values of one sort may be two answers to one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from llamafund.compare.places import places, words_of
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.counting.numbers.counted_when import NO_COUNTS, RELATIVE, YEAR
from llamafund.compare.story.counting.numbers.one_number import ROUND, beyond, compatible, rounded
from llamafund.compare.story.counting.numbers.size import Size
from llamafund.compare.story.counting.numbers.units import Units, read_units
from llamafund.compare.story.counting.numbers.value import LENGTH, MINUTE, PEOPLE, UNSAID, Value
from llamafund.compare.story.counting.told.head_noun import head_noun, unit_behind
from llamafund.compare.story.counting.told.magnitude import Magnitude, read_magnitude
from llamafund.compare.story.counting.told.match_minute import MatchMinute, read_match_minute
from llamafund.compare.story.counting.told.readers import read_readers
from llamafund.compare.story.counting.told.scores import Scores, read_scores
from llamafund.compare.story.counting.told.sizes import Sizes
from llamafund.compare.story.counting.told.worded import GRADES, Reader
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Quantity, Word

# of `values` in `data/lexicon/disputes.yaml`
KEYS = (
    *("units", "sums", "sizes", "scales", "spans_in", "times", "opening", "vague", "shares", "whole", "parts"),
    *("repeated", "match", "magnitude", "minutes", "ordered", "scores", "finishing", "ordinals", "tens", "ten", "apart"),
)
MILLION = 1e6
ADDED = 10  # minutes at most that are added to a match
WAS = 4  # words before a number in which it is told as what something had been
MOST = 16  # values of a claim that are held against those of another: of a table in prose not all


class Readers(NamedTuple):
    """What reads values besides numbers with a noun: minutes of a match, numbers on a scale, sizes, what words alone tell."""

    match: MatchMinute
    magnitude: Magnitude
    sizes: Sizes
    scores: Scores
    worded: Sequence[Reader]


class Values:
    """Reads the values of claims, each claim once.

    `units` is what is known of units, `kinds` are the sorts that count people or what became of them: no number of these is
    rounded. `read` is what reads minutes of a match, sizes, and what is told by words alone.
    """

    def __init__(self, words: Words, counter: Counter, units: Units, read: Readers) -> None:
        lexicon = counter.lexicon
        self.units = units
        self.kinds = lexicon.kinds - lexicon.spans - lexicon.shares.keys()
        self._norm = words.norm
        self._counter = counter
        self._match, self._magnitude, self._sizes, self._scores, self._readers = read
        self._known: Memo[str, tuple[Value, ...]] = Memo()

    def of(self, claim: Claim) -> tuple[Value, ...]:
        """The values of a claim."""
        return self._known.of(claim.id, lambda: self._every(claim))

    def sized(self, claim: Claim) -> set[str]:
        """What a claim counts by size alone: dead and so on."""
        return {value.sort for value in self.of(claim) if isinstance(value.quantity, Size) and value.sort in self.kinds}

    def different(self, claim: Claim) -> tuple[Value, ...]:
        """The values of a claim, each where it is given first; the first `MOST` of a text that repeats or lists without end."""
        found = {
            (one.sort, one.quantity.value, one.quantity.comparator, one.quantity.unit, one.group, one.earlier): one
            for one in reversed(self.of(claim))
        }
        return tuple(reversed(found.values()))[:MOST]

    def by_sort(self, claims: Sequence[Claim]) -> dict[str, list[Value]]:
        """The values of an article by sort."""
        found: defaultdict[str, list[Value]] = defaultdict(list)
        for claim in claims:
            for value in self.of(claim):
                found[value.sort].append(value)
        return found

    def can_be_one(self, one: Value, other: Value) -> bool:
        """Whether two values of a sort can be one number; what counts no people, and grades nothing, may be rounded.

        What was added to a match may be left out: the minute 90 is any of those behind it. So may a part of a year: three, three
        and a half.
        """
        low, high = sorted((one.quantity.value, other.quantity.value))
        if one.sort == MINUTE and low == LENGTH:
            return high < LENGTH + ADDED
        if one.sort in self._counter.lexicon.years and high - low < 1 and low.is_integer() != high.is_integer():
            return True
        exact = one.sort in self.kinds or one.sort in (YEAR, *GRADES)
        if compatible(one.quantity, other.quantity, least=0 if one.sort in self.units.scales else ROUND):
            return not beyond(one.quantity, other.quantity)
        return not exact and rounded(low, high)

    def given(self, values: Sequence[Value], value: Value) -> bool:
        """Whether one of some values can be one with a value of its sort."""
        return any(value.sort == other.sort and self.can_be_one(value, other) for other in values)

    def is_thing(self, value: Value) -> bool:
        """Whether a value counts people or things, and is no measure, no share, no year."""
        sort, lexicon = value.sort, self._counter.lexicon
        measures = (self.units.money, self.units.scales, lexicon.never, lexicon.years, lexicon.spans, lexicon.shares)
        return sort not in (YEAR, PERCENT, UNSAID, *GRADES) and not any(sort in sorts for sorts in measures)

    def question(self, value: Value) -> str:
        """What a value answers: how many died, how many people they were, what part of something, how much in a currency."""
        sort, lexicon = value.sort, self._counter.lexicon
        if sort in lexicon.shares:
            return PERCENT
        told = sort.split()[0] in self.kinds
        return PEOPLE if not told and lexicon.is_person(value.quantity.unit or sort) else sort

    def is_of_people(self, word: Word) -> bool:
        """Whether a word can only be who somebody is, whatever verb is spelt alike: الطلاب, not طالب."""
        return not word.is_verb and (word.has_article or word.number == "p") and word.lemma in self._counter.lexicon.persons

    def of_two_callings(self, one: Value, other: Value) -> bool:
        """Whether two values count people by nouns that tell who they are, and not the same: students, teachers."""
        lexicon = self._counter.lexicon
        own, their = (self.units.one(lexicon.group(value.quantity.unit or value.sort)) for value in (one, other))
        return own != their and all(unit in lexicon.persons or unit in lexicon.groups for unit in (own, their))

    def measure(self, value: Value) -> str:
        """What a value measures, at large: money, %, a minute, a scale, how long a sentence is; else it counts things."""
        sort, lexicon = value.sort, self._counter.lexicon
        kinds = ((self.units.money, "money"), (lexicon.shares, PERCENT), (lexicon.spans, "span"), (self.units.scales, "scale"))
        return next((name for sorts, name in kinds if sort in sorts), sort if sort in (PERCENT, *GRADES) else "thing")

    def is_money(self, sort: str) -> bool:
        """Whether values of a sort are sums of a currency."""
        return sort in self.units.money

    def _every(self, claim: Claim) -> tuple[Value, ...]:
        sizes = tuple(self._sizes(claim))
        told = (*self._counter.told(claim), *(self._counter.sized(claim, sizes) if sizes else ()))
        scores = list(self._worded(claim, (self._scores,), ()))
        every = dict.fromkeys((*self._counted(claim, told), *self._measured(claim, told, sizes)))
        numbers = [*scores, *(value for value in every if not any(_meet(value.quantity, score.quantity) for score in scores))]
        taken = [*(value.quantity for value in numbers), *(quantity for quantity in claim.quantities if quantity.unit)]
        return tuple(dict.fromkeys((*numbers, *self._worded(claim, self._readers, taken))))

    def _counted(self, claim: Claim, every: Sequence[Count]) -> Iterator[Value]:
        counts, civilians = self._counter.counts(claim), self._counter.lexicon.civilians
        worded = (count for count in counts if count.quantity not in claim.quantities)
        for told in (*every, *worded):
            count = self._counter.times.over_time(claim, told)
            sort = f"{count.what} since" if count.since else count.what
            before = not count.since and self._counter.times.before(claim, count)
            yield Value(sort, count.quantity, count.unit or "", before, count.quantity.unit in civilians)

    def _measured(self, claim: Claim, every: Sequence[Count], sizes: Sequence[Size]) -> Iterator[Value]:
        counted = (count.quantity for count in every)
        known = {quantity.start for quantity in (*counted, *self._counter.ages(claim))}
        lexicon = self._counter.lexicon
        for quantity in (*claim.quantities, *sizes):
            behind = unit_behind(claim, quantity, lexicon)
            told = quantity if behind is None or behind.start in known else replace(quantity, unit=behind.unit)
            unit = told.unit or self._magnitude.of(claim, told) or head_noun(claim, told, lexicon) or ""
            if not unit and quantity.start not in known and _is_large(told) and self._is_sum(claim):
                yield Value(UNSAID, told)
            if not unit or (unit != YEAR and unit in NO_COUNTS) or quantity.start in known:
                continue
            currency, minute = self.units.currencies.get(unit), self._match.of(claim, told)
            if minute is not None:
                yield Value(MINUTE, replace(told, value=minute))
            elif currency is not None:
                yield Value(currency, told, unit if unit != currency else "")
            else:
                group = (unit in lexicon.groups or unit in lexicon.nations) and unit not in self.units.same
                yield Value(self._sort(unit), told, unit if group else "", self._was(claim, told))

    def _is_sum(self, claim: Claim) -> bool:
        """Whether a claim tells of money by a noun."""
        return any(word.is_nominal and among(word, self.units.sums) for word in claim.words)

    def _was(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether a number is told as what something had been: سعر الفائدة الذي كان عند 7.5%."""
        first, _ = words_of(claim, quantity)
        return any(
            had.lemma in self._counter.lexicon.been and which.pos == RELATIVE
            for which, had in pairwise(claim.words[max(0, first - WAS) : first])
        )

    def _sort(self, unit: str) -> str:
        lexicon = self._counter.lexicon
        people = any(unit in words for words in (lexicon.people, lexicon.nations, lexicon.units, lexicon.groups))
        if people and unit not in self.units.same:
            return PEOPLE
        return self.units.same.get(unit) or self._norm(unit)

    @staticmethod
    def _worded(claim: Claim, readers: Iterable[Reader], taken: Sequence[Quantity]) -> Iterator[Value]:
        """The values that are told by words alone, where no quantity is read, and none has a unit."""
        starts = places(claim)
        for reader in readers:
            for told in reader(claim.words):
                start, end = starts[told.first], starts[told.last] + len(claim.words[told.last].form)
                place, text = claim.start + start, claim.text[start:end]
                quantity = Quantity(start=place, end=place + len(text), text=text, value=told.value, comparator=told.comparator)
                if not any(_meet(quantity, each) for each in taken):
                    yield Value(told.sort, quantity, told.group)


def _is_large(quantity: Quantity) -> bool:
    """Whether a number is told in millions or more, by a word."""
    return quantity.value >= MILLION and any(map(str.isalpha, quantity.text))


def _meet(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities share some of the text."""
    return one.start < other.end and other.start < one.end


def read_values(words: Words, measures: Mapping[str, Located], counter: Counter) -> Values:
    """The reader of values by `values` of `data/lexicon/disputes.yaml`, by its keys."""
    units = read_units(words, measures, counter.lexicon)
    readers = tuple(read_readers(words, measures, units.same, counter.lexicon.of))
    scores = read_scores(words, measures["scores"])
    sizes = {words.norm(name.text()): _two(size) for name, size in measures["sizes"].entries()}
    match, magnitude = read_match_minute(words, measures["match"]), read_magnitude(words, measures["magnitude"])
    return Values(words, counter, units, Readers(match, magnitude, Sizes(sizes, counter.lexicon), scores, readers))


def _two(bounds: Located) -> tuple[float, float]:
    low, high = (bound.number() for bound in bounds.items())
    return low, high
