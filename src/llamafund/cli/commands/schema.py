"""`llamafund schema`."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus
from llamafund.cli.files.schemas import file_schema
from llamafund.render.documents.schema import FILES, NAMES, read_schema

_ALL = (*NAMES, *FILES)

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="NAME",
        help=f"One of {', '.join(_ALL)}. None: all of them, by name.",
        autocompletion=lambda: list(_ALL),
        show_default=False,
    ),
]


def schema(environment: Environment, *, name: Name = None) -> ExitStatus:
    """Print the JSON Schema of a command's JSON, or of a file.

    An editor that knows the schema of a gazetteer, a codebook or a workspace (llamafund.yaml) completes and checks them.

    Examples:
    llamafund schema compare
    llamafund schema claims > claims.schema.json
    llamafund schema codebook
    """

    def read(known: str) -> dict[str, Any]:
        return file_schema(known) if known in FILES else read_schema(known)

    wanted = read(name) if name else {known: read(known) for known in _ALL}
    environment.stdout.write(json.dumps(wanted, ensure_ascii=False, indent=2) + "\n")
    return ExitStatus.DONE
