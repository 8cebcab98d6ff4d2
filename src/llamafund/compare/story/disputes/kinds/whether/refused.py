"""One deed that is told here, and denied or given up there in other words: جلسنا مع الوفد / نفى أن يكون قد التقى الوفد."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.reasons import DENIED
from llamafund.compare.story.disputes.kinds.whether.refusals import Refusals
from llamafund.compare.story.disputes.reading.gapped_phrases import NamedPhrase
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side

LEAST = 0.1  # chance of agreement below which two claims tell of two deeds
LIKELY = 0.5  # and from which they tell of one, whatever words they share


class RefusedDeed:
    """Finds such deeds, where the claims share a word besides; told by one word they are for `polarity`, but in short reports."""

    def __init__(self, known: Known) -> None:
        self._refusals = Refusals(known.words, known.negated, known.predicates)
        self._predicates = known.predicates

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        brief = faced.brief
        if (faced.chance < LEAST and not brief) or faced.uncommitted or faced.doubted:
            return
        for side, other in faced.sides:
            denied, told = self._refusals(side).denied, self._refusals(other).told
            for deed in denied:
                there = next((each for each in told if each.name == deed.name), None)
                if there is None or (side.same.get(deed.words[0]) == there.words[0] and not brief):
                    continue
                if faced.chance < LIKELY and not brief and not self._shares_more(side, deed):
                    continue
                reason = f"{DENIED}: {opposed(side, deed.words[0], other, there.words[0])}"
                plain = self._predicates.alike(side, other, deed.words[0], there.words[0])
                yield Suspect(Topic.DENIED, *faced.in_order(side, deed.words, there.words), reason, plain, lone=brief)
                return

    def _shares_more(self, side: Side, deed: NamedPhrase) -> bool:
        """Whether the other claim has a word of a side that says something besides the deed."""
        besides = (i for i in side.same if side.tells(i) and i not in deed.words)
        return any(not self._predicates.light(side.items[i].word) for i in besides)
