"""`llamafund init`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus
from llamafund.cli.files.schemas import file_schema
from llamafund.errors import UsageError
from llamafund.render.documents.schema import FILES
from llamafund.render.escape import in_message

_TEMPLATE = Path(__file__).parent.parent / "template"
_SCHEMAS = ".llamafund"  # the comments in the template point there

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write to; it is made where there is none.")]


def init(environment: Environment, *, folder: Folder = Path()) -> ExitStatus:
    """Start a workspace: settings, gazetteer, codebook, articles.

    What is written is commented and works as it is: two short articles that disagree. No file that exists is touched.

    Examples:
    llamafund init story
    cd story && llamafund compare
    llamafund validate
    """
    files = dict(_files())
    there = [name for name in files if (folder / name).exists()]
    if there:
        hint = "nothing was written; name another folder, or move these files away first"
        raise UsageError(f"this would overwrite {', '.join(there)}", where=str(folder), hint=hint)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        environment.stdout.write(in_message(f"{path}\n"))
    go = "" if folder.resolve() == Path.cwd() else f"cd {folder} && "
    environment.messages.write(f"llamafund: written; next: {go}llamafund compare\n")
    return ExitStatus.DONE


def _files() -> Iterator[tuple[str, str]]:
    """What a workspace begins with, by path: the template, and the schemas by which an editor checks its files."""
    for path in sorted(_TEMPLATE.rglob("*")):
        if path.is_file():
            yield path.relative_to(_TEMPLATE).as_posix(), path.read_text(encoding="utf-8")
    for kind in FILES:
        yield f"{_SCHEMAS}/{kind}.schema.json", json.dumps(file_schema(kind), ensure_ascii=False, indent=2) + "\n"
