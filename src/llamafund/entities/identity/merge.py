"""What the gazetteer, the patterns, the model and coreference found, as one list in which nothing overlaps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter

import numpy as np

from llamafund.entities.spans.cover import edges
from llamafund.entities.spans.host import Host, joins
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Stretch
from llamafund.entities.tables import Numbers
from llamafund.model import EntityType

NEAR = 8  # words of a name that has been joined together that are looked at again
EVERYDAY = ("noun", "adj")
SWALLOWS = 0.6  # how sure a longer name has to be to hold a known one


def merged(known: Listed, found: Iterable[Stretch]) -> tuple[list[Stretch], set[int]]:
    """The found names that count, in order, and the known ones, by number, that give way to them.

    A known name gives way only to a longer one that holds it whole and is sure enough; found names that merely cut into a
    known one, or are part of it, are dropped. Of found names that overlap, the longest counts.
    """
    ordered = sorted(found, key=itemgetter(0))
    begins, ends = edges(ordered)
    touching = known.touching(begins, ends)
    crowded = _crowded(begins, ends)
    several = [(one, touching.get(number, ())) for number, one in enumerate(ordered) if crowded[number] or number in touching]
    kept = [one for number, one in enumerate(ordered) if not crowded[number] and number not in touching]
    taken: set[int] = set()
    gone: set[int] = set()
    for stretch, touched in sorted(several, key=lambda each: (each[0][0] - each[0][1], -each[0][3])):
        if touched and not (stretch.sure >= SWALLOWS and all(_holds(stretch, known, index) for index in touched)):
            continue
        places = range(stretch[0], stretch[1])
        if taken.isdisjoint(places):
            kept.append(stretch)
            taken.update(places)
            gone.update(touched)
    return sorted(kept, key=itemgetter(0)), gone


def _crowded(begins: Numbers, ends: Numbers) -> list[bool]:
    """Which of some names `[begin, end)`, in order of where they begin, share a token with another."""
    crowded = np.zeros(len(begins) + 1, np.bool_)
    crowded[1:-1] = begins[1:] < np.maximum.accumulate(ends)[:-1]
    crowded[:-2] |= begins[1:] < ends[:-1]
    told: list[bool] = crowded[:-1].tolist()
    return told


GoesOn = Callable[[Sequence[Host], Stretch, Stretch], bool]


def joined(hosts: Sequence[Host], found: Sequence[Stretch], known: Listed, goes_on: GoesOn) -> list[Stretch]:
    """The found names, where two with nothing between them are one.

    Two persons are, and two bodies of unknown words, and a name that `goes_on` with the one behind it.
    """
    outside = [known.name(index) for index in _beside(found, known)]
    ordered = sorted(sorted((*found, *outside), key=itemgetter(1), reverse=True), key=itemgetter(0))
    begins, ends = edges(ordered)
    gone: set[int] = set()
    for number in ((begins[1:] == ends[:-1]).nonzero()[0] + 1).tolist():
        before, stretch = ordered[number - 1], ordered[number]
        if not hosts[stretch.first].skipped and (_one(hosts, before, stretch) or goes_on(hosts, before, stretch)):
            ordered[number] = before._replace(last=stretch.last, sure=min(before.sure, stretch.sure))
            gone.add(number - 1)
    places = {one[:2] for one in outside}
    return [one for number, one in enumerate(ordered) if number not in gone and one[:2] not in places]


def _beside(found: Sequence[Stretch], known: Listed) -> list[int]:
    """The known names, by number, with nothing between them and another name, known or found; none that touches a found one."""
    firsts, lasts = known.cover.firsts, known.cover.lasts
    of_found = edges(found)
    begins, ends = np.zeros((2, 1 + max(of_found[1].max(initial=0), lasts.max(initial=0))), np.bool_)
    begins[firsts] = begins[of_found[0]] = True
    ends[lasts] = ends[of_found[1]] = True
    near: list[int] = (ends[firsts] | begins[lasts]).nonzero()[0].tolist()
    if not near:
        return near
    inside = set(chain.from_iterable(known.touching(*of_found).values()))
    return [index for index in near if index not in inside]


def parted(hosts: Sequence[Host], stretch: Stretch, whole: Callable[[str], bool]) -> Iterator[Stretch]:
    """The names in a stretch: persons and places with و between them are several (بيار داروسان ويولاند مورو).

    A word that is `whole` begins with و itself (عمرو وردة).
    """
    first = stretch.first
    if stretch.type in (EntityType.PERSON, EntityType.PLACE):
        for place in range(stretch.first + 1, stretch.last):
            if joins(hosts[place]) and not whole(hosts[place].word.norm):
                yield stretch._replace(first=first, last=place)
                first = place
    yield stretch if first == stretch.first else stretch._replace(first=first)


def _one(hosts: Sequence[Host], before: Stretch, behind: Stretch) -> bool:
    """Whether two stretches name one thing; of the one before, however long it has grown, the end is looked at."""
    if before.type is not behind.type:
        return False
    if before.type is EntityType.PERSON:
        return True
    nearest = max(before.first, before.last - NEAR)
    return before.type is EntityType.ORG and not any(host.word.pos in EVERYDAY for host in hosts[nearest : behind.last])


def _holds(stretch: Stretch, known: Listed, index: int) -> bool:
    """Whether the longer name holds the known one; behind a known company or person stands an adjective (أمازون المنافسة)."""
    first, last = known.firsts[index], known.lasts[index]
    if stretch.first == first and known.types[index] is not EntityType.PLACE:
        return False
    return stretch.first <= first and last <= stretch.last and stretch.last - stretch.first > last - first
