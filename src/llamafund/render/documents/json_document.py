"""`json`: one document, indented, with its long lists written while they are made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from llamafund.model import Result
from llamafund.render.documents import wire
from llamafund.render.escape import in_json
from llamafund.render.style import PLAIN, Style

_INDENT = "  "


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write what `wire.document` gives, key by key; a list in the making is never held whole."""
    write(wire.parts(result), stream)


def write(parts: Iterable[tuple[str, Any]], stream: TextIO) -> None:
    """Write an object key by key, indented; a value that is an iterator is a list in the making."""
    opening = "{\n"
    for key, value in parts:
        stream.write(f"{opening}{_INDENT}{json.dumps(key)}: ")
        if isinstance(value, Iterator):
            _write_list(value, stream)
        else:
            stream.write(_dumped(value, _INDENT))
        opening = ",\n"
    stream.write("\n}\n")


def _write_list(items: Iterable[Any], stream: TextIO) -> None:
    opening = "[\n"
    for item in items:
        stream.write(f"{opening}{_INDENT * 2}{_dumped(item, _INDENT * 2)}")
        opening = ",\n"
    stream.write("[]" if opening == "[\n" else f"\n{_INDENT}]")


def _dumped(value: Any, margin: str) -> str:
    return in_json(json.dumps(value, ensure_ascii=False, indent=len(_INDENT))).replace("\n", f"\n{margin}")
