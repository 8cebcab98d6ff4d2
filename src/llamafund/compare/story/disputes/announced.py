"""One article credits somebody with words, the other says that they were not said: أعلنت ميتا عن استثمار / لم تعلن عن استثمار."""

from __future__ import annotations

from llamafund.compare.story.disputes.finding import Finding, Words
from llamafund.compare.story.disputes.polarity import Polarity
from llamafund.compare.story.faced import Faced, Side
from llamafund.model import Attribution

SCORE = 0.8
CONTENT = 0.6  # part of what was said that the denial has to repeat


class Announced:
    """Finds what is said to have been said and not to have been; `polarity` tells which words a negation reaches."""

    def __init__(self, words: Words, polarity: Polarity) -> None:
        self._words = words
        self._polarity = polarity

    def __call__(self, faced: Faced) -> Finding | None:
        """The finding, if there is one."""
        for side, other in faced.sides:
            credit = other.claim.attribution
            if credit is None or not side.claim.factuality.negated or other.claim.factuality.negated:
                continue
            said = {word.lemma for word in self._words.read(credit.cue)}
            denied = next((i for i in self._polarity.reached(side) if side.items[i].word.lemma in said), None)
            if denied is not None and other.repeated() >= CONTENT and self._speaks(side, credit):
                return Finding(SCORE, f"denied on one side: {side.items[denied].word.form} / {credit.cue}")
        return None

    def _speaks(self, side: Side, credit: Attribution) -> bool:
        """Whether a claim names who is credited."""
        if credit.entity is not None:
            return credit.entity in side.claim.entities
        names = {word.lemma for word in self._words.read(credit.source)}
        return any(side.tells(i) and item.word.lemma in names for i, item in enumerate(side.items))
