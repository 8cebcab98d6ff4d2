"""A workspace begins as something that works, and writing it destroys nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from llamafund.cli.files.schemas import file_schema
from llamafund.render.documents.schema import FILES
from tests.cli.test_schemas import as_json


@pytest.mark.usefixtures("workspace")
def test_a_new_workspace_compares_without_flags(run) -> None:
    """In a workspace as it is written, `compare` finds what its articles dispute and what they share, by its own codebook."""
    document = json.loads(run("compare", "-f", "json").stdout)
    rows = {row["id"]: row for row in document["rows"]}
    assert [rows[name]["status"] for name in ("cost-40", "cost-55", "late", "opened")] == ["disputed"] * 3 + ["corroborated"]
    assert [cell["stance"] for cell in rows["late"]["cells"]["nil"]] == ["denies"]
    assert {item["id"]: (item["source"], item["published"]) for item in document["documents"]} == {
        "diffa": ("صحيفة الضفة", "2026-03-04"),
        "nil": ("صحيفة النيل", "2026-03-02"),
    }
    names = {item["id"] for item in json.loads(run("entities", "-f", "json").stdout)["entities"]}
    assert {"transport-ministry", "wadi-bridge", "diffa-paper"} <= names


def test_a_new_workspace_is_without_fault(workspace: Path, run) -> None:
    """`validate` finds nothing wrong in what `init` writes, and neither does the JSON Schema that each file points to."""
    assert run("validate").code == 0
    assert json.loads(run("validate", "-f", "json").stdout) == []
    for path in workspace.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        pointed = re.search(r"^# yaml-language-server: \$schema=(\S+)$", text, re.MULTILINE)
        assert pointed
        schema = json.loads((workspace / pointed[1]).read_text(encoding="utf-8"))
        Draft202012Validator(schema).validate(as_json(text))


def test_the_commented_examples_are_true(workspace: Path, run) -> None:
    """What stands in the files as a comment to be used is without fault when it is used."""
    for name in ("entities.yaml", "codebook.yaml", "llamafund.yaml"):
        path = workspace / name
        text = path.read_text(encoding="utf-8")
        used = re.sub(r"^( *)# (- id:|  +\w+:|(?:format|jobs|ner|quiet):)", r"\1\2", text, flags=re.MULTILINE)
        assert used != text
        path.write_text(used, encoding="utf-8")
    ran = run("validate")
    assert (ran.code, ran.stdout.count("without fault")) == (0, 3)


@pytest.mark.parametrize("kind", FILES)
def test_the_schemas_are_those_of_this_version(kind: str, workspace: Path, run) -> None:
    """The schemas that lie in a workspace are what `llamafund schema` prints."""
    printed = json.loads(run("schema", kind).stdout)
    assert json.loads((workspace / f".llamafund/{kind}.schema.json").read_text(encoding="utf-8")) == printed == file_schema(kind)
    Draft202012Validator.check_schema(printed)


def test_nothing_is_overwritten(tmp_path: Path, run) -> None:
    """Where one of the files is there, none is written, and the message names it."""
    (tmp_path / "codebook.yaml").write_text("mine", encoding="utf-8")
    ran = run("init", tmp_path)
    assert ran.code == 2
    assert "this would overwrite codebook.yaml" in ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["codebook.yaml"]
    assert (tmp_path / "codebook.yaml").read_text(encoding="utf-8") == "mine"


def test_init_in_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """Without a folder it is this one; what was written is data, and what to do next is said beside it."""
    monkeypatch.chdir(tmp_path)
    ran = run("init")
    assert ran.code == 0
    assert sorted(Path(line) for line in ran.stdout.splitlines()) == sorted(
        path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()
    )
    assert ran.stderr.endswith("next: llamafund compare\n")
