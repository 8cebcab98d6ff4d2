"""All features of a pair of sentences, (pairs, features). Each is a name in `NAMES`; the model was trained on this order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features import contrasts, coverage, lone, order, polarity, remainders
from llamafund.compare.pair.features.names import opposite
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.store import Store

SORTS = (coverage, remainders, polarity, contrasts, lone, order)
NAMES: tuple[str, ...] = tuple(name for sort in SORTS for name in sort.NAMES)
_MIRROR = tuple(NAMES.index(opposite(name)) for name in NAMES)
_LONGER = NAMES.index("longer")
_LESSER = np.array([not name.endswith("_right") and name != "longer" for name in NAMES])


def features(store: Store, pairs: Aligned) -> Floats:
    """The numbers named in `NAMES` (pairs, features); all zero where a side has no word."""
    columns = [
        *coverage.coverage(store, pairs),
        *remainders.remainders(pairs),
        *polarity.polarity(store, pairs),
        *contrasts.contrasts(store, pairs),
    ]
    columns += [*lone.lone(store, pairs, columns), *order.order(store, pairs)]
    rows = np.stack(columns, 1).astype(np.float32)
    rows[(pairs.left.count == 0) | (pairs.right.count == 0)] = 0
    return rows


def turned(rows: Floats) -> Floats:
    """The features of pairs told in the other order: (pairs, features)."""
    other = rows[:, _MIRROR].copy()
    other[:, _LONGER] *= -1
    return other


def orderless(forward: Floats, backward: Floats, kept: Sequence[int] | None = None) -> Floats:
    """Features of pairs without their order, from those told either way: of each two sides the lesser and the greater.

    All are (pairs, features); `kept` are the places in `NAMES` of the columns, where they are not all of them.
    """
    lesser = _LESSER if kept is None else _LESSER[kept]
    return np.where(lesser, np.minimum(forward, backward), np.maximum(forward, backward))
