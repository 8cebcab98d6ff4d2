"""Claims that are alike in all but one thing that makes a contradiction: another day, another country, exchanged roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.compare.pair.reasons import COUNTRY, HARD, NEGATED, NUMBER_DIFFERS, OPPOSITE
from llamafund.compare.story.counting.numbers.one_number import compatible
from llamafund.compare.story.counting.numbers.ranges import lies_between
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.model import Claim, Quantity

# Of 57 conflicts found in 60 pairs of articles outside the annotated ones most were words that happen to be opposed in long
# claims; these bounds keep what a reader would call a contradiction.
OVERLAP, LIKELY = 0.7, 0.6  # part of either claim's words that the other answers, and chance of contradiction;
SOME_OVERLAP, SURE = 0.4, 0.96  # a surer one speaks for short claims, in which the opposed words are half of all


class Alike:
    """Finds what makes a contradiction of two claims; other ages are for `age`, which asks whose they are."""

    def __init__(self, known: Known) -> None:
        self._ages, self._between = known.ages, known.counter.lexicon.between
        self._answers = known.answers

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        least, sure = faced.feature("covered_least"), faced.reading.disagree
        if not ((least >= OVERLAP and sure >= LIKELY) or (least >= SOME_OVERLAP and sure >= SURE)):
            return
        own, their = self._figures(faced.left.claim), self._figures(faced.right.claim)
        own, their = (
            self._unanswered(own, their, faced.left.claim),
            self._unanswered(their, own, faced.right.claim),
        )
        reasons = [
            reason
            for reason in faced.reading.conflicts((own, their))
            if reason.startswith(HARD)
            and ((own and their) or not reason.startswith(NUMBER_DIFFERS))
            # `polarity` and `opposites` see what is denied or opposed, and of what; of five countries elsewhere none was right
            and not reason.startswith((NEGATED, OPPOSITE, COUNTRY))
        ]
        if reasons and not self._answers.of_two_aspects(faced):
            left, right = (_of_its_own(side) for side in (faced.left, faced.right))
            yield Suspect(Topic.ALIKE, left, right, "; ".join(reasons), plain=True)

    def _figures(self, claim: Claim) -> tuple[Quantity, ...]:
        """The quantities of a claim, less ages, and numbers alone in words, which may be ordinals (الخامسة والخمسين)."""
        ages = self._ages(claim)
        figures = (quantity for quantity in claim.quantities if quantity.unit or any(map(str.isdigit, quantity.text)))
        return tuple(quantity for quantity in figures if quantity not in ages)

    def _unanswered(self, figures: Sequence[Quantity], others: Sequence[Quantity], claim: Claim) -> tuple[Quantity, ...]:
        """The figures of a claim that cannot be one with any of the others: about 40 can be 42, and 30 to 40 can be 35."""

        def answer(one: Quantity, other: Quantity) -> bool:
            ranged = lies_between(claim, one, other.value, self._between)
            return one.unit == other.unit and (ranged or compatible(one, other))

        return tuple(one for one in figures if not any(answer(one, other) for other in others))


def _of_its_own(side: Side) -> tuple[int, ...]:
    """The words of a claim that the other lacks, by index; all where it lacks none: قصفت روسيا أوكرانيا، قصفت أوكرانيا روسيا."""
    every = range(len(side.items))
    return tuple(index for index in every if index not in side.same) or tuple(every)
