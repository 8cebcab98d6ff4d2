"""Boosted trees by scikit-learn, as the tables that `llamafund.compare.pair.judging.trees` reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

Floats = NDArray[np.float32]
Tables = dict[str, NDArray[Any]]

GROWTH: Mapping[str, Any] = {  # the best of a few by cross-validation
    "max_iter": 120,
    "learning_rate": 0.07,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 20,
    "l2_regularization": 5.0,
    "max_features": 0.3,
    "early_stopping": False,
    "random_state": 0,
}


def relations(rows: Floats, known: NDArray[np.int64]) -> Tables:
    """Trees that tell the three relations from orderless features (pairs, features)."""
    return _tables(HistGradientBoostingClassifier(**GROWTH).fit(rows, known))


def similarity(rows: Floats, scores: Floats, shares: Floats) -> Tables:
    """Trees that tell similarity from orderless features; `shares` (pairs,) says how much each pair counts."""
    return _tables(HistGradientBoostingRegressor(**GROWTH).fit(rows, scores, shares))


def _tables(model: Any) -> Tables:
    """The trees of a model as tables by name (see `read_trees`)."""
    rounds = model._predictors  # noqa: SLF001 - no other way to the trees
    trees = [(tree.nodes, kind) for together in rounds for kind, tree in enumerate(together)]
    shape = (len(trees), max(len(nodes) for nodes, _ in trees))
    column, low, high = np.zeros((3, *shape), np.uint8)
    bound, value = np.zeros((2, *shape), np.float32)
    for number, (nodes, _) in enumerate(trees):
        count, own = len(nodes), np.arange(len(nodes))
        leaf = nodes["is_leaf"].astype(bool)
        column[number, :count] = np.where(leaf, 0, nodes["feature_idx"])
        bound[number, :count] = np.where(leaf, 0, nodes["num_threshold"])
        low[number, :count], high[number, :count] = np.where(leaf, own, nodes["left"]), np.where(leaf, own, nodes["right"])
        value[number, :count] = np.where(leaf, nodes["value"], 0)
    return {
        "column": column,
        "bound": bound,
        "low": low,
        "high": high,
        "value": value.astype(np.float16),
        "kind": np.array([kind for _, kind in trees], np.uint8),
        "base": model._baseline_prediction.ravel().astype(np.float32),  # noqa: SLF001 - as above
        "depth": np.array(max(int(nodes["depth"].max()) for nodes, _ in trees), np.uint8),
    }
