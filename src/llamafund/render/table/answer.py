"""Who says a thing: the question, then each match with its source, stance and certainty, and under it the exact words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from llamafund.model import Answer, Cell
from llamafund.render.presentation.marks import CERTAINTIES, STANCES, numeral
from llamafund.render.table.legend import counted
from llamafund.render.table.page import DIM, Page
from llamafund.render.table.proposition import credit
from llamafund.render.table.speech import Speech

_NUMBER = 3


def show(result: Answer, page: Page) -> None:
    """Write the sources that say something on it, the question, the matches, and how many stand where."""
    signs = {article.id: numeral(index) for index, article in enumerate(result.articles)}
    speaking = {match.claim.document for match in result.matches}
    for index, article in enumerate(result.articles):
        if article.id in speaking:
            page.source(index, article)
    page.gap()
    page.heading(Text("?", style="bold"))
    page.write(page.speech.arabic(result.question, "bold"))
    page.gap()
    if result.matches:
        page.write(_table(result, signs, page))
        page.gap()
    stances = Counter(match.stance for match in result.matches)
    total = page.speech.count(("count.matches", len(result.matches)), ("count.sources", len(result.articles)))
    page.write(Text(total, style="bold"), counted(((mark, stances[stance]) for stance, mark in STANCES.items()), page.speech))
    page.skipped(result.skipped)


def _table(result: Answer, signs: Mapping[str, str], page: Page) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_header=False, width=page.width)
    table.add_column(width=_NUMBER, justify="right", style=DIM)
    table.add_column(ratio=1)
    for place, match in enumerate(result.matches):
        if place:
            table.add_row()
        table.add_row(str(place + 1), Group(*_lines(match, signs[match.claim.document], page.speech)))
    return table


def _lines(match: Cell, sign: str, speech: Speech) -> Iterator[RenderableType]:
    claim, mark, certainty = match.claim, STANCES[match.stance], CERTAINTIES[match.claim.factuality]
    line = Text.assemble((sign, "bold"), " ", (f"{mark.sign} {speech.word(mark)}", mark.colour), f"  {match.score:.2f}")
    line.append(f"  {speech.word(certainty)}  {claim.start}–{claim.end}", DIM)
    if claim.attribution:
        line.append("  ").append_text(credit(claim.attribution, speech))
    yield line
    yield speech.arabic(f"«{claim.text}»")
    if match.reasons:
        yield Text(speech.reasons(*match.reasons), style=DIM)
