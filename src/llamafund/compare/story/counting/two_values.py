"""Two values of one sort in two claims: which may be two answers to one question, and in numbers what speaks for it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.one_number import compatible
from llamafund.compare.story.counting.one_role import ALIKE, OneRole, of_others
from llamafund.compare.story.counting.repeated import NTH
from llamafund.compare.story.counting.telling import PERCENT
from llamafund.compare.story.counting.totals import Totals
from llamafund.compare.story.counting.values import MINUTE, MOST, PEOPLE, YEAR, Value, Values
from llamafund.compare.story.facing.around import MANY, NUMBERS, apart
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.facing.likeness import nearest
from llamafund.model import Claim, Factuality, Quantity

SORT = (  # what sort of value it is
    *("fate", "money", "percent", "people", "span", "minute", "year", "one unit", "a group of one"),
    *("nth", "one role"),  # how often something happened, and things of two sorts that have one role
)
BESIDES = ("anchors", "unlike", "loose", "besides")  # the other values in the two claims
ARTICLES = ("sorts least", "sorts most", "alone", "told", "told twice", "nearest", "nearest both", "counted", "totals")
WEIGHED = (*SORT, *NUMBERS, *BESIDES, *ARTICLES)
ROUNDED = 0.02  # two numbers so near are one number rounded, where not people are counted
MEASURED = 0.1  # the same of two that are told in unlike units: أسبوع، ستة أيام
MAY_BE = frozenset({Factuality.POSSIBLE, Factuality.POSSIBLE_NOT})  # it is not what is: قد ترتفع الكلفة إلى 5 مليارات
SUMMED = 20  # below, two numbers of an article make a third by accident


class TwoValues:
    """Finds and weighs up pairs of values."""

    def __init__(self, values: Values, counter: Counter) -> None:
        self._values = values
        self._counter = counter
        self._totals = Totals(counter)
        self._lexicon = counter.lexicon
        self._role = OneRole(counter.lexicon.kinds)
        self.kinds = counter.lexicon.kinds - counter.lexicon.spans - counter.lexicon.shares.keys()

    def pairs(self, faced: Faced) -> Iterator[tuple[Value, Value]]:
        """The values of one sort that cannot be one, where neither claim gives the other's."""
        left, right = (self._values.different(side.claim) for side in (faced.left, faced.right))
        years = [self._counter.times.years(side.claim) for side in (faced.left, faced.right)]
        if all(years) and years[0] != years[1]:
            rest = [tuple(value for value in values if value.sort != YEAR) for values in (left, right)]
            if all(rest) and not any(self._given(rest[1], value) for value in rest[0]):
                return  # what was so in one year, and what in another
            left, right = (tuple(value for value in values if value.sort == YEAR) for values in (left, right))
        may = [side.claim.factuality in MAY_BE for side in (faced.left, faced.right)]
        for one, other in product(left, right):
            if (
                one.answers(other)
                and (may[0] == may[1] or one.sort in self.kinds)
                and self._likely(faced, one, other)
                and not of_others(faced, one, other)
            ):
                told = self._given(left, other) or self._given(right, one)
                if not told and not self._summed(faced, one, other):
                    yield one, other
            elif may[0] == may[1] and self._alone(one, right) and self._alone(other, left):
                yield from self._unlike(faced, one, other)

    def _unlike(self, faced: Faced, one: Value, other: Value) -> Iterator[tuple[Value, Value]]:
        """Two values of unlike sorts that may be two answers to one question; measures are told in one unit."""
        if one.sort == other.sort or not self._role(faced, one, other):
            return
        if self._values.is_thing(one) and self._values.is_thing(other):
            if one._replace(sort=other.sort, earlier=other.earlier).answers(other) and not compatible(
                one.quantity, other.quantity
            ):
                yield one, other
            return
        scaled = self._values.scaled(one, other)
        if scaled is not None and not rounded(scaled[0].quantity.value, scaled[1].quantity.value, MEASURED):
            yield scaled

    @staticmethod
    def _likely(faced: Faced, one: Value, other: Value) -> bool:
        """Whether claims tell one thing, as far as that has to be asked: of parts told by a noun, minutes from the end, «مرة»."""
        units = [value.quantity.unit for value in (one, other)]
        parts = one.sort == PERCENT and None in units
        asked = parts or one.sort == NTH or (one.sort == MINUTE and any(units))
        return not asked or faced.chance >= ALIKE or (one.sort == NTH and one.group == other.group != "")

    @staticmethod
    def _alone(value: Value, others: Sequence[Value]) -> bool:
        """Whether a value is of none of the sorts of others."""
        return all(value.sort != other.sort for other in others)

    def of_others(self, faced: Faced) -> bool:
        """Whether both count people, and of no kind and group both, nor the same number: three soldiers, seven gunmen."""
        sides = (faced.left, faced.right)
        own, their = ([value for value in self._values.of(side.claim) if value.sort in self.kinds] for side in sides)
        met = any(one.answers(other) or compatible(one.quantity, other.quantity) for one, other in product(own, their))
        return bool(own) and bool(their) and not met

    def _summed(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether a value is two of the other article together: 59 and three are 62; one with 35 others makes 36."""
        rest = [self._of_others(faced.left.claim, one.quantity), self._of_others(faced.right.claim, other.quantity)]
        if rest[0] != rest[1] and abs(one.quantity.value - other.quantity.value) == 1:
            return True
        for value, claim in ((one, faced.right.claim), (other, faced.left.claim)):
            read = faced.setting.read(claim.document, self._read).get(value.sort, ())
            numbers = {each.quantity.value for each in read} | {quantity.value for quantity in claim.quantities}
            total = value.quantity.value
            if total >= SUMMED and any(total - each in numbers and total != 2 * each for each in numbers):
                return True
        return False

    def _of_others(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether a number is of people besides somebody: مع 35 شخصا آخرين."""
        behind = claim.text[quantity.end - claim.start :].split()
        return quantity.unit in self._lexicon.others or (bool(behind) and behind[0].startswith(self._lexicon.others))

    def unit(self, quantity: Quantity) -> str:
        """The unit of a quantity, or the one that stands for all that are the same."""
        return self._values.unit(quantity.unit or "")

    def _given(self, values: Sequence[Value], value: Value) -> bool:
        return any(value.sort == other.sort and self._one(value, other) for other in values)

    def _one(self, one: Value, other: Value) -> bool:
        """Whether two values of a sort can be one number; what counts no people may be rounded."""
        return compatible(one.quantity, other.quantity) or (
            one.sort not in self.kinds and one.sort != YEAR and rounded(one.quantity.value, other.quantity.value)
        )

    def weighed(self, faced: Faced, one: Value, other: Value) -> list[float]:
        """The numbers named in `WEIGHED`."""
        return [
            *self._sort(one, other),
            *apart(one.quantity, other.quantity),
            *self._besides(faced, one, other),
            *self._articles(faced, one, other),
        ]

    def _sort(self, one: Value, other: Value) -> list[float]:
        sort = one.sort
        marks = (
            sort in self.kinds,
            self._values.is_money(sort),
            sort == PERCENT,
            sort == PEOPLE,
            sort in self._lexicon.years or sort in self._lexicon.days,
            sort == MINUTE,
            sort == YEAR,
            one.quantity.unit == other.quantity.unit,
            one.group != other.group,
            sort == NTH,
            sort != other.sort,
        )
        return [float(mark) for mark in marks]

    def _besides(self, faced: Faced, one: Value, other: Value) -> list[float]:
        """How many other values of the two claims are the same, unlike though of one sort, without a partner, of this sort."""
        left, right = (
            [value for value in self._values.of(side.claim)[:MOST] if value.quantity.start != own.quantity.start]
            for side, own in ((faced.left, one), (faced.right, other))
        )
        met = sum(self._given(right, value) for value in left)
        sorts = {value.sort for value in left if not self._given(right, value)} - {one.sort}
        unlike = sum(value.sort in sorts and not self._given(left, value) for value in right)
        loose = len(left) + len(right) - 2 * met
        same = sum(value.sort == one.sort for value in (*left, *right))
        return [float(min(MANY, count)) for count in (met, unlike, max(0, loose), same)]

    def _articles(self, faced: Faced, one: Value, other: Value) -> list[float]:
        left, right, setting = faced.left.claim, faced.right.claim, faced.setting
        own, their = (setting.read(claim.document, self._read) for claim in (left, right))
        sorts = [len({value.quantity.value for value in values.get(one.sort, ())}) or 1 for values in (own, their)]
        told = self._knows(own.get(one.sort, ()), other) + self._knows(their.get(one.sort, ()), one)
        near = [self._nearest(faced, left, right, one.sort), self._nearest(faced, right, left, one.sort)]
        counts = [
            next((count for count in self._counter.counts(claim) if count.quantity == value.quantity), None)
            for claim, value in ((left, one), (right, other))
        ]
        counted = all(counts)
        total = counted and all(
            self._totals.is_total(setting, claim.document, count)
            for claim, count in zip((left, right), counts, strict=True)
            if count is not None
        )
        return [
            *sorted(map(math.log, sorts)),
            float(max(sorts) == 1),
            float(told == 1),
            float(told > 1),
            float(any(near) and not all(near)),
            float(all(near)),
            float(counted),
            float(total),
        ]

    def _read(self, claims: Sequence[Claim]) -> dict[str, list[Value]]:
        """The values of an article by sort."""
        found: defaultdict[str, list[Value]] = defaultdict(list)
        for claim in claims:
            for value in self._values.of(claim):
                found[value.sort].append(value)
        return found

    def _knows(self, values: Sequence[Value], value: Value) -> bool:
        """Whether one of the values is a value, as near as rounding allows."""
        return any(self._one(value, other) for other in values)

    def _nearest(self, faced: Faced, claim: Claim, other: Claim, sort: str) -> bool:
        """Whether no claim of the other article with a value of a sort is more like a claim than this one."""
        rivals = faced.setting.claims(other.document)
        return nearest(
            faced.setting,
            claim,
            other,
            [rival for rival in rivals if any(value.sort == sort for value in self._values.of(rival))],
        )


def rounded(one: float, other: float, off: float = ROUNDED) -> bool:
    """Whether two numbers are one number rounded, by some part of it."""
    return abs(one - other) <= off * max(abs(one), abs(other))
