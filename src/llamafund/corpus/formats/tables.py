"""Tables (CSV, TSV, and the semicolons of Excel): the first line names the columns, one of them holds the text.

The columns decide the separator: it is the one under which a text column appears. Guessing from the rows, as `csv.Sniffer`
does, is led astray by the commas of prose. Quotation is checked strictly, so one that is never closed is noticed.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from llamafund.corpus.raw.decode import lines
from llamafund.corpus.raw.input import MAX_ARTICLE_BYTES, Input
from llamafund.corpus.records.fields import TEXT_NAMES, article_of, listed
from llamafund.corpus.records.separated import SEPARATORS
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(item: Input) -> Iterator[Article | Skipped]:
    """The articles of a table, a row each; a row that holds none is a Skipped that names its lines, and the next ones follow.

    A row without an id is called after the file and its number, `stem-3` (the row below the header is 1). Raise UnreadableError
    where no column holds the text, or no row stands below the header.
    """
    csv.field_size_limit(MAX_ARTICLE_BYTES)
    with item.open() as stream:
        source = _strict(lines(stream, MAX_ARTICLE_BYTES))
        above, header = _first(source)
        separator, columns = _columns(header)
        rows = csv.reader(source, delimiter=separator, strict=True)
        number = 0
        while True:
            first = above + rows.line_num + 1
            try:
                row = next(rows)
            except StopIteration:
                break
            except csv.Error as error:
                number += 1
                last = above + rows.line_num
                yield _skipped(item, number, first, last, _fault(error))
                continue
            if not any(cell.strip() for cell in row):
                continue
            number += 1
            try:
                yield _article(item, columns, row, number)
            except UnreadableError as error:
                yield _skipped(item, number, first, above + rows.line_num, str(error))
        if not number:
            raise UnreadableError("a header, and no row below it")


def _strict(numbered: Iterator[tuple[int, str | UnreadableError]]) -> Iterator[str]:
    """The lines as text; one that cannot be decoded ends the table, since it may be the middle of a cell."""
    for number, line in numbered:
        if isinstance(line, UnreadableError):
            raise UnreadableError(f"line {number}: {line}; the rows from here on were not read")
        yield line


def _first(source: Iterator[str]) -> tuple[int, str]:
    for number, line in enumerate(source, 1):
        if line.strip():
            return number, line
    raise UnreadableError("the file is empty")


def _columns(header: str) -> tuple[str, list[str]]:
    found = {separator: _cells(header, separator) for separator in SEPARATORS}
    separator = max(SEPARATORS, key=lambda each: (any(name in TEXT_NAMES for name in found[each]), len(found[each])))
    columns = found[separator]
    if not any(name in TEXT_NAMES for name in columns):
        raise UnreadableError(
            f'no column "text"; its columns are: {listed(columns)}. Call the column that holds the articles "text"'
        )
    if len(set(columns)) < len(columns):
        raise UnreadableError(f"two columns have one name; its columns are: {listed(columns)}")
    return separator, columns


def _cells(header: str, separator: str) -> list[str]:
    try:
        return [name.strip().lower() for name in next(csv.reader([header], delimiter=separator, strict=True))]
    except csv.Error:
        return []


def _article(item: Input, columns: list[str], row: list[str], number: int) -> Article:
    if len(row) > len(columns):
        raise UnreadableError(
            f"{len(row)} cells under {len(columns)} columns; put cells that hold the separator in quotation marks"
        )
    return article_of(dict(zip(columns, row, strict=False)), otherwise=f"{item.stem}-{number}", path=item.path)


def _skipped(item: Input, number: int, first: int, last: int, reason: str) -> Skipped:
    where = f"line {first}" if last <= first else f"lines {first} to {last}"
    return Skipped(id=f"{item.stem}-{number}", reason=f"{where}: {reason}", path=item.path)


def _fault(error: csv.Error) -> str:
    if "unexpected end" in str(error):
        return "a quotation mark is never closed, so all that follows is one cell; close it, or write marks inside a text twice"
    if "field larger" in str(error):
        return "a cell longer than any article; is a quotation mark never closed?"
    return f"the quotation marks do not fit ({error}); a mark inside a text is written twice"
