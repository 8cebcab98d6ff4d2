"""Boosted trees in NumPy: what scikit-learn grows (`scripts/relations/boosted_trees.py`), kept as plain tables.

Every question of every tree is asked of every row, and each answer strikes out the leaves that it does not lead to, as bits: the
one left is where the row arrives (Lucchese et al. 2015, QuickScorer). No step waits for the one before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.lexicon.vectors import Floats

Ints = NDArray[np.int32]
Bits = NDArray[np.uint8]

LEAVES = 8  # of a tree, at most: as many as a byte has bits
ALL = (1 << LEAVES) - 1
_PLACES = np.array([max(bits.bit_length() - 1, 0) for bits in range(ALL + 1)], np.uint8)  # where the one bit stands


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees side by side: `leaves` (trees,) as bits, and the questions as arrays (questions, trees).

    A row whose `column` is at most `bound` keeps the leaves `low`, any other one `high`; where a tree has fewer questions than
    others both keep all. `value` (trees × LEAVES,) is what leaves say, `spoken` (relations, trees) which relation a tree speaks
    for, `base` (relations,) what is there before any tree.
    """

    leaves: Bits
    column: Ints
    bound: Floats
    low: Bits
    high: Bits
    value: Floats
    spoken: Floats
    base: Floats

    def scores(self, rows: Floats) -> Floats:
        """Scores of the relations (rows, relations), before they are made chances."""
        columns = np.ascontiguousarray(rows.T)
        left = self.leaves[:, None].repeat(len(rows), 1)
        for column, bound, low, high in zip(self.column, self.bound, self.low, self.high, strict=True):
            left &= np.where(columns[column] <= bound[:, None], low[:, None], high[:, None])
        told = self.value[_PLACES[left] + np.arange(0, len(self.value), LEAVES, dtype=np.int32)[:, None]]
        found: Floats = self.base + (self.spoken @ told).T
        return found


def read_trees(held: Mapping[str, NDArray[Any]]) -> Trees:
    """Trees from the tables that hold them, by name.

    `column`, `bound`, `low`, `high`, `value` are (trees, nodes): node 0 is the root, a leaf leads to itself, any other node sends
    a row to `low` where its `column` is at most `bound`, else to `high`. `kind` (trees,) is the relation a tree speaks for,
    `base` (relations,) what is there before any tree, `depth` how many steps the longest way has.
    """
    low, high, steps = held["low"].astype(np.int32), held["high"].astype(np.int32), range(int(held["depth"]))
    every = np.arange(len(low))[:, None]
    reached = np.zeros(low.shape, np.bool_)
    reached[:, 0] = True
    for _ in steps:
        for way in (low, high):
            tree, node = reached.nonzero()
            reached[tree, way[tree, node]] = True
    leaf = reached & (low == np.arange(low.shape[1], dtype=np.int32))
    place = np.where(leaf, leaf.cumsum(1) - 1, 0)
    under = np.where(leaf, 1 << place, 0)
    for _ in steps:
        under = np.where(leaf, under, under[every, low] | under[every, high])
    asked = reached & ~leaf
    order = (~asked).argsort(1, kind="stable")[:, : asked.sum(1).max()]  # the nodes that ask come first
    some = asked[every, order]
    value = np.zeros((len(low), LEAVES), np.float32)
    tree, node = leaf.nonzero()
    value[tree, place[tree, node]] = held["value"][tree, node]
    base = held["base"].astype(np.float32)
    return Trees(
        leaves=under[:, 0].astype(np.uint8),
        column=held["column"][every, order].T.astype(np.int32),
        bound=held["bound"][every, order].T.astype(np.float32),
        low=np.where(some, ALL - under[every, high][every, order], ALL).T.astype(np.uint8),
        high=np.where(some, ALL - under[every, low][every, order], ALL).T.astype(np.uint8),
        value=value.ravel(),
        spoken=(held["kind"] == np.arange(len(base))[:, None]).astype(np.float32),
        base=base,
    )
