"""Claims that say the same words of the same, but for what is mainly said, which the pair model takes for a contradiction."""

from __future__ import annotations

from llamafund.compare.pair.sentence import GRAMMAR, NAME, VERB
from llamafund.compare.story.disputes.kinds.whether.polarity import Polarity
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.negated import from_outside
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.orthography import CONJUNCTIONS

# Chance of a contradiction, part of its words that either claim repeats of the other, and that the one which repeats more does.
# Of 670 pairs of the development stories that agree these part 6; .6 for the first would part 12.
SURE, LEAST, MOST = 0.7, 0.4, 0.45
# Chance of a contradiction from which a claim that denies something agrees with none that does not. Of 660 pairs of the
# development stories that agree six deny on one side only, and two of them are parted.
DENIED = 0.6
_JOINED = "".join(CONJUNCTIONS)


class SaidOtherwise:
    """Tells two things said of one from one thing in two wordings."""

    def __init__(self, known: Known, verbs: Located, polarity: Polarity) -> None:
        """`verbs` are some that are spelt as prepositions, each with its opposites."""
        self._negated, self._predicates = known.negated, known.predicates
        self._polarity = polarity
        self._verbs = {known.words.norm(verb.text()): known.words.norms(other) for verb, other in verbs.entries()}

    def __call__(self, faced: Faced) -> bool:
        """Whether one of the two speaks against the other; not where both deny or both give one number."""
        left, right = faced.left, faced.right
        if left.claim.factuality.negated and right.claim.factuality.negated:
            return False
        if {quantity.value for quantity in left.claim.quantities} & {quantity.value for quantity in right.claim.quantities}:
            return False
        if any(self._negated.takes_back(side) for side in (left, right)):
            return False
        least, most = sorted((left.repeated(), right.repeated()))
        if faced.reading.disagree < SURE or least < LEAST or most < MOST:
            return False
        return self._unanswered(left) and self._unanswered(right)

    def denied(self, faced: Faced) -> bool:
        """Whether only one of the two denies what it says, and no word of either takes that back."""
        sides = (faced.left.claim, faced.right.claim)
        if sides[0].factuality.negated == sides[1].factuality.negated:
            return False
        likely = faced.reading.disagree >= DENIED or any(map(from_outside, sides))
        return likely and self._polarity.one_denies(faced)

    def opposed(self, faced: Faced) -> tuple[int, int] | None:
        """A verb that is spelt as a preposition and its opposite, both mainly said, by index: قبل الاستقالة، رفض الاستقالة."""
        if faced.left.claim.factuality.negated != faced.right.claim.factuality.negated:
            return None
        for side, other in faced.sides:
            for here in self._said(side):
                against = self._verbs.get(_bare(side, here), frozenset())
                there = next((there for there in self._said(other) if among(other.items[there].word, against)), None)
                if there is not None and max(side.repeated(), other.repeated()) >= MOST:
                    return faced.in_order(side, here, there)
        return None

    def _unanswered(self, side: Side) -> bool:
        """Whether a claim mainly says something that the other has no word for."""
        said = self._said(side)
        return bool(said) and not any(index in side.answers for index in said)

    def _said(self, side: Side) -> list[int]:
        """What is mainly said: its verbs, else one that is spelt as a preposition (قبل), else the last word."""
        verbs = [index for index, item in enumerate(side.items) if item.kind == VERB and self._predicates.main(side, index)]
        if verbs:
            return verbs
        spelled = [index for index in range(len(side.items)) if _bare(side, index) in self._verbs]
        if spelled:
            return spelled
        return [index for index in range(len(side.items)) if side.tells(index) and side.items[index].kind != NAME][-1:]


def _bare(side: Side, index: int) -> str:
    """A word of grammar less what is joined to it."""
    return side.items[index].norm.lstrip(_JOINED) if side.items[index].kind == GRAMMAR else ""
