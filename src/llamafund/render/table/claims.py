"""What each article claims: its words, and beside or under them how certain, credited to whom, with which numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Group
from rich.table import Table
from rich.text import Text

from llamafund.model import Analysis, Claim, ClaimsResult, Kind, Quantity, Skipped
from llamafund.render.documents.shapes import number
from llamafund.render.escape import visible
from llamafund.render.presentation.marks import CERTAINTIES
from llamafund.render.table.legend import counted
from llamafund.render.table.page import DIM, Page
from llamafund.render.table.proposition import credit
from llamafund.render.table.speech import Speech

_NUMBER = 4
_NOTES = 30
_WIDE = 80


def show(result: ClaimsResult, page: Page) -> None:
    """Write a block for each article as it comes, then the sum."""
    counts: Counter[str] = Counter()
    skipped = []
    for outcome in result.outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
            continue
        page.source(counts["source"], outcome.article)
        page.gap()
        page.write(_table(outcome, page))
        page.gap()
        counts["source"] += 1
        counts["claim"] += len(outcome.claims)
        counts.update(claim.factuality.value for claim in outcome.claims)
    total = page.speech.count(("count.claims", counts["claim"]), ("count.sources", counts["source"]))
    page.write(
        Text(total, style="bold"), counted(((mark, counts[kind.value]) for kind, mark in CERTAINTIES.items()), page.speech)
    )
    page.skipped(skipped)


def _table(analysis: Analysis, page: Page) -> Table:
    """A row a claim: notes on the left and words on the right, or on a narrow page the notes under the words."""
    wide = page.width >= _WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False, width=page.width)
    table.add_column(width=_NUMBER, justify="right", style=DIM)
    if wide:
        table.add_column(width=_NOTES)
    table.add_column(ratio=1)
    for place, claim in enumerate(analysis.claims, 1):
        words = page.speech.arabic(claim.text, "" if claim.kind is Kind.ASSERTION else DIM)
        notes = _notes(claim, page.speech)
        table.add_row(str(place), *([Group(*notes), words] if wide else [Group(words, *notes)]))
    return table


def _notes(claim: Claim, speech: Speech) -> Iterator[Text]:
    """A line each: certainty, place and kind (where it asserts nothing); numbers; whom it credits."""
    mark = CERTAINTIES[claim.factuality]
    kind = "" if claim.kind is Kind.ASSERTION else f" {speech.say(f'kind.{claim.kind.value}')}"
    yield Text.assemble((f"{mark.sign} {speech.word(mark)}", mark.colour), (f" {claim.start}–{claim.end}{kind}", DIM))
    for quantity in claim.quantities:
        yield Text(_value(quantity), style="magenta")
    if claim.attribution:
        yield credit(claim.attribution, speech)


def _value(quantity: Quantity) -> str:
    value = number(quantity.value)
    digits = f"{value}" if quantity.unit == "year" or value is None else f"{value:,}"
    return f"{digits} {visible(quantity.unit or '')}".rstrip()
