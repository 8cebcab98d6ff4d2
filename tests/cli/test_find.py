"""`find`: who says a thing, and who denies it, in which words."""

from __future__ import annotations

import json

import pytest

from llamafund import resources

CLAIM = "عرضت ميتا على مايكروسوفت وأمازون المساهمة في تمويل تطوير نماذج Llama"
TWICE = "لم تنجح ميتا في الحصول على الدعم"
DOCUMENT = "002_b26ff0cf08a8ed2e"


@pytest.fixture(scope="module")
def answer(run) -> dict:
    """What the built-in articles say on one claim."""
    return json.loads(run("find", CLAIM, "-f", "json").stdout)


def test_the_question_is_in_the_answer(answer: dict) -> None:
    """A document of its own says what was asked, and no codebook had a part in it."""
    assert answer["claim"] == CLAIM
    assert answer["signature"]["options"]["codebook"] == "none"


def test_who_says_so_comes_first(answer: dict) -> None:
    """The surest match is the sentence that says it, credited to whom the article credits."""
    first = answer["matches"][0]
    assert (first["document"], first["stance"]) == (DOCUMENT, "reports")
    assert "عرضت عليهما المساهمة" in first["text"]
    assert first["attribution"]["source"]
    scores = [match["score"] for match in answer["matches"]]
    assert scores == sorted(scores, reverse=True)


def test_quotes_are_exact(answer: dict) -> None:
    """Every quote is the very substring of its article."""
    for match in answer["matches"]:
        text = resources.seeds(f"{match['document']}.txt").read_bytes().decode("utf-8-sig")
        assert text[match["start"] : match["end"]] == match["text"]


def test_limit_and_stance_choose_matches(run) -> None:
    """What is left out is told on standard error."""
    every = json.loads(run("find", TWICE, "-f", "json").stdout)["matches"]
    assert {match["stance"] for match in every} == {"asserts", "denies"}
    ran = run("find", TWICE, "-f", "json", "--stance", "asserts", "--limit", "1")
    assert json.loads(ran.stdout)["matches"] == every[:1]
    assert ran.stderr == f"llamafund: showing 1 of {len(every)} matches\n"


def test_nobody_says_so(run) -> None:
    """No match is no error, and every format is still whole."""
    nonsense = "فازت البرازيل على ألمانيا في نهائي كأس العالم"
    assert json.loads(run("find", nonsense, "-f", "json").stdout)["matches"] == []
    assert run("find", nonsense, "-f", "jsonl").stdout == ""
    ran = run("find", nonsense, "-f", "table")
    assert (ran.code, ran.stderr) == (0, "")
    assert "0 matches from 2 sources" in ran.stdout
