"""Logistic models, read from `data/models`: a table has for each number that is weighed its mean, scale and weight."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from llamafund.errors import LlamafundError

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class Bounded:
    """A model, and the chance from which what it weighs is held to be so."""

    weights: Weights
    least: float


def blank(weighed: Sequence[str]) -> Weights:
    """A model that knows nothing yet: even chances."""
    return Weights((0.0,) * len(weighed), (1.0,) * len(weighed), (0.0,) * len(weighed), 0.0)


def table(held: Mapping[str, Any], weighed: Sequence[str]) -> Weights:
    """The model that a table holds, made for the numbers with these names; a ValueError if it was made for others."""
    if list(held["weighed"]) != list(weighed):
        raise ValueError("it was made for other features")
    mean, scale, weight = zip(*held["weighed"].values(), strict=True)
    return Weights(mean, scale, weight, held["bias"])


def read_models(path: Path, how: Callable[[Mapping[str, Any]], T], script: str) -> T:
    """What a file of models holds; a missing or foreign file is a LlamafundError that names it, and the script that makes it."""
    try:
        return how(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LlamafundError(
            f"the weights of the story judge cannot be read: {error}",
            where=str(path),
            hint=f"they belong to llamafund: install it again, or make them with {script}",
        ) from error
