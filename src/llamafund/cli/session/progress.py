"""How far the work is, on standard error, for whoever watches: articles, files, rate, time left.

Nothing shows in the first second, where standard error is no terminal, or with `-q`; and nothing once data go to the same
terminal, or to a program that may write them there.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TextIO, cast

from llamafund.cli.environment import Messages
from llamafund.render.escape import in_message

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0  # seconds
_SLOW = 10  # so few a second are told to a tenth
Say = Callable[..., str]  # a message by its key, with what goes into it


class Watch:
    """The progress of one call. It counts from the start, and shows itself when the work takes longer than `patience` seconds."""

    def __init__(self, stderr: TextIO, *, shown: bool, width: int, say: Say, patience: float = _PATIENCE) -> None:
        self._stderr = stderr
        self._width = width
        self._say = say
        self._lock = threading.Lock()
        self._began = time.monotonic()
        self._items = self._files = 0
        self._noun = "article"
        self._total: int | None = None
        self._doing = ""
        self._bar: tuple[Progress, TaskID] | None = None
        self._timer: threading.Timer | None = None
        if shown:
            self._timer = threading.Timer(patience, self._show)
            self._timer.daemon = True
            self._timer.start()

    def files(self, done: int, total: int) -> None:
        """So many of so many files have been read."""
        self._files, self._total = done, total
        self._update()

    def one(self, noun: str) -> None:
        """One more is done of what is called `noun`."""
        self._items += 1
        self._noun = noun
        self._update()

    def doing(self, what: str) -> None:
        """Say what is done now; there is no telling how long it takes."""
        self._doing, self._total = what, None
        self._update()

    def write(self, line: str) -> None:
        """A line on standard error, above what is shown."""
        with self._lock:
            if self._bar:
                self._bar[0].console.print(in_message(line), markup=False, highlight=False, soft_wrap=True)
            else:
                Messages(self._stderr).write(f"{line}\n")

    def before(self, stream: TextIO) -> TextIO:
        """The stream; the first thing that is written to it ends the show."""
        return cast("TextIO", _Curtain(stream, self.end)) if self._timer else stream

    def end(self) -> None:
        """Take the bar away for good; lines written later stand where they are written."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        with self._lock:
            if self._bar:
                self._bar[0].stop()
                self._bar = None

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        with self._lock:
            if self._timer is None:
                return
            progress = Progress(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(bar_width=None, pulse_style="bar.back"),
                TextColumn("{task.fields[said]}"),
                TimeElapsedColumn(),
                TimeRemainingColumn(compact=True),
                console=Console(file=self._stderr, width=self._width, force_terminal=True),
                transient=True,
                expand=True,
            )
            self._doing = self._doing or self._say("note.reading")
            self._bar = progress, progress.add_task(self._doing, total=self._total, said="")
            progress.start()
        self._update()

    def _update(self) -> None:
        with self._lock:
            if self._bar is None:
                return
            progress, task = self._bar
            progress.update(task, description=self._doing, completed=self._files, total=self._total, said=self._said())

    def _said(self) -> str:
        rate = self._items / (time.monotonic() - self._began)
        said = [self._say("note.files", done=self._files, all=self._total)] if self._total and self._total > 1 else []
        if self._items:
            said += [
                self._say(f"count.{self._noun}s", n=self._items),
                self._say("note.rate", rate=f"{rate:,.1f}" if rate < _SLOW else f"{rate:,.0f}"),
            ]
        return self._say("report.comma").join(f" {each}" for each in said).strip()


class _Curtain:
    """A stream that says so before the first thing is written to it."""

    def __init__(self, stream: TextIO, first: Callable[[], None]) -> None:
        self._stream = stream
        self._first = first

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write a text."""
        self._first()
        return self._stream.write(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write some texts."""
        for line in lines:
            self.write(line)
