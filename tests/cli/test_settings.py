"""Settings come from flags, then the environment, then llamafund.yaml, then the defaults; a wrong one is told with its place."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from llamafund.cli.settings.options import Settings
from llamafund.cli.settings.origins import settings


def write(folder: Path, text: str) -> None:
    """Write a llamafund.yaml."""
    (folder / "llamafund.yaml").write_text(text, encoding="utf-8")


def won(run, name: str, *arguments: object) -> tuple[object, str]:
    """The value of a setting and the layer that set it, as doctor says."""
    report = json.loads(run("doctor", "-f", "json", *arguments).stdout)
    return next((each["value"], each["layer"]) for each in report["settings"] if each["name"] == name)


def test_each_layer_goes_before_the_next(articles: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A flag beats the environment, that beats llamafund.yaml, and that beats the default."""
    monkeypatch.chdir(articles)
    assert won(run, "jobs") == (None, "default")
    write(articles, "jobs: 3\n")
    assert won(run, "jobs") == (3, "llamafund.yaml")
    monkeypatch.setenv("LLAMAFUND_JOBS", "4")
    assert won(run, "jobs") == (4, "environment")
    assert won(run, "jobs", "-j", "5") == (5, "flag")


@pytest.mark.parametrize("layer", ["environment", "workspace"])
def test_a_setting_does_what_its_flag_does(layer: str, articles: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """Format, entities, codebook and quiet of a lower layer give the very output that the flags give."""
    (articles / "own.yaml").write_text("- {id: own-thing, type: OTHER, ar: استثمار}\n", encoding="utf-8")
    (articles / "book.yaml").write_text("claims:\n- {id: own-claim, ar: أعلنت ميتا عن استثمار}\n", encoding="utf-8")
    monkeypatch.chdir(articles)
    inputs = ("a.txt", "b.txt", "none.txt")
    flags = ("-f", "json", "--entities", "own.yaml", "--codebook", "book.yaml", "--ner", "gazetteer", "-q")
    wanted = run("compare", *inputs, *flags)
    assert "own-claim" in wanted.stdout
    if layer == "workspace":
        write(articles, "format: json\nentities: [own.yaml]\ncodebook: book.yaml\nner: gazetteer\nquiet: true\n")
    else:
        values = {"format": "json", "entities": "own.yaml", "codebook": "book.yaml", "ner": "gazetteer", "quiet": "1"}
        for name, value in values.items():
            monkeypatch.setenv(f"LLAMAFUND_{name.upper()}", value)
    assert run("compare", *inputs) == wanted


def test_a_workspace_is_found_from_below(workspace: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """In a folder below the workspace its settings hold, and its paths lead to the same files."""
    above = json.loads(run("compare", "-f", "json").stdout)
    monkeypatch.chdir(workspace / "articles")
    below = json.loads(run("compare", "-f", "json").stdout)
    assert below["rows"] == above["rows"]
    assert [Path(item["path"]) for item in below["documents"]] == [Path("../articles/diffa.txt"), Path("../articles/nil.txt")]


@pytest.mark.usefixtures("workspace")
def test_an_input_goes_before_those_of_the_workspace(run) -> None:
    """Who names an input reads that one, labelled as the workspace says."""
    (document,) = json.loads(run("tokens", "articles/nil.txt", "-f", "json").stdout)["documents"]
    assert (document["id"], document["source"]) == ("nil", "صحيفة النيل")


def test_labels_by_pattern(articles: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A pattern labels all its files; an entry further down adds to it, and a file's own sources.yaml gives way."""
    monkeypatch.chdir(articles)
    (articles / "sources.yaml").write_text("- {file: b.txt, source: الأولى, title: عنوان}\n", encoding="utf-8")
    write(articles, 'inputs: ["*.txt"]\nsources:\n- {file: "*.txt", source: الثانية}\n- {file: a.txt, id: first, title: خبر}\n')
    documents = json.loads(run("tokens", "-f", "json").stdout)["documents"]
    assert [(item["id"], item["source"], item["title"]) for item in documents] == [
        ("first", "الثانية", "خبر"),
        ("b", "الثانية", "عنوان"),
    ]
    write(articles, 'sources:\n- {file: "*.txt", id: x}\n')
    assert 'llamafund.yaml:2:23: "id" belongs to one file' in run("tokens").stderr


def test_an_odd_folder_is_no_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A pattern in the llamafund.yaml of a folder whose own name looks like one means the files of that folder."""
    folder = tmp_path / "[x]" / "below"
    folder.mkdir(parents=True)
    write(folder.parent, 'inputs: ["*.txt"]\n')
    (folder.parent / "a.txt").write_text("قال الوزير نعم", encoding="utf-8")
    for place in (folder.parent, folder):
        monkeypatch.chdir(place)
        assert len(json.loads(run("tokens", "-f", "json").stdout)["documents"]) == 1


def test_the_ending_of_a_file_goes_before_a_standing_format(articles: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A format that stands in llamafund.yaml or in the environment does not turn `-o x.csv` into something else; a flag does."""
    monkeypatch.chdir(articles)
    write(articles, "format: json\n")
    run("tokens", "a.txt", "-o", "x.csv")
    assert (articles / "x.csv").read_text(encoding="utf-8").startswith("document,start")
    run("tokens", "a.txt", "-o", "x.csv", "-f", "json")
    assert (articles / "x.csv").read_text(encoding="utf-8").startswith("{")
    assert run("tokens", "a.txt").stdout.startswith("{")


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("JOBS", "many", 'LLAMAFUND_JOBS: "many" cannot be used\na whole number, 0 or more, is wanted'),
        ("JOBS", "-1", 'LLAMAFUND_JOBS: "-1" cannot be used\na whole number, 0 or more, is wanted'),
        ("QUIET", "perhaps", 'LLAMAFUND_QUIET: "perhaps" cannot be used\nSay nothing on standard error but errors.'),
        ("FORMAT", "jsno", 'LLAMAFUND_FORMAT: unknown format "jsno"\ndid you mean "json"?'),
        ("NER", "camle", 'LLAMAFUND_NER: unknown recogniser "camle"\ndid you mean "camel"?'),
        ("ENTITIES", f"{__file__}{os.pathsep}none.yaml", 'LLAMAFUND_ENTITIES: there is no file "none.yaml"'),
    ],
)
def test_a_wrong_variable_is_named(name: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A wrong value in the environment ends with status 2, and the message says which variable it is."""
    monkeypatch.setenv(f"LLAMAFUND_{name}", value)
    ran = run("claims")
    assert ran.code == 2
    assert message in ran.stderr


def test_a_wrong_workspace_is_pointed_at(articles: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """A wrong llamafund.yaml stops what would use it, with a caret, and neither help nor what does not."""
    monkeypatch.chdir(articles)
    write(articles, "format: jsno\n")
    ran = run("tokens", "a.txt")
    assert (ran.code, ran.stdout) == (2, "")
    assert "llamafund.yaml:1:9:" in ran.stderr
    assert "        ^^^^\n" in ran.stderr
    assert run("tokens", "--help").code == run("schema", "tokens").code == 0
    report = json.loads(run("doctor", "-f", "json").stdout)
    assert "llamafund.yaml:1:9:" in report["fault"]
    assert not report["ok"]


def test_settings_reach_the_commands_of_a_group(workspace: Path, run) -> None:
    """`codebook draft` reads the inputs of the workspace too, and is not told a format that it does not have."""
    text = (workspace / "llamafund.yaml").read_text(encoding="utf-8")
    write(workspace, text + "format: json\n")
    ran = run("codebook", "draft")
    assert ran.code == 0
    assert "claims:" in ran.stdout
    assert "صحيفة" in ran.stdout


def test_help_shows_what_holds_here(articles: Path, monkeypatch: pytest.MonkeyPatch, run) -> None:
    """The default that `--help` shows is the one of the workspace."""
    monkeypatch.chdir(articles)
    write(articles, "ner: gazetteer\n")
    assert re.search(r"--ner.*\n?.*\n?.*\[default: gazetteer\]", run("claims", "--help").stdout)


def test_every_shared_option_is_a_setting() -> None:
    """Each shared option but INPUT, --output and --scheduler can be set in all layers, under the name of its flag."""
    names = {setting.name for setting in settings()}
    assert names == set(Settings.__dataclass_fields__) - {"inputs", "output", "scheduler"}
    assert all(setting.help and setting.variable == f"LLAMAFUND_{setting.name.upper()}" for setting in settings())
