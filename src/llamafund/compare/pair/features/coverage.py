"""How much of each sentence the other answers."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.align import TIERS
from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features.names import TINY, sides
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import LINKS
from llamafund.compare.pair.store import Store

_SHOWN = ("form", "lemma", "root", "letters", "same", "reworded", "near", "vector")

NAMES = (
    *sides("covered"),  # rarity-weighted part of a sentence with a firm answer in the other
    "covered_least",
    "covered_most",
    "covered_f",  # their harmonic mean
    *sides("answered"),  # the same, soft links too, by strength
    *(f"linked_{name}" for name in _SHOWN),  # weight by link
    "firm",  # words with a firm answer
    "firm_names",  # those of them that name somebody or something
    *sides("firm_plain"),  # weight of those that name nobody and nothing
    *sides("length"),
    "longer",
    "length_ratio",
)
assert sorted(_SHOWN) == sorted(LINKS[tier] for tier in TIERS)


def coverage(store: Store, pairs: Aligned) -> list[Floats]:
    """The features named in `NAMES`, a column (pairs,) each."""
    left, right, found = pairs.left, pairs.right, pairs.alignment
    weights, others = left.weights * left.mask, right.weights * right.mask
    total, other = weights.sum(1) + TINY, others.sum(1) + TINY
    one, two = (weights * found.firm).sum(1) / total, (others * found.firm_back).sum(1) / other
    met = np.take_along_axis(others, np.maximum(found.answers, 0), 1)
    both = (weights + met) * (found.answers >= 0) / (total + other)[:, None]
    linked = [(both * (found.link == LINKS.index(name))).sum(1) for name in _SHOWN]
    named = store.named[left.rows]
    count, counts = left.count.astype(np.float32), right.count.astype(np.float32)
    return [
        one,
        two,
        np.minimum(one, two),
        np.maximum(one, two),
        2 * one * two / (one + two + TINY),
        (weights * found.strength).sum(1) / total,
        (others * found.back_strength).sum(1) / other,
        *linked,
        found.firm.sum(1),
        (found.firm & named).sum(1),
        (weights * (found.firm & left.content & ~named)).sum(1),
        (others * (found.firm_back & right.content & ~store.named[right.rows])).sum(1),
        count,
        counts,
        counts - count,
        np.minimum(count, counts) / np.maximum(np.maximum(count, counts), 1),
    ]
