"""`llamafund validate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus
from llamafund.cli.settings.call import Place
from llamafund.cli.settings.workspace import NAME
from llamafund.errors import ConfigError, UsageError
from llamafund.registry import suggestion
from llamafund.render.escape import in_json, in_message

if TYPE_CHECKING:
    from llamafund.cli.files.checked import Checked

_FORMATS = ("text", "json")

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="FILE...",
        help=f"Gazetteers, codebooks, a {NAME}. None: the workspace, and what it names.",
        show_default=False,
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="FORMAT",
        help="text (for people) or json (for editors).",
        autocompletion=lambda: list(_FORMATS),
    ),
]


def validate(environment: Environment, place: Place, *, files: Files = None, format_: Format = "text") -> ExitStatus:
    """Check gazetteers, codebooks and settings.

    All that is wrong is shown at its place, with what is known instead; the exit status is then 2.

    Examples:
    llamafund validate
    llamafund validate people.yaml story.yaml
    llamafund validate -f json | jq -r '.[].message'
    """
    from llamafund.cli.files.checked import check

    if format_ not in _FORMATS:
        raise UsageError(f'unknown format "{format_}"', where="--format", hint=suggestion(format_, _FORMATS))
    if not files and place.path is None:
        hint = "name files to check, or start a workspace: llamafund init"
        raise UsageError(f"there is no {NAME} here, nor in a folder above", hint=hint)
    known = place.workspace.values.get("entities", ()) if place.workspace else ()
    results = list(check(files or [place.path or Path(NAME)], [Path(path) for path in known]))
    show = _as_json if format_ == "json" else _as_text
    environment.stdout.write(show(results))
    return ExitStatus.USAGE if any(result.faults for result in results) else ExitStatus.DONE


def _as_text(results: list[Checked]) -> str:
    """Each fault with its line and a caret; a line for a file without any."""
    blocks = []
    for result in results:
        blocks += [f"{fault}\n" for fault in result.faults]
        if not result.faults:
            blocks.append(f"{result.path}: a {result.kind}, without fault\n")
    return in_message("\n".join(blocks))


def _as_json(results: list[Checked]) -> str:
    faults = [_record(fault) for result in results for fault in result.faults]
    return in_json(json.dumps(faults, ensure_ascii=False, indent=2)) + "\n"


def _record(fault: ConfigError) -> dict[str, Any]:
    """A fault as editors read it: lines and columns count from 1, in code points; the end is the column behind the last one.

    A file that cannot be read has no place in it: these are null then.
    """
    return {
        "file": str(fault.path),
        "line": fault.line,
        "column": fault.column,
        "endLine": fault.line,
        "endColumn": None if fault.column is None else fault.column + max(1, fault.width),
        "severity": "error",
        "message": fault.message,
        "suggestion": fault.hint,
    }
