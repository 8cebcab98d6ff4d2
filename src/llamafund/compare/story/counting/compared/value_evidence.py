"""What speaks for two values being two answers to one question, in numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property

from llamafund.compare.story.counting.compared.totals import Totals
from llamafund.compare.story.counting.compared.whose import Owners
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.numbers.counted_when import YEAR
from llamafund.compare.story.counting.numbers.value import MINUTE, PEOPLE, Value
from llamafund.compare.story.counting.told.repeated import NTH
from llamafund.compare.story.counting.values import MOST, Values
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.story.facing.around import MANY, NUMBERS, of_numbers
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.facing.likeness import nearest_of
from llamafund.model import Claim

SORT = (  # what sort of value it is
    *("fate", "money", "percent", "people", "span", "minute", "year", "one unit", "a group of one"),
    *("nth", "one role"),  # how often something happened, and things of two sorts that have one role
)
BESIDES = ("anchors", "unlike", "loose", "besides")  # the other values in the two claims
ARTICLES = ("sorts least", "sorts most", "alone", "told", "told twice", "nearest", "nearest both", "counted", "totals")
WHOSE = ("whose", "not whose", "near minute")  # the names that the values are of (see `whose`), and how near two minutes lie
WEIGHED = (*SORT, *NUMBERS, *BESIDES, *ARTICLES, *WHOSE)
NEAR = 3  # minutes


class ValueEvidence:
    """Weighs up pairs of values."""

    def __init__(self, values: Values, counter: Counter) -> None:
        self._values = values
        self._counter = counter
        self._totals = Totals(counter)

    def of(self, faced: Faced) -> ValuesOfPair:
        """What weighs up the values of a pair of claims."""
        return ValuesOfPair(faced, self._values, self._counter, self._totals)


class ValuesOfPair:
    """Weighs up values of two claims, one of each. What depends on one of them, or on a sort, is worked out once."""

    def __init__(self, faced: Faced, values: Values, counter: Counter, totals: Totals) -> None:
        self._faced = faced
        self._claims = (faced.left.claim, faced.right.claim)
        self._values = values
        self._counter = counter
        self._totals = totals
        self._known: dict[tuple[int, str, Value], bool] = {}
        self._of_sort: dict[str, list[float]] = {}
        self._near: dict[str, list[bool]] = {}

    def __call__(self, one: Value, other: Value) -> list[float]:
        """The numbers named in `WEIGHED`."""
        return [
            *self._sort(one, other),
            *of_numbers(one.quantity, other.quantity),
            *self._besides(one, other),
            *self._articles(one, other),
            *self._whose(one, other),
        ]

    def _sort(self, one: Value, other: Value) -> Iterator[float]:
        sort, lexicon = one.sort, self._counter.lexicon
        marks = (
            sort in self._values.kinds,
            self._values.is_money(sort),
            sort == PERCENT,
            sort == PEOPLE,
            sort in lexicon.years or sort in lexicon.days,
            sort == MINUTE,
            sort == YEAR,
            one.quantity.unit == other.quantity.unit,
            one.group != other.group,
            sort == NTH,
            sort != other.sort,
        )
        return map(float, marks)

    @cached_property
    def _own(self) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
        """The first values of the two claims."""
        left, right = (self._values.of(claim)[:MOST] for claim in self._claims)
        return left, right

    @cached_property
    def _met(self) -> list[list[bool]]:
        """For each of the left values which of the right ones may be the same."""
        left, right = self._own
        return [[self._values.given([other], one) for other in right] for one in left]

    def _besides(self, one: Value, other: Value) -> list[float]:
        """How many other values of the two claims are the same, unlike though of one sort, without a partner, of this sort."""
        here, there = self._own
        left = [i for i, value in enumerate(here) if value.quantity.start != one.quantity.start]
        right = [j for j, value in enumerate(there) if value.quantity.start != other.quantity.start]
        loose = [i for i in left if not any(self._met[i][j] for j in right)]
        sorts = {here[i].sort for i in loose} - {one.sort}
        unlike = sum(there[j].sort in sorts and not any(self._met[i][j] for i in left) for j in right)
        met = len(left) - len(loose)
        alone = len(left) + len(right) - 2 * met
        same = sum(here[i].sort == one.sort for i in left) + sum(there[j].sort == one.sort for j in right)
        return [float(min(MANY, count)) for count in (met, unlike, max(0, alone), same)]

    @cached_property
    def _owners(self) -> Owners:
        left, right = (self._values.of(claim) for claim in self._claims)
        return Owners(self._faced, left, right)

    def _whose(self, one: Value, other: Value) -> list[float]:
        found = self._owners.between(one, other)
        near = one.sort == MINUTE and abs(one.quantity.value - other.quantity.value) <= NEAR
        return [found.common, float(found.strange), float(near)]

    def _articles(self, one: Value, other: Value) -> list[float]:
        """What the two articles give of the sort besides, whether other claims are more alike, and whether both are totals."""
        told = self._knows(0, one.sort, other) + self._knows(1, one.sort, one)
        near = self._nearest(one.sort)
        counts = [
            next((count for count in self._counter.counts(claim) if count.quantity == value.quantity), None)
            for claim, value in zip(self._claims, (one, other), strict=True)
        ]
        counted = all(counts)
        total = counted and all(
            self._totals.is_total(self._faced.setting, claim.document, count)
            for claim, count in zip(self._claims, counts, strict=True)
            if count is not None
        )
        return [
            *self._sorts(one.sort),
            float(told == 1),
            float(told > 1),
            float(any(near) and not all(near)),
            float(all(near)),
            float(counted),
            float(total),
        ]

    def _article(self, side: int, sort: str) -> list[Value]:
        """The values of a sort in the article of a side."""
        return self._faced.setting.read(self._claims[side].document, self._values.by_sort).get(sort, [])

    def _sorts(self, sort: str) -> list[float]:
        """How many values of a sort either article gives, and whether it is one."""
        known = self._of_sort.get(sort)
        if known is None:
            counts = [len({value.quantity.value for value in self._article(side, sort)}) or 1 for side in (0, 1)]
            known = self._of_sort[sort] = [*sorted(map(math.log, counts)), float(max(counts) == 1)]
        return known

    def _knows(self, side: int, sort: str, value: Value) -> bool:
        """Whether an article gives a value too, as near as rounding allows."""
        known = self._known.get((side, sort, value))
        if known is None:
            known = any(self._values.can_be_one(value, other) for other in self._article(side, sort))
            self._known[side, sort, value] = known
        return known

    def _nearest(self, sort: str) -> list[bool]:
        """For either claim whether no claim of the other article with a value of a sort is more like it than the other one."""
        known = self._near.get(sort)
        if known is None:
            left, right = self._claims
            known = self._near[sort] = [self._is_nearest(left, right, sort), self._is_nearest(right, left, sort)]
        return known

    def _is_nearest(self, claim: Claim, other: Claim, sort: str) -> bool:
        setting = self._faced.setting
        rivals = setting.claims(other.document)
        return nearest_of(
            setting, claim, other, [rival for rival in rivals if any(value.sort == sort for value in self._values.of(rival))]
        )
