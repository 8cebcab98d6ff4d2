"""`llamafund compare`."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Annotated

import typer

from llamafund.cli.exit import ExitStatus
from llamafund.cli.session import Session
from llamafund.model import Comparison, Status
from llamafund.render.matrix import sections

_ANY = ", ".join(Status)

Evidence = Annotated[bool, typer.Option("--evidence", help="Print the exact words under each claim (table, md).")]
Statuses = Annotated[
    list[Status] | None, typer.Option("--status", metavar="STATUS", help=f"Only claims of this status: {_ANY}. May be repeated.")
]
Limit = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="Only the first N claims, disputed ones before others.")
]
FailOn = Annotated[
    list[Status] | None, typer.Option("--fail-on", metavar="STATUS", help="Exit with 1 if any claim has it. May be repeated.")
]


def compare(
    session: Session, *, evidence: Evidence = False, status: Statuses = None, limit: Limit = None, fail_on: FailOn = None
) -> ExitStatus:
    """Show which claims each source makes.

    They are disputed (sources contradict each other), corroborated (two or more back it) or single-source.

    Examples:
    llamafund compare
    llamafund compare --evidence --status disputed a.txt b.txt
    llamafund compare news/ -f json | jq '.rows[].claim.ar'
    llamafund compare news/ --codebook claims.yaml -o matrix.csv
    """
    from llamafund import pipeline

    comparison = pipeline.compare(session.outcomes(pipeline.analyse), session.options)
    shown = _chosen(comparison, status, limit)
    if len(shown.rows) < len(comparison.rows):
        session.note(f"showing {len(shown.rows):,} of {len(comparison.rows):,} claims")
    session.show(shown, evidence=evidence)
    ending = session.status()
    found = any(row.cells and row.status in (fail_on or ()) for row in comparison.rows)
    return ExitStatus.FOUND if found and ending is not ExitStatus.NOTHING else ending


def _chosen(comparison: Comparison, statuses: list[Status] | None, limit: int | None) -> Comparison:
    """The rows of some statuses (a row that nobody makes has none), no more than the limit, counted in the order of the table."""
    ranked = (row for section in sections(comparison) for _, row in section.rows)
    chosen = {row.id for row in islice((row for row in ranked if not statuses or (row.cells and row.status in statuses)), limit)}
    return replace(comparison, rows=tuple(row for row in comparison.rows if row.id in chosen))
