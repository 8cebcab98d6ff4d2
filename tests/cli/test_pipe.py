"""The program between other programs: real processes, real pipes, any locale."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "llamafund"]
SHELL_PROGRAM = f"'{sys.executable}' -m llamafund"


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash; its status is that of the first program that failed."""
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_head_ends_it_quietly() -> None:
    """A reader that has seen enough causes no message, not even when the interpreter ends."""
    done = shell(f"{SHELL_PROGRAM} tokens -f json | head -n 2")
    assert done.stdout.startswith("{\n")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_full_device_is_an_error() -> None:
    """What the system could not store is told once, without a traceback."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    done = shell(f"{SHELL_PROGRAM} tokens > /dev/full")
    assert done.returncode == 2
    assert done.stderr == "llamafund: standard output: No space left on device\n"


def test_jq_reads_it() -> None:
    """`llamafund compare -f json | jq` works."""
    if shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    done = shell(f"{SHELL_PROGRAM} compare -f json | jq '.summary | add == (.disputed + .corroborated + .\"single-source\")'")
    assert (done.returncode, done.stdout) == (0, "true\n")


@pytest.mark.parametrize("form", ["table", "json", "tsv"])
def test_utf_8_in_any_locale(form: str) -> None:
    """Arabic comes out as UTF-8 where the locale knows nothing but ASCII."""
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    done = shell(f"{SHELL_PROGRAM} entities -f {form}", **plain)
    assert (done.returncode, done.stderr) == (0, "")
    assert "ميتا" in done.stdout


def test_a_pipe_gets_no_escape_codes() -> None:
    """Not even where the environment asks programs to colour always."""
    done = shell(f"{SHELL_PROGRAM} compare -f table | cat", FORCE_COLOR="1", CLICOLOR_FORCE="1", COLORTERM="truecolor")
    assert "\x1b" not in done.stdout


def test_standard_input_from_a_pipe() -> None:
    """Text that comes down a pipe is an article; JSON Lines become JSON Lines."""
    done = shell(f"printf 'قال الوزير نعم' | {SHELL_PROGRAM} tokens - -f jsonl")
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == ["قال", "الوزير", "نعم"]


def test_an_interrupt_is_130() -> None:
    """Ctrl-C ends the program at once, with a word and no traceback."""
    process = subprocess.Popen([*PROGRAM, "tokens", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert told == b"llamafund: interrupted\n"
