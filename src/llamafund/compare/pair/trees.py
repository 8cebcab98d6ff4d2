"""Boosted trees in NumPy: what scikit-learn grows (`scripts/relations/grow.py`), kept as plain tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.vectors import Floats

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees side by side; node 0 is the root, a leaf leads to itself.

    `column`, `bound`, `low`, `high`, `value` are (trees, nodes): a node sends a row to `low` where its `column` is at most
    `bound`, else to `high`, both as places in the tables laid flat. `kind` (trees,) is the relation a tree speaks for, `depth`
    how many steps the longest way has, `base` (relations,) what is there before any tree.
    """

    column: Ints
    bound: Floats
    low: Ints
    high: Ints
    value: Floats
    kind: Ints
    base: Floats
    depth: int

    def scores(self, rows: Floats) -> Floats:
        """Scores of the relations (rows, relations), before they are made chances."""
        first = np.arange(len(self.column), dtype=np.int32) * self.column.shape[1]
        column, bound, low, high = (table.ravel() for table in (self.column, self.bound, self.low, self.high))
        at = np.broadcast_to(first, (len(rows), len(first)))
        every = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            at = np.where(rows[every, column[at]] <= bound[at], low[at], high[at])
        told = self.value.ravel()[at]
        found: Floats = self.base + np.stack([told[:, self.kind == kind].sum(1) for kind in range(len(self.base))], 1)
        return found


def read_trees(held: Mapping[str, NDArray[Any]]) -> Trees:
    """Trees from the tables that hold them, by name."""
    column, low, high, kind = (held[name].astype(np.int32) for name in ("column", "low", "high", "kind"))
    size = column.shape[1]
    first = (np.arange(len(column), dtype=np.int32) * size)[:, None]
    bound, value, base = (held[name].astype(np.float32) for name in ("bound", "value", "base"))
    return Trees(column, bound, first + low, first + high, value, kind, base, int(held["depth"]))
