"""How the record of a fact becomes the cells of a line, for formats that have only columns."""

from __future__ import annotations

from collections.abc import Callable

from llamafund.model import ClaimsResult, Comparison, EntitiesResult, Result, TokensResult
from llamafund.render.shapes import Json

Value = str | int | float | None
Column = tuple[str, Callable[[Json], Value]]
_BETWEEN = "; "


def columns(result: Result) -> tuple[Column, ...]:
    """The heading of each column and how its value is read off a record of `wire.records`."""
    return _COLUMNS[type(result)]


def _plain(*names: str) -> tuple[Column, ...]:
    return tuple((name, lambda record, name=name: record[name]) for name in names)


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


def _conflicts(record: Json) -> Value:
    return _BETWEEN.join(record["conflicts"])


_CREDIT: tuple[Column, ...] = (("attribution", _credited), ("attribution_entity", _credited_entity), ("chain", _chain))
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
    Comparison: (
        *_plain("row", "origin", "status", "score", "ar", "en", "document", "source", "stance", "factuality"),
        *_CREDIT,
        *_plain("claim", "start", "end", "text"),
        ("conflicts", _conflicts),
    ),
    TokensResult: _plain("document", "start", "end", "text", "norm", "lemma", "root", "pos", "proclitic", "enclitic", "by"),
}
