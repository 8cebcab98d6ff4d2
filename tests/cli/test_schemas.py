"""The JSON Schema of a kind of file accepts what the program reads, and refuses what it refuses."""

from __future__ import annotations

import copy
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from llamafund.cli.files.checked import check
from llamafund.cli.files.schemas import file_schema
from llamafund.cli.settings import origins as layers
from llamafund.entities.gazetteer.entries import KEYS
from llamafund.model import EntityType
from llamafund.render.documents.schema import FILES

GAZETTEER: Any = [
    {"id": "x-a", "type": "ORG", "ar": "ا", "en": None, "aliases": ["ب"], "cued": ["ت"], "not": [], "wikidata": "Q1"},
    {"id": "x-b", "type": "PLACE", "aliases": ["ث"], "parent": "x-a"},
]
CODEBOOK: Any = {
    "story": "s",
    "claims": [
        {"id": "a", "ar": "ب", "en": "c", "needs": [["x", "@meta"]], "credits": ["meta"], "without": ["y"], "contradicts": ["b"]},
        {"id": "b", "ar": 7},
    ],
}
WORKSPACE: Any = {
    "inputs": ["a.txt", "*.txt"],
    "sources": [
        {"file": "a.txt", "id": "x", "source": "s", "title": None, "published": "2026-01-02"},
        {"file": "*.txt", "source": "s"},
    ],
    "entities": ["own.yaml"],
    "codebook": "book.yaml",
    "format": "json",
    "jobs": 2,
    "quiet": True,
    "ner": None,
}
WHOLE = {"gazetteer": GAZETTEER, "codebook": CODEBOOK, "workspace": WORKSPACE}
NAMES = {"gazetteer": "own.yaml", "codebook": "book.yaml", "workspace": "llamafund.yaml"}
# What may come to stand in the place of any value.
ODD = [None, "", " ", 3, True, "json", [], {}, [None], [[]], [["x"]], {"id": "x"}, -1, 1.5, "ORG"]


def as_json(text: str) -> Any:
    """YAML as an editor's language server sees it, which knows no dates."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return value.isoformat() if isinstance(value, dt.date) else value

    return plain(yaml.safe_load(text))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which all that the whole files name is there."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "a.txt").write_text("قال الوزير نعم", encoding="utf-8")
    for name in (" ", "3", "json", "x", "-1", "1.5", "ORG", "True", "true"):
        (folder / name).write_text("[]", encoding="utf-8")
    return folder


def messages(kind: str, value: Any, folder: Path) -> list[str]:
    """What the program finds wrong in a file that holds the value; a list where a codebook should be is a gazetteer."""
    for name, whole in WHOLE.items():
        path = folder / NAMES[name]
        path.write_text(yaml.safe_dump(value if name == kind else whole, allow_unicode=True), encoding="utf-8")
    path = folder / NAMES[kind]
    (result, *_) = [each for each in check([path]) if each.path == path]
    return [fault.message for fault in result.faults] if result.kind == kind else ["another kind"]


def only_the_program_can_tell(faults: list[str]) -> bool:
    """Whether all faults are of names: one that is taken, or of something that does not exist."""
    return all(
        "is taken" in fault or "is not known here" in fault or "there is no file" in fault or "leads to nothing" in fault
        for fault in faults
    )


def test_a_whole_file_is_accepted_by_both(folder: Path) -> None:
    """Files that use every key are without fault, for the program and for the schema."""
    for kind in FILES:
        assert messages(kind, WHOLE[kind], folder) == []
        assert Draft202012Validator(file_schema(kind)).is_valid(WHOLE[kind])


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where the values of a document are."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in inner for place in places(each, (*path, key)))]


@pytest.mark.parametrize("kind", FILES)
@settings(max_examples=60)
@given(data=st.data())
def test_schema_and_program_agree(kind: str, folder: Path, data: st.DataObject) -> None:
    """With any value of a whole file taken out, renamed, or replaced by something odd, both accept it or both refuse it."""
    value = copy.deepcopy(WHOLE[kind])
    path = data.draw(st.sampled_from(places(value)))
    change = data.draw(st.sampled_from(["replace", "remove", "rename"]))
    if not path:
        value = data.draw(st.sampled_from(ODD))
    else:
        *above, last = path
        home = value
        for key in above:
            home = home[key]
        if change == "replace":
            home[last] = data.draw(st.sampled_from(ODD))
        elif change == "remove" or isinstance(home, list):
            del home[last]
        else:
            home[f"{last}x"] = home.pop(last)
    faults = messages(kind, value, folder)
    by_schema = Draft202012Validator(file_schema(kind)).is_valid(value)
    if faults and only_the_program_can_tell(faults):
        return
    assert by_schema == (not faults), (value, faults)


def test_the_schemas_know_what_the_program_knows() -> None:
    """Keys, types and choices are the same in both."""
    gazetteer = file_schema("gazetteer")["items"]["properties"]
    assert tuple(gazetteer) == ("id", "type", "ar", "en", "wikidata", "aliases", "cued", "not", "parent") == KEYS
    assert gazetteer["type"]["enum"] == [kind.value for kind in EntityType]
    workspace = file_schema("workspace")["properties"]
    assert set(workspace) == {"inputs", "sources", *(setting.key for setting in layers.settings())}
    assert "json" in workspace["format"]["anyOf"][0]["enum"]
