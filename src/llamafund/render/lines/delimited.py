"""`tsv`, `csv` and `excel`: a line a fact, under a line of headings."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence

from llamafund.model import Result
from llamafund.render.documents.shapes import Json
from llamafund.render.escape import Escape, no_formula, visible, without_controls
from llamafund.render.lines.columns import Column, Value, columns
from llamafund.render.lines.line_format import Lines
from llamafund.render.style import Style

Joined = Callable[[Sequence[str]], str]  # cells into a line
Escaped = Callable[[Style], Escape]
_MARK = "\ufeff"


def _delimited(joined: Joined, escape: Escaped, before: str = "") -> Lines:
    """Lines of cells, each escaped; `before` stands ahead of all."""

    def heading(result: Result, style: Style) -> str:
        return before + joined(list(map(escape(style), [name for name, _ in columns(result)])))

    def line(result: Result, style: Style) -> Callable[[Json], str]:
        table, escaped = columns(result), escape(style)
        return lambda record: joined(_cells(table, record, escaped))

    return Lines(heading, line)


def _cells(table: Sequence[Column], record: Json, escape: Escape) -> list[str]:
    return [_cell(read(record), escape) for _, read in table]


def _cell(value: Value, escape: Escape) -> str:
    """The value as it stands in a cell; nothing is an empty one."""
    if value is None:
        return ""
    return escape(value) if isinstance(value, str) else str(value)


def _tabbed(cells: Sequence[str]) -> str:
    return "\t".join(cells) + "\n"


class _Itself:
    """A stream for the writer of CSV that gives back what is written."""

    def write(self, line: str) -> str:
        return line


_quoted: Joined = csv.writer(_Itself(), lineterminator="\n").writerow  # what `write` gives back


def _safe(text: str) -> str:
    """`visible`, with an apostrophe where `no_formula` has one: also where a tab or a break went before."""
    return visible(no_formula(text))


TSV = _delimited(_tabbed, lambda style: _safe if style.safe else visible)
"""Values that need no quoting: a tab or a line break in one becomes a space, another control its picture."""
CSV = _delimited(_quoted, lambda style: no_formula if style.safe else without_controls)
"""RFC 4180 with a bare line feed at the end of a line; other controls than tabs and breaks become pictures."""
EXCEL = _delimited(_quoted, lambda _: no_formula, before=_MARK)
"""CSV for a spreadsheet: the byte-order mark by which it knows UTF-8, and no cell that it would run as a formula."""
