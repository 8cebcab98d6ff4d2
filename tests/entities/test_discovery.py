"""Names nobody listed: the cases, the built-in articles, and what holds for any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from llamafund import read, resources
from llamafund.model import Article, Mention
from llamafund.workbench import DEFAULTS, Workbench, workbench

HERE = Path(__file__).parent
CASES = [
    case
    for name in ("discovery", "clubs")
    for case in yaml.safe_load((HERE.parent / "cases" / f"{name}.yaml").read_text(encoding="utf-8"))["cases"]
]
SEEDS = yaml.safe_load((HERE / "seed_mentions.yaml").read_text(encoding="utf-8"))


def _find(text: str) -> list[Mention]:
    bench = workbench(DEFAULTS)
    (mentions,) = bench.recogniser([bench.document(Article(id="x", text=text))])
    return list(mentions)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in CASES])
def test_cases(case: dict[str, Any]) -> None:
    """Names are found with their types and exact words; one thing has one id, and two have two."""
    mentions = _find(case["text"])
    ids = {mention.text: mention.entity.id for mention in mentions}
    if "finds" in case:
        assert [[mention.entity.type.value, mention.text] for mention in mentions] == case["finds"]
    for one, other in case.get("same", []):
        assert ids[one] == ids[other]
    for text, entity in case.get("ids", {}).items():
        assert ids[text] == entity
    names = {mention.text: mention.entity.ar for mention in mentions}
    for text, name in case.get("called", {}).items():
        assert names[text] == name
    for one, other in case.get("apart", []):
        assert ids.get(one, one) != ids.get(other, other)


@pytest.mark.parametrize("article", list(SEEDS))
def test_the_built_in_articles(article: str) -> None:
    """All known mentions are found exactly, and nothing else is called by the name of one of these things."""
    text = resources.seeds(f"{article}.txt").read_text(encoding="utf-8")
    wanted = [tuple(mention) for mention in SEEDS[article]]
    found = [(mention.entity.id, mention.start, mention.end) for mention in _find(text)]
    ids = {entity for entity, _, _ in wanted}
    assert [mention for mention in found if mention[0] in ids] == wanted


PIECES = st.sampled_from(
    [
        "وزارة",
        "الدفاع",
        "السعودية",
        "قال",
        "شاكيروف",
        "محمد",
        "#",
        "_",
        "-",
        "(",
        ")",
        '"',
        "قناة",
        "بي",
        " ",
        "\n",
        "Meta",
        "2018",
        "\u200f",
        "،",
        "و",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_mentions_are_substrings_apart(text: str) -> None:
    """Whatever the text, mentions come in order, do not overlap, and give back their own words."""
    end = 0
    for mention in _find(text):
        assert mention.start >= end
        end = mention.end
        assert text[mention.start : end] == mention.text


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    """What was read before changes nothing."""
    assert _find(text) == _find(text)


@given(st.lists(st.lists(PIECES, max_size=30).map("".join), max_size=5))
def test_documents_side_by_side_do_not_see_each_other(texts: list[str]) -> None:
    """Several documents have the names that each has by itself."""
    bench = workbench(DEFAULTS)
    documents = [bench.document(Article(id="x", text=text)) for text in texts]
    assert [list(mentions) for mentions in bench.recogniser(documents)] == [_find(text) for text in texts]


def test_what_was_forgotten_is_learnt_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for a few words only the same names are found: nothing is forgotten in the middle of an article."""
    articles = [article for article in read([]) if isinstance(article, Article)]

    def found() -> list[object]:
        bench = Workbench(DEFAULTS)
        return [mentions for article in articles * 2 for mentions in bench.recogniser([bench.document(article)])]

    plenty = found()
    monkeypatch.setattr("llamafund.text.words.vocabulary.FORMS_KEPT", 100)
    assert found() == plenty
    bench = Workbench(DEFAULTS)
    assert list(bench.recogniser([bench.document(article) for article in articles * 2])) == plenty
