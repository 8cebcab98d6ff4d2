"""Rows of short cells under a line of names: CSV, the semicolons of Excel, TSV.

In CSV a cell between quotation marks may hold breaks. In TSV a line is a row: where its quotation marks do not fit the rules of
CSV they are part of the text, as in headlines that begin with one.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator

from llamafund.corpus.records.fields import listed
from llamafund.corpus.unreadable import UnreadableError

SEPARATORS = (",", ";", "\t", "|")
_TAB = "\t"
Numbered = Iterator[tuple[int, str | UnreadableError]]


def header(line: str, wanted: Collection[str]) -> tuple[str, list[str]]:
    """The separator under which most of the `wanted` names have a column, and all names; wanted ones in lower case.

    Raise UnreadableError where two columns have one name.
    """
    found = {separator: _names(line, separator, wanted) for separator in SEPARATORS}
    separator = max(SEPARATORS, key=lambda each: (sum(name in wanted for name in found[each]), len(found[each])))
    columns = found[separator]
    if len(set(columns)) < len(columns):
        raise UnreadableError(f"two columns have one name; its columns are: {listed(columns)}")
    return separator, columns


def table(
    numbered: Numbered, above: int, separator: str, columns: list[str]
) -> Iterator[tuple[int, dict[str, object] | UnreadableError]]:
    """The line each row begins in and its cells by column, or what is wrong with it; `above` is the line of the names."""
    rows = _tabbed(numbered, len(columns)) if separator == _TAB else _quoted(numbered, above, separator)
    for number, row in rows:
        if isinstance(row, UnreadableError):
            yield number, row
        elif len(row) != len(columns):
            hint = "" if separator == _TAB else "; put cells that hold the separator in quotation marks"
            yield number, UnreadableError(f"{len(row)} cells under {len(columns)} columns{hint}")
        else:
            yield number, dict(zip(columns, row, strict=True))


def _names(line: str, separator: str, wanted: Collection[str]) -> list[str]:
    try:
        names = [name.strip() for name in next(csv.reader([line], delimiter=separator, strict=True))]
    except csv.Error:
        return []
    return [name.lower() if name.lower() in wanted else name for name in names]


def _tabbed(numbered: Numbered, count: int) -> Iterator[tuple[int, list[str] | UnreadableError]]:
    for number, line in numbered:
        if isinstance(line, UnreadableError):
            yield number, line
        elif line.strip():
            bare = line.rstrip("\r\n")
            try:
                cells = next(csv.reader([bare], delimiter=_TAB, strict=True))
            except csv.Error:
                cells = []
            yield number, cells if len(cells) == count else bare.split(_TAB)


def _quoted(numbered: Numbered, above: int, separator: str) -> Iterator[tuple[int, list[str] | UnreadableError]]:
    texts = _Texts(numbered, above)
    rows = csv.reader(texts, delimiter=separator, strict=True)
    while True:
        start = texts.number + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield start, UnreadableError(f"the quotation marks do not fit ({error}); a mark inside a text is written twice")
            continue
        if row:
            yield start, row


class _Texts(Iterator[str]):
    """The lines as text, and the number of the last one; one that cannot be decoded may be the middle of a cell, and ends all."""

    def __init__(self, numbered: Numbered, above: int) -> None:
        self._numbered = numbered
        self.number = above

    def __next__(self) -> str:
        number, line = next(self._numbered)
        if isinstance(line, UnreadableError):
            raise UnreadableError(f"line {number}: {line}; the rows from here on were not read")
        self.number = number
        return line
