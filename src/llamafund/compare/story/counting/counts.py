"""What a claim counts: so many dead, so many hurt, none. Two counts of one thing agree or contradict each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from llamafund.compare.places import places
from llamafund.compare.story.counting.counted_when import YEAR, Count
from llamafund.compare.story.counting.none_of import nothing
from llamafund.compare.story.counting.of_people import cast
from llamafund.compare.story.counting.one_or_two import people
from llamafund.compare.story.counting.telling import PERCENT, Telling
from llamafund.memo import Memo
from llamafund.model import Claim, Comparator, Quantity, Word
from llamafund.orthography import AND, ARTICLE

MORE = 3  # words around a number in which one says that it is added up with others
Ages = Callable[[Claim], Sequence[Quantity]]
NO_COUNTS = frozenset({YEAR, "date"})
AMONG = 4  # words behind a number in which its people are told from others: أربعة من عناصر الأمن
GRAMMATICAL = frozenset({"prep", "conj", "particle", "pronoun", "adv"})
NOUNS = frozenset({"noun", "adj"})


@dataclass(slots=True)
class Counter(Telling):
    """Reads the counts of claims, each claim once; `ages` are the numbers of a claim that are ages, and count nothing."""

    ages: Ages
    _known: Memo[str, tuple[Count, ...]] = field(default_factory=Memo)
    _every_told: Memo[str, tuple[Count, ...]] = field(default_factory=Memo)

    def counts(self, claim: Claim) -> tuple[Count, ...]:
        """What a claim counts of the event it tells of; nothing where it tells of an earlier one, or counts in parts only."""
        found = self._known.get(claim.id)
        if found is None:
            found = self._known.keep(claim.id, self._whole(claim))
        return found

    def leads(self, word: Word) -> bool:
        """Whether a word only leads to what is counted: عدد القتلى، سقوط ضحايا."""
        return word.lemma in self.lexicon.leading or word.norm in self.lexicon.leading or word.pos in GRAMMATICAL

    def partial(self, claim: Claim) -> bool:
        """Whether a claim tells of a part of what was counted: «بينهم ثلاثة أطفال», «من بين المصابين طفلان», «3 من القتلى»."""
        opening = claim.words[:2]
        if any(word.norm in self.lexicon.parts for word in opening) or self._is_of_some(opening):
            return True
        counts = bool(claim.quantities) and claim.quantities[0].start == claim.start
        return counts and any(self._is_of(claim.words[1:3], what) for what in self.lexicon.fates)

    def _is_of_some(self, opening: Sequence[Word]) -> bool:
        """Whether two words say that some of those are meant who were told of before: من بين المصابين."""
        return len(opening) > 1 and opening[0].norm in self.lexicon.of and opening[1].norm in self.lexicon.between

    def _whole(self, claim: Claim) -> tuple[Count, ...]:
        every = [self.over_time(claim, count) for count in (*self.told(claim), *self._named(claim))]
        every = [count for count in every if count.since or not self.before(claim, count)]
        counted = {count.what for count in every}
        every += [count for count in self._denied(claim) if count.what not in counted and not self.before(claim, count)]
        risen = {count.what for count in every if self._behind(claim, count, self.lexicon.to)}
        every = [count for count in every if count.what not in risen or self._behind(claim, count, self.lexicon.to)]
        kinds = [count.what for count in every]
        return tuple(count for count in every if kinds.count(count.what) == 1)

    def told(self, claim: Claim) -> tuple[Count, ...]:
        """All that a claim counts, of whichever event, less what a number rose from: من 4 إلى 31 قتيلا."""
        found = self._every_told.get(claim.id)
        if found is None:
            every = [*self._every(claim), *self._few(claim)]
            every = [count for count in every if not self._ends_range(claim, count) and not self._added_to(claim, count)]
            told = tuple(count for count in every if not self._replaced(claim, count))
            found = self._every_told.keep(claim.id, told)
        return found

    def _added_to(self, claim: Claim, count: Count) -> bool:
        """Whether a number is added up with others, and is not how many there are in all: 60 راكبا، علاوة على 6 من الطاقم."""
        placed = [(claim.start + start, word) for start, word in zip(places(claim), claim.words, strict=True)]
        ahead = [word for start, word in placed if start < count.quantity.start]
        behind = [word for start, word in placed if start >= count.quantity.end]
        near = (*ahead[-MORE:], *behind[:MORE])
        return any(word.norm in self.lexicon.besides or word.lemma in self.lexicon.besides for word in near)

    def _ends_range(self, claim: Claim, count: Count) -> bool:
        """Whether a number is the end of a range, of which the start is counted: ما بين 6 و10 قتلى."""
        return bool(_range(self.lexicon.between).search(claim.text[: count.quantity.start - claim.start]))

    def _replaced(self, claim: Claim, count: Count) -> bool:
        """Whether a count is of what was so before: من 4 إلى 31 قتيلا، سنتين بدل خمس سنوات."""
        return self._behind(claim, count, self.lexicon.of | self.lexicon.replaced)

    @staticmethod
    def _behind(claim: Claim, count: Count, words: Collection[str]) -> bool:
        """Whether a count stands right behind one of some words."""
        ahead = claim.text[: count.quantity.start - claim.start].split()
        return bool(ahead) and ahead[-1] in words and count.quantity.comparator is Comparator.EXACT

    def _every(self, claim: Claim) -> Iterator[Count]:
        starts, ages = places(claim), self.ages(claim)
        for quantity in claim.quantities:
            unit = quantity.unit or ""
            if unit in NO_COUNTS or unit in self.lexicon.never or quantity in ages:
                continue
            index = max(0, bisect_right(starts, quantity.start - claim.start) - 1)
            if self._is_part(claim.words, index):
                continue
            own, length = self.lexicon.units.get(unit), len(quantity.text.split())
            if own in self.lexicon.yielding:
                own = self._fate_of(claim.words, index, length) or own
            what = own or self._near_people(claim.words, index, quantity) or self.lexicon.weak.get(unit)
            timed, shared = unit in self.lexicon.years, unit == PERCENT
            if what is None and timed:
                what = self._term(claim.words, index)
            if what is not None and not shared:
                what = self.lexicon.shares.get(what, what)
            if what is None or timed != (what in self.lexicon.spans) or shared != (what in self.lexicon.shares):
                continue
            people = (unit in words for words in (self.lexicon.people, self.lexicon.weak, self.lexicon.numbers))
            plain = not unit or own is not None or timed or shared or any(people)
            number = replace(quantity, value=quantity.value * self.lexicon.years[unit]) if timed else quantity
            end = index + len(quantity.text.split())
            if self._is_of(claim.words[end : end + 2], what):
                continue
            group = self._group(claim.words[end : end + AMONG], told=what in self.lexicon.fates)
            member = unit in self.lexicon.members and group is not None
            of = group if plain or member else quantity.unit
            yield Count(cast(claim.words, index, what, self.lexicon), number, of and self.lexicon.group(of))

    def _is_of(self, behind: tuple[Word, ...], what: str) -> bool:
        """Whether a number is some of those who are counted, and not how many they are: سبعة من المصابين في حال حرجة."""
        if len(behind) < 2 or behind[0].norm not in self.lexicon.of or not behind[1].proclitic.endswith(ARTICLE):  # noqa: PLR2004
            return False
        return self.kind(behind[1]) == what

    def _group(self, behind: tuple[Word, ...], *, told: bool) -> str | None:
        """The group that the words behind a number count apart, where no verb or other preposition stands between them.

        Where it is `told` what became of them, any noun behind «من» is one: أصيب أربعة من رجال الإطفاء.
        """
        led = len(behind) > 1 and behind[0].norm in self.lexicon.of and behind[1].pos in NOUNS
        if told and led and not self._of_all(behind[1]):
            member = behind[1].lemma in self.lexicon.members and len(behind) > 2  # noqa: PLR2004
            return behind[2].lemma if member and behind[2].lemma in self.lexicon.groups else behind[1].lemma
        for word in behind:
            if word.lemma in self.lexicon.groups:
                return word.lemma
            if (word.pos or "").startswith("verb") or (word.pos == "prep" and not self.lexicon.takes_from(word.norm)):
                return None
        return None

    def _of_all(self, word: Word) -> bool:
        """Whether a noun is no group: people, or what became of them."""
        plain = (self.lexicon.people, self.lexicon.units, self.lexicon.weak, self.lexicon.sides)
        return any(word.lemma in words for words in plain)

    def _few(self, claim: Claim) -> Iterator[Count]:
        """One or two people, counted by their noun alone: مقتل شخص، قتيلان."""
        starts = places(claim)
        for few in people(claim.words, self.lexicon):
            start = claim.start + starts[few.place]
            if any(quantity.start <= start < quantity.end for quantity in claim.quantities):
                continue
            if self._is_part(claim.words, few.place):
                continue
            what = few.what or self.kind_of_unit(claim.words[few.place]) or self._near(claim.words, few.place, 1)
            if what is not None and what not in self.lexicon.spans and what not in self.lexicon.shares:
                word = claim.words[few.place]
                group = few.group and self.lexicon.group(few.group)
                yield Count(what, _quantity(claim, starts[few.place], word, few.number), group)

    def kind_of_unit(self, word: Word) -> str | None:
        """What a noun counts by itself: dead for قتيل."""
        return self.lexicon.units.get(word.lemma)

    def _named(self, claim: Claim) -> Iterator[Count]:
        """A number that a word stands for: life is more than any number of years."""
        starts = places(claim)
        for word, start in zip(claim.words, starts, strict=True):
            what, value = self.lexicon.values.get(word.lemma, (None, 0.0))
            if what is not None:
                yield Count(what, _quantity(claim, start, word, value), None)

    def _denied(self, claim: Claim) -> Iterator[Count]:
        """None of something: «دون وقوع إصابات»."""
        starts = places(claim)
        for what, place in nothing(claim, self.lexicon):
            yield Count(what, _quantity(claim, starts[place], claim.words[place], 0.0), None)


@cache
def _range(between: frozenset[str]) -> re.Pattern[str]:
    """What stands ahead of the end of a range, behind one of some words: «بين 6 و»."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(between)))}) \S+( \S+)? {AND} ?$")


def _quantity(claim: Claim, start: int, word: Word, value: float) -> Quantity:
    place = claim.start + start
    return Quantity(start=place, end=place + len(word.form), text=word.form, value=value)
