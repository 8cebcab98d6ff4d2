"""The wheel holds all that the program needs, and runs away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def wheel(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    if not request.config.getoption("--run-wheel"):
        pytest.skip("builds a wheel and an environment: `make wheel` runs it")
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed from the wheel in an environment of its own."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    _run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--requirement", ROOT / "requirements.lock")
    _run(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel)
    return home / "bin" / "llamafund"


def _run(*command: object, cwd: Path | None = None) -> str:
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_data_travels(wheel: Path) -> None:
    """Gazetteer, codebook, lexicon, models and the two articles are in the wheel; annotations and tests are not."""
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("data/entities", "data/codebooks", "data/lexicon", "data/models", "seeds"):
        assert any(name.startswith(f"llamafund/{folder}/") for name in names), folder
    assert not [name for name in names if "/eval/" in name or name.startswith("tests")]


def test_the_terms_travel(wheel: Path) -> None:
    """The licence, and what is owed to others for the data, are in the wheel."""
    names = zipfile.ZipFile(wheel).namelist()
    for terms in ("LICENSE", "THIRD_PARTY.md"):
        assert any(name.endswith(f".dist-info/licenses/{terms}") for name in names), terms


def test_it_compares_away_from_the_checkout(program: Path, tmp_path: Path) -> None:
    """An installed llamafund compares the two built-in articles in an empty folder."""
    comparison = json.loads(_run(program, "compare", "--format", "json", cwd=tmp_path))
    assert comparison["schema"] == "llamafund.compare/1"
    assert comparison["summary"]["disputed"] >= 4


def test_it_is_found_as_a_module(program: Path, tmp_path: Path) -> None:
    """`python -m llamafund` is the same program."""
    assert _run(program.with_name("python"), "-m", "llamafund", "--version", cwd=tmp_path).startswith("llamafund ")
