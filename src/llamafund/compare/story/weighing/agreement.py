"""What tells whether two claims of one story agree: what the pair model says, what they share, and what their articles tell.

The pair model was trained on headlines; two claims out of two articles mostly speak of different things.
"""

from __future__ import annotations

import math

from llamafund.compare.pair.sentence import VERB
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.overlap import LENGTHS, NO_PLACE, OVERLAP, overlap
from llamafund.compare.story.facing.pins import PINNED, pinned
from llamafund.model import Attribution, Claim

WEIGHED = (
    "log agree",
    "log disagree",
    "log other",
    "similarity",
    "polarity differs",
    "counts equal",
    "letters",
    "length_ratio",
    "nearest least",
    "nearest most",
    # by what a word says within the two articles
    "met least",
    "shared",
    # what the articles tell
    "both lead",
    "depth differs",
    "same source",
    "a verb shared",
    "length",
    *OVERLAP,
    *PINNED,
)
TOP = 400  # code points in which a lead tells the whole story
_OF_THE_PAIR = ("letters", "length_ratio")


def weighed(faced: Faced, *, counts_equal: bool) -> list[float]:
    """The numbers named in `WEIGHED`."""
    left, right, reading = faced.left, faced.right, faced.reading
    nearest = sorted((faced.feature("nearest_left"), faced.feature("nearest_right")))
    return [
        *(math.log(chance + 1e-3) for chance in (reading.agree, reading.disagree, reading.other)),
        reading.similarity,
        float(left.claim.factuality.negated != right.claim.factuality.negated),
        float(counts_equal),
        *map(faced.feature, _OF_THE_PAIR),
        *nearest,
        min(left.met, right.met),
        math.log1p((left.shared + right.shared) / 2),
        *_placed(faced, left.claim, right.claim),
        float(_same_source(left.claim.attribution, right.claim.attribution)),
        float(_verb(left)),
        min(len(left.items), len(right.items)) / LENGTHS,
        *overlap(faced),
        *pinned(faced),
    ]


def _placed(faced: Faced, left: Claim, right: Claim) -> tuple[float, float]:
    if not left.document or not right.document:
        return 0.0, NO_PLACE
    return math.exp(-(left.start + right.start) / TOP), abs(faced.setting.depth(left) - faced.setting.depth(right))


def _same_source(left: Attribution | None, right: Attribution | None) -> bool:
    if left is None or right is None:
        return False
    return (left.entity is not None and left.entity == right.entity) or left.source.split()[-1:] == right.source.split()[-1:]


def _verb(side: Side) -> bool:
    return any(side.items[index].kind == VERB for index in side.answers)
