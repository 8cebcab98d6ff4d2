"""Plain text: the file is the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llamafund.corpus.raw.decode import decode
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from llamafund.corpus.raw.input import Input


def read(item: Input) -> Iterator[Article]:
    """One article, its text exactly as in the file; raise UnreadableError where that is nothing but white space."""
    text = decode(item.whole())
    if not text.strip():
        raise UnreadableError("nothing but white space in it")
    yield Article(id=item.stem, text=text, path=item.path)
