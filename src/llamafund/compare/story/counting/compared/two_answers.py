"""Two values in two claims that may be two answers to one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from llamafund.compare.story.counting.compared.made_up import MadeUp
from llamafund.compare.story.counting.compared.one_role import ALIKE, OneRole, otherwise_described
from llamafund.compare.story.counting.compared.only_value import OnlyValue
from llamafund.compare.story.counting.compared.other_counts import OtherCounts
from llamafund.compare.story.counting.compared.whose import Owners
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.numbers.counted_when import YEAR
from llamafund.compare.story.counting.numbers.one_number import compatible, rounded
from llamafund.compare.story.counting.numbers.ranges import lies_between
from llamafund.compare.story.counting.numbers.value import MINUTE, UNSAID, Value
from llamafund.compare.story.counting.told.repeated import NTH
from llamafund.compare.story.counting.told.scores import SCORE
from llamafund.compare.story.counting.values import Values
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.story.facing.faced import Faced
from llamafund.model import Claim, Factuality

MEASURED = 0.1  # part by which two may differ that are one, told in unlike units: أسبوع، ستة أيام
DATE = "date"
# Chance of agreement from which two values may be one that are of no fate: any, a minute told from an end of a match, years
SOME, MAYBE, ONE_YEAR = 0.01, 0.1, 0.05
# Chance of agreement from which two claims may tell of one event though only one says that it is past: of 33 such pairs eight did
ONE_EVENT = 0.05
MAY_BE = frozenset({Factuality.POSSIBLE, Factuality.POSSIBLE_NOT})  # it is not what is: قد ترتفع الكلفة إلى 5 مليارات


class TwoAnswers:
    """Finds pairs of values that cannot both be right, where claims tell one thing."""

    def __init__(self, values: Values, counter: Counter, other_counts: OtherCounts) -> None:
        self._values = values
        self._other_counts = other_counts
        self._counter = counter
        self._role = OneRole(counter.lexicon.kinds)
        self._made_up = MadeUp(values, counter)
        self.lone = OnlyValue(values, counter.lexicon.of)

    def pairs(self, faced: Faced) -> Iterator[tuple[Value, Value]]:
        """The values of one sort, or of two that have one role, that cannot be one, where neither claim gives the other's."""
        left, right = (self._values.different(side.claim) for side in (faced.left, faced.right))
        if self._of_one_event(faced):  # whichever says that it is past; what a measure had been stays so
            left, right = (tuple(map(self._of_now, values)) for values in (left, right))
        years = [self._counter.times.years(side.claim) for side in (faced.left, faced.right)]
        if all(years) and years[0] != years[1]:
            rest = [tuple(value for value in values if value.sort != YEAR) for values in (left, right)]
            if all(rest) and not any(self._values.given(rest[1], value) for value in rest[0]):
                return  # what was so in one year, and what in another
            left, right = (tuple(value for value in values if value.sort == YEAR) for values in (left, right))
        owners = Owners(faced, left, right)
        may = [side.claim.factuality in MAY_BE for side in (faced.left, faced.right)]
        for one, other in product(left, right):
            if (
                one.answers(other)
                and (may[0] == may[1] or one.sort in self._values.kinds)
                and (one.sort in self._values.kinds or faced.chance >= _asked(one, other) or self.lone(faced, one, other))
                and not otherwise_described(faced, one, other)
            ):
                beside = (one.sort == MINUTE and _nearer(owners, one, other)) or self._in_a_range(faced, one, other)
                if not (beside or self._told(faced, owners, one, other) or self._apart(faced, one, other)):
                    yield one, other
            elif may[0] == may[1] and _alone(one, right) and _alone(other, left):
                yield from self._unlike(faced, one, other)

    def of_two_aspects(self, faced: Faced) -> bool:
        """Whether both claims give a number of one sort that cannot be one, of two aspects of a matter: 5% in May, 9% in June."""
        return any(
            not self._values.can_be_one(one, other) and self._other_counts.of_two_aspects(faced, one, other)
            for one, other in self._of_one_sort(faced)
        )

    def meets_as_another(self, faced: Faced) -> bool:
        """Whether both give a number of two aspects that say two things even of one: ten years demanded, and ten passed.

        What may be passed is no more than what may be demanded.
        """
        if any(side.claim.factuality.hedged for side in (faced.left, faced.right)):
            return False
        return any(self._other_counts.never_one(faced, one, other) for one, other in self._of_one_scale(faced))

    def _of_one_sort(self, faced: Faced) -> Iterator[tuple[Value, Value]]:
        return ((one, other) for one, other in self._every(faced) if one.sort == other.sort)

    def _of_one_scale(self, faced: Faced) -> Iterator[tuple[Value, Value]]:
        """The values of one sort, or of two that one scale measures: a sentence, and mere years."""
        scale = self._values.units.scale
        for one, other in self._every(faced):
            if one.sort == other.sort or (scale(one.sort) is not None and scale(one.sort) == scale(other.sort)):
                yield one, other

    def _every(self, faced: Faced) -> Iterator[tuple[Value, Value]]:
        left, right = (self._values.different(side.claim) for side in (faced.left, faced.right))
        return product(left, right)

    def _of_now(self, value: Value) -> Value:
        lasting = value.sort in self._counter.lexicon.spans  # of a sentence it is the crime that was before
        return value._replace(earlier=False) if lasting or value.sort in self._values.kinds else value

    def _of_one_event(self, faced: Faced) -> bool:
        """Whether two claims may tell of one event: of one day, or likely enough where neither says that it tells of another."""
        claims = faced.left.claim, faced.right.claim
        if faced.chance >= ONE_EVENT and not any(map(self._counter.times.of_another, claims)):
            return True
        return bool(_dates(claims[0]) & _dates(claims[1]))

    def of_other_people(self, faced: Faced) -> bool:
        """Whether both count people, and of no kind and group both, nor the same number: three soldiers, seven gunmen."""
        sides = (faced.left, faced.right)
        own, their = ([value for value in self._values.of(side.claim) if value.sort in self._values.kinds] for side in sides)
        met = any(one.answers(other) or compatible(one.quantity, other.quantity) for one, other in product(own, their))
        return bool(own) and bool(their) and not met

    def _told(self, faced: Faced, owners: Owners, one: Value, other: Value) -> bool:
        """Whether either claim gives the other's value as well, or a list has either value for somebody else.

        What a list has for another name is not given: removed by the one in 2008, and by the other in 2012.
        """
        if self._gives(faced.left.claim, other) or self._gives(faced.right.claim, one):
            return True
        left, right = owners.values
        given = self._values.given(left, other) or self._values.given(right, one)
        if all(sum(value.sort == one.sort for value in values) == 1 for values in owners.values):
            return given
        found = owners.between(one, other)
        if found.strange or not (given and found.common):
            return found.strange or given
        same = [(one, value) for value in right if self._values.given([value], one)]
        same += [(value, other) for value in left if self._values.given([value], other)]
        return any(owners.between(*pair).common >= found.common for pair in same)

    def _gives(self, claim: Claim, value: Value) -> bool:
        """Whether a claim gives a value as a mere number, and not as what it rose from or is not.

        6.9 درجات قبل أن تخفضها إلى 6.6، اثنان وعشرون لا تسعة عشر.
        """
        mere = (each for each in claim.quantities if each.unit is None and each.value == value.quantity.value)
        ahead = (claim.text[: each.start - claim.start].split()[-1:] for each in mere)
        lexicon = self._counter.lexicon
        return any(not words or (words[0] not in lexicon.of and words[0] not in lexicon.none) for words in ahead)

    def _in_a_range(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether either number lies within a range of which the other is the start or the end."""
        own, their, between = one.quantity, other.quantity, self._counter.lexicon.between
        return lies_between(faced.left.claim, own, their.value, between) or lies_between(
            faced.right.claim, their, own.value, between
        )

    def _unlike(self, faced: Faced, one: Value, other: Value) -> Iterator[tuple[Value, Value]]:
        """Two values of unlike sorts that may be two answers to one question; measures are told in one unit."""
        if UNSAID in (one.sort, other.sort):
            if faced.chance >= MAYBE and any(self._values.is_money(value.sort) for value in (one, other)):
                yield from () if self._values.can_be_one(one, other) else ((one, other),)
            return
        if one.sort == other.sort or not (self._role(faced, one, other) or self.lone(faced, one, other)):
            return
        if self._values.question(one) == self._values.question(other) == PERCENT:
            if not compatible(one.quantity, other.quantity):
                yield one, other
            return
        if self._values.is_thing(one) and self._values.is_thing(other):
            like = one._replace(sort=other.sort, earlier=other.earlier).answers(other) and not self._of_some(faced, one, other)
            if like and not compatible(one.quantity, other.quantity) and not self._made_up(faced, one, other):
                yield one, other
            return
        scaled = None if self._other_counts.of_two_aspects(faced, one, other) else self._values.units.scaled(one, other)
        if scaled is not None and not rounded(scaled[0].quantity.value, scaled[1].quantity.value, MEASURED):
            yield scaled

    def _of_some(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether one alone is of some of those who were killed, hurt and so on."""
        told = (self._counter.some(side.claim, value.quantity) for side, value in ((faced.left, one), (faced.right, other)))
        return len({*told}) > 1

    def _apart(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether they count other things, or one is made up of others."""
        return self._other_counts(faced, one, other) or self._made_up(faced, one, other)


def _dates(claim: Claim) -> set[float]:
    """The days of a month that a claim names."""
    return {quantity.value for quantity in claim.quantities if quantity.unit == DATE}


def _asked(one: Value, other: Value) -> float:
    """The chance of agreement from which claims tell one thing: most is asked of parts told by a noun and of «مرة»."""
    units = [value.quantity.unit for value in (one, other)]
    if one.sort == YEAR:
        return ONE_YEAR
    if one.sort == MINUTE:
        return MAYBE if any(units) else 0.0
    if one.sort == SCORE:
        return ALIKE
    parts = one.sort == PERCENT and None in units
    again = one.sort == NTH and not one.group == other.group != ""
    return ALIKE if parts or again else SOME


def _nearer(owners: Owners, one: Value, other: Value) -> bool:
    """Whether either claim gives a minute that lies nearer to the other's: two lists are held against each other in order."""
    left, right = ([each.quantity.value for each in values if each.sort == one.sort] for values in owners.values)
    own, their = one.quantity.value, other.quantity.value
    far = abs(own - their)
    return any(abs(each - their) < far for each in left) or any(abs(each - own) < far for each in right)


def _alone(value: Value, others: Sequence[Value]) -> bool:
    """Whether a value is of none of the sorts of others."""
    return all(value.sort != other.sort for other in others)
