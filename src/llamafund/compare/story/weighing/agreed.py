"""Two logistic models that tell whether claims of one story agree: of a pair by itself, and of a pair beside the others.

`data/models/stories.json` is made by `scripts/train_stories.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llamafund.compare.story.weighing.agreement import WEIGHED
from llamafund.compare.story.weighing.beside import BESIDE
from llamafund.compare.story.weighing.weights import Weights, blank, read_models, table


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
    return read_models(path, _weighing, "scripts/train_stories.py")


def _weighing(held: Mapping[str, Any]) -> Weighing:
    return Weighing(table(held["alone"], WEIGHED), table(held["beside"], (*WEIGHED, *BESIDE)), Chosen(**held["chosen"]))
