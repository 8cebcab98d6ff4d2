"""JSON Lines: one record a line, read one at a time, however long the file is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from llamafund.corpus.raw.decode import lines
from llamafund.corpus.raw.input import MAX_ARTICLE_BYTES, Input
from llamafund.corpus.records.fields import article_of
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

# A file none of whose first lines is a record is something else; a message for each of its lines would help nobody.
GIVE_UP_AFTER = 20


def read(item: Input) -> Iterator[Article | Skipped]:
    """The articles of a file; a line that holds none is a Skipped that names it, and the next ones follow.

    A record without an id is called after the file and its line, `stem-17`. Raise UnreadableError for an empty file, and
    where none of the first lines is a record.
    """
    good = bad = 0
    with item.open() as stream:
        for number, line in lines(stream, MAX_ARTICLE_BYTES):
            if isinstance(line, str) and not line.strip():
                continue
            try:
                yield _article(line, f"{item.stem}-{number}", item.path)
                good += 1
            except UnreadableError as error:
                bad += 1
                yield Skipped(id=f"{item.stem}-{number}", reason=f"line {number}: {error}", path=item.path)
                if not good and bad == GIVE_UP_AFTER:
                    raise UnreadableError(
                        f"none of the first {bad} lines is a record; a single JSON document is called .json"
                    ) from None
    if not good and not bad:
        raise UnreadableError("the file is empty" if item.file else "nothing came in")


def parsed(text: str) -> Any:
    """The value that a JSON text spells; raise UnreadableError that says where it is wrong."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise UnreadableError(f"not valid JSON: {error.msg} ({place})") from None
    except ValueError:
        raise UnreadableError("not valid JSON: a number of more digits than can be read") from None
    except RecursionError:
        raise UnreadableError("not read: nested too deep to be an article") from None


def _article(line: str | UnreadableError, otherwise: str, path: str) -> Article:
    if isinstance(line, UnreadableError):
        raise line
    record = parsed(line)
    if not isinstance(record, dict):
        raise UnreadableError(f'an object like {{"id": …, "text": …}} is wanted, not {_KINDS.get(type(record), "a number")}')
    return article_of(record, otherwise=otherwise, path=path)


_KINDS: dict[type, str] = {list: "a list", str: "a text", bool: "true or false", type(None): "null"}
