"""`tsv`, `csv` and `excel`: a line a fact, under a line of headings."""

from __future__ import annotations

import csv
from typing import TextIO

from llamafund.model import Result
from llamafund.render.columns import Value, columns
from llamafund.render.escape import Escape, no_formula, visible, without_controls
from llamafund.render.records import records
from llamafund.render.style import PLAIN, Style


def render_tsv(result: Result, stream: TextIO, style: Style = PLAIN) -> None:
    """Write values that need no quoting: a tab or a line break in one becomes a space, another control its picture."""
    table, escape = columns(result), _safe if style.safe else visible
    stream.write("\t".join(escape(name) for name, _ in table) + "\n")
    stream.writelines("\t".join(_cell(read(record), escape) for _, read in table) + "\n" for record in records(result))


def render_csv(result: Result, stream: TextIO, style: Style = PLAIN) -> None:
    """Write RFC 4180 with a bare line feed at the end of a line; other controls than tabs and breaks become pictures."""
    _write_csv(result, stream, no_formula if style.safe else without_controls)


def render_excel(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write CSV for a spreadsheet: the byte-order mark by which it knows UTF-8, and no cell that it would run as a formula."""
    stream.write("\ufeff")
    _write_csv(result, stream, no_formula)


def _safe(text: str) -> str:
    """`visible`, with an apostrophe where `no_formula` has one: also where a tab or a break went before."""
    return visible(no_formula(text))


def _write_csv(result: Result, stream: TextIO, escape: Escape) -> None:
    table = columns(result)
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(escape(name) for name, _ in table)
    for record in records(result):
        writer.writerow(_cell(read(record), escape) for _, read in table)


def _cell(value: Value, escape: Escape) -> str:
    """The value as it stands in a cell; nothing is an empty one."""
    if value is None:
        return ""
    return escape(value) if isinstance(value, str) else str(value)
