"""What came of reading, as the tests ask for it."""

from __future__ import annotations

from typing import Any

from llamafund.corpus import read
from llamafund.model import Article, Skipped


def articles(*inputs: str, **how: Any) -> list[Article]:
    """All that was read; whatever was skipped fails the test."""
    outcomes = list(read(inputs, **how))
    assert not [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    return [outcome for outcome in outcomes if isinstance(outcome, Article)]


def only(*inputs: str, **how: Any) -> Article:
    """The one article there is."""
    (article,) = articles(*inputs, **how)
    return article


def skipped(*inputs: str, **how: Any) -> Skipped:
    """The one thing that was skipped; whatever was read fails the test."""
    (outcome,) = read(inputs, **how)
    assert isinstance(outcome, Skipped)
    return outcome
