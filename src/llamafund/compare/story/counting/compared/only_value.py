"""The one value of its sort in which two short reports differ: the only sum, the only share, the only number of people.

Two short reports of one event tell each thing once, and most numbers of the one stand in the other too. Where of all that
answers one question each has a single number that the other does not give, these are two answers to it, however they are worded.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from llamafund.compare.story.counting.numbers.value import PEOPLE, Value
from llamafund.compare.story.counting.values import Values
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.model import Claim

ALIKE = 0.25  # chance of agreement from which people who are told of by two nouns may be the same: طلاب، أساتذة
MAYBE = 0.1  # chance of agreement from which how many people there were may be how many of them died
MOST = 8  # values of two short reports that answer one question: of more none is the only one
BEHIND = 2  # words behind a part: «من» and what it is of
TELLING = 10  # from here on a number stands in two reports by no accident, whatever it is said to count


class OnlyValue:
    """Tells such values; `of` are words between a part and what it is of."""

    def __init__(self, values: Values, of: Collection[str]) -> None:
        self._values, self._of = values, of

    def __call__(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether a value of the left claim and one of the right are all in which two short reports differ on one question."""
        left, right = faced.left.claim.document, faced.right.claim.document
        asked = {self._values.question(value) for value in (one, other)}
        if not faced.brief or not (len(asked) == 1 or self._of_one_measure(one, other) or self._is_one(faced, asked)):
            return False
        if faced.chance < ALIKE and (self._values.of_two_callings(one, other) or self._are_of_two_things(faced, one, other)):
            return False
        own, their = (self._answers(faced, document, asked) for document in (left, right))
        if max(len(own), len(their)) > MOST:
            return False
        return self._unmet(faced, own, right, their) == _numbers(own, one) and (
            self._unmet(faced, their, left, own) == _numbers(their, other)
        )

    def _of_one_measure(self, one: Value, other: Value) -> bool:
        """Whether two values are of unlike units of one measure: eleven days, two weeks."""
        return self._values.units.scaled(one, other) is not None

    def _is_one(self, faced: Faced, asked: set[str]) -> bool:
        """Whether two questions are one: how many people they were may be how many of them died."""
        fates = {question.split()[0] for question in asked - {PEOPLE}}
        return PEOPLE in asked and fates <= self._values.kinds and faced.chance >= MAYBE

    def _are_of_two_things(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether either is a part told by a noun, and what it is of is not what the other is: نصف الإنتاج، ثلث السكان."""
        if one.sort != PERCENT or other.sort != PERCENT or None not in (one.quantity.unit, other.quantity.unit):
            return False
        own, their = (self._whole(side, value) for side, value in ((faced.left, one), (faced.right, other)))
        return not any(faced.left.tells(i) and faced.left.answers.get(i) in their for i in own)

    def _whole(self, side: Side, value: Value) -> Sequence[int]:
        """The words of a part, and the one behind «من» right behind it: أربعون في المئة من المساكن."""
        words = side.within(value.quantity)
        near = range(words[-1] + 1, min(len(side.items), words[-1] + 1 + BEHIND))
        return (*words, *near) if near and side.items[near[0]].norm in self._of else words

    def _answers(self, faced: Faced, document: str, asked: set[str]) -> list[Value]:
        """The values of an article that answer some questions."""
        read = faced.setting.read(document, self._by_question)
        return [value for question in sorted(asked) for value in read.get(question, ())]

    def _unmet(self, faced: Faced, values: Sequence[Value], document: str, others: Sequence[Value]) -> set[float]:
        """The numbers among some values that are in none of another article, whose `others` answer the same."""
        return {
            value.quantity.value
            for value in values
            if not (value.quantity.value >= TELLING and faced.setting.gives(document, value.quantity.value))
            and not any(self._values.can_be_one(value, other) for other in others)
        }

    def _by_question(self, claims: Sequence[Claim]) -> dict[str, list[Value]]:
        found: dict[str, list[Value]] = {}
        for claim in claims:
            for value in self._values.of(claim):
                found.setdefault(self._values.question(value), []).append(value)
        return found


def _numbers(values: Sequence[Value], value: Value) -> set[float]:
    """The number of a value among some, in its own unit, wherever it has been told in another."""
    return {each.quantity.value for each in values if each.quantity.start == value.quantity.start}
