"""Who suspects disputes and has no weights to decide by, made once for all tests of a process, as for all articles of a call."""

from __future__ import annotations

from functools import cache

from llamafund import resources
from llamafund.compare.pair.model import relater
from llamafund.compare.story.disputes import Disputes
from llamafund.compare.story.disputes.evidence import WEIGHED
from llamafund.compare.story.judge import StoryJudge
from llamafund.compare.story.weighing.agreed import read_weighing
from llamafund.compare.story.weighing.weights import Bounded, blank
from llamafund.compare.words import Words
from llamafund.text import norm
from llamafund.workbench import DEFAULTS, workbench


@cache
def words() -> Words:
    """The words by which the lexicons of the comparison are read."""
    return Words(workbench(DEFAULTS).words, norm)


@cache
def disputes(least: float = 0.5) -> Disputes:
    """All kinds of suspicion; by even chances whatever is suspected is a dispute where `least` is a half, and nothing above."""
    return Disputes(words(), Bounded(blank(WEIGHED), least))


@cache
def judge() -> StoryJudge:
    """Faces claims as the program does."""
    return StoryJudge(relater(), disputes(), read_weighing(resources.data("models", "stories.json")))
