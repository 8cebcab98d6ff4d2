"""Where a result goes: to standard output, or to a file that is whole or not there at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from llamafund.cli.environment import Environment


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
