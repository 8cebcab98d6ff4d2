"""`llamafund compare`."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Annotated

import typer

from llamafund.cli.commands.stories import Window
from llamafund.cli.completion import entity_ids
from llamafund.cli.exit import ExitStatus
from llamafund.cli.misuse import of_choice
from llamafund.cli.selection import Selection, Sort, selected
from llamafund.cli.session.session import Session
from llamafund.cli.settings.options import finite
from llamafund.errors import UsageError
from llamafund.model import Status


class Grouping(StrEnum):
    """Which articles are compared with each other."""

    ALL = "all"
    STORY = "story"


_ANY = ", ".join(Status)

Evidence = Annotated[bool, typer.Option("--evidence", help="Print the exact words under each claim (table, md).")]
Statuses = Annotated[
    list[Status] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help=f"Only claims of this status: {_ANY}. May be repeated.",
        **of_choice("--status", "status", Status),
    ),
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
MinScore = Annotated[
    float,
    typer.Option("--min-score", min=0, max=1, callback=finite, metavar="P", help="Only claims at least so sure (0 to 1)."),
]
SortBy = Annotated[
    Sort,
    typer.Option(
        "--sort",
        metavar="KEY",
        help=f"Put claims in order, within each status: {', '.join(Sort)}.",
        **of_choice("--sort", "order", Sort),
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="Only the first N claims; disputed ones first, unless sorted.")
]
FailOn = Annotated[
    list[Status] | None,
    typer.Option(
        "--fail-on",
        metavar="STATUS",
        help="Exit with 1 if any claim has it. May be repeated.",
        **of_choice("--fail-on", "status", Status),
    ),
]

By = Annotated[
    Grouping,
    typer.Option(
        "--by",
        metavar="GROUP",
        help="Compare all articles with each other, or story by story: all, story.",
        **of_choice("--by", "group", Grouping),
    ),
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
    by: By = Grouping.ALL,
    window: Window = None,
) -> ExitStatus:
    """Show which claims each source makes.

    They are disputed (sources contradict each other), corroborated (two or more back it) or single-source.

    Examples:
    llamafund compare
    llamafund compare --evidence --status disputed a.txt b.txt
    llamafund compare --entity meta --sort sources --limit 5
    llamafund compare news/ -f json | jq '.rows[].claim.ar'
    llamafund compare news/ --codebook claims.yaml -o matrix.csv
    llamafund compare archive.jsonl.gz --by story --status disputed -j 4
    """
    from llamafund import by_story, pipeline
    from llamafund.workbench import workbench

    selection = Selection(
        statuses=status or (),
        entities=entity or (),
        sources=source or (),
        min_score=min_score,
        limit=limit,
        sort=sort,
    )
    if by is Grouping.STORY:
        result = by_story.compare_stories(
            session.outcomes(by_story.shelve), partial(session.again, pipeline.analyses), session.options, window=window
        )
        comparisons = result.comparisons
    elif window is not None:
        raise UsageError("there is a window only between the articles of a story", where="--window", hint="use --by story")
    else:
        comparisons = (pipeline.compare(session.outcomes(pipeline.analyses), session.options),)
    chosen = selected(comparisons, selection, workbench(session.options).gazetteer.wholes)
    shown, rows = (sum(len(each.rows) for each in those) for those in (chosen, comparisons))
    if shown < rows:
        session.note(session.say("note.claims shown", shown=shown, all=rows))
    session.show(result.choose(chosen) if by is Grouping.STORY else chosen[0], evidence=evidence)
    ending = session.status()
    found = any(row.cells and row.status in (fail_on or ()) for comparison in comparisons for row in comparison.rows)
    return ExitStatus.FOUND if found and ending is not ExitStatus.NOTHING else ending
