"""Claims of one story: tolls, denials and what only looks like a contradiction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from llamafund.compare.rows.grouped import grouped
from llamafund.compare.story.counting.told.each_count import EachCount
from llamafund.compare.story.facing.setting import Setting
from llamafund.model import Article, Claim, Kind, Quantity, Row, Stance, Status
from llamafund.pipeline import analyse, compare, find
from llamafund.workbench import DEFAULTS, Options, workbench

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "story.yaml").read_text(encoding="utf-8"))


def _claim(text: str, document: str) -> Claim:
    claims = analyse(Article(id=document, text=text)).claims
    return next(claim for claim in claims if claim.kind is Kind.ASSERTION)


def _param(case: dict[str, str]) -> object:
    why = case.get("known_failure")
    return pytest.param(case, id=case["label"], marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])


@pytest.mark.parametrize("case", [_param(case) for case in CASES["pairs"]])
def test_pairs(case: dict[str, str]) -> None:
    """Two claims of two articles agree, contradict each other or do neither, as a reader would say."""
    (relation,) = workbench(DEFAULTS).judge([(_claim(case["a"], "a"), _claim(case["b"], "b"))])
    assert relation.kind.value == case["relation"], relation


@pytest.mark.parametrize(
    ("line", "population"),
    [
        ("سافر {} شخص من سكان بلدة الزيتون إلى العاصمة", False),
        ("احتج {} من سكان بلدة الزيتون على القرار", False),
        ("يبلغ عدد سكان بلدة الزيتون {} ألف نسمة", True),
    ],
)
def test_some_of_those_who_live_in_a_place_are_not_its_population(line: str, *, population: bool) -> None:
    """Two numbers of them differ, and only one of all is told as how many live there."""
    (relation,) = workbench(DEFAULTS).judge([(_claim(line.format(200), "a"), _claim(line.format(300), "b"))])
    assert any("population" in reason for reason in relation.reasons) == population, relation


@pytest.mark.parametrize("case", [_param(case) for case in CASES["questions"]])
def test_questions(case: dict[str, str]) -> None:
    """Who is asked for a statement is told who denies it, and never that a refusal or a denial backs it."""
    matches = find(case["question"], [analyse(Article(id="a", text=case["text"]))]).matches
    assert [match.stance.value for match in matches] == [case["stance"]] * (case["stance"] != "none")


def _rows(*texts: str) -> tuple[Row, ...]:
    return compare([analyse(Article(id=f"paper-{number}", text=text)) for number, text in enumerate(texts)]).rows


def test_what_a_claim_counts_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many claims of another article it meets, and whatever is asked of it."""
    seen: list[str] = []
    numbers = EachCount.numbers

    def counting(each: EachCount, claim: Claim, quantities: Sequence[Quantity]) -> object:
        seen.append(claim.id)
        return numbers(each, claim, quantities)

    monkeypatch.setattr(EachCount, "numbers", counting)
    lines = ("قتل {} شخصا في حريق المصنع.", "أصيب {} شخصا في حريق المصنع.", "بلغ عدد قتلى حريق المصنع {} شخصا.")
    _rows(*("\n".join(line.format(number) for line in lines) for number in (173, 168)))
    assert seen
    assert len(seen) == len(set(seen))


def test_an_article_is_read_once() -> None:
    """What a kind of dispute wants to know of a whole article is found out once, and apart from what another wants to know."""
    claims = [_claim("قتل 12 شخصا في حريق المصنع.", document) for document in ("a", "b")]
    setting = Setting(claims)
    asked: list[str] = []

    def starts(claims: object) -> list[int]:
        asked.append("starts")
        return [claim.start for claim in claims]

    assert [setting.read(name, starts) for name in ("a", "a", "b", "a")] == [[0]] * 4
    assert len(asked) == 2
    assert setting.read("a", len) == 1


def test_a_long_article_is_no_short_report_whatever_of_it_is_compared() -> None:
    """How long it is does not hang on which of its claims may meet some of another article; half a sentence is no report."""
    claims = [_claim("قتل 12 شخصا في حريق شب في مصنع للنسيج في حي صناعي من المدينة.", "a"), _claim("قتل 12 شخصا.", "b")]
    assert Setting(claims).is_brief("a")
    assert not Setting(claims, lengths={"a": 5000}).is_brief("a")
    assert not Setting(claims).is_brief("b")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"a": 20_000.7, "b": 20_001.1}, (20_000, 20_001)),
        ({"a": None, "b": 20_001.1}, (20_001, 20_001)),
        ({}, (None, None)),
        ({"a": -719_162.0, "b": None}, (None, None)),
    ],
)
def test_the_day_of_two_articles(days: dict[str, float | None], expected: tuple[int | None, int | None]) -> None:
    """Where it is known of one alone the other is taken for as old; a date of the year 1 is a fault of who wrote it."""
    assert Setting([], days).days_of("a", "b") == expected


def test_three_papers_on_an_earthquake() -> None:
    """They differ on the dead and on whether help has come and was asked for, and agree on how strong it was."""
    rows = _rows(*CASES["earthquake"])
    disputed = [row for row in rows if row.status is Status.DISPUTED]
    why = {conflict.why for row in disputed for conflict in row.conflicts}
    assert any("820 شخصا" in reason and "(dead)" in reason for reason in why), why
    assert sum(reason.startswith("denied on one side") for reason in why) >= 2, why
    assert [row for row in rows if row.status is Status.CORROBORATED and "6.8" in row.ar]


