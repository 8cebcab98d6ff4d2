"""`codebook draft`: what was found becomes a codebook that people edit, and their edits stay."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two sources that share one statement, and one of them says more."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("ارتفعت أسعار النفط في الأسواق العالمية.\nزار الوزير مدينة أسوان.\n", encoding="utf-8")
    (folder / "b.txt").write_text("ارتفعت أسعار النفط في الأسواق العالمية.\n", encoding="utf-8")
    return folder


def claims(text: str) -> list[dict]:
    """The entries of a codebook."""
    return yaml.safe_load(text)["claims"] or []


def test_shared_claims_are_entries_and_others_comments(story, run) -> None:
    """A claim of two sources is an entry; that of one is a comment, and with --all an entry too."""
    ran = run("codebook", "draft", story)
    assert (ran.code, ran.stderr) == (0, "")
    (entry,) = claims(ran.stdout)
    assert entry.keys() == {"id", "ar", "en"}
    assert (entry["ar"], entry["en"]) == ("ارتفعت أسعار النفط في الأسواق العالمية", None)
    assert entry["id"].isascii()
    assert "# - id:" in ran.stdout
    assert "#   ar: زار الوزير مدينة أسوان" in ran.stdout
    assert len(claims(run("codebook", "draft", story, "--all").stdout)) == 2


def test_a_comment_becomes_an_entry(story, run) -> None:
    """Taking the sign away makes the entry; nothing else has to be moved."""
    text = run("codebook", "draft", story).stdout
    assert len(claims(re.sub("^  # (- id|  ar|  en)", r"  \1", text, flags=re.MULTILINE))) == 2


def test_a_draft_is_a_codebook(story, tmp_path, run) -> None:
    """`compare` takes it, and finds in the articles what it was drafted from."""
    path = tmp_path / "story.yaml"
    assert run("codebook", "draft", story, "--all", "-o", path).code == 0
    rows = json.loads(run("compare", story, "--codebook", path, "-f", "json").stdout)["rows"]
    assert [(row["origin"], row["status"]) for row in rows] == [("pinned", "corroborated"), ("pinned", "single-source")]


def test_drafting_again_changes_nothing(story, tmp_path, run) -> None:
    """What is covered already, as an entry or as a comment, is not added a second time."""
    path = tmp_path / "story.yaml"
    run("codebook", "draft", story, "-o", path)
    once = path.read_bytes()
    run("codebook", "draft", story, "-o", path)
    assert path.read_bytes() == once


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_people_wrote_is_kept_byte_for_byte(end: str, story, tmp_path, run) -> None:
    """Edits, comments, order and line ends stay; new claims stand behind them."""
    path = tmp_path / "story.yaml"
    lines = [
        "# mine",
        "claims:",
        "    # the price",
        "    - id: oil",
        '      ar: "ارتفعت أسعار النفط في الأسواق العالمية"  # reworded',
        "      en: Oil   rose",
    ]
    written = end.join(lines).encode()
    path.write_bytes(written)
    assert run("codebook", "draft", story, "--all", "-o", path).code == 0
    assert path.read_bytes().startswith(written)
    grown = path.read_text(encoding="utf-8")
    assert [entry["ar"] for entry in claims(grown)] == ["ارتفعت أسعار النفط في الأسواق العالمية", "زار الوزير مدينة أسوان"]
    assert path.read_bytes().count(b"\r\n") == (path.read_bytes().count(b"\n") if end == "\r\n" else 0)


@pytest.mark.parametrize(
    "written",
    ["claims: [{id: oil, ar: ارتفع سعر النفط}]\n", "claims:\n  - id: oil\n    ar: ارتفع سعر النفط\nstory: oil\n"],
)
def test_what_cannot_grow_is_left_alone(written: str, story, tmp_path, run) -> None:
    """Where adding at the end would make another file of it, that is told, and nothing is written."""
    path = tmp_path / "story.yaml"
    path.write_text(written, encoding="utf-8")
    ran = run("codebook", "draft", story, "-o", path)
    assert ran.code == 2
    assert f"{path}:1:1: this codebook cannot be added to" in ran.stderr
    assert path.read_text(encoding="utf-8") == written


def test_a_wrong_codebook_is_pointed_at(story, tmp_path, run) -> None:
    """A file that is no codebook is shown at its fault and left as it is."""
    path = tmp_path / "story.yaml"
    path.write_bytes(b"claims:\n  - id: x\n    er: y\n")
    ran = run("codebook", "draft", story, "-o", path)
    assert ran.code == 2
    assert 'unknown key "er"' in ran.stderr
    path.write_bytes(b"claims: \xff\n")
    assert "not UTF-8" in run("codebook", "draft", story, "-o", path).stderr


def test_nothing_found(tmp_path, run) -> None:
    """Articles without a claim give a codebook without one, which can still be read."""
    (tmp_path / "a.txt").write_text("؟", encoding="utf-8")
    assert claims(run("codebook", "draft", tmp_path / "a.txt").stdout) == []


def test_a_denial_is_no_statement_of_its_own(tmp_path, run) -> None:
    """Where one source denies what another says there is one entry, and the denial shows when the codebook is used."""
    (tmp_path / "a.txt").write_text("نفت الشركة تسريح العمال.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("سرحت الشركة العمال.\n", encoding="utf-8")
    codebook = tmp_path / "codebook.yaml"
    run("codebook", "draft", tmp_path / "a.txt", tmp_path / "b.txt", "-o", codebook)
    (entry,) = claims(codebook.read_text(encoding="utf-8"))
    assert entry["ar"] == "سرحت الشركة العمال"
    compared = run("compare", tmp_path / "a.txt", tmp_path / "b.txt", "--codebook", codebook, "-f", "json")
    (row, *_) = json.loads(compared.stdout)["rows"]
    assert {document: [cell["stance"] for cell in cells] for document, cells in row["cells"].items()} == {
        "a": ["denies"],
        "b": ["asserts"],
    }
