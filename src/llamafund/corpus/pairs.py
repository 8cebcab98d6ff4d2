"""Pairs of sentences to be judged: a table or JSON Lines with `s1` and `s2`; every other column is kept for the output.

A row that cannot be used is a `Skipped` that names its line, and the next ones follow. One row is held at a time.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from llamafund.corpus.files.identity import ending_of, safe, stem_of
from llamafund.corpus.formats.json_lines import parsed
from llamafund.corpus.raw.decode import lines
from llamafund.corpus.raw.input import Input
from llamafund.corpus.records.fields import listed, scalars
from llamafund.corpus.records.separated import Numbered, header, table
from llamafund.corpus.unreadable import UnreadableError, because
from llamafund.missing_file import instead_of
from llamafund.model import Pair, Skipped

STDIN = "-"
SENTENCES = ("s1", "s2")
MAX_LINE_BYTES = 1024 * 1024  # a paragraph of news is a few kilobytes
_WANTED = 'a line of column names with "s1" and "s2", or JSON Lines like {"s1": …, "s2": …}'
Rows = Iterator[tuple[int, Mapping[str, object] | UnreadableError]]


def read_pairs(path: str, stdin: BinaryIO) -> Iterator[Pair | Skipped]:
    """The pairs of a file (`.gz` is unpacked) or of `-`, in order; what cannot be read is a Skipped with the reason."""
    if path == STDIN:
        item = Input(path=STDIN, stem="stdin", ending="", stream=stdin)
    else:
        item = Input(path=safe(path), stem=stem_of(path), ending=ending_of(path), file=Path(path))
    try:
        with item.open() as stream:
            for number, row in _rows(lines(stream, MAX_LINE_BYTES)):
                found = row if isinstance(row, UnreadableError) else _pair(row)
                yield _skipped(item, number, found) if isinstance(found, UnreadableError) else found
    except UnreadableError as error:
        yield Skipped(id=safe(item.stem), reason=safe(str(error)), path=item.path)
    except FileNotFoundError:
        yield Skipped(id=safe(item.stem), reason=f"no such file; {instead_of(Path(path))}", path=item.path)
    except OSError as error:
        yield Skipped(id=safe(item.stem), reason=because(error), path=item.path)


def _rows(numbered: Numbered) -> Rows:
    """The line each row begins in, and the row by column. What the first line looks like tells a table from JSON Lines."""
    for number, line in numbered:
        if isinstance(line, UnreadableError):
            raise line
        if not line.strip():
            continue
        if line.lstrip().startswith("{"):
            yield number, _record(line)
            yield from ((place, _record(each)) for place, each in numbered if isinstance(each, UnreadableError) or each.strip())
        else:
            separator, columns = header(line, SENTENCES)
            missing = [name for name in SENTENCES if name not in columns]
            if missing:
                raise UnreadableError(f'no column "{missing[0]}"; its columns are: {listed(columns)}. Wanted is {_WANTED}')
            yield from table(numbered, number, separator, columns)
        return
    raise UnreadableError(f"it is empty; wanted is {_WANTED}")


def _record(line: str | UnreadableError) -> Mapping[str, object] | UnreadableError:
    if isinstance(line, UnreadableError):
        return line
    try:
        record = parsed(line)
    except UnreadableError as error:
        return error
    return record if isinstance(record, dict) else UnreadableError('an object like {"s1": …, "s2": …} is wanted')


def _pair(row: Mapping[str, object]) -> Pair | UnreadableError:
    for name in SENTENCES:
        if name not in row:
            return UnreadableError(f'no field "{name}"; its fields are: {listed(row)}')
        sentence = row[name]
        if not isinstance(sentence, str) or not sentence.strip():
            return UnreadableError(f'"{name}" holds no text')
    sound = {scalars(name): _sound(value) for name, value in row.items()}
    return Pair(s1=str(sound.pop("s1")), s2=str(sound.pop("s2")), more=sound)


def _sound(value: object) -> object:
    """The value as JSON can hold it: half surrogate pairs become U+FFFD, and NaN and Infinity, which are no JSON, null."""
    match value:
        case str():
            return scalars(value)
        case float():
            return value if math.isfinite(value) else None
        case list():
            return [_sound(each) for each in value]
        case dict():
            return {scalars(str(name)): _sound(each) for name, each in value.items()}
        case _:
            return value


def _skipped(item: Input, number: int, reason: UnreadableError) -> Skipped:
    return Skipped(id=safe(f"{item.stem}-{number}"), reason=safe(f"line {number}: {reason}"), path=item.path, line=number)
