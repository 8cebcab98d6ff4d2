"""Names in text: the cases, and what holds for any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from llamafund.entities import NameIndex
from llamafund.entities.gazetteer.entries import read_gazetteer
from llamafund.entities.gazetteer.name_table import MemoryNames
from llamafund.model import Article, EntityType, Mention
from llamafund.text import MORPHOLOGIES, Vocabulary, document

DATA = yaml.safe_load((Path(__file__).parent.parent / "cases" / "names.yaml").read_text(encoding="utf-8"))
VOCABULARY = Vocabulary(MORPHOLOGIES.get("table")())
TRIGGERS = {EntityType.ORG: frozenset({"صحيفه", "صحيفتا", "جريده"})}


def _norms(text: str) -> tuple[str, ...]:
    return tuple(word.norm for word in document(Article(id="", text=text), VOCABULARY).words)


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> NameIndex:
    """The gazetteer of the cases, as a file would give it."""
    path = tmp_path_factory.mktemp("gazetteer") / "cases.yaml"
    path.write_text(yaml.safe_dump(DATA["gazetteer"], allow_unicode=True), encoding="utf-8")
    return NameIndex(MemoryNames(read_gazetteer([path]), _norms), TRIGGERS)


def _find(text: str, names: NameIndex) -> list[Mention]:
    return list(names.mentions(document(Article(id="x", text=text), VOCABULARY)))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in DATA["cases"]])
def test_cases(case: dict[str, Any], names: NameIndex) -> None:
    """Every name is found with its exact words, and nothing else is called one."""
    found = [[mention.entity.id, mention.text] for mention in _find(case["text"], names)]
    assert found == case["finds"]


PIECES = st.sampled_from(
    ["ميتا", "و", "ل", "ال", " ", "\n", "بلاتفورمز", "Meta", "Platforms", "Llama", "4", "\u200f", "ـ", "َ", "«", "الحياة", "صحيفة"]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_a_mention_is_its_own_substring(names: NameIndex, text: str) -> None:
    """Spans give back the mention's text, in order and apart."""
    end = 0
    for mention in _find(text, names):
        assert mention.start >= end
        end = mention.end
        assert text[mention.start : end] == mention.text
