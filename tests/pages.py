"""The documentation done again: its example files written, its commands run, what they print put in place of what is shown.

A fenced block under `<!-- file: NAME -->` is a file, one under `<!-- output: llamafund … -->` is what that command prints on a
page of 100 columns, run in a folder that holds the files above it. Behind a `|` stand programs of the shell.
"""

from __future__ import annotations

import difflib
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.program import call

ROOT = Path(__file__).parents[1]
WIDTH = 100
_BLOCK = re.compile(r"^<!-- (file|output): (.+?) -->\n+```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def check(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare a page with what its commands print now; UPDATE_GOLDEN=1 writes it anew."""
    path = ROOT / name
    shown = path.read_text(encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    printed = _BLOCK.sub(lambda block: _again(block, folder), shown)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(printed, encoding="utf-8", newline="\n")
    elif printed != shown:
        changes = difflib.unified_diff(shown.splitlines(), printed.splitlines(), "shown", "printed", n=1, lineterm="")
        pytest.fail("\n".join([f"{name} shows something else; UPDATE_GOLDEN=1 writes it anew", *changes]), pytrace=False)
    missing = sorted({tool for line in commands(name) if (tool := _tool(line)) and not shutil.which(tool)})
    if missing:
        pytest.skip(f"what is shown behind {', '.join(missing)} was not checked: not installed")


def commands(name: str) -> list[str]:
    """The commands whose output a page shows."""
    return [block[2] for block in _BLOCK.finditer((ROOT / name).read_text(encoding="utf-8")) if block[1] == "output"]


def _again(block: re.Match[str], folder: Path) -> str:
    kind, what, language, body = block.groups()
    if kind == "file":
        (folder / what).parent.mkdir(parents=True, exist_ok=True)
        (folder / what).write_text(body, encoding="utf-8")
        return block[0]
    line, pipe, rest = what.partition(" | ")
    if pipe and shutil.which(_tool(what)) is None:
        return block[0]
    program, *arguments = shlex.split(line)
    assert program == "llamafund"
    ran = call(*arguments, terminal=not pipe, width=WIDTH)
    assert ran.code == 0 or not ran.stderr, ran.stderr  # a finding has a status of its own, a failure also a message
    text = _piped(ran.stdout, rest) if pipe else ran.stdout
    return f"<!-- output: {what} -->\n```{language}\n{text.rstrip()}\n```"


def _tool(line: str) -> str:
    """The program behind the first bar of a command; the empty string where there is none."""
    return line.partition(" | ")[2].partition(" ")[0]


def _piped(text: str, line: str) -> str:
    done = subprocess.run(["bash", "-c", line], input=text, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout
