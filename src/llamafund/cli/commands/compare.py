"""`llamafund compare`."""

from __future__ import annotations

from typing import Annotated

import typer

from llamafund.cli.completion import entity_ids
from llamafund.cli.exit import ExitStatus
from llamafund.cli.selection import Selection, Sort, selected
from llamafund.cli.session import Session
from llamafund.model import Status

_ANY = ", ".join(Status)

Evidence = Annotated[bool, typer.Option("--evidence", help="Print the exact words under each claim (table, md).")]
Statuses = Annotated[
    list[Status] | None, typer.Option("--status", metavar="STATUS", help=f"Only claims of this status: {_ANY}. May be repeated.")
]
Entity = Annotated[
    list[str] | None,
    typer.Option(
        "--entity",
        metavar="ID",
        help="Only claims that name this entity, or a part of it. May be repeated.",
        autocompletion=entity_ids,
    ),
]
Source = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="NAME", help="Only claims in which this source speaks, by name or id. May be repeated."),
]
MinScore = Annotated[float, typer.Option("--min-score", min=0, max=1, metavar="P", help="Only claims at least so sure (0 to 1).")]
SortBy = Annotated[
    Sort, typer.Option("--sort", metavar="KEY", help=f"Put claims in order, within each status: {', '.join(Sort)}.")
]
Limit = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="Only the first N claims; disputed ones first, unless sorted.")
]
FailOn = Annotated[
    list[Status] | None, typer.Option("--fail-on", metavar="STATUS", help="Exit with 1 if any claim has it. May be repeated.")
]


def compare(
    session: Session,
    *,
    evidence: Evidence = False,
    status: Statuses = None,
    entity: Entity = None,
    source: Source = None,
    min_score: MinScore = 0.0,
    sort: SortBy = Sort.STATUS,
    limit: Limit = None,
    fail_on: FailOn = None,
) -> ExitStatus:
    """Show which claims each source makes.

    They are disputed (sources contradict each other), corroborated (two or more back it) or single-source.

    Examples:
    llamafund compare
    llamafund compare --evidence --status disputed a.txt b.txt
    llamafund compare --entity meta --sort sources --limit 5
    llamafund compare news/ -f json | jq '.rows[].claim.ar'
    llamafund compare news/ --codebook claims.yaml -o matrix.csv
    """
    from llamafund import pipeline

    comparison = pipeline.compare(session.outcomes(pipeline.analyse), session.options)
    selection = Selection(
        statuses=status or (),
        entities=entity or (),
        sources=source or (),
        min_score=min_score,
        limit=limit,
        sort=sort,
    )
    shown = selected(comparison, selection, pipeline.workbench(session.options).gazetteer.wholes)
    if len(shown.rows) < len(comparison.rows):
        session.note(session.say("note.claims shown", shown=len(shown.rows), all=len(comparison.rows)))
    session.show(shown, evidence=evidence)
    ending = session.status()
    found = any(row.cells and row.status in (fail_on or ()) for row in comparison.rows)
    return ExitStatus.FOUND if found and ending is not ExitStatus.NOTHING else ending
