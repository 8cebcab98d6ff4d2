"""A club and its city of one name: which of the two stands in a text."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from llamafund import resources
from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.rules.forms import CLUB, DOUBTFUL, HYPHEN, NATIONALITY, SPORT, View
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Key
from llamafund.located import read_yaml
from llamafund.model import Entity, EntityType

FEWEST, FEWEST_OF_A_CLUB = 4, 2  # words of sport in an article where the name is the club; where it mostly is one
SCORE_WITHIN, DIGITS = 8, 2  # words between a name and a result, and the digits of its numbers
DIFFERENT = 2  # of them, at least: one word by itself is of politics too (الرئيس المنتخب)
KINDS = ("clubs", "sport", "nil", "before_club", "plays", "before_city")
_FIELDS = ("names", "club", "city")
_FEMININE, _IN = "ه", "في"
_KINDS = (EntityType.ORG, EntityType.PLACE)
_MARKS = frozenset("«»\"“”'‘’(")


class Club(NamedTuple):
    """A club and the city of its name, where there is one."""

    club: Entity
    city: Entity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clubs:
    """The clubs of `data/lexicon/clubs.yaml` by their names, with the words that tell them from cities, all normalised.

    `table` has all known names.
    """

    table: NameTable
    clubs: Mapping[Key, Club]
    sport: frozenset[str]
    nil: frozenset[str]
    before_club: frozenset[str]
    plays: frozenset[str]
    before_city: frozenset[str]
    nationalities: Collection[str]

    @property
    def first_words(self) -> frozenset[str]:
        """The words with which the names of clubs begin."""
        return frozenset(key[0] for key in self.clubs)

    def settled(self, view: View, places: Sequence[Place]) -> list[Place]:
        """Known names, each of a club or a city as the text has it, without a nationality behind a club or a company."""
        settled = list(places)
        concerned = view.where((place.first for place in places), CLUB | DOUBTFUL)
        concerned |= view.where((place.last - 1 for place in places), NATIONALITY | DOUBTFUL)
        for number in np.flatnonzero(concerned).tolist():
            if places[number].entity.type in _KINDS:
                settled[number] = self._settled(view, places[number])
        return settled

    def _settled(self, view: View, place: Place) -> Place:
        bare = self._bare(view, place)
        club = self.clubs.get(_key(view, bare.first, bare.last))
        if club is None:
            return bare
        entity = self._told(view, bare, club)
        if entity is None:
            fewest = FEWEST_OF_A_CLUB if place.entity.type is EntityType.ORG else FEWEST
            of_sport = self._score_near(view, place) or self._words_of_sport(view, *view.sheet.around(place.first)) >= fewest
            entity = club.club if of_sport else club.city or place.entity
        return bare._replace(entity=place.entity if entity.type is place.entity.type else entity)

    def _words_of_sport(self, view: View, first: int, last: int) -> int:
        """How many words of sport an article holds; none where they are all the same one."""
        may_be = first + np.flatnonzero(view.marks[first:last] & (SPORT | DOUBTFUL))
        found = [key for key in view.keys[may_be].tolist() if view.called[key] in self.sport]
        return len(found) if len(set(found)) >= DIFFERENT else 0

    def _score_near(self, view: View, place: Place) -> bool:
        """Whether a result stands close behind a name or before it, in its line: 3-1, 2-صفر."""
        sheet, hosts = view.sheet, view.hosts
        line = sheet.end_of_line(place.first)
        for hyphen in range(max(1, place.first - SCORE_WITHIN), min(place.last + SCORE_WITHIN, line - 1)):
            if view.marks[hyphen] & HYPHEN and sheet.end_of_line(hyphen) == line:
                ends = hosts[hyphen - 1], hosts[hyphen + 1]
                if any(end.word.form.isdecimal() for end in ends) and all(map(self._is_goals, ends)):
                    return True
        return False

    def _is_goals(self, host: Host) -> bool:
        """Whether a word tells how many goals: a short number, or nil."""
        form = host.word.form
        return host.key in self.nil or (form.isdecimal() and len(form) <= DIGITS)

    def _bare(self, view: View, place: Place) -> Place:
        """A name without the nationality behind it, where what is left is a club's or names the same (إيني الإيطالية)."""
        last = place.last - 1
        if last == place.first or view.hosts[last].key not in self.nationalities:
            return place
        left = place._replace(last=last, end=view.sheet.end_of(last - 1))
        key = _key(view, left.first, last)
        same = last == place.first + 1 and any(name.entity == place.entity for name in self.table.called(key))
        return left if same or key in self.clubs else place

    def _told(self, view: View, place: Place, club: Club) -> Entity | None:
        """Whose name the words beside it say it is: لاعب روما and روما الإيطالي, في روما and الإيطالية روما."""
        behind = view.hosts[place.last].key
        if behind in self.nationalities:
            return club.city if behind.endswith(_FEMININE) else club.club
        before = place.first - 1
        while before >= 0 and view.hosts[before].word.form in _MARKS:
            before -= 1
        word = view.hosts[before].key if before >= 0 else ""
        if word in self.before_club or (word == _IN and before and view.hosts[before - 1].key in self.plays):
            return club.club  # اللاعبون في ليفربول
        if word in self.before_city or (word in self.nationalities and word.endswith(_FEMININE)):
            return club.city
        return None


def _key(view: View, first: int, last: int) -> Key:
    return (view.hosts[first].key, *(host.shape for host in view.hosts[first + 1 : last]))


def read_clubs(table: NameTable, keys_of: Callable[[str], tuple[str, ...]], nationalities: Collection[str]) -> Clubs:
    """The clubs that come with the program, as far as `table` lists them."""
    fields = read_yaml(resources.data("lexicon", "clubs.yaml")).mapping(KINDS, required=KINDS)
    clubs: dict[Key, Club] = {}
    for item in fields["clubs"].items():
        values = item.mapping(_FIELDS, required=("names", "club"))
        club = _listed(table, keys_of(values["club"].text()), EntityType.ORG)
        city = _listed(table, keys_of(values["city"].text()), EntityType.PLACE) if "city" in values else None
        if club is not None:
            clubs |= {keys_of(name): Club(club, city) for name in values["names"].texts()}
    words = {kind: frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in KINDS if kind != "clubs"}
    return Clubs(table=table, clubs=clubs, nationalities=nationalities, **words)


def _listed(table: NameTable, key: Key, kind: EntityType) -> Entity | None:
    """The entity of a type that is listed under a name."""
    return next((name.entity for name in table.called(key) if name.entity is not None and name.entity.type is kind), None)
