"""Names by their tokens, before anybody knows whose they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from llamafund.entities.letters import after_letters
from llamafund.entities.sheet import Sheet
from llamafund.entities.spans.cover import edges
from llamafund.entities.spans.host import Host
from llamafund.model import Document, EntityType, Mention

Key = tuple[str, ...]
JOINT = "_"  # between the words of a hashtag
_WRITTEN_BETWEEN = frozenset({JOINT, "."})  # between the words of a name and none of them


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


made = partial(tuple.__new__, Stretch)
"""A stretch of all its six values, in the time that a tuple takes."""


def stretch_of(document: Document, mention: Mention) -> Stretch:
    """The tokens of a mention."""
    first = bisect_left(document.starts, mention.start + 1) - 1
    return Stretch(first, bisect_left(document.starts, mention.end), mention.entity.type, by=mention.by)


def key_of(hosts: Sequence[Host], stretch: Stretch) -> Key:
    """The words of a name as they are compared; only the first can have a proclitic."""
    first, last, _, _, _, whole = stretch
    start = hosts[first].shape if whole else hosts[first].key
    if last == first + 1:
        return (start,)
    return (start, *[host.shape for host in hosts[first + 1 : last] if host.shape not in _WRITTEN_BETWEEN])


def spans_of(sheet: Sheet, hosts: Sequence[Host], names: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """The characters of some names, at least one of each, without what is glued on in front and a bidi mark at their end."""
    begins, ends = edges(names)
    starts, ends = sheet.starts.take(begins), sheet.starts.take(ends - 1)
    for (first, last, _, _, _, whole), begin, last_begin in zip(names, starts.tolist(), ends.tolist(), strict=True):
        start = begin + (after_letters(hosts[first].word.form, 0) if whole else hosts[first].before)
        end = max(begin + 1, last_begin + hosts[last - 1].visible)
        yield min(start, end - 1), end


def trimmed(hosts: Sequence[Host], stretch: Stretch) -> Stretch | None:
    """A stretch without marks at its ends, or None where no word is left."""
    first, last = stretch.first, stretch.last
    while first < last and not is_word(hosts[first].word.form):
        first += 1
    while last > first and not is_word(hosts[last - 1].word.form):
        last -= 1
    if (first, last) == stretch[:2]:
        return stretch
    return stretch._replace(first=first, last=last) if first < last else None


@lru_cache(maxsize=1 << 14)
def is_word(form: str) -> bool:
    """Whether a form has letters or digits."""
    return any(map(str.isalnum, form))
