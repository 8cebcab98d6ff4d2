"""`parquet`: the records as columns with types, for DuckDB, pandas, Spark. The only file that knows pyarrow.

A list is a list and not a text as in CSV; the links of a chain of sources are in a row, since Parquet has no types that hold
themselves. The schema and the signature of the result stand in the metadata of the file.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import IO, Any, TextIO

from llamafund.errors import MissingExtraError, UsageError
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
from llamafund.render.documents import shapes, wire
from llamafund.render.documents.shapes import Json
from llamafund.render.lines.columns import columns
from llamafund.render.lines.records import records
from llamafund.render.style import PLAIN, Style

_GROUP = 10_000  # rows of a row group: some megabytes
Fields = dict[str, Any]


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write a file of a row a record of `records`, as they come, to the bytes under the stream (`stream.buffer`).

    Raises:
        MissingExtraError: pyarrow is not installed.
        UsageError: the stream is one of text only.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        hint = "pip install 'llamafund[parquet]'"
        raise MissingExtraError("pyarrow is not installed", where="-f parquet", hint=hint) from None
    binary = getattr(stream, "buffer", None)
    if binary is None:
        raise UsageError("Parquet is bytes, not text", where="-f parquet", hint="give it a file: -o FILE.parquet")
    schema = pa.schema(list(_fields(result, pa).items()), metadata=_about(result))
    flat = _passed(result) if isinstance(result, PairsResult) else _flat
    flattened = map(flat, records(result))
    with parquet.ParquetWriter(_Counted(binary), schema, compression="zstd") as writer:
        while rows := list(islice(flattened, _GROUP)):
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def _about(result: Result) -> dict[str, str]:
    name = f"llamafund.{wire.NAMES[type(result)]}/{wire.VERSION}"
    return {"schema": name, "signature": json.dumps(shapes.of_signature(result.signature), ensure_ascii=False)}


class _Counted(io.RawIOBase):
    """A stream that only goes forward and knows how far it is: a pipe does not, and Parquet has to."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream
        self._at = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._stream.write(data)
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at


def _flat(record: Json) -> Json:
    """The record with the chain of its sources in a row."""
    if record.get("attribution") is None:
        return record
    attribution = record["attribution"]
    return {**record, "attribution": {**attribution, "chain": list(_links(attribution["chain"]))}}


def _passed(result: PairsResult) -> Callable[[Json], Json]:
    """What makes texts of the columns of the input, which may be anything."""
    table = columns(result)

    def flat(record: Json) -> Json:
        own = {name: None if (value := read(record)) is None else str(value) for name, read in table}
        return {**own, **{name: record[name] for name in ("score", "similarity", "reasons")}}

    return flat


def _links(chain: list[Json]) -> Iterator[Json]:
    for link in chain:
        yield {name: value for name, value in link.items() if name != "chain"}
        yield from _links(link["chain"])


def _fields(result: Result, pa: Any) -> Fields:
    """The columns of a result with their types."""
    if isinstance(result, PairsResult):
        judged = {
            **_texts(pa, "s1 s2 relation"),
            "score": pa.float64(),
            "similarity": pa.float64(),
            "reasons": pa.list_(pa.string()),
        }
        return judged | _texts(pa, " ".join(name for name, _ in columns(result) if name not in judged))
    return _FIELDS[type(result)](pa)


def _texts(pa: Any, names: str) -> Fields:
    return {name: pa.string() for name in names.split()}


def _span(pa: Any) -> Fields:
    return {"start": pa.int32(), "end": pa.int32()}


def _struct(pa: Any, fields: Fields) -> Any:
    return pa.struct(list(fields.items()))


def _attribution(pa: Any) -> Any:
    link = {**_texts(pa, "source entity"), **_span(pa), **_texts(pa, "cue")}
    return _struct(pa, {**link, "chain": pa.list_(_struct(pa, link))})


def _entities(pa: Any) -> Fields:
    return {**_texts(pa, "entity type ar en wikidata parent source document"), **_span(pa), **_texts(pa, "text by")}


def _claims(pa: Any) -> Fields:
    evidence = {**_texts(pa, "kind"), **_span(pa), **_texts(pa, "text")}
    quantity = {**_span(pa), **_texts(pa, "text"), "value": pa.float64(), **_texts(pa, "unit")}
    return {
        **_texts(pa, "source id document"),
        **_span(pa),
        **_texts(pa, "text kind"),
        "entities": pa.list_(pa.string()),
        "attribution": _attribution(pa),
        **_texts(pa, "factuality"),
        "evidence": pa.list_(_struct(pa, evidence)),
        "quantities": pa.list_(_struct(pa, quantity)),
    }


def _rows(pa: Any) -> Fields:
    return {
        **_texts(pa, "row origin status"),
        "score": pa.float64(),
        **_texts(pa, "ar en document source claim stance"),
        **_span(pa),
        **_texts(pa, "text"),
        "attribution": _attribution(pa),
        **_texts(pa, "factuality"),
        "conflicts": pa.list_(pa.string()),
        "witnesses": pa.list_(pa.string()),
    }


def _matches(pa: Any) -> Fields:
    return {
        **_texts(pa, "source document claim stance"),
        "score": pa.float64(),
        **_span(pa),
        **_texts(pa, "text"),
        "attribution": _attribution(pa),
        **_texts(pa, "factuality"),
        "reasons": pa.list_(pa.string()),
    }


def _members(pa: Any) -> Fields:
    named = {
        **_texts(pa, "entity type"),
        "name": _struct(pa, _texts(pa, "ar en")),
        "documents": pa.int32(),
    }
    return {
        **_texts(pa, "story story_title"),
        "story_score": pa.float64(),
        **_texts(pa, "document source published title"),
        "score": pa.float64(),
        "names": pa.list_(_struct(pa, named)),
        "terms": pa.list_(_struct(pa, {**_texts(pa, "lemma"), "documents": pa.int32()})),
    }


def _words(pa: Any) -> Fields:
    return {**_texts(pa, "document"), **_span(pa), **_texts(pa, "text norm lemma root pos proclitic enclitic by")}


_FIELDS: dict[type, Callable[[Any], Fields]] = {
    EntitiesResult: _entities,
    ClaimsResult: _claims,
    Comparison: _rows,
    StoryComparisons: lambda pa: {**_texts(pa, "story story_title"), **_rows(pa)},
    Stories: _members,
    Answer: _matches,
    TokensResult: _words,
}
