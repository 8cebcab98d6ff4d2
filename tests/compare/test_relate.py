"""The pair model judges what a reader would, gives its reasons, and judges the same either way."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from llamafund import resources
from llamafund.compare.pair.lexicon.number_words import equal
from llamafund.compare.pair.model import Relater, Statement, relate, relater
from llamafund.errors import LlamafundError
from llamafund.model import Quantity, RelationKind, Word
from llamafund.text.words.table_analyser import TableAnalyser
from llamafund.text.words.tokenise import tokenise

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "relations.yaml").read_text("utf-8"))["cases"]

Statements = Callable[[str], Statement]


@pytest.fixture(scope="module")
def statement() -> Statements:
    """A text as the model takes it."""
    analyse = TableAnalyser()
    return lambda text: Statement(tuple(analyse(form) for _, form in tokenise(text)))


def _marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=case["known"])] if "known" in case else []
    return pytest.param(case, id=case["label"], marks=marks)


@pytest.mark.parametrize("case", [_marked(case) for case in CASES])
def test_a_pair_is_judged_as_a_reader_would(case: dict[str, Any], statement: Statements) -> None:
    """A pair is judged as a reader would."""
    (relation,) = relate(relater(), [(statement(case["s1"]), statement(case["s2"]))])
    assert relation.kind == case.get("relation", relation.kind), case["why"]
    assert relation.kind != case.get("not"), case["why"]
    assert case.get("reason", "") in "; ".join(relation.reasons)
    assert relation.reasons


@pytest.mark.parametrize("case", CASES[:12], ids=lambda case: case["label"])
def test_the_order_of_a_pair_says_nothing(case: dict[str, Any], statement: Statements) -> None:
    """The order of a pair says nothing."""
    one, two = statement(case["s1"]), statement(case["s2"])
    (ahead,), (back,) = relate(relater(), [(one, two)]), relate(relater(), [(two, one)])
    assert ahead.kind == back.kind
    assert ahead.score == pytest.approx(back.score, abs=0.02)
    assert ahead.similarity == pytest.approx(back.similarity, abs=0.02)


def test_a_batch_says_what_single_pairs_say(statement: Statements) -> None:
    """A batch says what single pairs say."""
    pairs = [(statement(case["s1"]), statement(case["s2"])) for case in CASES] * 4
    together = list(relate(relater(), pairs))
    alone = [relation for pair in pairs[: len(CASES)] for relation in relate(relater(), [pair])]
    for one, other in zip(together, alone, strict=False):
        assert one.kind == other.kind
        assert one.score == pytest.approx(other.score, abs=1e-4)


def test_a_sentence_is_most_similar_to_itself(statement: Statements) -> None:
    """A sentence is most similar to itself."""
    one = statement("استقالة وزير المالية بعد خلاف على الموازنة")
    two = statement("البنك المركزي يرفع أسعار الفائدة")
    same, other = relate(relater(), [(one, one), (one, two)])
    assert same.similarity > 0.9
    assert other.similarity < 0.3


def test_sums_in_two_currencies_do_not_conflict(statement: Statements) -> None:
    """Sums in two currencies do not conflict."""
    one, two = statement("الصفقة بقيمة 3 مليارات دولار"), statement("الصفقة بقيمة 11 مليار ريال")
    dollars = Quantity(start=0, end=1, text="3 مليارات دولار", value=3e9, unit="USD")
    riyals = Quantity(start=0, end=1, text="11 مليار ريال", value=11e9, unit="SAR")
    (relation,) = relate(relater(), [(replace(one, quantities=(dollars,)), replace(two, quantities=(riyals,)))])
    assert not any("number" in reason for reason in relation.reasons)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (4.3, 4.3, True),
        (5.96, 6, True),
        (14, 15, False),
        (2018, 2019, False),
        (1_980_000, 2_000_000, True),
        (4, 14, False),
        (6.8, 7, True),
        (6.8, 6.5, False),
        (6.4, 7, False),
        (1_950_000, 1_980_000, False),
        (1_940_000, 2_000_000, True),
        (2_400_000, 2_000_000, False),
        (0.0, 0.04, False),
    ],
)
def test_numbers_are_equal_when_rounding_may_part_them(one: float, two: float, same: bool) -> None:  # noqa: FBT001
    """Numbers are equal when rounding may part them."""
    assert equal(float(one), float(two)) is same


def test_a_long_or_strange_sentence_is_judged_too() -> None:
    """A long or strange sentence is judged too."""
    word = Word(form="نفط", norm="نفط", lemma="نفط")
    sign = Word(form="!", norm="!", lemma="!")
    pairs = [
        (Statement((word,) * 300), Statement((word,))),
        (Statement((sign,)), Statement((word,))),
        (Statement(()), Statement(())),
    ]
    kinds = [relation.kind for relation in relate(relater(), pairs)]
    assert kinds[1:] == [RelationKind.OTHER, RelationKind.OTHER]


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    """A missing model is named."""
    with pytest.raises(LlamafundError, match=r"relations\.terms\.json"):
        Relater(tmp_path)


def test_a_model_made_for_other_features_is_refused(tmp_path: Path) -> None:
    """A model made for other features is refused."""
    for path in resources.data("models").glob("relations.*"):
        (tmp_path / path.name).symlink_to(path)
    empty = np.zeros(0, np.uint8)
    (tmp_path / "relations.npz").unlink()
    np.savez(tmp_path / "relations.npz", features=empty, lexemes=empty)
    with pytest.raises(LlamafundError, match="other features"):
        Relater(tmp_path)
