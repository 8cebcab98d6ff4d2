"""What a claim counts: so many dead, so many hurt, none. Two counts of one thing agree or contradict each other."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Collection, Iterator, Sequence

from llamafund.compare.places import words_of
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.counting.numbers.counted_when import Times
from llamafund.compare.story.counting.numbers.ranges import is_cut_short, range_at
from llamafund.compare.story.counting.told.each_count import Ages, EachCount
from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.story.counting.words.groups import AMONG, Groups
from llamafund.compare.story.counting.words.telling import Telling
from llamafund.compare.words import among
from llamafund.memo import Memo
from llamafund.model import Claim, Comparator, Quantity, Word

MORE = 3  # words around a number in which one says that it is added up with others
GRAMMATICAL = frozenset({"prep", "conj", "particle", "pronoun", "adv"})


class Counter:
    """Reads the counts of claims, each claim once.

    `lexicon` holds the words, `times` tells when what is counted took place; `ages` are the numbers of a claim that are ages.
    """

    def __init__(self, lexicon: CountWords, ages: Ages) -> None:
        self.lexicon = lexicon
        self.ages = ages
        self.times = Times(lexicon)
        self._telling = telling = Telling(lexicon)
        self._groups = groups = Groups(lexicon, telling)
        self._each = EachCount(lexicon, telling, groups, ages)
        self._known: Memo[str, tuple[Count, ...]] = Memo()
        self._known_told: Memo[str, tuple[Count, ...]] = Memo()

    def counts(self, claim: Claim) -> tuple[Count, ...]:
        """What a claim counts of the event it tells of; nothing where it tells of an earlier one, or counts in parts only."""
        return self._known.of(claim.id, lambda: self._of_the_event(claim))

    def told(self, claim: Claim) -> tuple[Count, ...]:
        """All that a claim counts, of whichever event, less what a number rose from: من 4 إلى 31 قتيلا."""
        return self._known_told.of(claim.id, lambda: self._of_any_event(claim))

    def sized(self, claim: Claim, sizes: Sequence[Quantity]) -> Iterator[Count]:
        """What sizes that stand in a claim count: عشرات القتلى."""
        return self._each.numbers(claim, sizes)

    def kind(self, word: Word) -> str | None:
        """What a word says is counted: dead for قتلى."""
        return self._telling.kind(word)

    def leads(self, word: Word) -> bool:
        """Whether a word only leads to what is counted: عدد القتلى، سقوط ضحايا."""
        return among(word, self.lexicon.leading) or word.pos in GRAMMATICAL

    def partial(self, claim: Claim) -> bool:
        """Whether a claim tells of a part of what was counted: «بينهم ثلاثة أطفال», «من بين المصابين طفلان», «3 من القتلى»."""
        opening = claim.words[:2]
        if any(word.norm in self.lexicon.parts for word in opening) or self._groups.opens_with_some(opening):
            return True
        counts = bool(claim.quantities) and claim.quantities[0].start == claim.start
        return counts and self._of_some(claim.words[1 : 1 + AMONG])

    def some(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether a number is some of the dead, hurt and so on: أربعة أطفال من ضحايا الحريق."""
        _, last = words_of(claim, quantity)
        return self._of_some(claim.words[last : last + AMONG])

    def _of_some(self, behind: tuple[Word, ...]) -> bool:
        return any(self._groups.is_of(behind, what) for what in self.lexicon.fates)

    def _of_the_event(self, claim: Claim) -> tuple[Count, ...]:
        times = self.times
        every = [times.over_time(claim, count) for count in (*self.told(claim), *self._each.named(claim))]
        every = [count for count in every if count.since or not times.before(claim, count)]
        counted = {count.what for count in every}
        every += [count for count in self._each.none(claim) if count.what not in counted and not times.before(claim, count)]
        risen = {count.what for count in every if _is_behind(claim, count, self.lexicon.to)}
        every = [count for count in every if count.what not in risen or _is_behind(claim, count, self.lexicon.to)]
        kinds = Tally(count.what for count in every)
        return tuple(count for count in every if kinds[count.what] == 1)

    def _of_any_event(self, claim: Claim) -> tuple[Count, ...]:
        every = (*self._each.numbers(claim, claim.quantities), *self._each.few(claim))
        return tuple(
            count
            for count in every
            if not (self._in_a_range(claim, count, every) or self._added_to(claim, count, every) or self._replaced(claim, count))
        )

    def _in_a_range(self, claim: Claim, count: Count, every: Sequence[Count]) -> bool:
        """Whether a number ends a range, of which the start is counted, or starts one in thousands that only its end names."""
        found = range_at(claim, count.quantity, self.lexicon.between, (each.quantity for each in every))
        return found is not None and (count.quantity.start == found[1].start or is_cut_short(*found))

    def _added_to(self, claim: Claim, count: Count, every: Sequence[Count]) -> bool:
        """Whether a number is added up with others, and is not how many there are in all: 60 راكبا، علاوة على 6 من الطاقم.

        What is counted besides may be something else: مقتل 12 شخصا، بالإضافة إلى إصابة 30.
        """
        first, last = words_of(claim, count.quantity)
        ahead = any(among(word, self.lexicon.besides) for word in claim.words[max(0, first - MORE) : first])
        behind = any(among(word, self.lexicon.besides) for word in claim.words[last : last + MORE])
        order = sorted((other.quantity.start, other.what) for other in every)
        place = order.index((count.quantity.start, count.what))
        before, after = order[:place][-1:], order[place + 1 : place + 2]
        return any(
            besides and not (beside and beside[0][1] != count.what) for besides, beside in ((ahead, before), (behind, after))
        )

    def _replaced(self, claim: Claim, count: Count) -> bool:
        """Whether a count is of what was so before: من 4 إلى 31 قتيلا، سنتين بدل خمس سنوات."""
        return _is_behind(claim, count, self.lexicon.of | self.lexicon.replaced)


def _is_behind(claim: Claim, count: Count, words: Collection[str]) -> bool:
    """Whether a count stands right behind one of some words."""
    ahead = claim.text[: count.quantity.start - claim.start].rsplit(maxsplit=1)
    return bool(ahead) and ahead[-1] in words and count.quantity.comparator is Comparator.EXACT
