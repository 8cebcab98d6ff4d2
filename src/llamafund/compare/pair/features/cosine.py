"""Sentences as sums of the vectors of their words, and how near two such sums are."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.features.names import TINY
from llamafund.compare.pair.lexicon.vectors import Floats


def weighted_sum(weights: Floats, vectors: Floats) -> Floats:
    """Weights (pairs, words) and vectors (pairs, words, size) to one vector a pair: (pairs, size)."""
    total: Floats = (weights[:, None, :] @ vectors)[:, 0]
    return total


def cosine(left: Floats, right: Floats, nothing: float) -> Floats:
    """The cosine of each two rows of (pairs, size): (pairs,); `nothing` where one of them is zero."""
    norm = np.sqrt((left**2).sum(1) * (right**2).sum(1))
    return np.where(norm > 0, (left * right).sum(1) / np.maximum(norm, TINY), nothing)
