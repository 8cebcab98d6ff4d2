"""Where a result goes, and in which format: standard output, or a file that is whole or not there at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from llamafund.cli.environment import Environment
from llamafund.errors import UsageError
from llamafund.render import ARCHIVES, BINARY, ENDINGS, FORMATS

AUTO = "auto"
OWN = "own"  # of a command that writes one thing, whatever its file is called
_TERMINAL, _PIPE = "table", "tsv"
_PAGE = ".html"  # what `report` writes, no format of the others


def chosen_format(name: str, path: Path | None, environment: Environment, *, folder: bool = False) -> str:
    """The format asked for; for `auto` the one a file's ending tells, a table on a terminal, TSV elsewhere and in a `folder`.

    Raises:
        UsageError: there is no such format, the ending tells none, or there is no such folder to write to.
    """
    if path is not None and not folder and not path.parent.is_dir():
        raise UsageError("there is no such folder", where=f"--output {path}", hint=f"make it first: mkdir -p '{path.parent}'")
    if name == OWN:
        return name
    if name != AUTO:
        FORMATS.get(name)
        if name in ARCHIVES | BINARY and path is None and environment.terminal:
            hint = f"give it a file or a pipe: -f {name} | tar -x" if name in ARCHIVES else f"give it a file: -o FILE.{name}"
            raise UsageError("what it writes is not for a terminal", where=f"-f {name}", hint=hint)
        return name
    if path is None:
        return _TERMINAL if environment.terminal else _PIPE
    if folder or not path.suffix:
        return _PIPE
    if path.suffix.lower() == _PAGE:
        hint = f"llamafund report -o {path} INPUT…"
        raise UsageError("a page is made by a command of its own", where=f"--output {path}", hint=hint)
    try:
        return ENDINGS[path.suffix.lower()]
    except KeyError:
        raise UsageError(
            f'no format is known for the ending "{path.suffix}"',
            where=f"--output {path}",
            hint=f"use one of {', '.join(ENDINGS)}, or name the format with -f",
        ) from None


def is_folder(output: str) -> bool:
    """Whether `--output` names a folder: one that is there, or a name that ends as folders do."""
    return output.endswith(tuple(filter(None, ("/", os.sep, os.altsep)))) or Path(output).is_dir()


@contextmanager
def destination(path: Path | None, environment: Environment) -> Iterator[TextIO]:
    """The stream to write to. A file takes its name only when all of it is written; one that was there stays till then.

    Raises:
        OSError: it cannot be written; the error names the file that was asked for.
    """
    if path is None:
        yield environment.stdout
        return
    draft = path.resolve().with_name(f".{path.resolve().name}.{os.getpid()}")
    try:
        with opened(path) if path.exists() and not path.is_file() else _replacing(path.resolve(), draft) as stream:
            yield stream
    except OSError as error:
        if error.filename in (None, str(draft)):
            raise OSError(error.errno, error.strerror, str(path)) from None
        raise


def opened(path: Path, mode: str = "w") -> TextIO:
    """A file to write text to, the same on every system."""
    return cast("TextIO", path.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n"))


@contextmanager
def _replacing(path: Path, draft: Path) -> Iterator[TextIO]:
    try:
        with opened(draft, "x") as stream:
            yield stream
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
