"""A result of any kind as a table."""

from __future__ import annotations

from typing import TextIO

from llamafund.model import (
    Answer,
    ClaimsResult,
    Comparison,
    EntitiesResult,
    PairsResult,
    Result,
    Stories,
    StoryComparisons,
    TokensResult,
)
from llamafund.render.style import PLAIN, Style
from llamafund.render.table import answer, claims, comparison, entities, pairs, stories, tokens
from llamafund.render.table.page import Page


def render(result: Result, stream: TextIO, style: Style = PLAIN) -> None:
    """Lay the result out for the width of the page."""
    page = Page(stream, style)
    match result:
        case Comparison():
            comparison.show(result, page)
        case EntitiesResult():
            entities.show(result, page)
        case ClaimsResult():
            claims.show(result, page)
        case TokensResult():
            tokens.show(result, page)
        case Answer():
            answer.show(result, page)
        case PairsResult():
            pairs.show(result, page)
        case Stories():
            stories.show(result, page)
        case StoryComparisons():
            stories.show_compared(result, page)
