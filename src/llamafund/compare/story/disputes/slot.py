"""One sentence in two articles, word by word, but for one number: a season, a minute, a sum that was copied wrongly by one."""

from __future__ import annotations

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.story.disputes.finding import Finding
from llamafund.compare.story.evidence import rounded
from llamafund.compare.story.faced import Faced, Side
from llamafund.model import Quantity

SCORE = 0.85
WORDED = 0.6  # part of the words of both that has to be the same
YEARS = range(1900, 2100)


def slot(faced: Faced) -> Finding | None:
    """The finding, if there is one."""
    left, right = faced.left, faced.right
    if min(left.repeated(), right.repeated()) < WORDED:
        return None
    own, their = _unmet(left, right), _unmet(right, left)
    if len(own) != 1 or len(their) != 1:
        return None
    ((i, one),), ((j, other),) = own.items(), their.items()
    mine, yours = _quantity(left, i), _quantity(right, j)
    if (mine and mine.unit) != (yours and yours.unit):
        return None
    told = faced.setting.gives(right.claim.document, one) or faced.setting.gives(left.claim.document, other)
    if told or (one in YEARS) != (other in YEARS) or (one not in YEARS and rounded(one, other)) or not _beside(left, right, i, j):
        return None
    own_text, their_text = mine.text if mine else left.items[i].word.form, yours.text if yours else right.items[j].word.form
    return Finding(SCORE, f"{NUMBER_DIFFERS}: {own_text} / {their_text}")


def _unmet(side: Side, other: Side) -> dict[int, float]:
    """The numbers of a claim that the other does not give, by index."""
    given = [item.value for item in other.items if item.value is not None] + [q.value for q in other.claim.quantities]
    numbers = {index: item.value for index, item in enumerate(side.items) if item.value is not None}
    return {index: value for index, value in numbers.items() if value not in given}


def _quantity(side: Side, index: int) -> Quantity | None:
    """The quantity that a word belongs to; none for a number that stands alone, as after «الدقيقة»."""
    start = side.claim.start + side.starts[index]
    return next((quantity for quantity in side.claim.quantities if quantity.start <= start < quantity.end), None)


def _beside(left: Side, right: Side, i: int, j: int) -> bool:
    """Whether the nearest words that say something, before or behind, are the same."""
    near = zip(_near(left, i), _near(right, j), strict=True)
    return any(here is not None and there is not None and left.same.get(here) == there for here, there in near)


def _near(side: Side, index: int) -> tuple[int | None, int | None]:
    ahead = next((i for i in range(index - 1, -1, -1) if side.tells(i)), None)
    behind = next((i for i in range(index + 1, len(side.items)) if side.tells(i)), None)
    return ahead, behind
