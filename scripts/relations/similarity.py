"""How alike two sentences are, learned from features; needs no torch, so that it can be cross-validated anywhere."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.features import orderless
from llamafund.compare.pair.judging.prepare import LIMIT
from llamafund.compare.pair.judging.schools import Similarity
from llamafund.compare.pair.judging.trees import read_trees
from scripts.relations import boosted_trees, ridge

Floats = NDArray[np.float32]
RIDGE = 100.0  # penalty of the regression
CAPTIONS = 0.3  # what a caption of ArNLI counts, beside a sentence of SemEval


def similarity(
    told: tuple[Floats, Floats], meaning: Floats, scores: Floats, parts: NDArray[np.str_]
) -> tuple[Similarity, dict[str, NDArray[Any]]]:
    """The model, and the tables of its trees, from features told in either order (pairs, features), and so on."""
    shares = np.where(parts == "arnli", CAPTIONS, 1.0).astype(np.float32)
    mean, scale = meaning.mean(0), meaning.std(0) + np.float32(1e-3)
    scaled = np.clip((meaning - mean) / scale, -LIMIT, LIMIT)
    trees = boosted_trees.similarity(np.concatenate([orderless(*told), scaled], 1), scores, shares)
    rows = np.concatenate([np.concatenate([side, scaled], 1) for side in told])
    lines = ridge.similarity(rows, np.tile(scores, 2), np.tile(shares, 2), RIDGE)
    return Similarity(mean, scale, lines, read_trees(trees)), trees
