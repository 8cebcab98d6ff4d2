"""What one claim only says to be wanted, alleged, tried or put off, and the other says is so: طالبت بإقالة المدير، أقيل المدير.

Who tells of a demand backs nobody who tells that it was met.
"""

from __future__ import annotations

from llamafund.compare.pair.sentence import NAME, VERB
from llamafund.compare.story.disputes.apart.governing import THAT, Governed, Governing
from llamafund.compare.story.disputes.reading.predicates import Predicates, cut
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words
from llamafund.model import Factuality
from llamafund.orthography import FUTURE

TO_COME = frozenset({"due", "planned"})  # what may still be done: only a past verb says that it was
PAST, SHALL = "verb-past", "سوف"
ARGUMENTS = 6  # words behind a deed that belong to it
MOST = 0.6  # part of what the two share that has to belong to the deed


class Nonveridical:
    """Tells two claims of which one only governs what the other tells."""

    def __init__(self, words: Words, predicates: Predicates) -> None:
        """A fault in the lexicon is a ConfigError at its place."""
        self._governing = Governing(words, predicates)
        self._predicates = predicates

    def __call__(self, faced: Faced) -> bool:
        """Whether what the two mainly share is told as so by one of them alone."""
        return any(
            self._told_alone(side, other, governed)
            for side, other in faced.sides
            for governed in self._governing.governed(side, other)
        )

    def _told_alone(self, side: Side, other: Side, governed: Governed) -> bool:
        """Whether only the other says that the deed is done, and what they share is mostly that and what belongs to it."""
        there = side.same[governed.deed]
        if governed.governor in side.same or self._speaks_of(other, there, governed.families):
            return False
        if not (self._asserts(other, governed.families) and self._is_told(other, there, governed.families & TO_COME)):
            return False
        return side.part((i for i in side.answers if i in self._clause(side, governed)), side.answers) >= MOST

    def _clause(self, side: Side, governed: Governed) -> range:
        """The words that belong to a deed: what stands before its governor in one clause, and some behind it."""
        first, deed = governed.governor, governed.deed
        while first and not cut(side, first - 1) and not self._predicates.opens(side.items[first - 1].word):
            first -= 1
        behind = range(deed + 1, min(deed + 1 + ARGUMENTS, len(side.items)))
        last = next((i for i in behind if self._predicates.opens(side.items[i].word)), behind.stop)
        return range(first, last)

    def _asserts(self, side: Side, families: frozenset[str]) -> bool:
        """Whether a claim commits to what it tells; of what is alleged it may be the one who accuses that is credited."""
        claim = side.claim
        return claim.factuality is Factuality.CERTAIN and not ("alleged" in families and claim.attribution is not None)

    def _is_told(self, side: Side, index: int, to_come: frozenset[str]) -> bool:
        """Whether a claim says that a deed is done: by a verb, or as the first that it says."""
        item, ahead = side.items[index], side.items[:index]
        if not self._predicates.main(side, index) or (to_come and any(FUTURE in each.word.proclitic for each in side.items)):
            return False
        if item.kind == VERB:
            shall = FUTURE in item.word.proclitic or any(each.norm == SHALL or each.norm in THAT for each in ahead[-1:])
            return not shall and (item.word.pos == PAST or not to_come)
        is_noun = item.kind != NAME and not item.word.has_article
        said_of = any(each.kind == VERB for each in side.items[index:])
        return is_noun and not said_of and self._predicates.leads(side, index)

    def _speaks_of(self, side: Side, deed: int, families: frozenset[str]) -> bool:
        """Whether a claim has such a word ahead of a deed too, one of the same family anywhere, or is credited by one."""
        if any(self._governing.families(side, index) for index in range(deed)) or self._governing.credits(side):
            return True
        return any(self._governing.families(side, index) & families for index in range(len(side.items)))
