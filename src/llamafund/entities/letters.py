"""The letters of a form as it is written, among the marks that are none."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from llamafund.orthography import TATWEEL


@lru_cache(maxsize=1 << 12)
def after_letters(form: str, count: int) -> int:
    """Where the letter number `count` of a form begins, not counting diacritics, tatweel and format characters."""
    seen = 0
    for index, character in enumerate(form):
        if character != TATWEEL and unicodedata.category(character) not in ("Mn", "Cf"):
            if seen == count:
                return index
            seen += 1
    return len(form)


def visible(form: str) -> int:
    """The characters of a form without a bidi mark at its end."""
    length = len(form)
    while length > 1 and not form[length - 1].isprintable() and unicodedata.category(form[length - 1]) == "Cf":
        length -= 1
    return length
