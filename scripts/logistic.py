"""Weighted ridge logistic regression by Newton's method, with weights of a known sign."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.compare.story.weighing.weights import Weights

STEPS = 30
FAR = 1e-4  # a step that moves no weight further ends the search
FLAT = 1e-4  # deviation below which a column says nothing


def fit(table: np.ndarray, labels: np.ndarray, counts: np.ndarray, signs: np.ndarray, ridge: float) -> Weights:
    """The model with no weight of the wrong sign: the worst one is left out until there is none.

    `signs` holds for each column 1 where it can only speak for a label of 1, -1 where only against, 0 where either way.
    """
    kept = np.ones(table.shape[1])
    while True:
        model = _newton(table, labels, counts, kept, ridge)
        wrong = -signs * np.array(model.weight)
        if wrong.max() <= 0:
            return model
        kept[wrong.argmax()] = 0


def _newton(table: np.ndarray, labels: np.ndarray, counts: np.ndarray, kept: np.ndarray, ridge: float) -> Weights:
    """The model over the columns that are `kept` (1; the others are 0)."""
    mean = np.average(table, axis=0, weights=counts)
    scale = np.sqrt(np.average((table - mean) ** 2, axis=0, weights=counts))
    scale = np.where(scale < FLAT, 1.0, scale)
    held = np.hstack([(table - mean) / scale * kept, np.ones((len(table), 1))])
    penalty = ridge * np.eye(held.shape[1])
    penalty[-1, -1] = 0
    weight = np.zeros(held.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-held @ weight))
        slope = held.T @ (counts * (chance - labels)) + penalty @ weight
        curve = (held * (counts * chance * (1 - chance))[:, None]).T @ held + penalty
        step = np.linalg.solve(curve, slope)
        weight -= step
        if np.abs(step).max() < FAR:
            break
    return Weights(tuple(mean), tuple(scale), tuple(weight[:-1] * kept), float(weight[-1]))


def written(model: Weights, names: Sequence[str]) -> dict[str, object]:
    """A model as its file holds it: a mean, a scale and a weight for each number that is weighed, and a bias."""
    table = zip(names, zip(model.mean, model.scale, model.weight, strict=True), strict=True)
    return {"weighed": {name: [round(float(value), 5) for value in each] for name, each in table}, "bias": round(model.bias, 5)}
