"""Whole reports of one event: what they share, what they dispute, and what only looks alike, as a careful reader would say."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import Any

import pytest
from scripts.invented import events

from llamafund.compare.pair.reasons import OPPOSITE
from llamafund.model import Article, Comparison, Row, Stance, Status
from llamafund.pipeline import analyse, compare
from llamafund.workbench import DEFAULTS, workbench

PLAIN = 0.9  # chance of a contradiction
TWO_THINGS = {f"{OPPOSITE}: نصف / جميع"}  # half a million homes, all airports

EVENTS = {event["event"]: event for event in events()}


def _cases(kind: str, failure: str = "known_failure", *, without: str = "") -> list[object]:
    cases = []
    for name, event in EVENTS.items():
        for case in event.get(kind, ()):
            if without in case:
                continue
            places = [(paper, case[paper]) for paper in event["articles"] if paper in case]
            why = case.get(failure)
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            cases.append(pytest.param(name, *places, id=f"{name}: {case['label']}", marks=marks))
    return cases


@cache
def _comparison(event: str) -> Comparison:
    texts = EVENTS[event]["articles"]
    return compare([analyse(Article(id=paper, text=text)) for paper, text in texts.items()])


def _stances(event: str, row: Row, place: tuple[str, str]) -> set[Stance]:
    """How the paper stands to the row with the words in question; empty where those are no part of it."""
    paper, words = place
    start = EVENTS[event]["articles"][paper].index(words)
    return {
        cell.stance
        for cell in row.cells
        if cell.claim.document == paper and cell.claim.start < start + len(words) and start < cell.claim.end
    }


def _shared(event: str, left: Any, right: Any) -> bool:
    return any(
        _stances(event, row, left) - {Stance.DENIES} and _stances(event, row, right) - {Stance.DENIES}
        for row in _comparison(event).rows
    )


def _disputed(event: str, left: Any, right: Any) -> bool:
    rows = {row.id: row for row in _comparison(event).rows}
    for row in rows.values():
        here, there = _stances(event, row, left), _stances(event, row, right)
        if here and there and (Stance.DENIES in here) != (Stance.DENIES in there):
            return True
        if here and any(_stances(event, rows[conflict.other], right) for conflict in row.conflicts):
            return True
    return False


@pytest.mark.parametrize("event", EVENTS)
def test_a_corroborated_row_does_not_speak_against_itself(event: str) -> None:
    """No two of its claims are in plain contradiction: opposed words, of which the pair model is sure, or a denial."""
    judge = workbench(DEFAULTS).judge
    for row in _comparison(event).rows:
        if row.status is Status.CORROBORATED:
            claims = [cell.claim for cell in row.cells]
            pairs = [pair for pair in combinations(claims, 2) if pair[0].document != pair[1].document]
            assert not any(relation.against for relation in judge(pairs)), row.ar
            for faced in judge.faced(pairs):
                left, right = faced.left.claim, faced.right.claim
                opposed = {reason for reason in faced.reading.conflicts() if reason.startswith(OPPOSITE)} - TWO_THINGS
                plain = faced.reading.disagree >= PLAIN and left.factuality.negated == right.factuality.negated
                assert not (plain and opposed), opposed


@pytest.mark.parametrize("event", EVENTS)
def test_a_claim_takes_one_side(event: str) -> None:
    """In whatever rows it stands, it denies in all of them or in none; and where another backs it, it stands in no row alone."""
    rows = _comparison(event).rows
    stances: defaultdict[str, set[bool]] = defaultdict(set)
    for row in rows:
        for cell in row.cells:
            stances[cell.claim.id].add(cell.stance is Stance.DENIES)
    assert all(len(denies) == 1 for denies in stances.values())
    shared = {cell.claim.id for row in rows if row.status is Status.CORROBORATED for cell in row.cells}
    assert not any(row.cells[0].claim.id in shared for row in rows if row.status is Status.SINGLE_SOURCE and len(row.cells) == 1)


@pytest.mark.parametrize(("event", "left", "right"), _cases("shared"))
def test_shared(event: str, left: Any, right: Any) -> None:
    """What both papers say stands in one row."""
    assert _shared(event, left, right)


@pytest.mark.parametrize(("event", "left", "right"), _cases("disputed"))
def test_disputed(event: str, left: Any, right: Any) -> None:
    """What cannot both be right is shown as a dispute."""
    assert _disputed(event, left, right)


@pytest.mark.parametrize(("event", "left", "right"), _cases("apart"))
def test_apart(event: str, left: Any, right: Any) -> None:
    """What speaks of different things is neither shared nor disputed, however alike the words."""
    assert not _shared(event, left, right)
    assert not _disputed(event, left, right)


@pytest.mark.parametrize(("event", "left", "right"), _cases("disputed", "known_to_be_shared", without="also_shared"))
def test_what_is_disputed_is_not_shared(event: str, left: Any, right: Any) -> None:
    """What cannot both be right is never shown as corroborated, be the dispute seen or not."""
    assert not _shared(event, left, right)
