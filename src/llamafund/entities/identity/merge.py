"""What the gazetteer, the patterns, the model and coreference found, as one list in which nothing overlaps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Stretch
from llamafund.model import Document, EntityType

NEAR = 8  # words of a name that has been joined together that are looked at again
EVERYDAY = ("noun", "adj")
Edges = tuple[list[int], list[int]]
SWALLOWS = 0.6  # how sure a longer name has to be to hold a known one


def merged(known: Sequence[Stretch], found: Iterable[Stretch]) -> list[tuple[Stretch, int | None]]:
    """Names in order, each with the index of the known one it is, or None.

    A known name gives way only to a longer one that holds it whole and is sure enough; found names that merely cut into a
    known one, or are part of it, are dropped. Of found names that overlap, the longest counts.
    """
    edges = edges_of(known)
    kept: list[Stretch] = []
    taken: set[int] = set()
    gone: set[int] = set()
    for stretch in sorted(found, key=lambda one: (one.first - one.last, -one.sure)):
        touched = touching(edges, stretch)
        if touched and not (stretch.sure >= SWALLOWS and all(_holds(stretch, known[index]) for index in touched)):
            continue
        places = range(stretch.first, stretch.last)
        if taken.isdisjoint(places):
            kept.append(stretch)
            taken.update(places)
            gone.update(touched)
    result: list[tuple[Stretch, int | None]] = [(stretch, None) for stretch in kept]
    result += [(one, index) for index, one in enumerate(known) if index not in gone]
    return sorted(result, key=lambda item: item[0].first)


def edges_of(names: Iterable[Stretch]) -> Edges:
    """Where names begin and where they end."""
    names = tuple(names)
    return [one[0] for one in names], [one[1] for one in names]


def touching(edges: Edges, stretch: Stretch) -> range:
    """Which of the names with these edges, which are in order and apart, share a token with a stretch."""
    begins, ends = edges
    first = bisect_right(ends, stretch.first)
    return range(first, bisect_left(begins, stretch.last, first))


def joined(document: Document, hosts: Sequence[Host], found: Sequence[Stretch], known: Sequence[Stretch]) -> list[Stretch]:
    """The found names, where two persons with nothing between them are one, and two bodies of unknown words."""
    edges = edges_of(known)
    inside = {index for stretch in found for index in touching(edges, stretch)}
    outside = [one for index, one in enumerate(known) if index not in inside]
    result: list[Stretch] = []
    for stretch in sorted((*found, *outside), key=lambda one: (one.first, -one.last)):
        before = result[-1] if result else None
        if (
            before is not None
            and before.last == stretch.first
            and _one(document, before, stretch)
            and not hosts[stretch.first].skipped
        ):
            result[-1] = before._replace(last=stretch.last, sure=min(before.sure, stretch.sure))
        else:
            result.append(stretch)
    places = {one[:2] for one in outside}
    return [stretch for stretch in result if stretch[:2] not in places]


def parted(document: Document, hosts: Sequence[Host], stretch: Stretch, whole: Callable[[str], bool]) -> Iterator[Stretch]:
    """The names in a stretch: persons and places with و between them are several (بيار داروسان ويولاند مورو).

    A word that is `whole` begins with و itself (عمرو وردة).
    """
    first = stretch.first
    if stretch.type in (EntityType.PERSON, EntityType.PLACE):
        for place in range(stretch.first + 1, stretch.last):
            norm = document.words[place].norm
            if hosts[place].skipped == 1 and norm.startswith("و") and not whole(norm):
                yield stretch._replace(first=first, last=place)
                first = place
    yield stretch if first == stretch.first else stretch._replace(first=first)


def _one(document: Document, before: Stretch, behind: Stretch) -> bool:
    """Whether two stretches name one thing; of the one before, however long it has grown, the end is looked at."""
    if before.type is not behind.type:
        return False
    if before.type is EntityType.PERSON:
        return True
    nearest = max(before.first, before.last - NEAR)
    return before.type is EntityType.ORG and not any(word.pos in EVERYDAY for word in document.words[nearest : behind.last])


def _holds(stretch: Stretch, known: Stretch) -> bool:
    """Whether the longer name holds the known one; behind a known company or person stands an adjective (أمازون المنافسة)."""
    if stretch.first == known.first and known.type is not EntityType.PLACE:
        return False
    return stretch.first <= known.first and known.last <= stretch.last and stretch.last - stretch.first > known.last - known.first
