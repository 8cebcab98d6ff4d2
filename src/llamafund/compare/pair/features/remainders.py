"""What is left over where no word answers, and how far in meaning the sentences and their remainders are apart."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features.cosine import cosine, weighted_sum
from llamafund.compare.pair.features.names import NONE, SIDES, TINY, sides
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import VECTOR
from llamafund.compare.pair.sentence import ADJECTIVE, NAME, NOUN, VERB, Booleans

_KINDS = {"nouns": NOUN, "verbs": VERB, "names": NAME, "adjectives": ADJECTIVE}
_LOW = -2.0  # below every cosine

NAMES = (
    *sides("left_over"),  # content words without a firm answer
    "left_over_least",
    "left_over_most",
    *sides("left_over_weight"),
    "left_over_weight_least",
    *sides("left_over_rarest"),
    "rest_cosine",  # of the summed vectors of what is left over
    "cosine",  # of the summed vectors of all
    "distance",
    "rest_link_best",  # between words left over: the best, and how well each side is met
    *sides("rest_link"),
    "rest_link_worst",
    *sides("nearest"),  # mean best cosine of a sentence's words in the other (BERTScore on static vectors)
    *sides("strangest"),  # the left-over word furthest from everything in the other sentence
    *(f"rest_{name}_{side}" for side in SIDES for name in _KINDS),
)


def remainders(pairs: Aligned) -> list[Floats]:
    """The features named in `NAMES`, a column (pairs,) each."""
    left, right, rest, others = pairs.left, pairs.right, pairs.rest, pairs.others
    weights, against = left.weights * left.mask, right.weights * right.mask
    own, their = weights * rest, against * others
    count, counts = rest.sum(1), others.sum(1)
    both = (count > 0) & (counts > 0)
    whole = cosine(weighted_sum(weights, left.vectors), weighted_sum(against, right.vectors), 0.0)
    cosines = pairs.links[..., VECTOR]
    met = np.where(right.mask[:, None, :], cosines, _LOW).max(2), np.where(left.mask[:, :, None], cosines, _LOW).max(1)
    return [
        count,
        counts,
        np.minimum(count, counts),
        np.maximum(count, counts),
        own.sum(1),
        their.sum(1),
        np.minimum(own.sum(1), their.sum(1)),
        own.max(1),
        their.max(1),
        np.where(both, cosine(weighted_sum(own, left.vectors), weighted_sum(their, right.vectors), NONE), NONE),
        whole,
        np.sqrt(np.maximum(0.0, 2 - 2 * whole)),
        *_met(pairs, cosines, both),
        (met[0] * weights).sum(1) / (weights.sum(1) + TINY),
        (met[1] * against).sum(1) / (against.sum(1) + TINY),
        np.where(rest, met[0], 1.0).min(1),
        np.where(others, met[1], 1.0).min(1),
        *((rest & (left.kinds == kind)).sum(1) for kind in _KINDS.values()),
        *((others & (right.kinds == kind)).sum(1) for kind in _KINDS.values()),
    ]


def _met(pairs: Aligned, cosines: Floats, both: Booleans) -> list[Floats]:
    """How well the words left over meet: the best, each side's mean, the worst met; a column (pairs,) each.

    `cosines` are of each two words (pairs, left, right), `both` says of which pairs either side has words left over (pairs,).
    """
    rest, others = pairs.rest, pairs.others
    part = np.where(pairs.unmet, cosines, _LOW)
    rows, columns = part.max(2), part.max(1)
    found = [
        part.max((1, 2)),
        (rows * rest).sum(1) / np.maximum(rest.sum(1), 1),
        (columns * others).sum(1) / np.maximum(others.sum(1), 1),
        np.minimum(np.where(rest, rows, 1.0).min(1), np.where(others, columns, 1.0).min(1)),
    ]
    nothing = np.where(rest.any(1) | others.any(1), NONE / 2, NONE)
    return [np.where(both, value, nothing) for value in found]
