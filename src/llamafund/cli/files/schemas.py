"""The JSON Schemas of the files that people write, by which an editor completes and checks them."""

from __future__ import annotations

from typing import Any

from llamafund.cli.settings.origins import Setting, settings
from llamafund.render.documents.schema import read_schema

_TYPES = {bool: {"type": "boolean"}, int: {"type": "integer", "minimum": 0}}
_TEXT = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def file_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file; in that of a workspace stand the settings, as `--help` explains them."""
    schema = read_schema(kind)
    if kind == "workspace":
        schema["properties"] |= {setting.key: _schema_of(setting) for setting in settings()}
    return schema


def _schema_of(setting: Setting) -> dict[str, Any]:
    one = {"enum": list(setting.choices)} if setting.choices else _TYPES.get(setting.kind, _TEXT)
    value = {"type": "array", "items": one} if setting.many else one
    return {"description": setting.help, "anyOf": [value, {"type": "null"}]}
