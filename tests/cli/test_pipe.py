"""The program between other programs: real processes, real pipes, any locale."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
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
    counted, told = '[.rows[] | select(.status == "disputed")] | length', ".summary.disputed"
    done = shell(f"{SHELL_PROGRAM} compare -f json | jq '({counted}) == ({told})'")
    assert (done.returncode, done.stdout) == (0, "true\n")


def test_utf_8_in_any_locale() -> None:
    """Arabic comes out as UTF-8 where the locale knows nothing but ASCII, in tables, documents and lines."""
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    calls = "; ".join(f"print(main(['entities', '-f', '{form}']))" for form in ("table", "json", "tsv"))
    done = shell(f"'{sys.executable}' -c \"from llamafund.cli import main; {calls}\"", **plain)
    assert (done.returncode, done.stderr) == (0, "")
    outputs = done.stdout.split("\n0\n")
    assert len(outputs) == 4
    assert all("ميتا" in output for output in outputs[:3])


def test_a_pipe_gets_no_escape_codes() -> None:
    """Not even where the environment asks programs to colour always."""
    done = shell(f"{SHELL_PROGRAM} compare -f table | cat", FORCE_COLOR="1", CLICOLOR_FORCE="1", COLORTERM="truecolor")
    assert "\x1b" not in done.stdout


def test_standard_input_from_a_pipe() -> None:
    """Text that comes down a pipe is an article; JSON Lines become JSON Lines."""
    done = shell(f"printf 'قال الوزير نعم' | {SHELL_PROGRAM} tokens - -f jsonl")
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == ["قال", "الوزير", "نعم"]


def test_an_interrupt_is_130() -> None:
    """Ctrl-C ends the program at once, with a word and no traceback, also while it waits for more to come down a pipe."""
    command = [*PROGRAM, "tokens", "-", "-v"]
    usual = signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # a test run in the background ignores it, and its children too
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        signal.signal(signal.SIGINT, usual)
        process.stdin.write('{"id": "a", "text": "نعم"}\n'.encode())
        process.stdin.flush()
        assert process.stderr.readline() == b"llamafund: read -: 3 characters\n"
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(timeout=20) == 130
        finally:
            process.kill()
        assert process.stderr.read() == b"llamafund: interrupted; what went to standard output is not complete\n"


def test_who_pipes_without_a_dash_is_told(run) -> None:
    """Text that is piped in and not asked for is not lost in silence: the built-in articles are named as what they are."""
    assert "- reads standard input" in run("claims", fed=True).stderr
    assert run("claims", "-", stdin="قال الوزير إن السد اكتمل.".encode(), fed=True).stderr == ""
    assert run("claims", "-q", fed=True).stderr == ""
