"""Two numbers of one sort that count other things: half of the posts, ten posts; the height of a fall, the length of a bridge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from llamafund.compare.pair.sentence import Item
from llamafund.compare.story.counting.compared.aspects import Aspects
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.counting.numbers.value import MINUTE, Value
from llamafund.compare.story.counting.told.scores import SCORE
from llamafund.compare.story.counting.values import Values
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim, Word
from llamafund.orthography import ARTICLE

LoneMonths = Callable[[Sequence[Item]], Iterable[int]]  # the first words, by index
KEYS = ("wounds", "aspects", "within", "missed", "voting")
WHOLE = 100  # per cent: what one candidate lacks the other has
BEHIND = 3  # words behind a number in which one tells of whom it is
INJURED = "injured"


class OtherCounts:
    """Tells such numbers by the words around them, which stand under `apart` in `values` of `data/lexicon/disputes.yaml`.

    `wounds` is by what people were hurt, `aspects` are what of a matter a number tells, `within` stands before an earlier month,
    `missed` says that no goal was scored. `months` finds those of which no day is told. `voting`: two shares that make the
    whole are of two candidates.
    """

    def __init__(self, values: Values, counter: Counter, words: Words, part: Located, months: LoneMonths) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._values, self._lexicon, self._times = values, counter.lexicon, counter.times
        self._wounds, self._missed = words.norms(held["wounds"]), words.norms(held["missed"])
        self._within, self._months = words.norms(held["within"]), months
        self._voting = words.norms(held["voting"])
        aspects = Aspects(values, words, held["aspects"])
        self.of_two_aspects, self.never_one = aspects.differ, aspects.never_one

    def __call__(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether a value of the left claim and one of the right count other things."""
        left, right = faced.left, faced.right
        if self.of_two_aspects(faced, one, other):
            return True
        if one.sort == MINUTE:
            return self._is_missed(left, one) != self._is_missed(right, other)
        if one.sort == SCORE:
            return faced.name_others  # two matches
        if not self._values.is_thing(one):
            return one.sort == other.sort == PERCENT and self._of_two_candidates(faced, one, other)
        (low, few), (high, many) = sorted(((one, left), (other, right)), key=lambda each: each[0].quantity.value)
        return (
            _is_share(low) != _is_share(high)
            or self._is_of_a_day_of(few, low, many, high)
            or self._is_of_a_day_of(many, high, few, low)
            or (one.sort == INJURED and self._is_wounded(few, low) and not self._is_wounded(many, high))
            or (one.sort in self._values.kinds and self._is_of_a_month_of(left, right))
            or self._is_among(faced, low, high, many)
        )

    def _of_two_candidates(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether two shares make the whole and are of votes: 53.2% من الأصوات and 46.8%."""
        whole = round(one.quantity.value + other.quantity.value, 1) == WHOLE
        return whole and any(among(item.word, self._voting) for side in (faced.left, faced.right) for item in side.items)

    def _is_missed(self, side: Side, value: Value) -> bool:
        """Whether somebody only came near to a goal in a minute, told behind any other: كاد المهاجم أن يسجل في الدقيقة 25."""
        first = side.within(value.quantity)[0]
        minutes = (side.within(each.quantity)[-1] for each in self._values.of(side.claim) if each.sort == MINUTE)
        start = max((last + 1 for last in minutes if last < first), default=0)
        return any(among(item.word, self._missed) for item in side.items[start:first])

    def _is_of_a_month_of(self, left: Side, right: Side) -> bool:
        """Whether one claim alone tells of an earlier month, and neither of a year."""
        dated = self._times.dated(left.claim) or self._times.dated(right.claim)
        return not dated and self._of_a_month(left) != self._of_a_month(right)

    def _of_a_month(self, side: Side) -> bool:
        """Whether a claim tells of what was in an earlier month: في أيار/مايو."""
        return any(among(side.items[first - 1].word, self._within) for first in self._months(side.items))

    def _is_wounded(self, side: Side, value: Value) -> bool:
        """Whether it is told by what those who are counted were hurt: 25 شخصا بالرصاص."""
        return any(among(item.word, self._wounds) for item in _behind(side, value))

    def _is_among(self, faced: Faced, low: Value, high: Value, many: Side) -> bool:
        """Whether the lower number is of a group of which the article with the other says that it is among these: بينهم جنود."""
        if not low.group or high.group:
            return False
        return low.group in faced.setting.read(many.claim.document, self._named_among)

    def _named_among(self, claims: Sequence[Claim]) -> frozenset[str]:
        """The groups of which an article says that they are among those it counts."""
        return frozenset(group for claim in claims for group in self._behind_parts(claim.words))

    def _behind_parts(self, words: Sequence[Word]) -> list[str]:
        parts = [place for place, word in enumerate(words) if word.norm in self._lexicon.parts]
        return [self._lexicon.group(word.lemma) for place in parts for word in words[place + 1 : place + 1 + BEHIND]]

    def _is_of_a_day_of(self, short: Side, one: Value, long: Side, other: Value) -> bool:
        """Whether one is of a day and the other of a stretch of time."""
        return self._of_a_day(short, one) and self._over_time(long, other)

    def _over_time(self, side: Side, value: Value) -> bool:
        """Whether a number is of a stretch of time: خلال الشهر الأخير."""
        return self._times.over_time(side.claim, Count(value.sort, value.quantity, None)).since

    def _of_a_day(self, side: Side, value: Value) -> bool:
        """Whether a day is named behind a number, or a week or night close behind: خرج 40 ألف شخص إلى الشوارع الخميس."""
        last = side.within(value.quantity)[-1] + 1
        named = any(item.norm in self._lexicon.lately and item.norm.startswith(ARTICLE) for item in side.items[last:])
        close = any(among(item.word, self._lexicon.lately) for item in _behind(side, value))
        return (named or close) and not self._over_time(side, value)


def _behind(side: Side, value: Value) -> Sequence[Item]:
    last = side.within(value.quantity)[-1] + 1
    return side.items[last : last + BEHIND]


def _is_share(value: Value) -> bool:
    """Whether a number is a part of all there are: نصف الحقائب."""
    return 0 < value.quantity.value < 1
