"""What the fields of a record are called elsewhere: JSON, JSON Lines and tables share these names.

The first that holds something counts. Names of trafilatura (sitename, source-hostname), newspaper (publish_date, meta_site_name),
news-please (maintext, date_publish, source_domain), NewsAPI (articles; content, publishedAt, a source with a name), JSON Feed
(items; content_text, date_published) and the ANT corpus.
Upper and lower case are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from llamafund.corpus.records.feed import text_of_entry
from llamafund.corpus.unreadable import UnreadableError
from llamafund.model import Article

ID_NAMES = ("id", "_id", "uid", "guid", "article_id", "doc_id")
TEXT_NAMES = ("text", "maintext", "content", "body", "article_text", "content_text")
TITLE_NAMES = ("title", "headline")
SOURCE_NAMES = ("source", "sitename", "source-hostname", "site_name", "meta_site_name", "publisher", "outlet", "source_name")
ADDRESS_NAMES = ("source_domain", "hostname", "source", "source_url", "url", "link")
DATE_NAMES = ("published", "date", "publish_date", "date_publish", "published_at", "publishedat", "pubdate", "date_published")
LIST_NAMES = ("articles", "items", "entries", "results", "data")


def article_of(record: Mapping[object, object], *, otherwise: str, path: str) -> Article:
    """The article that a record describes; its id is `otherwise` where it has none.

    Raise UnreadableError where the record holds no text. Half a surrogate pair, which JSON can spell and no text can hold,
    becomes U+FFFD: one code point for one, so offsets stay.
    """
    fields = {str(name).strip().lower(): value for name, value in record.items()}
    text = next((value for name in TEXT_NAMES if isinstance(value := fields.get(name), str)), None)
    if not text:
        text = text_of_entry(fields) or text
    if text is None:
        raise UnreadableError(f'no field "text"; its fields are: {listed(fields)}')
    if not text.strip():
        raise UnreadableError("its text is empty")
    return Article(
        id=_first(fields, ID_NAMES) or otherwise,
        text=scalars(text),
        source=_source(fields),
        title=_first(fields, TITLE_NAMES),
        published=_first(fields, DATE_NAMES),
        path=path,
    )


def listed_in(envelope: Mapping[object, object]) -> list[object] | None:
    """The records in the answer of a service or in a feed; None where it is a record itself, or holds no list of them."""
    if any(isinstance(envelope.get(name), str) for name in TEXT_NAMES):
        return None
    return next((value for name in LIST_NAMES if isinstance(value := envelope.get(name), list) and value), None)


def scalars(text: str) -> str:
    """The text with half surrogate pairs as U+FFFD."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def listed(names: Iterable[object]) -> str:
    """Names for a message: the first few."""
    known = [str(name)[:40] for name in names]
    return (", ".join(known[:8]) + (" …" if len(known) > 8 else "")) or "none"  # noqa: PLR2004


def host(address: str) -> str:
    """The site of a web address, without www.; the empty string where it is none."""
    try:
        name = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.") if "." in name else ""


def _first(fields: Mapping[str, object], names: Iterable[str]) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and (text := scalars(str(value)).strip()):
            return text
    return None


def _source(fields: Mapping[str, object]) -> str:
    for name in SOURCE_NAMES:
        value = fields.get(name)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str) and value.strip() and "://" not in value:
            return scalars(value).strip()
    for name in ADDRESS_NAMES:
        value = fields.get(name)
        if isinstance(value, str) and (site := host(value.strip())):
            return scalars(site)
    return ""
