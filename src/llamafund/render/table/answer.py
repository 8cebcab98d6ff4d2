"""Who says a thing: the question, then each match with its source, stance and certainty, and under it the exact words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from rich.console import Group
from rich.table import Table
from rich.text import Text

from llamafund.model import Answer, Cell
from llamafund.render.escape import visible
from llamafund.render.marks import CERTAINTIES, STANCES, numeral
from llamafund.render.table.page import DIM, LTR, Page, arabic, plural
from llamafund.render.table.proposition import credit

_NUMBER = 3


def show(result: Answer, page: Page) -> None:
    """Write the sources, the question, the matches, and how many stand where."""
    signs = {article.id: numeral(index) for index, article in enumerate(result.articles)}
    for index, article in enumerate(result.articles):
        page.source(index, article)
    page.gap()
    page.heading(Text("?", style="bold"))
    page.write(arabic(result.question, "bold"))
    page.gap()
    if result.matches:
        page.write(_table(result, signs, page.width))
        page.gap()
    matches, sources = plural(len(result.matches), "match"), plural(len(result.articles), "source")
    page.write(Text.assemble((matches, "bold"), f" in {sources}"), _stances(result))
    page.skipped(result.skipped)


def _table(result: Answer, signs: Mapping[str, str], width: int) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_header=False, width=width)
    table.add_column(width=_NUMBER, justify="right", style=DIM)
    table.add_column(ratio=1)
    for place, match in enumerate(result.matches):
        if place:
            table.add_row()
        table.add_row(str(place + 1), Group(*_lines(match, signs[match.claim.document])))
    return table


def _lines(match: Cell, sign: str) -> Iterator[Text]:
    claim, mark, certainty = match.claim, STANCES[match.stance], CERTAINTIES[match.claim.factuality]
    line = Text.assemble((sign, "bold"), " ", (f"{mark.sign} {mark.word}", mark.colour), f"  {match.score:.2f}")
    line.append(f"  {certainty.word}  {claim.start}–{claim.end}", DIM)
    if claim.attribution:
        line.append("  ").append_text(credit(claim.attribution))
    yield line.append(LTR)
    yield arabic(f"«{claim.text}»")
    if match.reasons:
        yield Text(f"{visible('; '.join(match.reasons))}{LTR}", style=DIM)


def _stances(result: Answer) -> Text:
    counts = Counter(match.stance for match in result.matches)
    entries = ((mark, counts[stance]) for stance, mark in STANCES.items() if counts[stance])
    return Text("   ").join(Text.assemble((mark.sign, mark.colour), (f" {count:,} {mark.word}", DIM)) for mark, count in entries)
