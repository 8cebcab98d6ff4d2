"""Before something here and after it there: in space suits before they were arrested, gone within 30 days or after 30."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.sentence import NOUN
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

AGREED = 0.6  # chance of agreement from which two claims tell of one event
NEAR = 3  # words from a preposition to what it leads to
BEFORE, WITHIN = 0, 1  # a stretch of time is told by «within» and «after», anything else by «before» and «after»


class Placed(NamedTuple):
    """What an event was before, within or after (`order`): the preposition up to the noun, by index; of days how many.

    `since` is the word from which on they are counted: خلال 30 يوما من التوقيع.
    """

    order: int
    words: range
    value: float | None
    since: int | None


class BeforeOrAfter:
    """Finds one thing, or one stretch of time, to which two claims put their event by prepositions that exclude each other."""

    def __init__(self, known: Known, part: Located) -> None:
        *self._orders, self._of, self._away = known.words.lists(part, "before", "within", "after", "of", "away")
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
            if one is not None and one.order != other.order and one.value == other.value and _from_one(faced, one, other):
                reason = f"another time: {left.written(one.words)} / {right.written(other.words)}"
                yield Suspect(Topic.TIME, tuple(one.words), tuple(other.words), reason, plain=True, near=True)

    def _placed(self, side: Side) -> Iterator[Placed]:
        for index, item in enumerate(side.items[:-1]):
            order = next((number for number, forms in enumerate(self._orders) if among(item.word, forms)), None)
            if order is None or item.word.is_verb or not self._leads(side, index):  # سيقبل is of قبل, but another one
                continue
            near = range(index + 1, min(index + 1 + NEAR, len(side.items)))
            led = next((i for i in near if side.tells(i)), None)
            if led is None or side.items[led].kind != NOUN or side.items[led].norm in self._times:
                continue
            value = self._value(side, led)
            since = None if value is None else self._since(side, led)
            if value is None and side.items[led].lemma in self._units:
                continue
            if order != (BEFORE if value is not None else WITHIN):
                yield Placed(order, range(index, led + 1), value, since)

    def _leads(self, side: Side, index: int) -> bool:
        """Whether a word is such a preposition as it stands, not by whom something was done or how far off it is."""
        item, behind = side.items[index], side.items[index + 1]
        bare = item.norm.removeprefix(item.word.proclitic) in frozenset().union(*self._orders)
        by = index > 0 and side.items[index - 1].norm in self._of and among(item.word, self._orders[BEFORE])
        return bare and not by and behind.norm not in self._away

    def _since(self, side: Side, index: int) -> int | None:
        """From when on the days are counted that end with a word."""
        if index + 1 >= len(side.items) or side.items[index + 1].norm not in self._of:
            return None
        return next((i for i in range(index + 2, min(index + 2 + NEAR, len(side.items))) if side.tells(i)), None)

    def _value(self, side: Side, index: int) -> float | None:
        """How many days, weeks or months a word makes with the number before it."""
        quantities = side.claim.quantities
        return next((each.value for each in quantities if each.unit in self._units and index in side.within(each)), None)


def _from_one(faced: Faced, one: Placed, other: Placed) -> bool:
    """Whether two stretches of time, if they are such, are counted from one thing that both tell."""
    if one.value is None:
        return True
    if one.since is None or other.since is None:
        return False
    left, right = faced.left.items[one.since], faced.right.items[other.since]
    return faced.left.same.get(one.since) == other.since or left.lemma == right.lemma
