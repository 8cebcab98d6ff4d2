"""One article credits somebody with words, the other says that they were not said: أعلنت ميتا عن استثمار / لم تعلن عن استثمار.

Or that whoever is credited disowns them: نفى المدرب ما نقل عنه.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.compare.pair.reasons import DENIED
from llamafund.compare.story.disputes.kinds.whether.absence import Absence
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.negated import from_outside
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.model import Attribution, Word

CONTENT = 0.6  # part of what was said that the denial has to repeat
DISOWNED = 0.25  # and less where it names whoever is credited, if what it says he did not say is repeated by `CONTENT`
FAR = 5  # words from a denial to those that say so: نفى الوزير يوم الأحد ما نقل عنه


class Announced:
    """Finds what is said to have been said and not to have been: words that a negation reaches, or of which there is none.

    `denying` are words for a denial, `ascribed` those behind them for what is only ascribed to somebody.
    """

    def __init__(self, known: Known, part: Located, absence: Absence) -> None:
        self._words = known.words
        self._denying, self._ascribed = known.words.lists(part, "denying", "ascribed")
        self._negated = known.negated
        self._absence = absence

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        for side, other in faced.sides:
            credit = other.claim.attribution
            if credit is None or other.claim.factuality.negated:
                continue
            said = self._words.read(credit.cue)
            denied = self._denied(side, said, credit) if side.claim.factuality.negated else None
            if denied is None and side.claim.factuality.negated:
                denied = self._never(side, said) if other.repeated() >= CONTENT else None
            if denied is None:
                denied = self._disowned(side, credit) if other.repeated() >= DISOWNED else None
            if denied is not None and other.answers:
                places = faced.in_order(side, (denied,), tuple(other.answers))
                reason = f"{DENIED}: {side.items[denied].word.form} / {credit.cue}"
                yield Suspect(Topic.ANNOUNCED, *places, reason, other.repeated() >= CONTENT)

    def _denied(self, side: Side, said: Sequence[Word], credit: Attribution) -> int | None:
        """The verb that is said not to be true of whoever is credited."""
        lemmas = {word.lemma for word in said}
        found = next((i for i in sorted(self._negated.reached(side)) if side.items[i].word.lemma in lemmas), None)
        return found if found is not None and self._speaks(side, credit) else None

    def _never(self, side: Side, said: Sequence[Word]) -> int | None:
        """The noun of the same deed of which there is none, whoever it may be: لم يصدر أي تحذير / حذر المركز."""
        roots = {word.root for word in said if word.root}
        return next((i for i in sorted(self._absence.absent(side)) if side.items[i].root in roots), None)

    def _disowned(self, side: Side, credit: Attribution) -> int | None:
        """The word by which whoever is credited denies what was put into his mouth; the denial itself may stand outside."""
        own = side.claim.attribution
        if from_outside(side.claim) and own is not None:
            return self._ascribing(side, 0) if self._names(own.source) & self._names(credit.source) else None
        denial = next((index for index, item in enumerate(side.items) if among(item.word, self._denying)), None)
        if denial is None or self._ascribing(side, denial + 1) is None:
            return None
        return denial if self._speaks(side, credit) else None

    def _ascribing(self, side: Side, first: int) -> int | None:
        """The word from one on, and near it, for what is only ascribed to somebody, if the other side says what that is."""
        near = range(first, min(first + FAR, len(side.items)))
        found = next((index for index in near if among(side.items[index].word, self._ascribed)), None)
        return found if found is not None and _repeated(side, found) >= CONTENT else None

    def _names(self, source: str) -> set[str]:
        return {word.lemma for word in self._words.read(source)}

    def _speaks(self, side: Side, credit: Attribution) -> bool:
        """Whether a claim names who is credited."""
        if credit.entity is not None:
            return credit.entity in side.claim.entities
        names = self._names(credit.source)
        return any(side.tells(i) and item.word.lemma in names for i, item in enumerate(side.items))


def _repeated(side: Side, disowned: int) -> float:
    """The part, by weight, of what stands behind a word for what is ascribed to somebody that the other side says too."""
    behind = [index for index in range(disowned + 1, len(side.items)) if side.tells(index)]
    return side.part((index for index in behind if index in side.same), behind)
