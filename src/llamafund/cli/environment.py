"""What surrounds a call: streams, the terminal, its width. It is passed in, so that a test can pass in its own."""

from __future__ import annotations

import io
import os
import shutil
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from llamafund.render.escape import in_message

_WIDTH = 100  # of a page that is no terminal
_NARROWEST, _WIDEST = 20, 500  # columns; below, not even a claim in one column can be read, above, filling lines takes the time


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """Where a call reads and writes.

    `terminal` says whether `stdout` is one, `width` how many columns it has, `piped` whether another program reads it; `watched`
    whether `stderr` is a terminal, `watched_width` its columns; `fed` whether another program writes to `stdin`.
    """

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    terminal: bool = False
    colour: bool = False
    width: int = _WIDTH
    watched: bool = False
    watched_width: int = _WIDTH
    piped: bool = False
    fed: bool = False

    @property
    def messages(self) -> TextIO:
        """Standard error, for what is said to people."""
        return cast("TextIO", Messages(self.stderr))

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
            width=min(max(_NARROWEST, shutil.get_terminal_size(fallback=(_WIDTH, 24)).columns), _WIDEST),
            watched=stderr.isatty() and os.environ.get("TERM") != "dumb",
            watched_width=_columns(stderr),
            piped=_is_pipe(stdout),
            fed=_is_pipe(sys.stdin),
        )


class Messages:
    """Standard error for words to people: no message steers the terminal, and none that cannot be written stops the work."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write a message; where nobody can read it any more, it is not missed."""
        try:
            return self._stream.write(in_message(text))
        except OSError:
            silence(self._stream)
            return len(text)

    def flush(self) -> None:
        """Send it off."""
        try:
            self._stream.flush()
        except OSError:
            silence(self._stream)


def _columns(stream: TextIO) -> int:
    """The columns of the terminal a stream leads to; where it leads to none, those of a page."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH
    except (OSError, ValueError):
        return _WIDTH


def _is_pipe(stream: TextIO | None) -> bool:
    if stream is None:
        return False
    try:
        return stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


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
