"""The JSON Schemas (draft 2020-12) of the documents in `wire` and of the files that people write, each self-contained.

`schemas/NAME.json` says what is in a document, `schemas/definitions.json` what several of them share.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from llamafund.errors import UsageError
from llamafund.registry import suggestion

NAMES = ("compare", "compare-by-story", "stories", "find", "claims", "entities", "tokens", "relate")
FILES = ("gazetteer", "codebook", "workspace")
_FOLDER = Path(__file__).with_name("schemas")
_LOCAL = "#/$defs/"


def read_schema(name: str) -> dict[str, Any]:
    """The schema of what the command `name` writes, or of a kind of file, with the definitions it needs.

    UsageError where there is none. That of a workspace lacks the settings, which only the command line knows.
    """
    if name not in (*NAMES, *FILES):
        raise UsageError(f'there is no schema "{name}"', hint=suggestion(name, (*NAMES, *FILES)))
    schema: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    shared = json.loads((_FOLDER / "definitions.json").read_text(encoding="utf-8"))
    needed: dict[str, Any] = {}
    waiting = list(_references(schema))
    while waiting:
        definition = waiting.pop()
        if definition not in needed:
            needed[definition] = shared[definition]
            waiting.extend(_references(shared[definition]))
    return {**schema, "$defs": dict(sorted(needed.items()))}


def _references(schema: object) -> Iterator[str]:
    """The names of the definitions that a schema points to."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].removeprefix(_LOCAL)
        for value in schema.values():
            yield from _references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _references(value)
