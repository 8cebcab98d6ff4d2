"""How the record of a fact becomes the cells of a line, for formats that have only columns."""

from __future__ import annotations

import json
from collections.abc import Callable

from llamafund.model import (
    Answer,
    ClaimsResult,
    Comparison,
    EntitiesResult,
    PairsResult,
    Result,
    Stories,
    StoryComparisons,
    TokensResult,
)
from llamafund.render.documents.shapes import Json, given

Value = str | int | float | None
Column = tuple[str, Callable[[Json], Value]]
_BETWEEN = "; "


def columns(result: Result) -> tuple[Column, ...]:
    """The heading of each column and how its value is read off a record of `records`."""
    own = _COLUMNS[type(result)]
    return (*own, *_passed(result.more)) if isinstance(result, PairsResult) else own


def _plain(*names: str) -> tuple[Column, ...]:
    return tuple((name, lambda record, name=name: record[name]) for name in names)


def _passed(names: tuple[str, ...]) -> tuple[Column, ...]:
    """Columns of the input; a list or an object in one is JSON, and what a record lacks is empty."""

    def read(record: Json, name: str) -> Value:
        value = record.get(name)
        return value if value is None or type(value) in (str, int, float) else json.dumps(value, ensure_ascii=False)

    return tuple((name, lambda record, name=name: read(record, name)) for name in map(given, names))


def _witnesses(record: Json) -> Value:
    return _BETWEEN.join(record["witnesses"])


def _reasons(record: Json) -> Value:
    return _BETWEEN.join(record["reasons"])


def _credited(record: Json) -> Value:
    return str(record["attribution"]["source"]) if record["attribution"] else None


def _credited_entity(record: Json) -> Value:
    return record["attribution"]["entity"] or "" if record["attribution"] else None


def _chain(record: Json) -> Value:
    return _BETWEEN.join(link["source"] for link in record["attribution"]["chain"]) if record["attribution"] else None


def _entities(record: Json) -> Value:
    return _BETWEEN.join(record["entities"])


def _evidence(record: Json) -> Value:
    return _BETWEEN.join(f"{item['kind']}: {item['text']}" for item in record["evidence"])


def _quantities(record: Json) -> Value:
    return _BETWEEN.join(f"{item['value']} {item['unit'] or ''}".rstrip() for item in record["quantities"])


def _names(record: Json) -> Value:
    return _BETWEEN.join(item["name"]["ar"] or item["name"]["en"] or item["entity"] for item in record["names"])


def _terms(record: Json) -> Value:
    return _BETWEEN.join(item["lemma"] for item in record["terms"])


def _conflicts(record: Json) -> Value:
    return _BETWEEN.join(record["conflicts"])


_CREDIT: tuple[Column, ...] = (("attribution", _credited), ("attribution_entity", _credited_entity), ("chain", _chain))
_OF_ROWS: tuple[Column, ...] = (
    *_plain("row", "origin", "status", "score", "ar", "en", "document", "source", "stance", "factuality"),
    *_CREDIT,
    *_plain("claim", "start", "end", "text"),
    ("conflicts", _conflicts),
    ("witnesses", _witnesses),
)
_COLUMNS: dict[type, tuple[Column, ...]] = {
    EntitiesResult: _plain(
        "entity", "type", "ar", "en", "wikidata", "parent", "document", "source", "start", "end", "text", "by"
    ),
    ClaimsResult: (
        *_plain("id", "document", "source", "start", "end", "text", "kind", "factuality"),
        *_CREDIT,
        ("entities", _entities),
        ("evidence", _evidence),
        ("quantities", _quantities),
    ),
    Comparison: _OF_ROWS,
    StoryComparisons: (*_plain("story", "story_title"), *_OF_ROWS),
    Stories: (
        *_plain("story", "story_title", "story_score", "document", "source", "published", "title", "score"),
        ("names", _names),
        ("terms", _terms),
    ),
    Answer: (
        *_plain("document", "source", "stance", "score", "factuality"),
        *_CREDIT,
        *_plain("claim", "start", "end", "text"),
        ("reasons", _reasons),
    ),
    PairsResult: (*_plain("s1", "s2", "relation", "score", "similarity"), ("reasons", _reasons)),
    TokensResult: _plain("document", "start", "end", "text", "norm", "lemma", "root", "pos", "proclitic", "enclitic", "by"),
}
