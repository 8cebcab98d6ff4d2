"""COMPARE: claims of many articles into rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from llamafund.compare.codebook.codebook_file import Pin, Reading, read_codebook
from llamafund.compare.pair.model import PairModel, Statement, relate
from llamafund.compare.rows.assemble import rows_of
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.pinned import pinned_rows
from llamafund.compare.story.judge import StoryJudge, story_judge
from llamafund.compare.words import Words
from llamafund.registry import Registry

EMBEDDED = "embedded"
PAIR_MODELS: Registry[Callable[[Path], PairModel]] = Registry(
    "pair model",
    {
        EMBEDDED: "llamafund.compare.pair.model:embedded",
        "transformers": "llamafund.compare.pair.neural:neural",
    },
)


def pair_model(chosen: str) -> PairModel:
    """The pair model that comes with the program for `embedded`; any other name is the folder of an NLI classifier."""
    return PAIR_MODELS.get(EMBEDDED if chosen == EMBEDDED else "transformers")(Path(chosen))


__all__ = [
    "EMBEDDED",
    "PAIR_MODELS",
    "Ground",
    "PairModel",
    "Pin",
    "Reading",
    "Statement",
    "StoryJudge",
    "Words",
    "pair_model",
    "pinned_rows",
    "read_codebook",
    "relate",
    "rows_of",
    "story_judge",
]
