"""What goes on in one article and is over in the other (ما زالت الفرق تبحث, أوقفت الفرق البحث): they may be told hours apart."""

from __future__ import annotations

from llamafund.compare.story.disputes.suspect import Words, among, norms
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located


class Lasting:
    """Tells what lasts from what has ended, by the words under `lasting` in `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, root: dict[str, Located]) -> None:
        self._still = norms(words, root["still"].texts())
        self._not = norms(words, root["not"].texts())
        self._going_on = norms(words, root["going_on"].texts())
        self._ended = norms(words, root["ended"].texts())

    def apart(self, faced: Faced) -> bool:
        """Whether one claim says that something goes on and the other that it is over; neither says both."""
        left, right = faced.left, faced.right
        return (self._lasts(left) and self._ends(right)) or (self._ends(left) and self._lasts(right))

    def _lasts(self, side: Side) -> bool:
        pairs = zip(side.items, side.items[1:], strict=False)
        still = any(among(item.word, self._not) and among(behind.word, self._still) for item, behind in pairs)
        return (still or self._says(side, self._going_on)) and not self._says(side, self._ended)

    def _ends(self, side: Side) -> bool:
        denied = side.claim.factuality.negated  # نفى الوزير انتهاء البحث
        return not denied and self._says(side, self._ended) and not self._says(side, self._going_on)

    @staticmethod
    def _says(side: Side, forms: frozenset[str]) -> bool:
        """Whether a claim has one of some words that no negation stands before."""
        before = (None, *side.items)
        pairs = zip(before, side.items, strict=False)
        return any(among(item.word, forms) and not (ahead is not None and ahead.negation) for ahead, item in pairs)
