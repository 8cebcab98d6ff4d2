"""Who watches sees how far the work is; a pipe, -q and short work show nothing."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path

import pytest

from llamafund.cli import environment
from llamafund.cli.session.progress import Watch
from llamafund.render.presentation.messages import read_messages


def until(stream: io.StringIO, text: str) -> bool:
    """Whether the text comes to stand in the stream within some seconds."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if text in stream.getvalue():
            return True
        time.sleep(0.02)
    return False


def test_what_is_shown() -> None:
    """Files, articles, rate and a bar; a message goes above it, and at its end nothing of it is left but the message."""
    stream = io.StringIO()
    watch = Watch(stream, shown=True, width=100, say=read_messages("en").say, patience=0.01)
    watch.files(3, 12)
    watch.one("article")
    assert until(stream, "3 of 12 files, 1 article,")
    watch.write("llamafund: skipped [bold]x")
    watch.doing("putting together")
    assert until(stream, "putting together")
    watch.end()
    shown = stream.getvalue()
    assert re.search(r"\d+ a second", shown)
    assert "llamafund: skipped [bold]x\n" in shown
    assert shown.endswith(("\x1b[2K", "\x1b[?25h"))


def test_short_work_shows_nothing() -> None:
    """Work that is done before a second is over leaves the screen alone."""
    stream = io.StringIO()
    watch = Watch(stream, shown=True, width=100, say=read_messages("en").say)
    watch.files(1, 2)
    watch.one("article")
    watch.write("a line")
    watch.end()
    assert stream.getvalue() == "a line\n"
    assert not [
        thread for thread in threading.enumerate() if isinstance(thread, threading.Timer) and not thread.finished.is_set()
    ]


def test_data_end_the_show() -> None:
    """Before the first data come to the same terminal, what is shown is taken away."""
    screen = io.StringIO()
    watch = Watch(screen, shown=True, width=100, say=read_messages("en").say, patience=0.01)
    assert until(screen, "reading")
    watch.before(screen).write("data\n")
    assert screen.getvalue().endswith("data\n")
    time.sleep(0.3)
    assert screen.getvalue().endswith("data\n")


@pytest.mark.parametrize(("more", "shows"), [([], True), (["-q"], False)])
def test_on_a_terminal(more: list[str], shows: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """On a real terminal a long run into a file shows its progress on standard error, with -q not; data stay clean either way."""
    sentence = "أعلنت شركة ميتا عن استثمار 4 مليارات دولار في الذكاء الاصطناعي وقالت وزارة الاتصالات إنها ستدرس الأمر. "
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"{number} {sentence * 150}", encoding="utf-8")
    read, write = pty.openpty()
    command = [sys.executable, "-m", "llamafund", "claims", str(tmp_path), "-f", "jsonl", *more]
    result = tmp_path / "result"
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    with result.open("wb") as file, subprocess.Popen(command, stdout=file, stderr=write, env=environment) as process:
        os.close(write)
        shown: list[bytes] = []
        reader = threading.Thread(target=drain, args=(read, shown))
        reader.start()
        process.wait(timeout=120)
        reader.join()
    assert process.returncode == 0
    assert b"\x1b" not in result.read_bytes()
    assert ("60 files" in b"".join(shown).decode("utf-8", "replace")) is shows


def drain(descriptor: int, shown: list[bytes]) -> None:
    """Read a terminal until nobody writes to it any more."""
    while True:
        select.select([descriptor], [], [])
        try:
            some = os.read(descriptor, 65536)
        except OSError:
            break
        if not some:
            break
        shown.append(some)
    os.close(descriptor)


def test_what_is_known_of_the_streams() -> None:
    """The bar is as wide as the terminal it is on, whatever standard output is; a pipe is known as one."""
    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 42, 0, 0))
    reading, writing = os.pipe()
    with os.fdopen(follower, "w") as screen, os.fdopen(writing, "w") as pipe:
        assert environment._columns(screen) == 42
        assert environment._columns(pipe) == 100
        assert [environment._is_pipe(stream) for stream in (screen, pipe, io.StringIO())] == [False, True, False]
    os.close(leader)
    os.close(reading)
