"""Whatever an article holds, it is analysed and shown: nothing breaks, and every quote is an exact piece of it."""

from __future__ import annotations

import io
import json

import pytest
import yaml
from hypothesis import given, settings

from llamafund import pipeline
from llamafund.model import Analysis, Article, ClaimsResult, Comparison, EntitiesResult
from llamafund.render import ARCHIVES, FORMATS, Style
from llamafund.workbench import signature
from tests.formats import FITTING
from tests.hostile.texts import texts


def analysed(text: str, name: str = "x") -> Analysis:
    """The analysis of a text."""
    outcome = pipeline.analyse(Article(id=name, text=text, source=name))
    assert isinstance(outcome, Analysis)
    return outcome


@given(texts())
@settings(max_examples=150)
def test_every_finding_is_a_piece_of_the_text(text: str) -> None:
    """Tokens, mentions, claims, sources, evidence and quantities are substrings at their places, in order and inside."""
    analysis = analysed(text)
    assert all(token.word.form == text[token.start : token.end] for token in analysis.document.tokens())
    for mention in analysis.mentions:
        assert mention.text == text[mention.start : mention.end] != ""
    assert all(before.end <= behind.start for before, behind in zip(analysis.mentions, analysis.mentions[1:], strict=False))
    for claim in analysis.claims:
        assert claim.text == text[claim.start : claim.end] != ""
        assert all(item.text == text[item.start : item.end] for item in (*claim.evidence, *claim.quantities))
        credit = claim.attribution
        assert credit is None or 0 <= credit.start < credit.end <= len(text)
    assert len({claim.id for claim in analysis.claims}) == len(analysis.claims)


@given(texts(20), texts(20))
@settings(max_examples=40)
def test_any_two_texts_are_compared_and_shown(left: str, right: str) -> None:
    """A comparison of any two texts has cells that are claims of theirs, and every format writes it."""
    analyses = [analysed(left, "left"), analysed(right, "right"), analysed(left, "copy")]
    comparison = pipeline.compare(analyses)
    known = {claim.id: claim for analysis in analyses for claim in analysis.claims}
    assert all(known[cell.claim.id] == cell.claim for row in comparison.rows for cell in row.cells)
    ids = {row.id for row in comparison.rows}
    assert len(ids) == len(comparison.rows)
    assert all(conflict.other in ids for row in comparison.rows for conflict in row.conflicts)
    for name in (form for form, result in FITTING if result == "compare"):
        _check(name, comparison)


@pytest.mark.parametrize("kind", [EntitiesResult, ClaimsResult])
@given(text=texts(20))
@settings(max_examples=20)
def test_any_text_is_shown(kind: type, text: str) -> None:
    """Every format of entities and claims writes any text, and what has a grammar parses."""
    name = {EntitiesResult: "entities", ClaimsResult: "claims"}[kind]
    for form in (form for form, result in FITTING if result == name):
        _check(form, kind(outcomes=(analysed(text),), signature=signature()))


def _check(form: str, result: Comparison | EntitiesResult | ClaimsResult) -> None:
    stream = io.StringIO()
    FORMATS.get(form)(result, stream, Style(evidence=True))
    written = stream.getvalue()
    assert not any(sign in written for sign in ("\x1b", "\x9b", "\x07", *(() if form in ARCHIVES else ("\x00",))))
    if form in ("json", "annotations", "claimreview"):
        json.loads(written)
    elif form == "jsonl":
        assert all(json.loads(line) for line in written.split("\n")[:-1])
    elif form == "yaml":
        yaml.safe_load(written)
    elif form == "tsv":
        assert len({line.count("\t") for line in written.split("\n")[:-1]}) == 1
