"""Web pages: the article is kept, the page around it dropped.

readability-lxml chooses what the article is, by the density of text, commas and links. On 420 Arabic pages of seven layouts,
with their class names and without, it kept more of the article and less of the page than trafilatura, which weighs four times
as much, and justext; resiliparse does as well where class names tell, but takes minutes over 100,000 nested tags.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from llamafund.corpus.page.furniture import drop_furniture
from llamafund.corpus.page.head import charset_of, head_of
from llamafund.corpus.page.limits import refuse_traps
from llamafund.corpus.page.text import text_of
from llamafund.corpus.raw.decode import decode
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from llamafund.corpus.raw.input import Input

# A page of a newspaper has 0.05 to 2 MB; extraction takes a second for 5 MB, and the parser drops single texts above 10 MB.
MAX_PAGE_BYTES = 10 * 1024 * 1024


def read(item: Input) -> Iterator[Article]:
    """One article, with title, site and date as the page states them.

    Its text is that of the page's main part (of all that is no furniture, where none stands out), blank lines between paragraphs.
    Raise UnreadableError where there is no text, no HTML, or more of it than any page of a reader has.
    """
    raw = item.whole(MAX_PAGE_BYTES)
    source = decode(raw, declared=charset_of(raw))
    refuse_traps(source)
    page = _parsed(source)
    head = head_of(page)
    text = text_of(_main(page)) or text_of(page)
    if not text:
        raise UnreadableError(
            "no text on the page; is it built by scripts? save it again from the browser, as a complete page or as text"
        )
    yield Article(id=item.stem, text=text, source=head.site, title=head.title, published=head.published, path=item.path)


def _parsed(page: str) -> HtmlElement:
    from lxml import etree, html  # noqa: PLC0415  (0.1 s, for pages only)

    parser = html.HTMLParser(encoding="utf-8")
    try:
        tree = html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError):
        raise UnreadableError("no HTML in it that can be parsed") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableError("tags nested deeper than any page of a reader, so part of it would be lost; save its text as .txt")
    return tree


def _main(page: HtmlElement) -> HtmlElement:
    from lxml import etree, html  # noqa: PLC0415
    from readability import Document  # noqa: PLC0415
    from readability.readability import Unparseable  # noqa: PLC0415

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    drop_furniture(page)
    try:
        return html.document_fromstring(Document(page).summary(html_partial=True))
    except (Unparseable, etree.LxmlError, ValueError):
        return page
