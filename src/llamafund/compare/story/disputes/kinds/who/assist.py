"""Who set up a goal: from whom the pass came that was turned into one in a minute of a match."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.sentence import ADJECTIVE, NAME, NOUN, UNKNOWN
from llamafund.compare.story.counting.numbers.value import MINUTE
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import one_person
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

KEYS = ("passes", "of")
FAR, TITLES = 6, 4  # words from the pass to who gave it, and of what stands before his name
FIRST = frozenset({NAME, UNKNOWN})  # what a name begins with,
OTHER = frozenset({NAME, UNKNOWN, NOUN, ADJECTIVE})  # and goes on with


class Assist:
    """Finds two people of whom a pass came, where both claims tell of one minute and of no other."""

    def __init__(self, known: Known, part: Located) -> None:
        self._passes, self._of = known.words.lists(part, *KEYS)
        self._values = known.values

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own = self._passer(left)
        their = self._passer(right) if own else ()
        if not own or not their or one_person(left, own, right, their):
            return
        minutes = self._minutes(left)
        if len(minutes) == 1 and minutes == self._minutes(right):
            yield Suspect(Topic.NAME, own, their, f"different name: {left.written(own)} / {right.written(their)}", plain=True)

    def _minutes(self, side: Side) -> set[float]:
        return {value.quantity.value for value in self._values.of(side.claim) if value.sort == MINUTE}

    def _passer(self, side: Side) -> tuple[int, ...]:
        """The name behind the first pass that came from somebody, by the indices of its words."""
        items = side.items
        for place in (index for index, item in enumerate(items) if item.word.lemma in self._passes):
            near = range(place + 1, min(place + FAR, len(items)))
            of = next((index for index in near if among(items[index].word, self._of)), None)
            begins = range(of + 1, min(of + 1 + TITLES, len(items))) if of is not None else ()
            for first in begins:
                if items[first].kind in FIRST and not items[first].word.has_article:
                    more = first + 1 < len(items) and items[first + 1].kind in OTHER
                    return (first, first + 1) if more else (first,)
        return ()
