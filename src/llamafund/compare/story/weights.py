"""Logistic models, read from `data/models`."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from llamafund.errors import LlamafundError


@dataclass(frozen=True, slots=True)
class Weights:
    """The logistic model: a mean, a scale and a weight for each number that is weighed, and a bias."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]
    bias: float

    def chance(self, values: Sequence[float]) -> float:
        """The chance that speaks from some numbers."""
        total = self.bias + sum(
            weight * (value - mean) / scale
            for value, mean, scale, weight in zip(values, self.mean, self.scale, self.weight, strict=True)
        )
        return 1 / (1 + math.exp(-total))


def blank(weighed: Sequence[str]) -> Weights:
    """A model that knows nothing yet: even chances."""
    return Weights((0.0,) * len(weighed), (1.0,) * len(weighed), (0.0,) * len(weighed), 0.0)


def read_weights(path: Path, weighed: Sequence[str]) -> Weights:
    """The model in a file, made for the numbers with these names; a missing or foreign file is a LlamafundError that names it."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        if held["weighed"] != list(weighed):
            raise ValueError("it was made for other features")  # noqa: TRY301 - the same message as for a broken file
        return Weights(tuple(held["mean"]), tuple(held["scale"]), tuple(held["weight"]), held["bias"])
    except (OSError, ValueError, KeyError) as error:
        raise LlamafundError(
            f"the weights of the story judge cannot be read: {error}",
            where=str(path),
            hint="they belong to llamafund: install it again, or make them with the script that they name",
        ) from error