def test_an_article_against_its_own_negation() -> None:
    """What one affirms and the other denies is disputed, not shared."""
    rows = _rows("أغلقت السلطات مطار القاهرة الدولي أمس بسبب العاصفة.", "لم تغلق السلطات مطار القاهرة الدولي أمس بسبب العاصفة.")
    assert {row.status for row in rows} == {Status.DISPUTED}


def test_what_speaks_against_a_claim_of_a_row_stays_out_of_it() -> None:
    """A third claim that agrees with one of two does not join them where it speaks against the other."""
    agreement = {(0, 1): 0.9, (0, 2): 0.9}
    assert [group.own for group in grouped("abc", {**agreement, (1, 2): 0.9}, ())] == [(0, 1, 2)]
    assert all({1, 2} - {*group.own, *group.joined} for group in grouped("abc", agreement, (), unlike={(1, 2)}))


def test_a_denial_backs_nothing_through_a_third() -> None:
    """Who rules something out stands in no row with who says it, though a third, in other words, is like both."""
    rows = _rows(
        "استبعد مدير الدائرة أن تكون المياه سببا في انتشار المرض.",
        "تلوث المياه سبب انتشار المرض.",
        "وقد يكون تلوث الماء وراء تفشي المرض.",
    )
    for row in rows:
        assert len({cell.stance is Stance.DENIES for cell in row.cells}) == 1, row
        assert "paper-0" not in {cell.claim.document for cell in row.cells} or len(row.cells) == 1


def test_one_article_and_none() -> None:
    """Nothing to compare with gives single-source rows, nothing at all gives none."""
    assert {row.status for row in _rows(CASES["earthquake"][0])} == {Status.SINGLE_SOURCE}
    assert _rows() == ()


def test_an_article_in_another_language() -> None:
    """English beside Arabic is single-source and harms nobody."""
    rows = _rows(CASES["earthquake"][0], "An earthquake struck Morocco on Friday. Officials said that 820 people died.")
    assert {row.status for row in rows} == {Status.SINGLE_SOURCE}


def test_a_list_contradicts_no_list() -> None:
    """Two papers that give the profits of many firms dispute nothing where only the firm could tell which is whose."""
    firms = [f"بلغت أرباح الشركة رقم {number} نحو {number} مليون دولار." for number in range(10, 30)]
    rows = _rows(" ".join(firms[:10]), " ".join(firms[10:]))
    assert Status.DISPUTED not in {row.status for row in rows}


def test_two_counts_of_one_paper_are_no_list() -> None:
    """A first count and a later one of one paper both contradict that of another."""
    rows = _rows(
        "قتل 12 شخصا في انفجار وسط بغداد.",
        "أعلنت الشرطة مقتل تسعة أشخاص في انفجار بغداد. ثم ارتفعت حصيلة قتلى الانفجار إلى 15 قتيلا.",
    )
    assert sum(row.status is Status.DISPUTED for row in rows) >= 2


def test_each_statement_of_a_codebook_counts_for_itself(tmp_path: Path) -> None:
    """A toll in one statement contradicts other tolls, and nothing in the next statement."""
    codebook = tmp_path / "codebook.yaml"
    lines = (
        "claims:",
        "  - {id: toll, ar: قتل 42 شخصا في زلزال وادي الزهر}",
        "  - {id: schools, ar: انهارت ثلاث مدارس في وادي الزهر}",
    )
    codebook.write_text("\n".join(lines), encoding="utf-8")
    options = Options(codebook=str(codebook))
    texts = (
        "قتل 42 شخصا في زلزال وادي الزهر. وانهارت ثلاث مدارس في وادي الزهر.",
        "قتل 57 شخصا في زلزال وادي الزهر. وانهارت ثلاث مدارس.",
    )
    analyses = [analyse(Article(id=f"paper-{number}", text=text), options) for number, text in enumerate(texts)]
    toll, schools, *_ = compare(analyses, options).rows
    assert (toll.status, schools.status) == (Status.DISPUTED, Status.CORROBORATED)


def test_a_second_question_counts_for_itself() -> None:
    """What one question counts is not what the next one counts."""
    analyses = [analyse(Article(id="a", text="قتل 57 شخصا في زلزال وادي الزهر."))]
    stances = [find(f"قتل {toll} شخصا في زلزال وادي الزهر", analyses).matches[0].stance for toll in (57, 42)]
    assert stances == [Stance.ASSERTS, Stance.DENIES]


@pytest.mark.parametrize(
    ("texts", "wording", "stance", "status"),
    [
        (("نفت الشركة تسريح العمال.", "قالت الشركة إنها لن تسرح العمال."), "لن تسرح العمال", Stance.REPORTS, Status.CORROBORATED),
        (("نفت الشركة تسريح العمال.", "نفت الشركة تسريح العمال في مصنعها."), "تسريح العمال", Stance.DENIES, Status.DISPUTED),
    ],
)
def test_what_is_denied_is_never_shown_as_said(texts: tuple[str, str], wording: str, stance: Stance, status: Status) -> None:
    """A row is worded by a claim that denies in its own words; where there is none, all deny it, and nobody backs it."""
    (row,) = _rows(*texts)
    assert row.ar.startswith(wording)
    assert [cell.stance for cell in row.cells] == [stance, stance]
    assert row.status is status
    assert row.witnesses == ("الشركة",)
