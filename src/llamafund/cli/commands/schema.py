"""`llamafund schema`."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus
from llamafund.render.schema import NAMES, read_schema

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="NAME",
        help=f"One of {', '.join(NAMES)}. None: all of them, by name.",
        autocompletion=lambda: list(NAMES),
        show_default=False,
    ),
]


def schema(environment: Environment, *, name: Name = None) -> ExitStatus:
    """Print the JSON Schema of a command's JSON.

    Examples:
    llamafund schema compare
    llamafund schema claims > claims.schema.json
    """
    wanted = read_schema(name) if name else {known: read_schema(known) for known in NAMES}
    environment.stdout.write(json.dumps(wanted, ensure_ascii=False, indent=2) + "\n")
    return ExitStatus.DONE
