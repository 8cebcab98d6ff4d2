"""`llamafund report`."""

from __future__ import annotations

from typing import Annotated

import typer

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.session import Session
from llamafund.cli.settings.formats import OWN, writes
from llamafund.errors import UsageError
from llamafund.render.style import LOGICAL

Title = Annotated[
    str | None,
    typer.Option("--title", metavar="TEXT", help="What stands above the page. Default: what was found.", show_default=False),
]


@writes(thing="a page of HTML", endings=(".html", ".htm"))
@fixed(format=OWN, bidi=LOGICAL, csv_safe=False)
def report(session: Session, *, title: Title = None) -> ExitStatus:
    """Write a page to read: disputes, claims by source, the articles.

    It shows what is disputed with both sides in their own words, which claims each source makes, and the articles side by side.
    The page is one file of HTML that loads nothing from anywhere: open it in a browser, send it, print it.

    Examples:
    llamafund report -o report.html
    llamafund report news/ -o report.html --lang ar
    llamafund report a.txt b.txt --codebook claims.yaml --title "السد الجديد" -o dam.html
    """
    from llamafund import pipeline
    from llamafund.render.presentation.messages import read_messages
    from llamafund.render.report import render

    if session.on_terminal:
        raise UsageError("a page of HTML is not for a terminal", where="report", hint="give it a file: -o report.html")
    messages = read_messages(session.language)
    session.write(render(pipeline.report(session.outcomes(pipeline.analyses), session.options), messages, title))
    return session.status()
