"""One sentence in two articles, word by word, but for one number: a season, a minute, a sum that was copied wrongly by one."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.story.counting.numbers.one_number import compatible, rounded
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.around import same_beside
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.model import Quantity

WORDED, LEAST = 0.6, 0.3  # part of the words of both that is the same where it is plain, and anywhere
YEARS = range(1900, 2100)


class Slot:
    """Finds the one number in which two claims differ, where `values` does not read both: those are for `numbers`; no ages."""

    def __init__(self, known: Known) -> None:
        self._values = known.values
        self._clock, self._ages = known.days.clock, known.ages

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        worded = min(left.repeated(), right.repeated())
        own, their = _unmet(left, right), _unmet(right, left)
        if worded < LEAST or len(own) != 1 or len(their) != 1:
            return
        ((here, one),), ((there, other),) = own.items(), their.items()
        mine, yours = _quantity(left, here), _quantity(right, there)
        if (mine and mine.unit) != (yours and yours.unit) or not (_counts(left, here, mine) and _counts(right, there, yours)):
            return
        told = faced.setting.gives(right.claim.document, one) or faced.setting.gives(left.claim.document, other)
        if told or (one in YEARS) != (other in YEARS) or (one not in YEARS and rounded(one, other)):
            return
        if here in self._clock.hours(left) or there in self._clock.hours(right):
            return
        if (self._read(left, here) and self._read(right, there)) or (mine and yours and compatible(mine, yours)):
            return
        own_text, their_text = (
            mine.text if mine else left.items[here].word.form,
            yours.text if yours else right.items[there].word.form,
        )
        plain = worded >= WORDED and same_beside(left, right, (here,), (there,))
        yield Suspect(Topic.SLOT, (here,), (there,), f"{NUMBER_DIFFERS}: {own_text} / {their_text}", plain)

    def _read(self, side: Side, index: int) -> bool:
        """Whether a number is of a value, or is an age: that is for `age`."""
        read = (*(value.quantity for value in self._values.of(side.claim)), *self._ages(side.claim))
        return any(index in side.within(quantity) for quantity in read)


def _unmet(side: Side, other: Side) -> dict[int, float]:
    """The numbers of a claim that the other does not give, by index."""
    given = [item.value for item in other.items if item.value is not None] + [q.value for q in other.claim.quantities]
    numbers = {index: item.value for index, item in enumerate(side.items) if item.value is not None}
    return {index: value for index, value in numbers.items() if value not in given}


def _quantity(side: Side, index: int) -> Quantity | None:
    """The quantity that a word belongs to; none for a number that stands alone, as after «الدقيقة»."""
    start = side.claim.start + side.starts[index]
    return next((quantity for quantity in side.claim.quantities if quantity.start <= start < quantity.end), None)


def _counts(side: Side, index: int, quantity: Quantity | None) -> bool:
    """Whether a number is one, and no ordinal (القرن التاسع عشر) nor the name of a day or a round: in words it has a unit."""
    return (quantity is not None and bool(quantity.unit)) or any(map(str.isdigit, side.items[index].norm))
