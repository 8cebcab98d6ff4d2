"""Multinomial logistic regression."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from scripts.relations.ridge import with_one

Floats = NDArray[np.float32]


def logistic(rows: Floats, known: NDArray[np.int64], kinds: int, penalty: float) -> Floats:
    """Weights (columns + 1, kinds); the last row is the bias, which is not penalised."""
    inputs, targets = torch.from_numpy(with_one(rows)), torch.from_numpy(known)
    found = torch.zeros(inputs.shape[1], kinds, requires_grad=True)
    optimiser = torch.optim.LBFGS([found], max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = functional.cross_entropy(inputs @ found, targets) + penalty * (found[:-1] ** 2).sum() / (2 * len(targets))
        value.backward()
        return value

    optimiser.step(loss)
    return found.detach().numpy()
