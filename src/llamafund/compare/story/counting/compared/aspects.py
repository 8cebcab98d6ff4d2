"""What of a matter a number tells: a fine or damages, the profit or the sales, a quarter or nine months, razed or damaged houses.

Two numbers of one sort that tell two such aspects are no two answers to one question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from llamafund.compare.story.counting.telling import PERCENT
from llamafund.compare.story.counting.told.worded import bare
from llamafund.compare.story.counting.value import MINUTE, Value
from llamafund.compare.story.counting.values import Values
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Word

KEYS = ("of", "told", "reach")
SORTS = ("money", PERCENT, MINUTE, "scale", "length", "span", "thing")


class _Aspect(NamedTuple):
    """What numbers of some sorts are told to be, by one word of a list up to `reach` words before the number or behind it."""

    of: frozenset[str]
    told: Sequence[frozenset[str]]
    reach: int


class Aspects:
    """Tells numbers of two aspects, by `aspects` in `apart` in `values` of `data/lexicon/disputes.yaml`."""

    def __init__(self, values: Values, words: Words, part: Located) -> None:
        self._values, self._read = values, words.read
        self._aspects = [_read(words, each) for each in part.items()]

    def differ(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether a value of the left claim is told to be one thing, and one of the right claim another, each alone there."""
        if not (self._alone(faced.left, one) and self._alone(faced.right, other)):
            return False  # a word of a list may be of the number before
        sorts = {self._values.measure(one), self._values.units.scale(one.sort)}
        for aspect in self._aspects:
            if not sorts.isdisjoint(aspect.of):
                own, their = self._told(faced.left, one, aspect), self._told(faced.right, other, aspect)
                if None not in (own, their) and own != their:
                    return True
        return False

    def _alone(self, side: Side, value: Value) -> bool:
        """Whether a claim gives no other value of a sort."""
        return sum(each.sort == value.sort for each in self._values.of(side.claim)) == 1

    def _told(self, side: Side, value: Value, aspect: _Aspect) -> int | None:
        """What a value is told to be: the list that holds the word nearest to it, else one of what it is credited to.

        The latter is no part of the claim: قتل ثلاثة عمال بحسب حصيلة أولية.
        """
        near = (side.items[index].word for index in _nearest(side, side.within(value.quantity), aspect.reach))
        credited = side.claim.attribution
        every = chain(near, () if credited is None else self._read(credited.source))
        return next((number for word in every for number, forms in enumerate(aspect.told) if _is_one(word, forms)), None)


def _nearest(side: Side, words: Sequence[int], reach: int) -> Iterator[int]:
    """The words around some, by index, the nearest first, and of two as near the one ahead."""
    for far in range(1, reach + 1):
        yield from (index for index in (words[0] - far, words[-1] + far) if 0 <= index < len(side.items))


def _is_one(word: Word, forms: frozenset[str]) -> bool:
    return among(word, forms) or bare(word) in forms


def _read(words: Words, part: Located) -> _Aspect:
    held = part.mapping(KEYS, required=KEYS)
    sorts = frozenset(sort.choice(SORTS) for sort in held["of"].items())
    return _Aspect(sorts, [words.norms(group) for group in held["told"].items()], held["reach"].whole())
