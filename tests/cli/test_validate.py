"""`validate` shows all that is wrong, where, and what is known instead; people and editors read the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def found(run, *arguments: object) -> list[tuple[str, int, int, str]]:
    """File, line, column and message of each fault, as an editor gets them."""
    ran = run("validate", "-f", "json", *arguments)
    faults = json.loads(ran.stdout)
    assert ran.code == (2 if faults else 0)
    return [(Path(fault["file"]).name, fault["line"], fault["column"], fault["message"]) for fault in faults]


def test_all_faults_of_all_files(workspace: Path, run) -> None:
    """The faults of a workspace come together: its settings, and the gazetteers and codebook that it names."""
    settings = workspace / "llamafund.yaml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("articles/nil.txt", "articles/nill.txt").replace("# jobs: 0", "jobs: many\nformat: jsno\nqiet: true")
    settings.write_text(text.replace("  - articles\n", "  - article\n"), encoding="utf-8")
    (workspace / "entities.yaml").write_text(
        "- {id: meta, type: ORG, ar: ميتا}\n- {id: wadi-bridge, type: BRIDGE}\n", encoding="utf-8"
    )
    (workspace / "codebook.yaml").write_text(
        'claims:\n- {id: a, ar: ب, needs: [["@wadi-brige"], ["@wadi-bridge"]]}\n', encoding="utf-8"
    )
    assert found(run) == [
        ("llamafund.yaml", 9, 5, '"article" leads to nothing beside llamafund.yaml'),
        ("llamafund.yaml", 14, 11, 'there is no file "articles/nill.txt" beside llamafund.yaml'),
        ("llamafund.yaml", 29, 7, '"many" is no whole number'),
        ("llamafund.yaml", 30, 9, '"jsno" is not known here'),
        ("llamafund.yaml", 31, 1, 'unknown key "qiet"'),
        ("entities.yaml", 1, 8, 'the id "meta" is taken'),
        ("entities.yaml", 2, 27, '"BRIDGE" is not known here'),
        ("codebook.yaml", 2, 27, '"wadi-brige" is not known here'),
    ]


def test_a_fault_for_people(workspace: Path, run) -> None:
    """A fault is a message with its place, the line with a caret, and what was perhaps meant."""
    (workspace / "codebook.yaml").write_text("claims:\n- id: a\n  ar: ب\n  need: [[x]]\n", encoding="utf-8")
    ran = run("validate", "codebook.yaml")
    assert ran.code == 2
    assert ran.stdout == (
        'codebook.yaml:4:3: unknown key "need"\n'
        "    4 |   need: [[x]]\n"
        "      |   ^^^^\n"
        'did you mean "needs"? known: ar, contradicts, credits, en, id, needs, without\n'
    )


def test_a_fault_for_editors(workspace: Path, run) -> None:
    """The record of a fault says where it begins and ends, how grave it is, and what to do."""
    (workspace / "codebook.yaml").write_text("claims:\n- id: a\n  ar: ب\n  need: [[x]]\n", encoding="utf-8")
    (record,) = json.loads(run("validate", "codebook.yaml", "-f", "json").stdout)
    assert record == {
        "file": "codebook.yaml",
        "line": 4,
        "column": 3,
        "endLine": 4,
        "endColumn": 7,
        "severity": "error",
        "message": 'unknown key "need"',
        "suggestion": 'did you mean "needs"? known: ar, contradicts, credits, en, id, needs, without',
    }


@pytest.mark.parametrize("name", ["entities.yaml", "codebook.yaml", "llamafund.yaml"])
@pytest.mark.parametrize("text", ["a: [", "", "a: *b", "!!python/none x"])
def test_a_file_that_is_no_yaml(name: str, text: str, workspace: Path, run) -> None:
    """A file that cannot be read as YAML has one fault; the others are checked all the same, and may miss what stands in it."""
    (workspace / name).write_text(text, encoding="utf-8")
    first, *others = found(run)
    assert first[0] == name
    assert [fault[3] for fault in others] == (['"wadi-bridge" is not known here'] if name == "entities.yaml" else [])


def test_files_by_name_know_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A codebook may name the entities of a gazetteer that is checked with it, and not those of one that is not."""
    monkeypatch.chdir(tmp_path)
    Path("people.yaml").write_text("- {id: someone-new, type: PERSON, ar: فلان}\n", encoding="utf-8")
    Path("story.yaml").write_text('claims:\n- {id: a, ar: ب, needs: [["@someone-new"]]}\n', encoding="utf-8")
    assert found(run, "story.yaml", "people.yaml") == []
    assert found(run, "story.yaml") == [("story.yaml", 2, 27, '"someone-new" is not known here')]


@pytest.mark.usefixtures("workspace")
def test_a_codebook_knows_the_gazetteers_of_its_workspace(run) -> None:
    """Checked by itself, the codebook of a workspace may name the entities of the workspace."""
    assert found(run, "codebook.yaml") == []


def test_a_mapping_named_as_a_gazetteer(workspace: Path, run) -> None:
    """A file that is named as a gazetteer and is a codebook is told to be none."""
    text = (workspace / "llamafund.yaml").read_text(encoding="utf-8")
    (workspace / "llamafund.yaml").write_text(text.replace("[entities.yaml]", "[entities.yaml, other.yaml]"), encoding="utf-8")
    (workspace / "other.yaml").write_text("claims: []\n", encoding="utf-8")
    assert found(run) == [("other.yaml", 1, 1, "a list is wanted here, not a mapping")]


def test_nothing_to_validate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """Outside a workspace, and without a file, it says what to do; a file that is not there is a fault."""
    monkeypatch.chdir(tmp_path)
    assert "llamafund init" in run("validate").stderr
    assert found(run, "none.yaml")[0][0] == "none.yaml"
    assert run("validate", "x.yaml", "-f", "xml").code == 2
