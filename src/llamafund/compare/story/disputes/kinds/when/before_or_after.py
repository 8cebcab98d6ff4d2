"""Before something here and after it there: in space suits before they were arrested, gone within 30 days or after 30."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.sentence import NOUN
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

AGREED = 0.6  # chance of agreement from which two claims tell of one event
NEAR = 3  # words from a preposition to what it leads to
BEFORE, WITHIN = 0, 1  # a stretch of time is told by «within» and «after», anything else by «before» and «after»


class Placed(NamedTuple):
    """What an event was before, within or after (`order`): the preposition up to the noun, by index; of days how many."""

    order: int
    words: range
    value: float | None


class BeforeOrAfter:
    """Finds one thing, or one stretch of time, to which two claims put their event by prepositions that exclude each other."""

    def __init__(self, known: Known, part: Located) -> None:
        self._orders = known.words.lists(part, "before", "within", "after")
        self._units = known.counter.times.lexicon.days
        self._times = known.days.names

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.chance < AGREED:
            return
        left, right = faced.left, faced.right
        own = {placed.words[-1]: placed for placed in self._placed(left)}
        for other in self._placed(right) if own else ():
            one = own.get(right.same.get(other.words[-1], -1))
            if one is not None and one.order != other.order and one.value == other.value:
                reason = f"another time: {left.written(one.words)} / {right.written(other.words)}"
                yield Suspect("time", tuple(one.words), tuple(other.words), reason, plain=True, near=True)

    def _placed(self, side: Side) -> Iterator[Placed]:
        for index, item in enumerate(side.items[:-1]):
            order = next((number for number, forms in enumerate(self._orders) if among(item.word, forms)), None)
            if order is None or item.word.is_verb:  # سيقبل is of قبل, but another one
                continue
            near = range(index + 1, min(index + 1 + NEAR, len(side.items)))
            led = next((i for i in near if side.tells(i)), None)
            if led is None or side.items[led].kind != NOUN or side.items[led].norm in self._times:
                continue
            value = self._value(side, led)
            if value is None and side.items[led].lemma in self._units:
                continue
            if order != (BEFORE if value is not None else WITHIN):
                yield Placed(order, range(index, led + 1), value)

    def _value(self, side: Side, index: int) -> float | None:
        """How many days, weeks or months a word makes with the number before it."""
        quantities = side.claim.quantities
        return next((each.value for each in quantities if each.unit in self._units and index in side.within(each)), None)
