"""`yaml`: the JSON document as YAML, for reading and for version control."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

import yaml

from llamafund.model import Result
from llamafund.render.documents import wire
from llamafund.render.style import PLAIN, Style

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_ENDLESS = 1 << 30  # columns: no value is broken into lines


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write what `wire.document` gives, key by key; a list in the making is never held whole."""
    for key, value in wire.parts(result):
        if isinstance(value, Iterator):
            _write_list(key, value, stream)
        else:
            stream.write(_dumped({key: value}))


def _write_list(key: str, items: Iterator[Any], stream: TextIO) -> None:
    opening = f"{key}:\n"
    for item in items:
        stream.write(opening + _dumped([item]))
        opening = ""
    stream.write(f"{key}: []\n" if opening else "")


def _dumped(value: Any) -> str:
    try:
        return _dump(value, _DUMPER)
    except UnicodeEncodeError:  # half a surrogate pair, as an argument that is no UTF-8 holds; libyaml cannot escape it
        return _dump(value, yaml.SafeDumper)


def _dump(value: Any, dumper: type[Any]) -> str:
    text: str = yaml.dump(value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_ENDLESS)
    return text
