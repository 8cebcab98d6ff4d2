"""What surrounds a call: streams, the terminal, its width. It is passed in, so that a test can pass in its own."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

_WIDTH = 100  # of a page that is no terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """Where a call reads and writes.

    `terminal` says whether `stdout` is one, `width` how many columns it has; `watched` whether `stderr` is one.
    """

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    terminal: bool = False
    colour: bool = False
    width: int = _WIDTH
    watched: bool = False

    @classmethod
    def of_process(cls) -> Environment:
        """The streams of this process, set to UTF-8 whatever the locale; a lone surrogate is written as an escape.

        A stream that was closed before the start is empty, or leads nowhere.
        """
        stdout, stderr = (_utf_8(stream) for stream in (sys.stdout, sys.stderr))
        terminal = stdout.isatty()
        return cls(
            stdin=sys.stdin.buffer if sys.stdin else io.BytesIO(),
            stdout=stdout,
            stderr=stderr,
            terminal=terminal,
            colour=terminal and _wants_colour(os.environ),
            width=shutil.get_terminal_size(fallback=(_WIDTH, 24)).columns,
            watched=stderr.isatty() and os.environ.get("TERM") != "dumb",
        )


def _utf_8(stream: TextIO | None) -> TextIO:
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def silence(stream: TextIO) -> None:
    """Lead a stream that can no longer be written to nowhere, so that the interpreter does not trip over it at its end."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _wants_colour(environ: Mapping[str, str]) -> bool:
    """NO_COLOR (no-color.org) and a dumb terminal say no."""
    return not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
