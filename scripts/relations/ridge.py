"""Similarity by ridge regression on the features of a pair; needs no torch, so that it can be cross-validated anywhere."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def similarity(rows: Floats, scores: Floats, shares: Floats, penalty: float) -> Floats:
    """Weights (features + 1,) of a ridge regression; `shares` (pairs,) says how much each pair counts."""
    inputs = with_one(rows).astype(np.float64)
    weighted = inputs * shares[:, None]
    ridge = penalty * np.eye(inputs.shape[1])
    ridge[-1, -1] = 0
    found: Floats = np.linalg.solve(weighted.T @ inputs + ridge, weighted.T @ scores).astype(np.float32)
    return found


def with_one(rows: Floats) -> Floats:
    """The rows with a one behind them, for the bias."""
    return np.concatenate([rows, np.ones((len(rows), 1), np.float32)], 1)
