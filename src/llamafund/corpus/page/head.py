"""What a page says of itself: title, site, date, encoding; in its metadata (Open Graph first), in JSON-LD, or to the eye."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# The standard asks for the declaration in the first 1024 bytes (HTML, 4.2.5.4); pages that keep to it less are common.
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
_HEAD_BYTES = 8192

_TITLE = ("//meta[@property='og:title']/@content", "//meta[@name='twitter:title']/@content")
_SITE = ("//meta[@property='og:site_name']/@content", "//meta[@name='application-name']/@content")
_DATE = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='pubdate' or @name='publishdate' or @name='DC.date.issued' or @name='dc.date']/@content",
)
_DATE_ON_PAGE = ("//*[@itemprop='datePublished']/@datetime", "//article//time/@datetime", "//time/@datetime")
# What parts a headline from the name of the site in <title>.
_SUFFIX = re.compile(r"\s+[|–—»-]\s+[^|–—»]{1,60}$")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Title, name of the site and date of publication as the page has them; `site` is empty where it has none."""

    title: str | None
    site: str
    published: str | None


def charset_of(raw: bytes) -> str | None:
    """The encoding that a page declares near its beginning, right or wrong."""
    found = _CHARSET.search(raw[:_HEAD_BYTES])
    return found[1].decode("ascii") if found else None


def head_of(page: HtmlElement) -> Head:
    """What the page states."""
    facts = dict(_json_ld(page))
    return Head(
        title=_first(page, _TITLE) or facts.get("headline") or _heading(page),
        site=_first(page, _SITE) or facts.get("publisher") or "",
        published=_first(page, _DATE) or facts.get("datePublished") or _first(page, _DATE_ON_PAGE),
    )


def _first(page: HtmlElement, paths: tuple[str, ...]) -> str | None:
    for path in paths:
        for value in page.xpath(path):
            if text := _line(str(value)):
                return text
    return None


def _heading(page: HtmlElement) -> str | None:
    headings = [text for element in page.xpath("//h1") if (text := _line(element.text_content()))]
    if len(headings) == 1:
        return headings[0]
    title = _line(str(page.findtext(".//title") or ""))
    return (_SUFFIX.sub("", title) or title) or None


def _json_ld(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Headline, date and publisher of the articles in schema.org's JSON-LD; the first of each comes last, so that it counts."""
    found: list[tuple[str, str]] = []
    for script in page.xpath("//script[@type='application/ld+json']/text()"):
        try:
            document = json.loads(str(script), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(document):
            if not str(thing.get("@type", "")).endswith(("Article", "Article']", "BlogPosting")):
                continue
            publisher = thing.get("publisher")
            values = {**thing, "publisher": publisher.get("name") if isinstance(publisher, dict) else publisher}
            found += [(key, text) for key in ("headline", "datePublished", "publisher") if (text := _line(values.get(key)))]
    return reversed(found)


def _things(document: Any) -> Iterator[dict[str, Any]]:
    for thing in document if isinstance(document, list) else [document]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _line(value: object) -> str:
    return _SPACE.sub(" ", value).strip()[:500] if isinstance(value, str) else ""
