"""Each count in a claim: by a number, by a noun of one or two people, by a word that stands for a number, by a denial."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from llamafund.compare.places import places
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.counting.numbers.counted_when import NO_COUNTS
from llamafund.compare.story.counting.told.none_of import nothing
from llamafund.compare.story.counting.told.one_or_two import people
from llamafund.compare.story.counting.told.worded import bare
from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.story.counting.words.groups import AMONG, Groups
from llamafund.compare.story.counting.words.of_people import POPULATION, cast
from llamafund.compare.story.counting.words.telling import PERCENT, Telling
from llamafund.model import Claim, Quantity, Word

INJURED, ILL = "injured", "ill"
ILLNESS = 7  # words around a number of cases in which the illness is named
Ages = Callable[[Claim], Sequence[Quantity]]


class EachCount:
    """Reads what claims count. `ages` are the numbers of a claim that are ages, and count nothing."""

    def __init__(self, lexicon: CountWords, telling: Telling, groups: Groups, ages: Ages) -> None:
        self._lexicon = lexicon
        self._telling = telling
        self._groups = groups
        self._ages = ages

    def numbers(self, claim: Claim, quantities: Iterable[Quantity]) -> Iterator[Count]:
        """What some numbers of a claim count."""
        starts, ages = places(claim), {age.start for age in self._ages(claim)}
        for quantity in quantities:
            unit = quantity.unit or ""
            part = 0 < quantity.value < 1  # «ثلثي أعضاء المجلس» are no number of members, nor is «بقوة 5.6» one of dead
            part = part or not (float(quantity.value).is_integer() or unit == PERCENT or unit in self._lexicon.years)
            if part or unit in NO_COUNTS or unit in self._lexicon.never or unit in self._lexicon.things or quantity.start in ages:
                continue
            index = max(0, bisect_right(starts, quantity.start - claim.start) - 1)
            what = None if self._telling.is_part(claim.words, index) else self._what(claim.words, index, quantity)
            count = None if what is None else self._count(claim.words, index, quantity, what)
            if count is not None:
                yield count

    def few(self, claim: Claim) -> Iterator[Count]:
        """One or two people, counted by their noun alone: مقتل شخص، قتيلان."""
        starts = places(claim)
        for few in people(claim.words, self._lexicon):
            start = claim.start + starts[few.place]
            if any(quantity.start <= start < quantity.end for quantity in claim.quantities):
                continue
            if self._telling.is_part(claim.words, few.place):
                continue
            word = claim.words[few.place]
            what = few.what or self._lexicon.units.get(word.lemma) or self._telling.near(claim.words, few.place, 1)
            if what not in (None, POPULATION) and what not in self._lexicon.spans and what not in self._lexicon.shares:
                group = few.group and self._lexicon.group(few.group)
                yield Count(what, _quantity(claim, starts[few.place], word, few.number), group)

    def named(self, claim: Claim) -> Iterator[Count]:
        """A number that a word stands for: life is more than any number of years."""
        starts = places(claim)
        for word, start in zip(claim.words, starts, strict=True):
            what, value = self._lexicon.values.get(word.lemma, (None, 0.0))
            if what is not None:
                yield Count(what, _quantity(claim, start, word, value), None)

    def none(self, claim: Claim) -> Iterator[Count]:
        """None of something: «دون وقوع إصابات»."""
        starts = places(claim)
        for what, place in nothing(claim, self._lexicon):
            yield Count(what, _quantity(claim, starts[place], claim.words[place], 0.0), None)

    def _what(self, words: tuple[Word, ...], index: int, quantity: Quantity) -> str | None:
        """What a number that stands at a word counts; lengths of time and shares count what they alone can count."""
        unit, lexicon, telling = quantity.unit or "", self._lexicon, self._telling
        own = self._by_unit(words, index, quantity)
        what = own or telling.near_people(words, index, quantity) or lexicon.weak.get(unit)
        timed, shared = unit in lexicon.years, unit == PERCENT
        if what is None and timed:
            what = telling.term(words, index)
        if (what == INJURED or (what is None and unit in lexicon.cases)) and self._of_illness(words, index, quantity):
            what = ILL
        if what is not None and not shared:
            what = lexicon.shares.get(what, what)
        return what if timed == (what in lexicon.spans) and shared == (what in lexicon.shares) else None

    def _of_illness(self, words: tuple[Word, ...], index: int, quantity: Quantity) -> bool:
        """Whether an illness is named near a number of cases, and nobody is hurt: 40 إصابة مؤكدة بالكوليرا."""
        end = index + len(quantity.text.split())
        near = words[max(0, index - ILLNESS) : end + ILLNESS]
        return any(word.lemma in self._lexicon.illness or bare(word) in self._lexicon.illness for word in near)

    def _by_unit(self, words: tuple[Word, ...], index: int, quantity: Quantity) -> str | None:
        """What the unit of a number says by itself; what became of those who are counted goes before who they are."""
        own = self._lexicon.units.get(quantity.unit or "")
        if own in self._lexicon.yielding:
            return self._telling.fate_of(words, index, len(quantity.text.split())) or own
        return own

    def _count(self, words: tuple[Word, ...], index: int, quantity: Quantity, what: str) -> Count | None:
        """The count by a number that stands at a word, of the group that is counted; none where it is some of those told of."""
        unit, lexicon = quantity.unit or "", self._lexicon
        end = index + len(quantity.text.split())
        if self._groups.is_of(words[end : end + AMONG], what) or self._groups.of_two_fates(words[end : end + AMONG]):
            return None
        group = self._groups.group(words[end : end + AMONG], told=what in lexicon.fates)
        says_who = unit not in lexicon.members or group is None
        of = quantity.unit if says_who and not self._says_nothing(unit) else group
        years = lexicon.years.get(unit)
        number = quantity if years is None else replace(quantity, value=quantity.value * years)
        return Count(cast(words, index, what, lexicon), number, of and lexicon.group(of))

    def _says_nothing(self, unit: str) -> bool:
        """Whether a unit does not say who is counted: people, what became of them, a measure."""
        lexicon = self._lexicon
        plain = (lexicon.units, lexicon.people, lexicon.weak, lexicon.numbers, lexicon.years, lexicon.cases)
        return not unit or unit == PERCENT or (unit not in lexicon.groups and any(unit in words for words in plain))


def _quantity(claim: Claim, start: int, word: Word, value: float) -> Quantity:
    """A number that a word of a claim says, which begins at `start` of its text."""
    place = claim.start + start
    return Quantity(start=place, end=place + len(word.form), text=word.form, value=value)
