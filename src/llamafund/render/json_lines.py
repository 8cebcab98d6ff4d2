"""`jsonl`: a JSON object a line, as the facts come."""

from __future__ import annotations

import json
from typing import TextIO

from llamafund.model import Result
from llamafund.render.escape import in_json
from llamafund.render.records import records
from llamafund.render.style import PLAIN, Style


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write each record of `records` on a line of its own."""
    stream.writelines(in_json(json.dumps(record, ensure_ascii=False)) + "\n" for record in records(result))
