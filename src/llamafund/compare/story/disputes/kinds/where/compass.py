"""Another part of one country or town in which a place lies: مطار الواحة شرقي المدينة، مطار الواحة غربي المدينة."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from llamafund.compare.pair.sentence import NAME, UNKNOWN, Item
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import among
from llamafund.located import Located

SIDES = ("north", "south", "east", "west", "middle")
KEYS = (*SIDES, "besides")
PLACE = 5  # words before a side of the compass in which the name of what lies there stands
AREA = 3  # words behind it in which stands what it lies in
SURE = 0.95  # chance of agreement from which two claims tell of one place, whatever it is called
NAMED = frozenset({NAME, UNKNOWN})


class Lying(NamedTuple):
    """That something lies on a side of an area: the sides that are told and their words, the area, names before, by index."""

    sides: frozenset[str]
    words: tuple[int, ...]
    area: int
    names: tuple[int, ...]


class Compass:
    """Finds one place on two sides of one area."""

    def __init__(self, known: Known, part: Located) -> None:
        *sides, self._besides = known.words.lists(part, *KEYS)
        self._side = {form: side for side, forms in zip(SIDES, sides, strict=True) for form in forms}
        self._times = known.days.names

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own = list(self._lying(left))
        their = list(self._lying(right)) if own else []
        for one, other in product(own, their):
            if one.sides & other.sides or not _one(left.items[one.area], right.items[other.area]):
                continue
            named = any(_one_name(left.items[i], right.items[j]) for i, j in product(one.names, other.names))
            if named or faced.chance >= SURE:
                reason = f"another place: {left.written((*one.words, one.area))} / {right.written((*other.words, other.area))}"
                yield Suspect(Topic.PLACE, one.words, other.words, reason, plain=named)

    def _lying(self, side: Side) -> Iterator[Lying]:
        sides = [self._told(item) for item in side.items]
        for index, told in enumerate(sides):
            if told is None or (index and sides[index - 1] is not None):
                continue
            end = next((i for i in range(index, len(sides)) if sides[i] is None), len(sides))
            behind = range(end, min(end + AREA, len(sides)))
            area = next((i for i in behind if side.tells(i) and not among(side.items[i].word, self._besides)), None)
            if area is not None:
                before = range(max(0, index - PLACE), index)
                names = tuple(i for i in before if self._is_name(side.items[i]))
                yield Lying(frozenset(filter(None, sides[index:end])), tuple(range(index, end)), area, names)

    def _told(self, item: Item) -> str | None:
        """The side that a word tells; «الغوطة الشرقية» is called so."""
        return None if item.word.has_article else self._side.get(item.lemma, self._side.get(item.norm))

    def _is_name(self, item: Item) -> bool:
        return item.kind in NAMED and item.norm not in self._times and not item.sense.lands


def _one(area: Item, other: Item) -> bool:
    """Whether two areas are one: the same word in its dictionary form, or of one country."""
    return area.lemma == other.lemma or bool(area.sense.lands & other.sense.lands)


def _one_name(name: Item, other: Item) -> bool:
    return name.lemma == other.lemma or (name.kind == other.kind == NAME and one_name(name.norm, other.norm))
