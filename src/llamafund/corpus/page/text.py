"""The text of a piece of HTML as a person sees it: blocks apart, words of one line together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The block elements of the HTML standard's rendering section (15.3), and the rows of tables.
# fmt: off
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "main", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead",
        "tr", "ul",
    )
)
_SILENT = frozenset(
    (
        "script", "style", "noscript", "template", "button", "select", "option", "textarea", "iframe", "object", "svg", "math",
        "head", "title",
    )
)
# fmt: on
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BULLET = "• "
_BREAK = "\v"
_MARKS = {"li": _BULLET, "br": _BREAK, "td": " ", "th": " "}


def text_of(root: HtmlElement) -> str:
    """Paragraphs with a blank line between them; a `br` is a line end, an item of a list begins with a bullet."""
    from lxml import etree  # noqa: PLC0415

    paragraphs: list[str] = []
    pieces: list[str] = []
    silent = 0

    def close() -> None:
        lines = (_SPACE.sub(" ", line).strip() for line in "".join(pieces).split(_BREAK))
        paragraph = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        if paragraph and paragraph != _BULLET.strip():
            paragraphs.append(paragraph)
        pieces.clear()

    for step, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if step == "start":
            silent += tag in _SILENT
            if tag in _BLOCKS:
                close()
            pieces.append(_MARKS.get(tag, ""))
            if element.text and not silent:
                pieces.append(element.text.replace(_BREAK, " "))
            continue
        silent -= tag in _SILENT
        if tag in _BLOCKS:
            close()
        if element.tail and not silent and element is not root:
            pieces.append(element.tail.replace(_BREAK, " "))
    close()
    return "\n\n".join(paragraphs)
