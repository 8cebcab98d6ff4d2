"""`doctor` says what is there, what is set, and whether it works."""

from __future__ import annotations

import io
import json

import pytest

from llamafund.cli.diagnosis import extras, selftest
from llamafund.cli.diagnosis.terminal import terminal
from llamafund.cli.environment import Environment
from llamafund.workbench import signature


@pytest.fixture
def environment() -> Environment:
    """A page that is no terminal."""
    return Environment(stdin=io.BytesIO(), stdout=io.StringIO(), stderr=io.StringIO())


def test_all_is_well(run) -> None:
    """On a whole installation every check passes; people read the same facts as programs."""
    report = json.loads(run("doctor", "-f", "json").stdout)
    assert report["ok"]
    assert all(check["passed"] for check in report["checks"])
    assert report["data"] == dict(signature().data)
    ran = run("doctor")
    assert ran.code == 0
    parts = (part["found"] or part["install"] for part in report["parts"])
    for name in (*report["versions"], *report["data"], *parts):
        assert name in ran.stdout
    assert ran.stdout.endswith("\nall is well\n")


def test_a_fault_is_found(monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A known row that comes out otherwise is a fault of the installation: status 1."""
    monkeypatch.setattr(selftest, "_STATUS", "disputed")
    ran = run("doctor")
    assert ran.code == 1
    assert "known row  FAULT outside-money-sought: corroborated, 2 sources" in ran.stdout
    assert ran.stdout.endswith("\nsomething is wrong: see above\n")


def test_parts_are_found_where_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """A part counts as there when its package can be imported, or its data lie where camel-tools keeps them."""
    monkeypatch.setattr(extras, "_PARTS", (*extras._PARTS, ("numpy", "x", "pip install numpy", extras._package("numpy"))))
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    found = {part.name: part.found for part in extras.parts()}
    assert found["numpy"]
    assert found["calima-msa-r13"] is None
    (tmp_path / "data" / "db").mkdir(parents=True)
    known = {"components": {"MorphologyDB": {"datasets": {"calima-msa-r13": {"path": "db"}}}}}
    (tmp_path / "catalogue.json").write_text(json.dumps(known), encoding="utf-8")
    assert {part.name: part.found for part in extras.parts()}["calima-msa-r13"] == str(tmp_path / "data" / "db")


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"VTE_VERSION": "7200"}, "reorders and joins"),
        ({"VTE_VERSION": "5202"}, "does not reorder"),
        ({"TERM": "xterm-kitty"}, "kitty"),
        ({"TMUX": "1", "VTE_VERSION": "7200"}, "tmux"),
        ({}, "not known"),
    ],
)
def test_what_a_terminal_does_with_arabic(variables: dict[str, str], said: str, environment) -> None:
    """The terminal is told by the variables that it sets."""
    assert said in str(terminal(environment, variables)["bidi"])


def test_formats_of_doctor(run) -> None:
    """It writes a table and JSON, and refuses what it does not write."""
    assert run("doctor", "-f", "csv").code == 2
