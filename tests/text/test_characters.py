"""The table of everyday characters says what camel-tools says, and nothing is taken from it where camel-tools is another."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts.build_characters import asked

from llamafund import resources
from llamafund.text.words import camel, characters
from llamafund.text.words.normalise import normalise, plain
from llamafund.text.words.tokenise import split

HELD = json.loads(resources.data("models", characters.TABLE).read_text(encoding="utf-8"))
EVERYDAY = HELD["characters"]["alone"] + HELD["characters"]["within"]
STALE = "data/models/characters.json is stale: run python -m scripts.build_characters"


@pytest.fixture
def another(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Another camel-tools than the one that was asked."""
    monkeypatch.setattr(characters, "version", lambda _: "99")
    characters.characters.cache_clear()
    yield
    characters.characters.cache_clear()


def test_the_table_is_what_camel_tools_says() -> None:
    """Asked again, alone and two by two, camel-tools says of every character what the table holds."""
    assert asked() == HELD["characters"], STALE


@given(st.text(st.sampled_from(EVERYDAY), min_size=1))
def test_many_characters_are_what_each_is(text: str) -> None:
    """A text of everyday characters, however long, has the tokens and the normal forms that camel-tools gives it."""
    known = characters.characters()
    assert known is not None
    assert known.cover(text)
    assert [form for _, form in split(text)] == camel.forms(text)
    assert (plain(text), normalise(text)) == (camel.plain(text), camel.norm(text))


@pytest.mark.usefixtures("another")
def test_another_camel_tools_is_asked_itself() -> None:
    """The table is not used for a camel-tools that it was not made of."""
    assert characters.characters() is None
    assert [form for _, form in split("«قال،")] == ["«", "قال", "،"]
    assert (plain("مُؤسّسة"), normalise("مُؤسّسة")) == ("مؤسسة", "مؤسسه")


def test_a_start_does_without_camel_tools(tmp_path: Path) -> None:
    """Everyday text is tokenised without importing camel-tools, and a rare character imports it."""
    everyday, rare = tmp_path / "a.txt", tmp_path / "b.txt"
    everyday.write_text("قال «المتحدّث»: ارتفعت الأسعار 4.3%، أمس…", encoding="utf-8")
    rare.write_text("قال المتحدّث ✓", encoding="utf-8")
    program = "import sys; from llamafund.cli import main; main(sys.argv[1:]); sys.exit('camel_tools' in sys.modules)"
    ends = [
        subprocess.run([sys.executable, "-c", program, "tokens", path], check=False, capture_output=True).returncode
        for path in (everyday, rare)
    ]
    assert ends == [0, 1]
