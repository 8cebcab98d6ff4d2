"""A club and its city of one name: which of the two stands in a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.rules.club_words import Club, ClubWords
from llamafund.entities.rules.forms import CLUB, DOUBTFUL, NATIONALITY, View
from llamafund.entities.rules.matches import FEWEST, Matches
from llamafund.model import Entity, EntityType
from llamafund.orthography import FEMININE

FEWEST_OF_A_CLUB = 2  # words of sport in an article where the name mostly is a club's
_IN = "في"
_KINDS = (EntityType.ORG, EntityType.PLACE)
_MARKS = frozenset("«»\"“”'‘’(")


class Clubs(NamedTuple):
    """Tells clubs from cities by `words`, and by `matches` near them."""

    words: ClubWords
    matches: Matches

    def settled(self, view: View, places: Sequence[Place]) -> list[Place]:
        """Known names, each of a club or a city as the text has it, without a nationality behind a club or a company."""
        settled = list(places)
        concerned = view.where([place[0] for place in places], CLUB | DOUBTFUL)
        concerned |= view.where([place[1] - 1 for place in places], NATIONALITY | DOUBTFUL)
        for number in np.flatnonzero(concerned).tolist():
            if places[number].entity.type in _KINDS:
                settled[number] = self._settled(view, places[number])
        return settled

    def _settled(self, view: View, place: Place) -> Place:
        bare = self._bare(view, place)
        club = self.words.called(view, bare.first, bare.last)
        if club is None:
            return bare
        entity = self._told(view, bare, club)
        if entity is None:
            fewest = FEWEST_OF_A_CLUB if place.entity.type is EntityType.ORG else FEWEST
            article = view.sheet.around(place.first)
            near = self.matches.score_near(view, place.first, place.last)
            of_sport = near or self.matches.words_of_sport(view, *article) >= fewest
            entity = club.club if of_sport else club.city or place.entity
        return bare._replace(entity=place.entity if entity.type is place.entity.type else entity)

    def _bare(self, view: View, place: Place) -> Place:
        """A name without the nationality behind it, where what is left is its club's or names the same (إيني الإيطالية)."""
        last = place.last - 1
        if last == place.first or view.hosts[last].key not in self.words.nationalities:
            return place
        left = place._replace(last=last, end=view.sheet.end_of(last - 1))
        club = self.words.called(view, left.first, last)
        if club is not None and place.entity in (*club.clubs, club.city):
            return left
        one = last == place.first + 1
        alike = self.words.table.called((view.hosts[left.first].key,)) if one else ()
        return left if any(name.entity == place.entity for name in alike) else place

    def _told(self, view: View, place: Place, club: Club) -> Entity | None:
        """Whose name the words beside it say it is: لاعب روما and روما الإيطالي, في روما and الإيطالية روما."""
        words = self.words
        behind = view.hosts[place.last].key
        if behind in words.nationalities:
            return club.city if behind.endswith(FEMININE) else club.club
        before = before_marks(view, place.first)
        word = view.hosts[before].key if before >= 0 else ""
        if word in words.before_club or (word == _IN and before and view.hosts[before - 1].key in words.plays):
            return club.club  # اللاعبون في ليفربول
        if word in words.before_city or (word in words.nationalities and word.endswith(FEMININE)):
            return club.city
        return None


def before_marks(view: View, place: int) -> int:
    """The token before a place and the marks in front of it, or -1."""
    before = place - 1
    while before >= 0 and view.hosts[before].word.form in _MARKS:
        before -= 1
    return before
