"""What goes on in one article and is over in the other: ما زالت الفرق تبحث, أوقفت الفرق البحث."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.reasons import OPPOSITE
from llamafund.compare.story.disputes.predicates import Predicates
from llamafund.compare.story.disputes.suspect import Suspect, Words, among, norms
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located


class Lasting:
    """Tells what lasts from what has ended, by the words under `lasting` in `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, root: dict[str, Located], predicates: Predicates) -> None:
        self._predicates = predicates
        self._still = norms(words, root["still"].texts())
        self._not = norms(words, root["not"].texts())
        self._going_on = norms(words, root["going_on"].texts())
        self._ended = norms(words, root["ended"].texts())

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one: reports of different hours are in dispute all the same, for the reader sees two answers."""
        for side, other in faced.sides:
            lasts, ends = self._lasts(side), self._ends(other)
            if lasts is None or ends is None:
                continue
            reason = f"{OPPOSITE}: {side.items[lasts].word.form} / {other.items[ends].word.form}"
            plain = self._predicates.same_said(side, other, lasts, ends)
            yield Suspect("opposite", *faced.in_order(side, (lasts,), (ends,)), reason, plain)

    def apart(self, faced: Faced) -> bool:
        """Whether one claim says that something goes on and the other that it is over; neither says both."""
        return any(self._lasts(side) is not None and self._ends(other) is not None for side, other in faced.sides)

    def _lasts(self, side: Side) -> int | None:
        """The word that says that something goes on, by index; none where it also says that something is over."""
        if self._said(side, self._ended) is not None:
            return None
        for index, (item, behind) in enumerate(zip(side.items, side.items[1:], strict=False), 1):
            if among(item.word, self._not) and among(behind.word, self._still):
                return index
        return self._said(side, self._going_on)

    def _ends(self, side: Side) -> int | None:
        denied = side.claim.factuality.negated  # نفى الوزير انتهاء البحث
        if denied or self._said(side, self._going_on) is not None:
            return None
        return self._said(side, self._ended)

    @staticmethod
    def _said(side: Side, forms: frozenset[str]) -> int | None:
        """The first of some words that no negation stands before."""
        for index, item in enumerate(side.items):
            if among(item.word, forms) and not (index and side.items[index - 1].negation):
                return index
        return None
