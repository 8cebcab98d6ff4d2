"""The comparison: who the sources are, their claims in groups by status, and the sum of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.text import Text

from llamafund.model import Comparison
from llamafund.render.presentation.marks import SILENT, STANCES, STATUSES, UNMADE, Mark
from llamafund.render.presentation.matrix import Section, sections
from llamafund.render.table import side_by_side, stacked
from llamafund.render.table.legend import counted, explained
from llamafund.render.table.page import Page
from llamafund.render.table.proposition import Propositions


def show(result: Comparison, page: Page) -> None:
    """Write the sources, each group of rows in the layout that fits the page, the legend, and what was skipped."""
    propositions = Propositions(result, page.speech, evidence=page.evidence)
    layout = side_by_side if side_by_side.fits(result, page.width) else stacked
    for index, article in enumerate(result.articles):
        page.source(index, article)
    parts = sections(result)
    for part in parts:
        page.gap()
        page.heading(
            Text.assemble(
                (f"{part.mark.sign} {page.speech.word(part.mark).capitalize()}", f"bold {part.mark.colour}"),
                (f" {len(part.rows):,}", "bold"),
            )
        )
        for block in layout.lay_out(part.rows, propositions, result.articles, page.width):
            page.write(block)
    page.gap()
    page.write(Text(page.speech.count(("count.claims", len(result.rows)), ("count.sources", len(result.articles))), style="bold"))
    if parts:
        page.write(
            _bar(parts, page.width),
            counted(((replace(part.mark, sign=_fill(part.mark)), len(part.rows)) for part in parts), page.speech),
        )
        page.write(explained((*STANCES.values(), SILENT), page.speech))
    page.skipped(result.skipped)


def _bar(parts: Sequence[Section], width: int) -> Text:
    """The share of each section as one line; none is so small that it gets no column."""
    total = sum(len(part.rows) for part in parts)
    bar = Text(no_wrap=True, overflow="crop")
    for part in parts:
        bar.append(_fill(part.mark) * max(1, round(len(part.rows) * width / total)), part.mark.colour)
    return bar


def _fill(mark: Mark) -> str:
    """What a bar is made of, so that its parts can be told apart without colour."""
    return "█▓▒░"[[*STATUSES.values(), UNMADE].index(mark)]
