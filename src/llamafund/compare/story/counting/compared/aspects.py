"""What of a matter a number tells: a fine or damages, the profit or the sales, a quarter or nine months, razed or damaged houses.

Two numbers of one sort that tell two such aspects are no two answers to one question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from llamafund.compare.story.counting.numbers.value import MINUTE, Value
from llamafund.compare.story.counting.told.worded import bare
from llamafund.compare.story.counting.values import Values
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words
from llamafund.located import Located
from llamafund.model import Claim, Word

KEYS = ("of", "told", "reach", "never_one")
SORTS = ("money", PERCENT, MINUTE, "scale", "length", "span", "time", "thing")


class _Aspect(NamedTuple):
    """What numbers of some sorts are told to be, by one word of a list up to `reach` words before the number or behind it.

    `never_one`: even one number, told to be two of these, says two things: ten years demanded, and ten passed.
    """

    of: frozenset[str]
    told: Sequence[frozenset[str]]
    reach: int
    never_one: bool


class Aspects:
    """Tells numbers of two aspects, by `aspects` in `apart` in `values` of `data/lexicon/disputes.yaml`."""

    def __init__(self, values: Values, words: Words, part: Located) -> None:
        self._values, self._read = values, words.read
        self._aspects = [_read(words, each) for each in part.items()]
        self._reach = max((aspect.reach for aspect in self._aspects), default=0)
        self._lists: dict[str, list[tuple[int, int]]] = defaultdict(list)  # by form: its aspects, and which of their lists
        for place, aspect in enumerate(self._aspects):
            for number, forms in enumerate(aspect.told):
                for form in sorted(forms):
                    self._lists[form].append((place, number))

    def differ(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether a value of the left claim is told to be one thing, and one of the right claim another, each alone there."""
        return any(own[0] != their[0] for _, own, their in self._of_both(faced, one, other))

    def never_one(self, faced: Faced, one: Value, other: Value) -> bool:
        """The same, where two things are said even if the numbers are one, and neither claim has a word for the other's."""
        every = self._of_both(faced, one, other)
        return any(aspect.never_one and set(own).isdisjoint(their) for aspect, own, their in every)

    def _of_both(self, faced: Faced, one: Value, other: Value) -> Iterator[tuple[_Aspect, list[int], list[int]]]:
        """The aspects of which both values are told to be something, and what: the nearest first."""
        if not (self._alone(faced.left, one) and self._alone(faced.right, other)):
            return  # a word of a list may be of the number before
        sorts = {self._values.measure(one), self._values.units.scale(one.sort)}
        own, their = self._told(faced.left, one), self._told(faced.right, other)
        for place in own.keys() & their.keys():
            if not sorts.isdisjoint(self._aspects[place].of):
                yield self._aspects[place], own[place], their[place]

    def _alone(self, side: Side, value: Value) -> bool:
        """Whether a claim gives no other value of a sort."""
        return sum(each.sort == value.sort for each in self._values.of(side.claim)) == 1

    def _told(self, side: Side, value: Value) -> dict[int, list[int]]:
        """What a value is told to be in each aspect: which of its lists hold words near it, the nearest first, or of its source.

        The latter is no part of the claim: قتل ثلاثة عمال بحسب حصيلة أولية.
        """
        told: dict[int, list[int]] = {}
        for far, word in chain(_nearest(side, side.within(value.quantity), self._reach), self._credited(side.claim)):
            forms = () if self._values.is_of_people(word) else dict.fromkeys((word.lemma, word.norm, bare(word)))
            for form in forms:
                for place, number in self._lists.get(form, ()):
                    if far <= self._aspects[place].reach:
                        told.setdefault(place, []).append(number)
        return told

    def _credited(self, claim: Claim) -> Iterator[tuple[int, Word]]:
        """The words of whom a claim credits, as near as can be."""
        if claim.attribution is not None:
            yield from ((0, word) for word in self._read(claim.attribution.source))


def _nearest(side: Side, words: Sequence[int], reach: int) -> Iterator[tuple[int, Word]]:
    """The words around some, and how far away they are, the nearest first, and of two as near the one ahead."""
    for far in range(1, reach + 1):
        yield from ((far, side.items[index].word) for index in (words[0] - far, words[-1] + far) if 0 <= index < len(side.items))


def _read(words: Words, part: Located) -> _Aspect:
    held = part.mapping(KEYS, required=KEYS[:3])
    sorts = frozenset(sort.choice(SORTS) for sort in held["of"].items())
    never_one = "never_one" in held and held["never_one"].choice(("yes", "no")) == "yes"
    return _Aspect(sorts, [words.norms(group) for group in held["told"].items()], held["reach"].whole(), never_one)
