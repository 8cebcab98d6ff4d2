"""Whether a claim answers a statement that somebody asks for, or tells of something else by the same word or number."""

from __future__ import annotations

from collections.abc import Collection

from llamafund.compare.pair.sentence import NAME, NOUN, UNKNOWN
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.facing.faced import Faced, Side

THINGS = frozenset({NAME, NOUN, UNKNOWN})  # what a statement can be about


class AnotherMatter:
    """Tells what a statement is about besides what it counts or says.

    Claims of articles stand in one story (`rows.kinship`); a statement stands in none, and is asked of archives.
    """

    def __init__(self, known: Known) -> None:
        self._counter, self._predicates = known.counter, known.predicates

    def __call__(self, faced: Faced, *, counted: bool, apart_from: Collection[int] = ()) -> bool:
        """Whether the claim shares nothing with the statement but what is `counted`, or but some of its left side's words.

        A count needs the event or the place of the statement, in its own claim or elsewhere in its article.
        """
        if faced.left.claim.document and faced.right.claim.document:
            return False
        if not counted:
            return not any(faced.left.tells(i) and i not in apart_from for i in faced.left.answers)
        side = next(side for side in (faced.left, faced.right) if not side.claim.document)
        return not any(self._thing(side, i) and (i in side.answers or faced.told_there(side, i)) for i in range(len(side.items)))

    def _thing(self, side: Side, index: int) -> bool:
        item = side.items[index]
        grammatical = self._counter.leads(item.word) or self._predicates.light(item.word)
        counted = self._counter.kind(item.word) is not None or item.word.lemma in self._counter.lexicon.people
        return item.kind in THINGS and not (grammatical or counted or side.is_counted(index))
