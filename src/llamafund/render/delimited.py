"""`tsv` and `csv`: a line a fact, under a line of headings."""

from __future__ import annotations

import csv
from typing import TextIO

from llamafund.model import Result
from llamafund.render import wire
from llamafund.render.columns import Value, columns
from llamafund.render.escape import Escape, visible, without_controls
from llamafund.render.style import PLAIN, Style


def render_tsv(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write values that need no quoting: a tab or a line break in one becomes a space, another control its picture."""
    table = columns(result)
    stream.write("\t".join(visible(name) for name, _ in table) + "\n")
    stream.writelines("\t".join(_cell(read(record), visible) for _, read in table) + "\n" for record in wire.records(result))


def render_csv(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write RFC 4180 with a bare line feed at the end of a line; other controls than tabs and breaks become pictures."""
    table = columns(result)
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(without_controls(name) for name, _ in table)
    for record in wire.records(result):
        writer.writerow(_cell(read(record), without_controls) for _, read in table)


def _cell(value: Value, escape: Escape) -> str:
    """The value as it stands in a cell; nothing is an empty one."""
    if value is None:
        return ""
    return escape(value) if isinstance(value, str) else str(value)
