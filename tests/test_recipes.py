"""Every recipe works with the real tool, and shows what it prints."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "recipes.md"
_PART = re.compile(r"^(?=#{2,3} )", re.MULTILINE)
_FILE = re.compile(r"^<!-- file: (\S+) -->\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEEDS = re.compile(r"^<!-- needs: (\S+) -->$", re.MULTILINE)
PARTS = _PART.split(PAGE.read_text(encoding="utf-8"))
RECIPES = [index for index, part in enumerate(PARTS) if _CONSOLE.search(part)]


@pytest.mark.parametrize("index", RECIPES, ids=lambda index: PARTS[index].splitlines()[0].strip("# "))
def test_a_recipe_prints_what_it_shows(index: int, tmp_path) -> None:
    """The commands run one after the other in a shell, in a folder with the files of the page."""
    part = PARTS[index]
    for tool in _NEEDS.findall(part):
        if not shutil.which(tool, path=_path()) and not importlib.util.find_spec(tool):
            pytest.skip(f"{tool} is not installed")
    for piece in (PARTS[0], part):
        for name, body in _FILE.findall(piece):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(body, encoding="utf-8")
    printed = _CONSOLE.sub(lambda block: f"```console\n{_run(block[1], tmp_path)}```", part)
    if os.environ.get("UPDATE_GOLDEN"):
        PARTS[index] = printed
        PAGE.write_text("".join(PARTS), encoding="utf-8", newline="\n")
    assert printed == PARTS[index]


def _run(block: str, folder: Path) -> str:
    lines = [line for line in block.splitlines() if line.startswith("$ ")]
    assert lines, "a console block begins with a command"
    return "".join(f"{line}\n{_output(line[2:], folder)}" for line in lines)


def _output(line: str, folder: Path) -> str:
    environment = {**os.environ, "PATH": _path(), "COLUMNS": "100", "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line], cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, f"{line}\n{done.stderr}"
    return f"{done.stdout.rstrip()}\n" if done.stdout.strip() else ""


def _path() -> str:
    """Where programs are looked for: those installed beside this Python first."""
    return f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}"
