"""What the tests of the command line share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program import Ran, call


@pytest.fixture(scope="session")
def run() -> Callable[..., Ran]:
    """Call the program in process; all calls of a test run share one workbench, as the articles of one call do."""
    return call


@pytest.fixture(autouse=True)
def _settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the environment of who runs the tests decides nothing."""
    for name in list(os.environ):
        if name.startswith("LLAMAFUND_"):
            monkeypatch.delenv(name)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that `llamafund init` writes, as the working directory."""
    folder = tmp_path / "story"
    assert call("init", folder).code == 0
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two short articles on one story, and beside them nothing."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("أعلنت شركة ميتا عن استثمار 4 مليارات دولار في الذكاء الاصطناعي.", encoding="utf-8")
    (folder / "b.txt").write_text("لم تعلن شركة ميتا عن استثمار 4 مليارات دولار في الذكاء الاصطناعي.", encoding="utf-8")
    return folder
