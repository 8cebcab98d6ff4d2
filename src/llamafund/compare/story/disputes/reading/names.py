"""Where the names that nobody listed stand in a claim: their ids are made of their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from llamafund.compare.story.facing.faced import Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.orthography import ARTICLE

PARTED = "-"
CLITICS = 2  # letters that may be written onto the first word of a name


class Named(NamedTuple):
    """A name in a claim: its words, normalised and without what is written onto them, and where they stand, by index."""

    parts: tuple[str, ...]
    words: tuple[int, ...]


def names(side: Side) -> list[Named]:
    """The names of several words in a claim, those that the gazetteer lists left out: these are known by another id."""
    found = []
    for entity in side.claim.entities:
        parts = tuple(entity.split(PARTED))
        if len(parts) > 1 and not entity.isascii():
            place = _place(side, parts)
            if place is not None:
                found.append(Named(parts, tuple(range(place, place + len(parts)))))
    return found


def _place(side: Side, parts: tuple[str, ...]) -> int | None:
    """Where so many words stand in a row, the first one with or without what is written onto it."""
    norms = [item.norm for item in side.items]
    for place in range(len(norms) - len(parts) + 1):
        first = norms[place]
        glued = len(first) - len(parts[0])
        if 0 <= glued <= CLITICS and first.endswith(parts[0]) and tuple(norms[place + 1 : place + len(parts)]) == parts[1:]:
            return place
    return None


def one_person(left: Side, own: Sequence[int], right: Side, their: Sequence[int]) -> bool:
    """Whether two names, by index, share a word, or begin and end in such as may be one word, spelled in two ways.

    A name of one word is held against the end of a longer one.
    """
    ends = (-1,) if 1 in (len(own), len(their)) else (0, -1)
    spelled = ((left.items[own[end]].norm, right.items[their[end]].norm) for end in ends)
    shared = any(left.same.get(index) in their for index in own)
    return shared or all(one_name(one.removeprefix(ARTICLE), other.removeprefix(ARTICLE)) for one, other in spelled)


def two_lands(left: Side, own: Sequence[int], right: Side, their: Sequence[int]) -> bool:
    """Whether each names a country that the other does not; the word right before a name says whence one is: الإسباني فلان."""
    lands = [
        {land for i, item in enumerate(side.items) if i not in range(name[0] - 1, name[-1] + 1) for land in item.sense.lands}
        for side, name in ((left, own), (right, their))
    ]
    return bool(lands[0] - lands[1]) and bool(lands[1] - lands[0])
