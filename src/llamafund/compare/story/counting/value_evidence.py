"""What speaks for two values being two answers to one question, in numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from llamafund.compare.story.counting.counted_when import YEAR
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.repeated import NTH
from llamafund.compare.story.counting.telling import PERCENT
from llamafund.compare.story.counting.totals import Totals
from llamafund.compare.story.counting.value import MINUTE, PEOPLE, Value
from llamafund.compare.story.counting.values import MOST, Values
from llamafund.compare.story.counting.whose import Owners
from llamafund.compare.story.facing.around import MANY, NUMBERS, of_numbers
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.facing.likeness import nearest
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

    def __call__(self, faced: Faced, one: Value, other: Value) -> list[float]:
        """The numbers named in `WEIGHED`."""
        return [
            *self._sort(one, other),
            *of_numbers(one.quantity, other.quantity),
            *self._besides(faced, one, other),
            *self._articles(faced, one, other),
            *self._whose(faced, one, other),
        ]

    def _sort(self, one: Value, other: Value) -> list[float]:
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
        return [float(mark) for mark in marks]

    def _besides(self, faced: Faced, one: Value, other: Value) -> list[float]:
        """How many other values of the two claims are the same, unlike though of one sort, without a partner, of this sort."""
        left, right = (
            [value for value in self._values.of(side.claim)[:MOST] if value.quantity.start != own.quantity.start]
            for side, own in ((faced.left, one), (faced.right, other))
        )
        met = sum(self._values.given(right, value) for value in left)
        sorts = {value.sort for value in left if not self._values.given(right, value)} - {one.sort}
        unlike = sum(value.sort in sorts and not self._values.given(left, value) for value in right)
        loose = len(left) + len(right) - 2 * met
        same = sum(value.sort == one.sort for value in (*left, *right))
        return [float(min(MANY, count)) for count in (met, unlike, max(0, loose), same)]

    def _whose(self, faced: Faced, one: Value, other: Value) -> list[float]:
        found = Owners(faced, self._values.of(faced.left.claim), self._values.of(faced.right.claim)).between(one, other)
        near = one.sort == MINUTE and abs(one.quantity.value - other.quantity.value) <= NEAR
        return [found.common, float(found.strange), float(near)]

    def _articles(self, faced: Faced, one: Value, other: Value) -> list[float]:
        """What the two articles give of the sort besides, whether other claims are more alike, and whether both are totals."""
        left, right, setting = faced.left.claim, faced.right.claim, faced.setting
        own, their = (setting.read(claim.document, self._values.by_sort) for claim in (left, right))
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

    def _knows(self, values: Sequence[Value], value: Value) -> bool:
        """Whether one of the values is a value, as near as rounding allows."""
        return any(self._values.can_be_one(value, other) for other in values)

    def _nearest(self, faced: Faced, claim: Claim, other: Claim, sort: str) -> bool:
        """Whether no claim of the other article with a value of a sort is more like a claim than this one."""
        rivals = faced.setting.claims(other.document)
        return nearest(
            faced.setting,
            claim,
            other,
            [rival for rival in rivals if any(value.sort == sort for value in self._values.of(rival))],
        )
