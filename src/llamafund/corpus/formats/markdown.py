"""Markdown: the file is the article, marks and all, so that offsets are those of the file; its first heading is the title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from llamafund.corpus.formats import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from llamafund.corpus.raw.input import Input
    from llamafund.model import Article

# An ATX heading of the first level (CommonMark 0.31, 4.2), before anything else but white space.
_HEADING = re.compile(r"\s{0,200}?#[ \t]+(?P<title>[^\r\n]{1,500}?)[ \t]*#*[ \t]*(?:[\r\n]|$)")


def read(item: Input) -> Iterator[Article]:
    """One article, its text exactly as in the file."""
    for article in plain.read(item):
        heading = _HEADING.match(article.text)
        yield replace(article, title=heading["title"]) if heading else article
