"""All of the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from llamafund.model import Skipped
from llamafund.render.report.view.articles import Note, Paper
from llamafund.render.report.view.charts import Bar, Charts
from llamafund.render.report.view.disputes import Dispute
from llamafund.render.report.view.matrix import Choice, Group
from llamafund.render.report.view.words import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that the page shows, in the order in which it does; `counts` are rows by status, `made_with` is the signature."""

    title: str | None
    sources: tuple[Source, ...]
    counts: tuple[Bar, ...]
    total: int
    disputes: tuple[Dispute, ...]
    groups: tuple[Group, ...]
    entities: tuple[Choice, ...]
    certainties: tuple[str, ...]
    charts: Charts
    papers: tuple[Paper, ...]
    notes: tuple[Note, ...]
    skipped: tuple[Skipped, ...]
    made_with: tuple[tuple[str, str], ...] = field(default=())

    def count(self, status: str) -> int:
        """How many rows have a status; 0 where it is none of the page."""
        return next((bar.count for bar in self.counts if bar.kind == status), 0)
