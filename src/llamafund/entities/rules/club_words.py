"""Clubs that are called like a city or by an everyday word, and the words that tell which of the two stands in a text."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from llamafund import resources
from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.rules.forms import View
from llamafund.entities.spans.stretch import Key
from llamafund.located import Located, read_yaml
from llamafund.model import Entity, EntityType

KINDS = (
    "sport",
    "nil",
    "before_club",
    "plays",
    "before_city",
    "plays_before",
    "in_front",
    "faces",
    "matches",
    "never_before",
    "never_behind",
)
_LISTS = ("clubs", "named", *KINDS)
_FIELDS = ("names", "club", "city", "also", "alone", "unless")


class Alone(StrEnum):
    """Where an everyday word by itself is a club.

    In an article of `sport`; there, once the club has been `told` of beyond doubt; or only with a sign `beside` it each time.
    """

    SPORT = "sport"
    TOLD = "told"
    BESIDE = "beside"


class Club(NamedTuple):
    """The clubs of a name, the best known first, with their countries where the data tell, and the city of that name, if any.

    `alone` says where the name is an everyday word; words of `unless` in front are no sign of this club.
    """

    clubs: tuple[Entity, ...]
    countries: tuple[str, ...]
    city: Entity | None
    alone: Alone | None
    unless: frozenset[str]

    @property
    def club(self) -> Entity:
        """The best known of them."""
        return self.clubs[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClubWords:
    """The clubs of `data/lexicon/clubs.yaml` by their names, with the words that tell them from other things, all normalised.

    `table` has all known names; `named` are the ids of these clubs and of others, which have a name of their own; `nationalities`
    are definite adjectives with the ids of their countries.
    """

    table: NameTable
    clubs: Mapping[Key, Club]
    sport: frozenset[str]
    nil: frozenset[str]
    before_club: frozenset[str]
    plays: frozenset[str]
    before_city: frozenset[str]
    plays_before: frozenset[str]
    in_front: frozenset[str]
    faces: frozenset[str]
    matches: frozenset[str]
    never_before: frozenset[str]
    never_behind: frozenset[str]
    named: Container[str]
    nationalities: Mapping[str, str]

    @property
    def first_words(self) -> frozenset[str]:
        """The words with which the names of clubs begin."""
        return frozenset(key[0] for key in self.clubs)

    @property
    def alone(self) -> frozenset[str]:
        """The everyday words that are a club by themselves."""
        return frozenset(key[0] for key, club in self.clubs.items() if club.alone is not None and len(key) == 1)

    def called(self, view: View, first: int, last: int) -> Club | None:
        """The club that is called by the words `[first, last)`."""
        return self.clubs.get((view.hosts[first].key, *[host.shape for host in view.hosts[first + 1 : last]]))


def read_clubs(table: NameTable, keys_of: Callable[[str], tuple[str, ...]], nationalities: Mapping[str, str]) -> ClubWords:
    """The clubs that come with the program, as far as `table` lists them."""
    fields = read_yaml(resources.data("lexicon", "clubs.yaml")).mapping(_LISTS, required=_LISTS)
    words = {kind: frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in KINDS}
    clubs = dict(_clubs(fields["clubs"], table, keys_of, nationalities))
    others = [_listed(table, keys_of(text), EntityType.ORG) for text in fields["named"].texts()]
    named = {club.id for club in (*others, *(one for club in clubs.values() for one in club.clubs)) if club is not None}
    return ClubWords(table=table, clubs=clubs, named=named, nationalities=nationalities, **words)


def _clubs(
    listed: Located, table: NameTable, keys_of: Callable[[str], tuple[str, ...]], nationalities: Mapping[str, str]
) -> Iterator[tuple[Key, Club]]:
    for item in listed.items():
        values = item.mapping(_FIELDS, required=("names", "club"))
        keys = [keys_of(text) for text in (values["club"].text(), *(values["also"].texts() if "also" in values else ()))]
        found = [(club, nationalities.get(key[-1], "")) for key in keys if (club := _listed(table, key, EntityType.ORG))]
        city = _listed(table, keys_of(values["city"].text()), EntityType.PLACE) if "city" in values else None
        alone = Alone(values["alone"].choice([member.value for member in Alone])) if "alone" in values else None
        unless = frozenset(keys_of(text)[0] for text in (values["unless"].texts() if "unless" in values else ()))
        if found:
            clubs, countries = zip(*found, strict=True)
            for name in values["names"].texts():
                yield keys_of(name), Club(clubs, countries, city, alone, unless)


def _listed(table: NameTable, key: Key, kind: EntityType) -> Entity | None:
    """The entity of a type that is listed under a name."""
    return next((name.entity for name in table.called(key) if name.entity is not None and name.entity.type is kind), None)
