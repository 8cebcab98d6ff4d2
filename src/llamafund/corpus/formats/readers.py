"""The readers by the ending of the files they are for. A new format is one file here and one line in the table.

A `.gz` behind any of them is unpacked before the reader sees it. A reader may raise OSError or UnreadableError at any point:
what it gave out before counts, and the rest becomes one `Skipped`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from llamafund.corpus.raw.input import Input
from llamafund.model import Article, Skipped
from llamafund.registry import Registry

Reader = Callable[[Input], Iterator[Article | Skipped]]

_HERE = "llamafund.corpus.formats"

READERS: Registry[Reader] = Registry(
    "file ending",
    {
        ".txt": f"{_HERE}.plain:read",
        ".md": f"{_HERE}.markdown:read",
        ".html": f"{_HERE}.html_page:read",
        ".htm": f"{_HERE}.html_page:read",
        ".jsonl": f"{_HERE}.json_lines:read",
        ".ndjson": f"{_HERE}.json_lines:read",
        ".json": f"{_HERE}.json_document:read",
        ".csv": f"{_HERE}.tables:read",
        ".tsv": f"{_HERE}.tables:read",
    },
)
