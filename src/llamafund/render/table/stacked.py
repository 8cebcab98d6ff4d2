"""Rows for a narrow page: under each claim a line for each source that speaks, or for each of its quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from llamafund.model import Article, Row
from llamafund.render.presentation.marks import numeral
from llamafund.render.presentation.matrix import said
from llamafund.render.table.page import DIM
from llamafund.render.table.proposition import Propositions, stance, via
from llamafund.render.table.speech import Speech

_NUMBER = 3


def lay_out(
    rows: Sequence[tuple[int, Row]], propositions: Propositions, articles: Sequence[Article], width: int
) -> Iterator[RenderableType]:
    """One table of numbers and blocks, as wide as the page."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_header=False, width=width)
    table.add_column(width=_NUMBER, justify="right", style=DIM)
    table.add_column(ratio=1)
    for place, (number, row) in enumerate(rows):
        if place:
            table.add_row()
        quoted = propositions.evidence
        told = propositions.quotes(row, worded=True) if quoted else _stances(row, articles, propositions.speech)
        block = Group(*propositions.claim(row), *propositions.gloss(row), *told)
        table.add_row(str(number), block)
    yield table


def _stances(row: Row, articles: Sequence[Article], speech: Speech) -> Iterator[Text]:
    for index, article in enumerate(articles):
        for item in said(row, article):
            line = Text.assemble((numeral(index), "bold"), " ", stance(item, speech), "  ", via(item, speech))
            line.no_wrap, line.overflow = True, "ellipsis"
            yield line
