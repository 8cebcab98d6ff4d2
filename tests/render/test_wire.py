"""The JSON is what it promises to be."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from llamafund.model import ClaimsResult, Comparison, EntitiesResult
from llamafund.render.documents import shapes, wire
from llamafund.render.documents.schema import NAMES, read_schema
from llamafund.render.lines.records import records as records_of


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str) -> None:
    """Each schema is valid draft 2020-12 and finds all its definitions in itself."""
    schema = read_schema(name)
    Draft202012Validator.check_schema(schema)
    assert "additionalProperties" in schema


@pytest.mark.parametrize("name", NAMES)
def test_documents_follow_their_schema(name: str, results: dict) -> None:
    """What a command writes is what `llamafund schema` says, with no key more or less."""
    document = wire.document(results[name])
    Draft202012Validator(read_schema(name)).validate(document)
    assert document["schema"] == f"llamafund.{name}/1"
    assert [item["id"] for item in document.get("documents", ()) if item["id"] != "bread"] == (
        [] if name == "relate" else ["nile", "delta"]
    )
    assert [item["id"] for item in document["skipped"]] == ["broken"]


def test_keys_stand_in_order(results: dict) -> None:
    """The order of keys is part of the promise: lists that are still in the making come before what is known only after them."""
    keys = {name: list(wire.document(result)) for name, result in results.items()}
    assert keys == {
        "entities": ["schema", "signature", "documents", "skipped", "entities"],
        "claims": ["schema", "signature", "claims", "documents", "skipped"],
        "compare": ["schema", "signature", "documents", "skipped", "rows", "summary"],
        "tokens": ["schema", "signature", "tokens", "documents", "skipped"],
        "find": ["schema", "signature", "documents", "skipped", "claim", "matches"],
        "relate": ["schema", "signature", "pairs", "skipped"],
        "stories": ["schema", "signature", "documents", "skipped", "stories", "alone"],
        "compare-by-story": ["schema", "signature", "documents", "skipped", "stories", "alone", "summary"],
    }


def test_entities_are_counted(results: dict) -> None:
    """Totals, counts by article and mentions agree, and the most often named comes first."""
    entities = wire.document(results["entities"])["entities"]
    assert [(entity["id"], entity["total"], entity["counts"]) for entity in entities] == [
        ("dam", 2, {"nile": 1, "delta": 1}),
        ("world-bank", 1, {"delta": 1}),
    ]
    assert all(entity["total"] == len(entity["mentions"]) for entity in entities)


def test_quotes_are_exact(results: dict, comparison: Comparison) -> None:
    """Every text with a place is the very substring of its article at that place."""
    texts = {article.id: article.text for article in comparison.articles}
    claims = wire.document(results["claims"])["claims"]
    assert len(claims) == 7
    for item in (*claims, *records_of(results["tokens"]), *records_of(results["entities"])):
        assert texts[item["document"]][item["start"] : item["end"]] == item["text"]


def test_a_whole_number_is_one(results: dict) -> None:
    """4.5 billion is written 4500000000, not 4500000000.0."""
    claims = wire.document(results["claims"])["claims"]
    assert json.dumps(claims[1]["quantities"][0]["value"]) == "4500000000"


@pytest.mark.parametrize(
    ("value", "written"),
    [(4.5e9, 4500000000), (2023, 2023), (4.3, 4.3), (float("inf"), None), (float("nan"), None), (10**400, 10**400)],
)
def test_a_number_is_json(value: float, written: float | None) -> None:
    """Whatever the digits of an article make, the JSON holds a number or null, never Infinity."""
    assert shapes.number(value) == written
    assert type(shapes.number(value)) is type(written)


def test_a_comparison_has_a_record_for_every_pair(comparison: Comparison) -> None:
    """Each row meets each article at least once; where an article is silent its stance and quote are null."""
    records = list(records_of(comparison))
    pairs = {(record["row"], record["document"]) for record in records}
    assert pairs == set(itertools.product([row.id for row in comparison.rows], ["nile", "delta"]))
    silent = [record for record in records if record["stance"] is None]
    assert [(record["row"], record["document"], record["text"]) for record in silent] == [("bank", "nile", None)]


def test_summary_counts_rows(comparison: Comparison) -> None:
    """The three statuses are all there, also those that do not occur."""
    assert wire.summary(comparison) == {"corroborated": 2, "disputed": 1, "single-source": 1}
    assert wire.summary(Comparison(signature=comparison.signature, articles=(), rows=())) == {
        "corroborated": 0,
        "disputed": 0,
        "single-source": 0,
    }


def test_a_row_that_nobody_makes_is_not_counted(comparison: Comparison) -> None:
    """It has no source, so it is no single-source claim either; it stays among the rows, where somebody asked for it."""
    unmade = replace(comparison, rows=(*comparison.rows, replace(comparison.rows[0], id="unmade", cells=())))
    assert wire.summary(unmade) == wire.summary(comparison)
    assert len(wire.document(unmade)["rows"]) == len(comparison.rows) + 1


def test_pairs_are_exactly_what_is_promised(results: dict) -> None:
    """The keys of a pair, in order, and behind them the other columns; one of them called like a key of ours gives way."""
    pairs = list(records_of(results["relate"]))
    assert list(pairs[0]) == ["s1", "s2", "relation", "score", "similarity", "reasons", "id", "given_score"]
    assert [pair["score"] for pair in pairs] == [0.9123, 0.8, 0.99]
    assert [pair["given_score"] for pair in pairs] == [4.5, None, ["a", 1]]


def test_matches_are_exactly_what_is_promised(results: dict) -> None:
    """The keys of a match, in order."""
    match = wire.document(results["find"])["matches"][0]
    assert list(match) == [
        *("document", "claim", "stance", "score", "start", "end", "text", "attribution", "factuality", "reasons")
    ]


@pytest.mark.parametrize("kind", [ClaimsResult, EntitiesResult])
def test_records_come_as_articles_are_read(kind: type, results: dict) -> None:
    """The first record is there before the second article is asked for: an endless input streams."""
    taken = []

    def outcomes() -> object:
        for outcome in results["claims"].outcomes:
            taken.append(outcome)
            yield outcome

    records = records_of(kind(signature=results["claims"].signature, outcomes=outcomes()))
    next(records)
    assert len(taken) == 1
