"""A wrong file is pointed at: file, line, column, the line with a caret, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llamafund import resources
from llamafund.compare import Reading, read_codebook
from llamafund.entities.gazetteer.entries import read_gazetteer
from llamafund.errors import ConfigError
from llamafund.located import Faults, read_yaml
from llamafund.located.compose import compose
from llamafund.model import Claim, Kind, Word


def _reading() -> Reading:
    def claim(text: str) -> Claim:
        return Claim(id="x", document="", start=0, end=len(text), text=text, kind=Kind.ASSERTION, words=())

    return Reading(words=lambda text: (Word(form=text, norm=text, lemma=text),), claim=claim, entities=("meta", "llama"))


def _gazetteer(path: Path) -> object:
    return read_gazetteer([path])


def _codebook(path: Path) -> object:
    return read_codebook(path, _reading())


FAULTS = [
    (
        "a broken list",
        _gazetteer,
        "- id: meta\n  type: [ORG\n  ar: ميتا\n",
        (3, 5),
        "not valid YAML",
        "a comma between two items",
    ),
    ("a colon in a text", _gazetteer, "- id: meta\n  ar: قال: نعم\n", (2, 10), "not valid YAML", "between quotation marks"),
    ("a tab", _gazetteer, "- id: meta\n\ttype: ORG\n", (2, 1), "not valid YAML", "indent with spaces"),
    ("another column", _gazetteer, "- id: meta\n  type: ORG\n ar: ميتا\n", (3, 2), "not valid YAML", "in the same column"),
    ("a quotation mark left open", _gazetteer, "- id: meta\n  ar: 'ميتا\n", (3, 1), "not valid YAML", "is not closed"),
    (
        "an unknown key",
        _gazetteer,
        "- id: meta\n  type: ORG\n  alias: [ميتا]\n",
        (3, 3),
        'unknown key "alias"',
        'did you mean "aliases"?',
    ),
    (
        "an unknown type",
        _gazetteer,
        "- id: meta\n  type: COMPANY\n  ar: ميتا\n",
        (2, 9),
        '"COMPANY" is not known here',
        "known: ORG",
    ),
    ("a missing id", _gazetteer, "- type: ORG\n  ar: ميتا\n", (1, 3), '"id" is missing', "needs: id, type"),
    ("no name at all", _gazetteer, "- id: meta\n  type: ORG\n", (1, 3), "needs a name", "aliases"),
    (
        "a duplicate id",
        _gazetteer,
        "- {id: m, type: ORG, ar: ا}\n- {id: m, type: ORG, ar: ب}\n",
        (2, 8),
        '"m" is taken',
        ":1; choose",
    ),
    ("a key twice", _gazetteer, "- id: m\n  type: ORG\n  type: ORG\n", (3, 3), '"type" stands here twice', "line 2"),
    (
        "an unknown parent",
        _gazetteer,
        "- {id: m, type: ORG, ar: ا, parent: alphabet}\n",
        (1, 37),
        '"alphabet" is not known',
        "known: m",
    ),
    ("a text for a list", _gazetteer, "- {id: m, type: ORG, ar: ا, aliases: ب}\n", (1, 38), "a list is wanted", "[value, value]"),
    ("a list for a text", _gazetteer, "- {id: [m], type: ORG, ar: ا}\n", (1, 8), "a text is wanted", ""),
    ("an alias", _gazetteer, "- &a {id: m, type: ORG, ar: ا}\n- *a\n", (2, 3), "aliases (*name) are not read", ""),
    ("a tag that runs code", _gazetteer, "- !!python/object/apply:os.system [ls]\n", (1, 3), "the tag", "take the !tag out"),
    ("a deep nest", _gazetteer, "[" * 500 + "]" * 500, (1, 21), "nested too deep", ""),
    ("an empty file", _gazetteer, "# nothing\n", (1, 1), "the file is empty", ""),
    (
        "an unknown entity",
        _codebook,
        'claims:\n- id: a\n  ar: ب\n  needs: [["@mata"]]\n',
        (4, 12),
        '"mata" is not known',
        'mean "meta"?',
    ),
    ("an unknown claim", _codebook, "claims:\n- {id: a, ar: ب, contradicts: [c]}\n", (2, 32), '"c" is not known', "known: a"),
    ("a duplicate claim", _codebook, "claims:\n- {id: a, ar: ب}\n- {id: a, ar: ج}\n", (3, 8), '"a" is taken', "id of its own"),
    ("an empty group", _codebook, "claims:\n- {id: a, ar: ب, needs: [[]]}\n", (2, 26), "an empty group", "one phrase"),
    ("no claims", _codebook, "story: x\n", (1, 1), '"claims" is missing', ""),
]


@pytest.mark.parametrize("fault", [pytest.param(fault[1:], id=fault[0]) for fault in FAULTS])
def test_a_fault_is_pointed_at(fault: tuple[Callable[[Path], object], str, tuple[int, int], str, str], tmp_path: Path) -> None:
    """The message names file, line and column, what is wrong, and what is known instead."""
    read, text, place, message, hint = fault
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read(path)
    assert (caught.value.line, caught.value.column) == place
    assert str(caught.value).startswith(f"{path}:{place[0]}:{place[1]}: ")
    assert message in str(caught.value)
    assert hint in str(caught.value)


def test_all_faults_are_collected(tmp_path: Path) -> None:
    """Asked for all faults, the readers go on behind each: unknown keys, wrong values and missing ones of every entry."""
    path = tmp_path / "file.yaml"
    path.write_text(
        "- {id: a, type: COMPANY, alias: [x], aliases: [[ب], ت, ]}\n"
        "- {ar: ا}\n"
        "- {id: b, type: ORG, ar: ا, parent: a}\n"
        "- {id: b, type: ORG, ar: ا, parent: nobody}\n",
        encoding="utf-8",
    )
    faults = Faults()
    entries = read_gazetteer([path], faults=faults)
    assert [entry.entity.id for entry in entries] == ["b"]
    assert [(fault.line, fault.message.replace('"', "")) for fault in faults.found] == [
        (1, "unknown key alias"),
        (1, "COMPANY is not known here"),
        (1, "a text is wanted here, not a list"),
        (2, "id is missing"),
        (2, "type is missing"),
        (4, "the id b is taken"),
        (4, "nobody is not known here"),
    ]


def test_all_faults_of_a_codebook_are_collected(tmp_path: Path) -> None:
    """A claim with a fault still counts as known where another one points to it."""
    path = tmp_path / "file.yaml"
    path.write_text(
        'claims:\n- {id: a, ar: ب, needs: [["@mata", "@lama"], []], en: []}\n- {id: b, ar: ب, contradicts: [a, c]}\n',
        encoding="utf-8",
    )
    faults = Faults()
    assert [pin.id for pin in read_codebook(path, _reading(), faults)] == ["b"]
    messages = [fault.message for fault in faults.found]
    assert [message.split('"')[1] if '"' in message else message for message in messages] == [
        "mata",
        "lama",
        "an empty group matches nothing",
        "a text is wanted here, not a list",
        "c",
    ]


def test_the_caret_stands_under_the_fault(tmp_path: Path) -> None:
    """The offending line is shown with carets under the word at fault."""
    path = tmp_path / "file.yaml"
    path.write_text("- id: meta\n  typo: ORG\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_gazetteer([path])
    lines = str(caught.value).splitlines()
    assert lines[1].endswith("  typo: ORG")
    assert lines[2].index("^") == lines[1].index("typo")
    assert lines[2].count("^") == len("typo")


def test_a_file_that_is_not_utf8_names_its_line(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are found by line."""
    path = tmp_path / "file.yaml"
    path.write_bytes(b"- id: meta\n  ar: \xe3\xed\xca\xc7\n")
    with pytest.raises(ConfigError, match=r"file\.yaml:2:1: not UTF-8"):
        read_yaml(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A name that leads nowhere has no line and no column, but perhaps a file beside it that was meant."""
    with pytest.raises(ConfigError, match=r"none\.yaml: no such file\nis the name right\?$"):
        read_yaml(tmp_path / "none.yaml")
    (tmp_path / "story.yaml").touch()
    with pytest.raises(ConfigError, match=r'sotry\.yaml: no such file\ndid you mean ".*/story\.yaml"\?$') as caught:
        read_yaml(tmp_path / "sotry.yaml")
    assert (caught.value.line, caught.value.column) == (None, None)
    with pytest.raises(ConfigError, match=r"no such file\nits folder is not there either"):
        read_yaml(tmp_path / "nowhere" / "none.yaml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """What is there and cannot be read says so, also without a made-up place."""
    with pytest.raises(ConfigError, match=r"cannot be read: .*\na YAML file is wanted here$"):
        read_yaml(tmp_path)


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: str | bytes) -> None:
    """No content of a file raises anything but a ConfigError."""
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    try:
        read_gazetteer([path])
    except ConfigError:
        return


@pytest.mark.parametrize("way", ["..", "link"])
def test_no_way_through_our_data_makes_a_file_ours(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of somebody else's, reached by `..` or by a link from our data, is refused where it is too deep, not composed."""
    data, theirs = tmp_path / "data", tmp_path / "theirs.yaml"
    data.mkdir()
    theirs.write_text("[" * 200_000, encoding="utf-8")
    (data / "link").symlink_to(theirs)
    monkeypatch.setattr(resources, "data", lambda: data)
    with pytest.raises(ConfigError, match="nested too deep"):
        read_yaml(data / ".." / "theirs.yaml" if way == ".." else data / "link")


@pytest.mark.parametrize("path", sorted(resources.data().rglob("*.yaml")), ids=lambda path: path.stem)
def test_our_files_nest_no_deeper_than_is_read(path: Path) -> None:
    """A start does not look for it, so it is looked for here."""
    source = path.read_text(encoding="utf-8")
    assert compose(source, path, source.splitlines()) is not None
