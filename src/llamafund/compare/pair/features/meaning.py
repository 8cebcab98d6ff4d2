"""How near two sentences are in meaning, for similarity only: relations gain nothing from it (see docs/accuracy.md).

Words of grammar count in the plain cosine: a man on a horse is not a man with a horse.
"""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features.cosine import cosine, weighted_sum
from llamafund.compare.pair.features.names import TINY
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.sentence import Booleans
from llamafund.compare.pair.store import Store

NAMES = (
    "meaning",  # cosine of the sums of what the words mean, rare words first
    "meaning_plain",  # the same, all words alike
    "meaning_least",  # mean of how well each word is met in the other sentence, of the sentence that is met less well
    "meaning_most",
)


def meaning(store: Store, pairs: Aligned) -> Floats:
    """The numbers named in `NAMES` (pairs, features), the same in either order of the pair."""
    left, right = pairs.left, pairs.right
    own, their = store.meaning[left.rows], store.meaning[right.rows]
    weights, against = left.weights * left.mask, right.weights * right.mask
    near = own @ their.transpose(0, 2, 1)
    met = _met(near.max(2), pairs.alignment.firm, weights), _met(near.max(1), pairs.alignment.firm_back, against)
    return np.stack(
        [
            cosine(weighted_sum(weights, own), weighted_sum(against, their), 0.0),
            cosine(own.sum(1), their.sum(1), 0.0),
            np.minimum(*met),
            np.maximum(*met),
        ],
        1,
    ).astype(np.float32)


def _met(near: Floats, firm: Booleans, weights: Floats) -> Floats:
    """The mean of how well words are met, by weight: of (pairs, words) each to (pairs,); one with a firm answer is met wholly."""
    met: Floats = (np.where(firm, 1.0, np.maximum(near, 0.0)) * weights).sum(1) / (weights.sum(1) + TINY)
    return met
