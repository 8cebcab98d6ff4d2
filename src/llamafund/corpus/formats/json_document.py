"""JSON: one record, or a list of them, in one document; the list may stand in an envelope, as services and feeds send it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llamafund.corpus.formats.json_lines import parsed
from llamafund.corpus.raw.decode import decode
from llamafund.corpus.records.fields import article_of, listed_in
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from llamafund.corpus.raw.input import Input


def read(item: Input) -> Iterator[Article | Skipped]:
    """The articles of a document; without ids a single record is called `stem`, those of a list `stem-1`, `stem-2` and so on.

    What is no record in a list is a Skipped. Raise UnreadableError for a document that is neither a record nor a list.
    """
    document = parsed(decode(item.whole()))
    if isinstance(document, dict):
        records = listed_in(document)
        if records is None:
            yield article_of(document, otherwise=item.stem, path=item.path)
            return
        document = records
    if not isinstance(document, list) or not document:
        raise UnreadableError('an object like {"id": …, "text": …} is wanted, or a list of them')
    for number, record in enumerate(document, 1):
        name = f"{item.stem}-{number}"
        try:
            if not isinstance(record, dict):
                raise UnreadableError("not an object")  # noqa: TRY301  (one way out for both faults)
            yield article_of(record, otherwise=name, path=item.path)
        except UnreadableError as error:
            yield Skipped(id=name, reason=f"record {number}: {error}", path=item.path)
