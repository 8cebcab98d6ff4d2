"""Whose a value is: of the names around it those that stand between it and the value of its sort before, else behind.

In a list each value has names of its own: هدفا سالم (12) وفهد (40)، أزالته فرنسا في 2008 وإسبانيا في 2012. In a claim that tells
one minute alone all names are of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from llamafund.compare.pair.sentence import NAME, UNKNOWN
from llamafund.compare.story.counting.numbers.value import MINUTE, Value
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name

NAMES = frozenset({NAME, UNKNOWN})


class Whose(NamedTuple):
    """How far two values are of one: the weight of the rarest name both have; `strange`: each has one, and they share none."""

    common: float
    strange: bool


class _Owners(NamedTuple):
    """Whose a value is, by index: the names, and ahead of it whatever else is told of as known (الاتحاد الأوروبي)."""

    names: tuple[int, ...]
    known: tuple[int, ...]


class Owners:
    """Tells whose the values of two claims are; `values` are those of the left and of the right one, in their order."""

    def __init__(self, faced: Faced, left: Sequence[Value], right: Sequence[Value]) -> None:
        self._sides = faced.left, faced.right
        self.values = left, right
        self._known: dict[tuple[int, Value], _Owners] = {}

    def between(self, one: Value, other: Value) -> Whose:
        """What a value of the left claim and one of the right have in common."""
        left, right = self._sides
        own, their = self._of(0, one), self._of(1, other)
        named = bool(own.names) and bool(their.names)
        here, there = (own.names, their.names) if named else ((*own.names, *own.known), (*their.names, *their.known))
        common = max(
            (min(left.weights[i], right.weights[j]) for i in here for j in there if of_one(left, right, i, j)), default=0.0
        )
        return Whose(common, named and not common)

    def _of(self, side: int, value: Value) -> _Owners:
        """Whose a value of a side is, looked for once: it is held against many of the other side."""
        known = self._known.get((side, value))
        if known is None:
            known = self._known[side, value] = _owners(self._sides[side], value, self.values[side])
        return known


def _owners(side: Side, value: Value, values: Sequence[Value]) -> _Owners:
    alike = sorted({side.within(each.quantity) for each in (value, *values) if each.sort == value.sort})
    place = alike.index(side.within(value.quantity))
    end = alike[place + 1][0] if place + 1 < len(alike) else len(side.items)
    behind = range(alike[place][-1] + 1, end)
    if value.sort == MINUTE and len(alike) == 1:  # in it only one thing happens, to whoever is named
        return _Owners(_names(side, range(len(side.items))), ())
    while True:
        ahead = range(alike[place - 1][-1] + 1 if place else 0, alike[place][0])
        if not place or any(side.tells(index) for index in ahead):
            known = tuple(index for index in ahead if side.items[index].word.has_article and side.tells(index))
            return _Owners(_names(side, ahead) or (() if known else _names(side, behind)), known)
        place -= 1  # the second of one: سالم (12 و40)


def _names(side: Side, words: Sequence[int]) -> tuple[int, ...]:
    """The names among some words; whose land somebody is of (الغابوني) is none."""
    items = ((index, side.items[index]) for index in words)
    return tuple(i for i, item in items if item.kind in NAMES and not (item.sense.lands and item.word.has_article))


def of_one(left: Side, right: Side, i: int, j: int) -> bool:
    """Whether two names are one, be it spelled in two ways."""
    return left.same.get(i) == j or (i not in left.same and one_name(left.items[i].norm, right.items[j].norm))
