"""Two numbers of unlike things that may be one number: who is counted by another noun, or told of without what became of them."""

from __future__ import annotations

from collections.abc import Collection

from llamafund.compare.story.counting.numbers.value import PEOPLE, Value
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.story.facing.around import same_beside
from llamafund.compare.story.facing.faced import Faced, Side

# Chance of agreement from which two claims tell one thing, and where only one says what became of them
ALIKE, LIKELY = 0.25, 0.5
ADJECTIVE = "adj"
BEHIND = 2  # words behind a part in which stands what it is of: ثلث القطارات، في المئة من القطارات


class OneRole:
    """Tells two values of unlike sorts that have one role in two claims.

    `kinds` are the sorts of what became of people. A value of one of these may have the role of one that only says who they are.
    """

    def __init__(self, kinds: Collection[str]) -> None:
        self._kinds = kinds

    def __call__(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether the nouns are one or answer each other, or the same word stands right before, or behind what opens a claim."""
        told = [value.sort.split()[0] in self._kinds for value in (one, other)]
        if faced.chance < ALIKE or all(told):
            return False
        left, right = faced.left, faced.right
        own, their = left.within(one.quantity), right.within(other.quantity)
        if any(told) and faced.chance < LIKELY:
            return False
        if one.quantity.unit == other.quantity.unit and one.sort != PEOPLE:
            return True
        if any(told):
            return False
        answered = any(left.tells(i) and left.answers.get(i) in their for i in own)
        return answered or same_beside(left, right, own, their)


def otherwise_described(faced: Faced, one: Value, other: Value) -> bool:
    """Whether what is counted is described in two ways: 15 في المئة من القطارات السريعة، ثلث القطارات الإقليمية."""
    left, right = faced.left, faced.right
    here, there = _described(left, one), _described(right, other)
    if here is None or there is None or left.same.get(here) != there:
        return False
    return here + 1 not in left.answers and there + 1 not in right.answers


def _described(side: Side, value: Value) -> int | None:
    """The noun that a value is of, where an adjective stands right behind it."""
    words = side.within(value.quantity)
    own = () if value.sort == PERCENT else words
    behind = range(words[-1] + 1, min(len(side.items), words[-1] + 1 + BEHIND))
    noun = next((i for i in (*own, *behind) if side.tells(i)), None)
    told = noun is not None and noun + 1 < len(side.items) and side.items[noun + 1].word.pos == ADJECTIVE
    return noun if told else None
