"""Names by their tokens, before anybody knows whose they are."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from llamafund.entities.gazetteer.proclitics import after_letters
from llamafund.entities.spans.host import Host, shape
from llamafund.model import Document, EntityType, Mention

Key = tuple[str, ...]
Typed = tuple[int, int, EntityType]
"""Where a stretch begins and ends, and its type: all that the model is told."""
JOINT = "_"  # between the words of a hashtag


class Stretch(NamedTuple):
    """Tokens `[first, last)` that name something of a type; `sure` is a probability, `by` who found it.

    `whole`: the first word keeps a letter that looks like a proclitic (عمرو واكد … واكد).
    """

    first: int
    last: int
    type: EntityType
    sure: float = 1.0
    by: str = "model"
    whole: bool = False

    def moved(self, tokens: int) -> Stretch:
        """The stretch so many tokens further on."""
        return Stretch(self.first + tokens, self.last + tokens, *self[2:])


def stretch_of(document: Document, mention: Mention) -> Stretch:
    """The tokens of a mention."""
    first = bisect_left(document.starts, mention.start + 1) - 1
    return Stretch(first, bisect_left(document.starts, mention.end), mention.entity.type, by=mention.by)


def key_of(document: Document, hosts: Sequence[Host], stretch: Stretch) -> Key:
    """The words of a name as they are compared; only the first can have a proclitic."""
    first, last = stretch[:2]
    start = shape(document.words[first].norm) if stretch.whole else hosts[first].key
    if last == first + 1:
        return (start,)
    rest = [shape(word.norm) for word in document.words[first + 1 : last]]
    return tuple(key for key in (start, *rest) if key != JOINT) if JOINT in rest else (start, *rest)


def span_of(document: Document, hosts: Sequence[Host], stretch: Stretch) -> tuple[int, int]:
    """The characters of a name, without what is glued on in front and without a bidi mark at its end."""
    skipped = 0 if stretch.whole else hosts[stretch.first].skipped
    start = document.starts[stretch.first] + after_letters(document.words[stretch.first].form, skipped)
    end = document.end_of(stretch.last - 1)
    while end > start + 1 and unicodedata.category(document.article.text[end - 1]) == "Cf":
        end -= 1
    return start, end


def trimmed(document: Document, stretch: Stretch) -> Stretch | None:
    """A stretch without marks at its ends, or None where no word is left."""
    first, last = stretch.first, stretch.last
    while first < last and not _is_word(document.words[first].form):
        first += 1
    while last > first and not _is_word(document.words[last - 1].form):
        last -= 1
    if (first, last) == stretch[:2]:
        return stretch
    return stretch._replace(first=first, last=last) if first < last else None


@lru_cache(maxsize=1 << 14)
def _is_word(form: str) -> bool:
    return any(map(str.isalnum, form))
