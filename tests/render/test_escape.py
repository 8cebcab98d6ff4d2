"""Nothing from an article acts on the page it is quoted on."""

from __future__ import annotations

import json

import pytest

from llamafund.render.escape import in_json, in_markdown, no_formula, visible, without_controls

HOSTILE = "\x1b[31mأحمر\x1b]0;عنوان\x07 \x9b2J \u202eمقلوب\u2066 \x00\x7f \ud800 \U000e0041"


def test_visible_leaves_ordinary_text_alone() -> None:
    """Arabic with diacritics, marks of direction without force, joiners and emoji are what people write, and stay."""
    text = "أَعلَنَت «ميتا» (Meta)\u200f عن Llama 4 👩\u200d💻 ٤٫٣٪"
    assert visible(text) == text


@pytest.mark.parametrize(
    "character", ["\x1b", "\x9b", "\x07", "\x00", "\x7f", "\u202e", "\u2066", "\u2069", "\ud800", "\U000e0041"]
)
def test_visible_shows_what_cannot_be_seen(character: str) -> None:
    """A character that could steer a terminal or turn the text is replaced by something one can see."""
    shown = visible(f"a{character}b")
    assert character not in shown
    assert shown.startswith("a")
    assert shown.endswith("b")
    assert len(shown) > 2


def test_visible_is_one_line() -> None:
    """Breaks and tabs, of every kind Unicode has, become one space, so that no value can forge a line of output."""
    assert visible("a \r\n\tb\u2028\u2029c\x85d\x0be") == "a b c d e"


def test_without_controls_keeps_breaks() -> None:
    """A CSV value keeps its line breaks and tabs and loses only what a terminal would obey."""
    assert without_controls("a\tb\nc\x1b[0m") == "a\tb\nc␛[0m"


def test_in_json_is_the_same_value() -> None:
    """JSON made safe for a terminal still parses to the very text of the article."""
    dumped = in_json(json.dumps(HOSTILE, ensure_ascii=False))
    assert json.loads(dumped) == HOSTILE
    assert not {"\x1b", "\x9b", "\x7f", "\u202e"} & set(dumped)


def test_in_markdown_is_inert() -> None:
    """Tags, links, emphasis, table borders and mathematics of an article are text on the page."""
    assert in_markdown("<script>|*a*[b](c)`d`$e$&amp;") == r"&lt;script&gt;\|\*a\*\[b\]\(c\)\`d\`\$e\$&amp;amp;"


@pytest.mark.parametrize("cell", ["=1+1", "+972", "-5", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    """What a spreadsheet would run, also behind a space or in full width, begins with an apostrophe."""
    assert no_formula(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "قال = نعم", "5-2", "a@b"])
def test_other_cells_stay(cell: str) -> None:
    """The signs inside a text are harmless and stay as they are."""
    assert no_formula(cell) == cell
