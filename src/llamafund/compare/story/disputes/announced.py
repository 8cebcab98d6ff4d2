"""One article credits somebody with words, the other says that they were not said: أعلنت ميتا عن استثمار / لم تعلن عن استثمار."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.reasons import DENIED
from llamafund.compare.story.disputes.polarity import Polarity
from llamafund.compare.story.disputes.suspect import Suspect, Words
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.model import Attribution

CONTENT = 0.6  # part of what was said that the denial has to repeat


class Announced:
    """Finds what is said to have been said and not to have been; `polarity` tells which words a negation reaches."""

    def __init__(self, words: Words, polarity: Polarity) -> None:
        self._words = words
        self._polarity = polarity

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        for side, other in faced.sides:
            credit = other.claim.attribution
            if credit is None or not side.claim.factuality.negated or other.claim.factuality.negated:
                continue
            said = {word.lemma for word in self._words.read(credit.cue)}
            denied = next((i for i in self._polarity.reached(side) if side.items[i].word.lemma in said), None)
            if denied is not None and self._speaks(side, credit):
                places = faced.in_order(side, (denied,), tuple(other.answers))
                reason = f"{DENIED}: {side.items[denied].word.form} / {credit.cue}"
                yield Suspect("announced", *places, reason, other.repeated() >= CONTENT)

    def _speaks(self, side: Side, credit: Attribution) -> bool:
        """Whether a claim names who is credited."""
        if credit.entity is not None:
            return credit.entity in side.claim.entities
        names = {word.lemma for word in self._words.read(credit.source)}
        return any(side.tells(i) and item.word.lemma in names for i, item in enumerate(side.items))
