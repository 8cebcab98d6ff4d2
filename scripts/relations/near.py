"""How alike two sentences are, learned from features; needs no torch, so that it can be cross-validated anywhere."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.features import orderless
from llamafund.compare.pair.model import Similarity
from llamafund.compare.pair.trees import read_trees
from scripts.relations import grow, ridge

Floats = NDArray[np.float32]
RIDGE = 100.0  # penalty of the regression
CAPTIONS = 0.3  # what a caption of ArNLI counts, beside a sentence of SemEval


def similarity(
    told: tuple[Floats, Floats], scores: Floats, parts: NDArray[np.str_]
) -> tuple[Similarity, dict[str, NDArray[Any]]]:
    """The model, and the tables of its trees, from features told in either order (pairs, features), scores and parts (pairs,)."""
    shares = np.where(parts == "arnli", CAPTIONS, 1.0).astype(np.float32)
    trees = grow.similarity(orderless(*told), scores, shares)
    lines = ridge.similarity(np.concatenate(told), np.tile(scores, 2), np.tile(shares, 2), RIDGE)
    return Similarity(lines, read_trees(trees)), trees
