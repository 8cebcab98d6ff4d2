"""Claims: the cases, what holds for any text, and the two built-in articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llamafund import resources
from llamafund.claims import Cues, extract
from llamafund.model import Claim, Document, Factuality, Kind
from tests.claims.conftest import Reader, cases, mentions

PIECES = st.sampled_from(
    [
        "قال الوزير إن ",
        "وفقا ل",
        "وأضاف ",
        "لم ",
        "قد ",
        "تنتهي ",
        "الحرب ",
        "«",
        "»",
        '"',
        ".",
        "،",
        ": ",
        "(",
        ")",
        "4.3",
        "مليون ",
        "\n",
        "• ",
        "؟",
        "#وسم ",
        "كما قال ",
        "\u200f",
    ]
)


@pytest.mark.parametrize("case", cases("claims.yaml"))
def test_cases(case: dict[str, Any], read: Reader) -> None:
    """The claims of a text are the stretches the case shows, of its kinds, with their leads."""
    found = read(case["text"])
    assert [[claim.kind.value, claim.text] for claim in found] == case["claims"]
    if "leads" in case:
        places = [(claim.start, claim.end) for claim in found]
        leads = [
            None if claim.lead is None else next(i for i, place in enumerate(places) if place[0] == claim.lead.start)
            for claim in found
        ]
        assert leads == case["leads"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60))
def test_claims_are_exact_pieces_in_order_and_apart(text: str, read: Reader) -> None:
    """For any text: claims stand in order, do not overlap, and all they show is an exact piece of it."""
    end = 0
    for claim in read(text):
        assert end <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
        end = claim.end
        for piece in (*claim.evidence, *claim.quantities):
            assert text[piece.start : piece.end] == piece.text


def test_ids_come_from_content(read: Reader) -> None:
    """The same words at the same place have the same id, others have another."""
    first, second = read("انتهت الحرب. انتهت الحرب.")
    assert first.id != second.id
    assert first.id == read("انتهت الحرب. عاد الجنود.")[0].id


@pytest.fixture(scope="module")
def built_in(words: Callable[[str], Document], cues: Cues) -> dict[str, tuple[Claim, ...]]:
    """The claims of the two built-in articles by the beginning of their ids."""
    texts = {path.stem[:3]: path.read_text(encoding="utf-8") for path in resources.seeds().glob("*.txt")}
    return {name: extract(words(text), mentions(text), cues) for name, text in texts.items()}


def test_all_that_the_first_article_hedges_with_qad_is_hedged(built_in: dict[str, tuple[Claim, ...]]) -> None:
    """«قد تسعى ميتا …» is possible, however often it says so."""
    with_qad = [claim for claim in built_in["000"] if claim.kind is Kind.ASSERTION and claim.text.startswith("قد ")]
    assert len(with_qad) >= 18
    assert {claim.factuality for claim in with_qad} == {Factuality.POSSIBLE}


def test_the_second_article_credits_the_site_and_its_informed_sources(built_in: dict[str, tuple[Claim, ...]]) -> None:
    """The chain reaches over the whole run of clauses that «وفقا لما أورده …» governs."""
    run = [claim for claim in built_in["002"] if claim.attribution is not None and claim.attribution.entity == "the-information"]
    assert [claim.text.split()[0] for claim in run] == ["ميتا", "وعرضت", "ولم", "تضمن"]
    assert all([link.source for link in claim.attribution.chain] == ["مصادر مطلعة"] for claim in run if claim.attribution)
    assert run[0].factuality is Factuality.CERTAIN


@pytest.mark.parametrize(
    ("article", "words_in", "value"),
    [
        ("000", "لم يتم الكشف عن المصادر", Factuality.CERTAIN_NOT),
        ("000", "من غير الواضح", Factuality.UNCOMMITTED),
        ("002", "عدم نجاح ميتا", Factuality.CERTAIN_NOT),
        ("002", "قد تقارب المليار دولار", Factuality.POSSIBLE),
        ("002", "لم يلق الترحيب", Factuality.PROBABLE_NOT),
    ],
)
def test_the_built_in_articles_are_read_right(
    article: str, words_in: str, value: Factuality, built_in: dict[str, tuple[Claim, ...]]
) -> None:
    """What the two articles deny, doubt and leave open."""
    claim = next(claim for claim in built_in[article] if words_in in claim.text)
    assert claim.factuality is value


def test_the_billion_is_attributed_and_read(built_in: dict[str, tuple[Claim, ...]]) -> None:
    """«قد تقارب المليار دولار»: 1e9 USD, about, by unofficial estimates."""
    claim = next(claim for claim in built_in["002"] if "المليار دولار" in claim.text)
    assert [(one.value, one.unit) for one in claim.quantities] == [(1e9, "USD")]
    assert claim.attribution is not None
    assert claim.attribution.source == "التقديرات غير الرسمية"
