"""The built-in story comes out as a careful reader would code it, and still does when the articles are lightly reworded."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from llamafund.corpus import read
from llamafund.model import Article, Comparison, Origin, Row, Stance, Status
from llamafund.pipeline import analyse, compare
from llamafund.workbench import BUILT_IN, Options

FIRST, SECOND = "000_a4fe105f08ca922d", "002_b26ff0cf08a8ed2e"
OPTIONS = Options(codebook=BUILT_IN)

BOTH = ("outside-money-sought", "training-is-costly", "rivals-invest-billions", "competition-fierce", "computing-power-needed")
ONLY_SECOND = (
    "the-information-reported",
    "microsoft-amazon-approached",
    "asked-to-share-cost",
    "incentives-offered",
    "influence-offered",
    "rivals-unenthusiastic",
    "support-not-obtained",
    "r1-cost-about-a-billion",
    "llama-4-released",
    "relies-on-own-resources",
)
ONLY_FIRST = (
    "llama-since-2023",
    "sovereign-funds-possible",
    "venture-capital-possible",
    "universities-possible",
    "privacy-fears",
    "funders-not-disclosed",
    "unclear-who-will-pay",
    "costs-will-rise",
)
DISPUTES = (("funders-not-disclosed", "microsoft-amazon-approached"), ("unclear-who-will-pay", "support-not-obtained"))

REWORDED = (
    ("كشفت تقارير حديثة عن سعي شركة ميتا", "أفادت تقارير صحفية جديدة بسعي شركة ميتا"),
    ("دعم مالي خارجي لتمويل", "دعم مالي من الخارج لتمويل"),
    ("منافسة شرسة بين", "منافسة شرسة جدا بين"),
    ("تستثمر مليارات الدولارات", "استثمرت عشرات المليارات من الدولارات"),
    ("لم يتم الكشف عن المصادر", "ولم يكشف حتى الآن عن المصادر"),
    ("صناديق الثروة السيادية التابعة", "صناديق ثروة سيادية تابعة"),
    ("منافسين كبار مثل مايكروسوفت وأمازون", "شركتي مايكروسوفت وأمازون المنافستين"),
    ("حوافز مغرية", "عددا من الحوافز المغرية"),
    ("أعلنت مؤخرا عن إطلاق", "أعلنت هذا الشهر إطلاق"),
    ("عدم نجاح ميتا", "فشل ميتا"),
    ("المنافسة الشديدة بين", "شدة المنافسة القائمة والمنافسة الشديدة جدا بين"),
)


def _articles() -> list[Article]:
    return [item for item in read(()) if isinstance(item, Article)]


def _reworded() -> list[Article]:
    articles = []
    for article in _articles():
        text = article.text
        for old, new in REWORDED:
            text = text.replace(old, new)
        articles.append(Article(id=article.id, source=article.source, text=text))
    return articles


@pytest.fixture(scope="module", params=["as written", "reworded"])
def comparison(request: pytest.FixtureRequest) -> Comparison:
    """The built-in articles, compared by the built-in codebook, as they are and with other words for the same things."""
    articles: Iterable[Article] = _articles() if request.param == "as written" else _reworded()
    return compare([analyse(article, OPTIONS) for article in articles], OPTIONS)


def _row(comparison: Comparison, name: str) -> Row:
    return next(row for row in comparison.rows if row.id == name)


def _said_by(row: Row) -> set[str]:
    return {cell.claim.document for cell in row.cells}


@pytest.mark.parametrize("name", BOTH)
def test_what_both_say_is_corroborated(comparison: Comparison, name: str) -> None:
    """A claim that both articles make is corroborated."""
    row = _row(comparison, name)
    assert row.status is Status.CORROBORATED
    assert _said_by(row) == {FIRST, SECOND}


@pytest.mark.parametrize(
    ("name", "document"), [*((name, FIRST) for name in ONLY_FIRST), *((name, SECOND) for name in ONLY_SECOND)]
)
def test_what_one_says_is_not_laid_in_the_mouth_of_the_other(comparison: Comparison, name: str, document: str) -> None:
    """A claim that one article makes has cells of that article alone, and none of them denies it."""
    row = _row(comparison, name)
    assert _said_by(row) == {document}
    assert Stance.DENIES not in {cell.stance for cell in row.cells}


@pytest.mark.parametrize(("left", "right"), DISPUTES)
def test_the_two_disputes(comparison: Comparison, left: str, right: str) -> None:
    """Undisclosed funders against named ones, and an open outcome against a known one, are disputed both ways."""
    assert _row(comparison, left).status is _row(comparison, right).status is Status.DISPUTED
    assert [conflict.other for conflict in _row(comparison, left).conflicts] == [right]
    assert [conflict.other for conflict in _row(comparison, right).conflicts] == [left]


def test_whom_the_second_credits(comparison: Comparison) -> None:
    """The approach to the rivals is credited to The Information and, through it, to informed sources."""
    cell = _row(comparison, "microsoft-amazon-approached").cells[0]
    assert cell.stance is Stance.REPORTS
    assert cell.claim.attribution is not None
    assert cell.claim.attribution.entity == "the-information"
    assert "مصادر مطلعة" in [link.source for link in cell.claim.attribution.chain]


def test_every_quote_is_in_its_article(comparison: Comparison) -> None:
    """Each cell's text is an exact substring at its offsets."""
    texts = {article.id: article.text for article in comparison.articles}
    for row in comparison.rows:
        for cell in row.cells:
            assert texts[cell.claim.document][cell.claim.start : cell.claim.end] == cell.claim.text


def test_pinned_rows_come_first_in_the_order_of_the_codebook(comparison: Comparison) -> None:
    """Somebody asked for the pinned claims; what was found besides stands behind them."""
    origins = [row.origin for row in comparison.rows]
    assert origins == sorted(origins, key=lambda origin: origin is Origin.FOUND)
    assert len([origin for origin in origins if origin is Origin.PINNED]) >= 35


SHARED_UNASKED = (
    ("outside money sought", "دعم مالي", "دعم مالي"),
    ("cost", "تكاليف باهظة", "التكلفة الفلكية"),
    ("rivals' billions", "تستثمر مليارات الدولارات", "استثمار مايكروسوفت وأمازون مليارات"),
    ("competition", "منافسة شرسة", "سباقا محموما"),
)
DISPUTED_UNASKED = (
    ("funders undisclosed or named", "لم يتم الكشف عن المصادر", "التواصل مع منافسين كبار"),
    ("payer open or support not obtained", "من غير الواضح من سيقدم", "عدم نجاح ميتا"),
)


@pytest.fixture(scope="module")
def found() -> Comparison:
    """The built-in articles, compared with no codebook."""
    return compare([analyse(article) for article in _articles()])


@pytest.mark.parametrize(("first", "second"), [case[1:] for case in SHARED_UNASKED], ids=[case[0] for case in SHARED_UNASKED])
def test_what_both_say_is_found_unasked(found: Comparison, first: str, second: str) -> None:
    """Without a codebook a row holds what both articles say."""
    assert any(
        {FIRST, SECOND} <= _said_by(row)
        and any(first in cell.claim.text for cell in row.cells if cell.claim.document == FIRST)
        and any(second in cell.claim.text for cell in row.cells if cell.claim.document == SECOND)
        for row in found.rows
    )


@pytest.mark.parametrize(("first", "second"), [case[1:] for case in DISPUTED_UNASKED], ids=[case[0] for case in DISPUTED_UNASKED])
def test_the_two_disputes_are_found_unasked(found: Comparison, first: str, second: str) -> None:
    """Without a codebook undisclosed stands against named, and an open outcome against a known one."""
    rows = {row.id: row for row in found.rows}
    assert any(
        any(first in cell.claim.text for cell in row.cells)
        and any(second in cell.claim.text for conflict in row.conflicts for cell in rows[conflict.other].cells)
        for row in rows.values()
    )
