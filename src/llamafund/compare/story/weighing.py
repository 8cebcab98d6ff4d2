"""Two logistic models that tell whether claims of one story agree: of a pair by itself, and of a pair beside the others.

`data/models/stories.json` is made by `scripts/train_stories.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llamafund.compare.story.agreement import WEIGHED
from llamafund.compare.story.beside import BESIDE
from llamafund.compare.story.weights import Weights, blank
from llamafund.errors import LlamafundError


@dataclass(frozen=True, slots=True)
class Chosen:
    """From which chance on two claims agree: `alone`, a statement and a claim; `beside`, two claims of articles.

    `wary` is the same where one of two is negated and the other is not, one tells of an earlier event, or each gives one number,
    another; a pair below `least` by itself is not weighed again.
    `sure` is the chance of a contradiction from which two claims with neither negation nor number agree in nothing, `differ` the
    same where both have numbers (of a minute, a score) and none in common.
    """

    alone: float
    beside: float
    wary: float
    least: float
    sure: float
    differ: float


@dataclass(frozen=True, slots=True)
class Weighing:
    """The model of `WEIGHED`, that of `WEIGHED` and `BESIDE`, and what is chosen by them."""

    alone: Weights
    beside: Weights
    chosen: Chosen


def unweighed(chosen: Chosen) -> Weighing:
    """Models that know nothing yet."""
    return Weighing(blank(WEIGHED), blank((*WEIGHED, *BESIDE)), chosen)


def read_weighing(path: Path) -> Weighing:
    """What a file holds; a missing or foreign file is a LlamafundError that names it."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        chosen = Chosen(**held["chosen"])
        return Weighing(_weights(held["alone"], WEIGHED), _weights(held["beside"], (*WEIGHED, *BESIDE)), chosen)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LlamafundError(
            f"the weights of the story judge cannot be read: {error}",
            where=str(path),
            hint="they belong to llamafund: install it again, or make them with scripts/train_stories.py",
        ) from error


def _weights(held: Mapping[str, Any], names: Sequence[str]) -> Weights:
    table = held["weighed"]
    if list(table) != list(names):
        raise ValueError("it was made for other features")
    mean, scale, weight = zip(*table.values(), strict=True)
    return Weights(mean, scale, weight, held["bias"])
