"""The program run in process: arguments and streams in, what it wrote and its exit status out."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from llamafund.cli import main
from llamafund.cli.environment import Environment


@dataclass(frozen=True, slots=True)
class Ran:
    """How a call ended."""

    stdout: str
    stderr: str
    code: int


Run = Callable[..., Ran]


@pytest.fixture
def run() -> Run:
    """Call the program; `terminal`, `colour` and `width` describe the page it writes to."""

    def call(*arguments: object, stdin: bytes = b"", **surroundings: object) -> Ran:
        stdout, stderr = io.StringIO(), io.StringIO()
        environment = Environment(stdin=io.BytesIO(stdin), stdout=stdout, stderr=stderr, **surroundings)
        code = main([str(argument) for argument in arguments], environment)
        return Ran(stdout.getvalue(), stderr.getvalue(), code)

    return call


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two short articles on one story, and beside them nothing."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("أعلنت شركة ميتا عن استثمار 4 مليارات دولار في الذكاء الاصطناعي.", encoding="utf-8")
    (folder / "b.txt").write_text("لم تعلن شركة ميتا عن استثمار 4 مليارات دولار في الذكاء الاصطناعي.", encoding="utf-8")
    return folder
