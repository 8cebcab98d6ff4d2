"""SHOW: results become a table for a person or a format for a program, one file per format."""

from __future__ import annotations

from collections.abc import Mapping

from llamafund.registry import Registry
from llamafund.render.style import PLAIN, Renderer, Style

FORMATS: Registry[Renderer] = Registry(
    "format",
    {
        "table": "llamafund.render.table:render",
        "tsv": "llamafund.render.lines.delimited:TSV",
        "csv": "llamafund.render.lines.delimited:CSV",
        "json": "llamafund.render.documents.json_document:render",
        "jsonl": "llamafund.render.lines.json_lines:JSONL",
        "yaml": "llamafund.render.documents.yaml_document:render",
        "md": "llamafund.render.markdown:render",
        "excel": "llamafund.render.lines.delimited:EXCEL",
        "conll": "llamafund.render.exchange.conll:render",
        "annotations": "llamafund.render.exchange.annotations:render",
        "brat": "llamafund.render.exchange.brat:render",
        "claimreview": "llamafund.render.exchange.schema_org:render",
        "parquet": "llamafund.render.lines.parquet:render",
    },
)
# The commands whose results a format can hold; a format that is not named here is for all of them.
OF_SOME_RESULTS: Mapping[str, frozenset[str]] = {
    "conll": frozenset({"tokens", "entities"}),
    "annotations": frozenset({"entities", "claims", "compare", "find"}),
    "brat": frozenset({"entities", "claims"}),
    "claimreview": frozenset({"claims", "compare"}),
}
WORDED = frozenset({"conll"})  # formats that show the words of an article, not only what was found in it
ARCHIVES = frozenset({"brat"})  # formats that are several files in one, and nothing to look at
BINARY = frozenset({"parquet"})  # formats of bytes: not for a terminal
ENDINGS = {
    ".txt": "table",
    ".tsv": "tsv",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".md": "md",
    ".conll": "conll",
    ".conllu": "conll",
    ".jsonld": "annotations",
    ".tar": "brat",
    ".parquet": "parquet",
}

__all__ = ["ARCHIVES", "BINARY", "ENDINGS", "FORMATS", "OF_SOME_RESULTS", "PLAIN", "WORDED", "Renderer", "Style"]
