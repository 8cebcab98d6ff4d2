"""What two claims have in common: words by what they say within the two articles, numbers, and the words around."""

from __future__ import annotations

import math

from llamafund.compare.story.facing.faced import Faced, Side

OVERLAP = (
    # the part of its words that either claim has in common with the other: one that says more still backs what it shares
    "repeated least",
    "repeated most",
    "answered",
    "telling",
    "most telling",
    # how much either says at all
    "length of longer",
    "weight least",
    "weight most",
    "numbers shared",
    "numbers differ",
    "depth least",
    "both credited or not",
    "around",
)
TELLING = 0.5  # weight from which a word tells something that few other claims of the two articles do
LENGTHS = 10  # words: a length is counted in tens of them
NO_PLACE = 0.3  # as far down as claims stand on average, for a statement that stands in no article


def overlap(faced: Faced) -> list[float]:
    """The numbers named in `OVERLAP`, the same in either order of the two."""
    left, right = faced.left, faced.right
    repeated = left.repeated(), right.repeated()
    weight = sum(left.weights), sum(right.weights)
    return [
        min(repeated),
        max(repeated),
        min(left.shared, right.shared),
        math.log1p(min(_telling(left), _telling(right))),
        max((min(left.weights[i], right.weights[j]) for i, j in left.same.items()), default=0.0),
        max(len(left.items), len(right.items)) / LENGTHS,
        min(weight),
        max(weight),
        *_numbers(left, right),
        *_articles(faced),
    ]


def _telling(side: Side) -> float:
    return sum(side.weights[index] for index in side.same if side.weights[index] > TELLING)


def _numbers(left: Side, right: Side) -> tuple[float, float]:
    own, their = ({quantity.value for quantity in side.claim.quantities} for side in (left, right))
    return float(len(own & their)), float(bool(own and their) and not own & their)


def _articles(faced: Faced) -> tuple[float, float, float]:
    left, right = faced.left.claim, faced.right.claim
    credited = float((left.attribution is None) == (right.attribution is None))
    if not left.document or not right.document:
        return NO_PLACE, credited, 0.0
    own, their = faced.setting.around(left), faced.setting.around(right)
    depth = min(faced.setting.depth(left), faced.setting.depth(right))
    return depth, credited, len(own & their) / (1 + min(len(own), len(their)))
