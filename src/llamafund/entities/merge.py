"""What the gazetteer, the patterns, the model and coreference found, as one list in which nothing overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from llamafund.entities.host import Host
from llamafund.entities.stretch import Stretch
from llamafund.model import Document, EntityType

SWALLOWS = 0.6  # how sure a longer name has to be to hold a known one


def merged(known: Sequence[Stretch], found: Iterable[Stretch]) -> list[tuple[Stretch, int | None]]:
    """Names in order, each with the index of the known one it is, or None.

    A known name gives way only to a longer one that holds it whole and is sure enough; found names that merely cut into a
    known one, or are part of it, are dropped. Of found names that overlap, the longest counts.
    """
    of_known = {place: one for one in known for place in range(one.first, one.last)}
    kept: list[Stretch] = []
    taken: set[int] = set()
    for stretch in sorted(found, key=lambda one: (one.first - one.last, -one.sure)):
        places = range(stretch.first, stretch.last)
        touched = [of_known[place] for place in places if place in of_known]
        if touched and not (stretch.sure >= SWALLOWS and all(_holds(stretch, one) for one in touched)):
            continue
        if taken.isdisjoint(places):
            kept.append(stretch)
            taken.update(places)
    result: list[tuple[Stretch, int | None]] = [(stretch, None) for stretch in kept]
    result += [(one, index) for index, one in enumerate(known) if taken.isdisjoint(range(one.first, one.last))]
    return sorted(result, key=lambda item: item[0].first)


def joined(document: Document, hosts: Sequence[Host], found: Sequence[Stretch], known: Sequence[Stretch]) -> list[Stretch]:
    """The found names, where two persons with nothing between them are one, and two bodies of unknown words."""
    taken = {place for stretch in found for place in range(stretch.first, stretch.last)}
    outside = [one for one in known if taken.isdisjoint(range(one.first, one.last))]
    everyday = list(accumulate((word.pos in ("noun", "adj") for word in document.words), initial=0))
    result: list[Stretch] = []
    for stretch in sorted((*found, *outside), key=lambda one: (one.first, -one.last)):
        before = result[-1] if result else None
        if (
            before is not None
            and before.last == stretch.first
            and not hosts[stretch.first].skipped
            and _one(everyday, before, stretch)
        ):
            result[-1] = before._replace(last=stretch.last, sure=min(before.sure, stretch.sure))
        else:
            result.append(stretch)
    places = {one[:2] for one in outside}
    return [stretch for stretch in result if stretch[:2] not in places]


def parted(document: Document, hosts: Sequence[Host], stretch: Stretch) -> Iterator[Stretch]:
    """The names in a stretch: persons and places with و between them are several (بيار داروسان ويولاند مورو)."""
    first = stretch.first
    if stretch.type in (EntityType.PERSON, EntityType.PLACE):
        for place in range(stretch.first + 1, stretch.last):
            if hosts[place].skipped == 1 and document.words[place].norm.startswith("و"):
                yield stretch._replace(first=first, last=place)
                first = place
    yield stretch._replace(first=first)


def _one(everyday: Sequence[int], before: Stretch, behind: Stretch) -> bool:
    """Whether two stretches name one thing; `everyday` counts the words before each place that are nouns or adjectives."""
    if before.type is not behind.type:
        return False
    unknown = everyday[before.first] == everyday[behind.last]
    return before.type is EntityType.PERSON or (before.type is EntityType.ORG and unknown)


def _holds(stretch: Stretch, known: Stretch) -> bool:
    """Whether the longer name holds the known one; behind a known company or person stands an adjective (أمازون المنافسة)."""
    if stretch.first == known.first and known.type is not EntityType.PLACE:
        return False
    return stretch.first <= known.first and known.last <= stretch.last and stretch.last - stretch.first > known.last - known.first
