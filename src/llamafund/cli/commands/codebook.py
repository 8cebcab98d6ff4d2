"""`llamafund codebook`: commands about lists of claims."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from llamafund.cli.command import Command, fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.session import Session
from llamafund.cli.settings.formats import OWN, writes
from llamafund.registry import Registry
from llamafund.render.style import LOGICAL

COMMANDS: Registry[Command] = Registry("codebook command", {"draft": "llamafund.cli.commands.codebook:draft"})

All = Annotated[bool, typer.Option("--all", help="Also the claims of one source as entries, not as comments.")]


@writes(thing="YAML", endings=(".yaml", ".yml"))
@fixed(codebook="none", format=OWN, bidi=LOGICAL, csv_safe=False)
def draft(session: Session, *, everything: All = False) -> ExitStatus:
    """Write the claims that are found as a codebook to edit.

    Those of two or more sources, or in dispute, become entries; the others stand behind them as comments. Drafting again into a
    file keeps every byte of it and adds at its end the claims that it does not cover.

    Examples:
    llamafund codebook draft news/ -o story.yaml
    llamafund compare news/ --codebook story.yaml
    """
    from llamafund import pipeline
    from llamafund.compare.codebook.draft import check_growth, drafted

    path = session.output
    written = path.read_bytes() if path is not None and path.is_file() else b""
    options = replace(session.options, codebook=str(path)) if written.strip() else session.options
    comparison = pipeline.compare(session.outcomes(pipeline.analyses), options)
    existing = written.decode("utf-8") if written.strip() else ""
    if path is not None and existing:
        check_growth(path, existing)
    publishers = {article.id: article.source or article.id for article in comparison.articles}
    session.write(drafted(comparison.rows, publishers, everything=everything, existing=existing))
    return session.status()
