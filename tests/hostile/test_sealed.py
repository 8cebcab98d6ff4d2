"""No command opens a connection, starts a program, loads a pickle or writes where nobody asked it to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import llamafund
from llamafund.cli.commands import COMMANDS

SEALED = Path(__file__).with_name("sealed.py")
TEMPLATE = Path(llamafund.__file__).parent / "cli" / "template"
CALLS = {
    "entities": ["entities", "-f", "json"],
    "stories": ["stories", "-f", "json"],
    "claims": ["claims", "-f", "jsonl"],
    "compare": ["compare", "-f", "table"],
    "tokens": ["tokens", "-f", "tsv"],
    "find": ["find", "سعت ميتا إلى دعم مالي خارجي"],
    "relate": ["relate", "pairs.csv"],
    "report": ["report"],
    "codebook": ["codebook", "draft"],
    "init": ["init", "story"],
    "validate": ["validate", "names.yaml"],
    "doctor": ["doctor"],
    "schema": ["schema", "compare"],
}
ASKED_FOR = {"init": "story"}


def sealed(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in `folder` with the doors shut."""
    return subprocess.run(
        [sys.executable, str(SEALED), str(folder), *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What `compare` writes where nothing is odd."""
    return sealed(tmp_path_factory.mktemp("ordinary"), "compare", "-f", "json", PYTHONHASHSEED="0").stdout


def test_every_command_is_called() -> None:
    """A new command has to be added here."""
    assert set(CALLS) == set(COMMANDS)


@pytest.mark.parametrize("name", list(CALLS))
def test_a_command_keeps_to_itself(name: str, tmp_path: Path) -> None:
    """It works with the doors shut, and leaves no file but those that were asked for."""
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("s1,s2\nأعلنت ميتا عن استثمار,لم تعلن ميتا عن استثمار\n", encoding="utf-8")
    shutil.copy(TEMPLATE / "entities.yaml", tmp_path / "names.yaml")
    before = sorted(tmp_path.rglob("*"))
    done = sealed(tmp_path, *CALLS[name])
    assert done.returncode == 0, done.stderr
    assert done.stdout
    made = [path for path in tmp_path.rglob("*") if path not in before]
    assert {path.relative_to(tmp_path).parts[0] for path in made} == {ASKED_FOR[name]} if name in ASKED_FOR else not made


@pytest.mark.parametrize(
    "script",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
        "import pickle, fractions; pickle.loads(pickle.dumps(fractions.Fraction(1, 2)))",
        "import subprocess; subprocess.run(['true'])",
        "open('/tmp/elsewhere', 'w')",
    ],
)
def test_the_doors_are_shut(script: str, tmp_path: Path) -> None:
    """The check can fail: each forbidden act is stopped, also one whose errors are swallowed."""
    code = f"import sys, pathlib; sys.path.insert(0, {str(SEALED.parent)!r}); import sealed; "
    code += f"sealed.shut(pathlib.Path({str(tmp_path)!r}))\ntry:\n    {script}\nexcept Exception: pass"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "ForbiddenError" in done.stderr


@pytest.mark.parametrize(
    "surroundings",
    [
        {"HOME": "/nonexistent"},
        {"HOME": "/proc"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""},
        {"LC_ALL": "xx_XX.nonsense", "LANG": "nonsense"},
        {"TZ": "Nowhere/Land", "COLUMNS": "nonsense", "TERM": ""},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
    ],
    ids="-".join,
)
def test_the_surroundings_do_not_matter(surroundings: dict[str, str], ordinary: str, tmp_path: Path) -> None:
    """A missing or read-only home, no locale, ASCII streams, any hash seed: the same bytes come out."""
    done = sealed(tmp_path, "compare", "-f", "json", **surroundings)
    assert (done.stdout, done.stderr) == (ordinary, "")


def test_a_page_of_any_width_takes_time_by_its_size(tmp_path: Path) -> None:
    """A terminal that claims to be a hundred thousand columns wide gets its table within seconds."""
    done = sealed(tmp_path, "compare", "-f", "table", COLUMNS="99999")
    assert done.returncode == 0, done.stderr


def test_no_environment_at_all(tmp_path: Path) -> None:
    """Without one variable set, the program reads, works and writes UTF-8."""
    done = subprocess.run(
        [sys.executable, str(SEALED), str(tmp_path), "entities", "-f", "tsv"],
        cwd=tmp_path,
        env={},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "ميتا" in done.stdout.decode("utf-8")
