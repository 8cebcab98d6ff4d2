"""Pairs of like lengths together: what is filled up to the longest sentence of a batch is worked out for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

PAIRS_IN_A_BATCH = 128
# What a batch costs, measured in cells (two words, one of each sentence): each batch by itself, and each word of a pair.
BATCH, WORD = 12_000, 24.0


class Parted(NamedTuple):
    """Two parts of a group of pairs, and what they cost beyond the whole."""

    more: float
    parts: tuple[Ints, Ints]


def groups(lengths: Ints) -> Iterator[Ints]:
    """The numbers of pairs, group by group, from the lengths of both their sentences (2, pairs).

    Pairs are parted by the length of either side wherever two batches cost less than one.
    """
    left = [np.arange(lengths.shape[1])]
    while left:
        some = left.pop()
        parted = min((_parted(lengths, some, side) for side in (0, 1)), key=lambda parted: parted.more) if len(some) > 1 else None
        if parted is not None and (parted.more < 0 or len(some) > PAIRS_IN_A_BATCH):
            left += parted.parts
        elif len(some):
            yield some


def _parted(lengths: Ints, some: Ints, side: int) -> Parted:
    """The best place to part some pairs by the length of a side."""
    order = some[lengths[side, some].argsort(kind="stable")]
    known = lengths[:, order]
    count = np.arange(1, len(order))
    before = _cost(count, np.maximum.accumulate(known[:, :-1], 1))
    after = _cost(count, np.maximum.accumulate(known[:, :0:-1], 1))[::-1]
    place = int((before + after).argmin())
    whole = float(_cost(np.array([len(order)]), known.max(1, keepdims=True))[0])
    return Parted(float(before[place] + after[place]) - whole, (order[: place + 1], order[place + 1 :]))


def _cost(count: Ints, longest: Ints) -> Floats:
    """What so many pairs (groups,) cost whose longest sentences have so many words (2, groups)."""
    left, right = longest
    cost: Floats = BATCH * -(-count // PAIRS_IN_A_BATCH) + count * (left * right + WORD * (left + right))
    return cost
