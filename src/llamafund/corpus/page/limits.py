"""What would make a parser of HTML work for minutes: found before it sees the page."""

from __future__ import annotations

import re

from llamafund.corpus.unreadable import UnreadableError

# libxml2 compares each attribute with those before it in its tag: 20,000 take 1 s, 60,000 take 8 s, 1,000,000 an hour. The tags
# of real pages have fewer than fifty. (Depth needs no guard: libxml2 stops at 256 levels.)
MAX_ATTRIBUTES = 2000

# The HTML standard's grammar of tags (13.1.2), every step possessive: nothing matched is tried again, so the time is linear.
_NAME = r"[^\s/>=][^\s/>=]*+"
_VALUE = r"""\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)"""
_ATTRIBUTE = rf"[\s/=]*+{_NAME}(?:{_VALUE})?+"
_TAG = re.compile(rf"<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+(?P<more>{_ATTRIBUTE})?+")


def refuse_traps(page: str) -> None:
    """Raise UnreadableError for a page that no parser gets through in reasonable time."""
    for tag in _TAG.finditer(page):
        if tag["more"]:
            raise UnreadableError(
                f"a tag with more than {MAX_ATTRIBUTES} attributes, which no page of a reader has; save its text as .txt"
            )
