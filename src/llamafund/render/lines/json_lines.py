"""`jsonl`: a JSON object a line, as the facts come."""

from __future__ import annotations

import json
from collections.abc import Callable

from llamafund.model import Result
from llamafund.render.documents.shapes import Json
from llamafund.render.escape import in_json
from llamafund.render.lines.line_format import Lines
from llamafund.render.style import Style


def _heading(_result: Result, _style: Style) -> str:
    return ""


def _line(_result: Result, _style: Style) -> Callable[[Json], str]:
    return _dumped


def _dumped(record: Json) -> str:
    return in_json(json.dumps(record, ensure_ascii=False)) + "\n"


JSONL = Lines(_heading, _line)
