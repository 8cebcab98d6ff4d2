"""Who vouches for a claim in the end, and who of several is one: a minister with his name and without it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from llamafund.compare.offices import Offices
from llamafund.model import Claim, SourceType
from llamafund.orthography import ARTICLE

OFFICE = 2  # words of the shortest office: وزير الصحة


class Witness(NamedTuple):
    """Who vouches for a claim: as a row calls him, the known entity he is, and how the article writes him, if he is credited."""

    name: str
    entity: str | None = None
    source: str = ""


def witness(claim: Claim, publisher: str) -> Witness:
    """The last one credited whom one could name, else the publisher.

    Two papers that quote one agency have one witness; anonymous sources cannot be told from one another and count as the
    paper's own.
    """
    known = [link for link in claim.credited if link.entity is not None or link.type is SourceType.NAMED]
    return Witness(known[-1].entity or known[-1].source, known[-1].entity, known[-1].source) if known else Witness(publisher)


def called(witnesses: Iterable[Witness], offices: Offices) -> tuple[str, ...]:
    """Each of the witnesses once, by the name of a known one or the longest, in order; `offices` are what offices are called.

    Where one may be two others (the foreign minister, of two countries) nobody is put together.
    """

    def alike(one: Witness, other: Witness) -> bool:
        return one == other or _one_and_the_same(one, other, offices)

    held = sorted(set(witnesses), key=lambda one: (one.entity is None, -len(one.name), one.name))
    like = {one: {other for other in held if alike(one, other)} for one in held}
    names: dict[Witness, str] = {}
    for one in held:
        clear = all(like[other] == like[one] for other in like[one])
        names[one] = next(other.name for other in held if other in like[one]) if clear else one.name
    return tuple(sorted(set(names.values())))


def _one_and_the_same(one: Witness, other: Witness, offices: Offices) -> bool:
    """Whether two are called by one office, with neither two names nor two countries, or one by the end of the other's words."""
    if one.entity is not None and other.entity is not None and one.entity != other.entity:
        return False
    own, their = one.source.split(), other.source.split()
    short, long = sorted((own, their), key=len)
    if not short or long[0].removeprefix(ARTICLE) not in offices.posts:
        return False
    if len(short) >= OFFICE and long[-len(short) :] == short:
        return True
    length = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    office, rests = long[:length], (short[length:], long[length:])
    if length < OFFICE or office[-1] in offices.speaking_for or (all(rests) and not office[-1].startswith(ARTICLE)):
        return False
    countries, names = zip(*map(_described, rests), strict=True)
    return not (all(countries) and countries[0] != countries[1]) and not (all(names) and names[0][-1] != names[1][-1])


def _described(rest: list[str]) -> tuple[list[str], list[str]]:
    """What stands behind an office: adjectives, such as that of a country, and a name."""
    first = next((place for place, word in enumerate(rest) if not word.startswith(ARTICLE)), len(rest))
    return rest[:first], rest[first:]
