"""Judged pairs: the relation with its figures and reasons, and the two sentences one under the other, as they come."""

from __future__ import annotations

from collections import Counter

from rich.console import Group
from rich.table import Table
from rich.text import Text

from llamafund.model import PairsResult, RelatedPair, Skipped
from llamafund.render.presentation.marks import RELATIONS
from llamafund.render.table.legend import counted
from llamafund.render.table.page import DIM, Page

_NUMBER = 5


def show(result: PairsResult, page: Page) -> None:
    """Write a block for each pair as it comes, then the sum."""
    skipped = []
    counts: Counter[str] = Counter()
    for outcome in result.outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
            continue
        counts[outcome.relation.kind] += 1
        page.write(_block(counts.total(), outcome, page))
        page.gap()
    page.write(
        Text(page.speech.count(("count.pairs", counts.total())), style="bold"),
        counted(((mark, counts[kind]) for kind, mark in RELATIONS.items()), page.speech),
    )
    page.skipped(skipped)


def _block(number: int, judged: RelatedPair, page: Page) -> Table:
    relation, speech = judged.relation, page.speech
    mark = RELATIONS[relation.kind]
    line = Text.assemble(
        (f"{mark.sign} {speech.word(mark)}", mark.colour),
        f"  {relation.score:.2f}",
        (f"  {speech.say('table.similarity')} {relation.similarity:.2f}", DIM),
    )
    if relation.reasons:
        line.append(f"  {speech.reasons(*relation.reasons)}", DIM)
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_header=False, width=page.width)
    table.add_column(width=_NUMBER, justify="right", style=DIM)
    table.add_column(ratio=1)
    table.add_row(str(number), Group(line, speech.arabic(judged.pair.s1), speech.arabic(judged.pair.s2)))
    return table
