"""The text of an entry of a feed, as feed readers write it: a list of contents, or HTML, or only a summary.

Names are those of feedparser (content, summary; RSS and Atom) and of JSON Feed 1.1 (content_html, summary).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from llamafund.corpus.page.limits import refuse_traps
from llamafund.corpus.page.text import text_of

_WHOLE, _HTML = "content", ("content_html", "summary")
_TAG = re.compile(r"</?[A-Za-z][^>]*>")


def text_of_entry(fields: Mapping[str, object]) -> str | None:
    """The text without its tags: all of it where the feed has it, else its summary; None where there is neither."""
    content = fields.get(_WHOLE)
    parts = [part.get("value") for part in content if isinstance(part, Mapping)] if isinstance(content, list) else []
    whole = "\n\n".join(part for part in parts if isinstance(part, str))
    if whole.strip():
        return _plain(whole)
    return next((_plain(value) for name in _HTML if isinstance(value := fields.get(name), str) and value.strip()), None)


def _plain(text: str) -> str:
    if not _TAG.search(text):
        return text
    from lxml import etree, html  # noqa: PLC0415  (0.1 s, for entries with tags only)

    refuse_traps(text)
    try:
        return text_of(html.document_fromstring(f"<div>{text}</div>"))
    except (etree.LxmlError, ValueError):
        return _TAG.sub(" ", text)
