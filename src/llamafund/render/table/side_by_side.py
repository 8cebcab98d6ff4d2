"""Rows with a column for each source: with words where they fit, else with marks alone.

On a very wide page the gloss has a column of its own, and most rows fit on one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from llamafund.model import Article, Comparison, Row
from llamafund.render.presentation.marks import SILENT, STANCES, numeral
from llamafund.render.presentation.matrix import Said, name, said
from llamafund.render.table.page import DIM
from llamafund.render.table.proposition import Propositions, stance, via
from llamafund.render.table.speech import LTR, Speech

_NUMBER = 3
_GAP = 2
_APART = 96  # columns in which the English stands beside the Arabic instead of under it
_CLAIM = 34  # narrower, and an Arabic claim breaks into more lines than it is easy to read
_WORDS = (14, 24)  # "● asserts ×12", and a credit of a few words
_FEW = 4  # so few sources are better stacked, with words, than shown by marks alone


def fits(result: Comparison, width: int) -> bool:
    """Whether the sources have room beside the claims."""
    count = len(result.articles)
    return _claim_width(width, count, _words_width(width, count)) >= _CLAIM or (
        count > _FEW and _claim_width(width, count, _mark_width(count)) >= _CLAIM
    )


def lay_out(
    rows: Sequence[tuple[int, Row]], propositions: Propositions, articles: Sequence[Article], width: int
) -> Iterator[RenderableType]:
    """One table, its columns as wide in every group."""
    wide = _words_width(width, len(articles))
    worded = _claim_width(width, len(articles), wide) >= _CLAIM
    column = wide if worded else _mark_width(len(articles))
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="not bold")
    table.add_column("", width=_NUMBER, justify="right", style=DIM)
    room = _claim_width(width, len(articles), column)
    apart = room >= _APART
    if apart:
        table.add_column("", width=room // 2)
        room -= room // 2 + _GAP
    table.add_column("", width=room)
    for index, article in enumerate(articles):
        heading = f"{LTR}{numeral(index)} {propositions.speech.shown(name(article))}" if worded else numeral(index)
        table.add_column(Text(heading, style=DIM, no_wrap=True, overflow="ellipsis"), width=column)
    for place, (number, row) in enumerate(rows):
        if place:
            table.add_row()
        cells = (_cell(said(row, article), propositions.speech, worded=worded) for article in articles)
        claim, gloss, quotes = (Group(*part(row)) for part in (propositions.claim, propositions.gloss, propositions.quotes))
        words = [gloss, Group(claim, quotes)] if apart else [Group(claim, gloss, quotes)]
        table.add_row(str(number), *words, *cells)
    yield table


def _words_width(width: int, count: int) -> int:
    least, most = _WORDS
    return max(least, min(most, (width * 2 // 5) // max(1, count)))


def _mark_width(count: int) -> int:
    return len(numeral(max(0, count - 1)))


def _claim_width(width: int, count: int, column: int) -> int:
    return width - (_NUMBER + _GAP) - count * (column + _GAP)


def _cell(stances: list[Said], speech: Speech, *, worded: bool) -> RenderableType:
    if not stances:
        return Text(SILENT.sign, style=SILENT.colour)
    if not worded:
        return Text(STANCES[stances[0].stance].sign, style=STANCES[stances[0].stance].colour)
    return Group(*(line for item in stances for line in (stance(item, speech), via(item, speech)) if line))
