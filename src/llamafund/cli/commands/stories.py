"""`llamafund stories`."""

from __future__ import annotations

from typing import Annotated

import typer

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.session import Session
from llamafund.cli.settings.options import finite

Window = Annotated[
    float | None,
    typer.Option(
        "--window", min=0, callback=finite, metavar="DAYS", help="Longest time a story takes. Default: 2.", show_default=False
    ),
]


@fixed(codebook="none", relate_model="embedded", ner="gazetteer")
def stories(session: Session, *, window: Window = None) -> ExitStatus:
    """Group a mixed corpus into stories: articles on one event.

    Each story comes with the names and words its articles share. Those published further apart than the window are never one
    story; an article without a date may be in any.

    Examples:
    llamafund stories archive.jsonl.gz -j 4
    llamafund stories news/ -f json | jq '.stories[] | {title, members: [.members[].document]}'
    llamafund stories news/ -f csv -o stories.csv
    """
    from llamafund import by_story

    session.show(by_story.stories(session.outcomes(by_story.profiles), session.options, window=window))
    return session.status()
