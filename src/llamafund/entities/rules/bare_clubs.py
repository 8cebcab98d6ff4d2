"""A club that is called by an everyday word alone: الهلال, الأهلي, الاتحاد where news of sport name it, not crescent or union."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.rules.club_words import Alone, Club, ClubWords
from llamafund.entities.rules.clubs import before_marks
from llamafund.entities.rules.forms import ALONE, DOUBTFUL, NATIONALITY, View
from llamafund.entities.rules.matches import FEWEST, Matches
from llamafund.entities.spans.host import joins
from llamafund.model import Entity, EntityType
from llamafund.orthography import ARTICLE, FEMININE, WITH

MATCH_WITHIN = 4  # words between a match and the one before the opponent (مباراة فريقه الأخيرة أمام التعاون)
_COMMAS = frozenset("،,-–")


class BareClubs(NamedTuple):
    """Finds such clubs by `words`, and by `matches` in the article."""

    words: ClubWords
    matches: Matches

    def added(self, view: View, places: Sequence[Place]) -> list[Place]:
        """Known names, which are in order, with such clubs among them; one of several clubs of a name is that of its article."""
        tokens = [token for token in view.marked(ALONE | DOUBTFUL) if self._called(view, token) is not None]
        if not tokens:
            return list(places)
        added: list[Place] = []
        firsts = [place[0] for place in places]
        for article, called in groupby(tokens, view.sheet.around):
            known = places[bisect_left(firsts, article[0]) : bisect_left(firsts, article[1])]
            inside = [(token, _covering(known, token)) for token in called]
            ends = [place for token, place in inside if place is not None and place[1] == token + 1]
            bare = [place for place in ends if self._is_bare(view, place)]
            free = [token for token, place in inside if place is None]
            if free and self.matches.words_of_sport(view, *article) >= FEWEST:
                cities = {place.last - 1 for place in known if place.entity.type is EntityType.PLACE}
                free = [token for token in free if not self._is_another(view, token, cities)]
                bare += (self._place(view, token) for token in self._sure(view, free, known))
            added += (place._replace(entity=self._meant(view, place, known, article)) for place in bare)
        result = {place[0]: place for place in (*places, *added)}
        return sorted(result.values(), key=itemgetter(0))

    def _called(self, view: View, token: int) -> Club | None:
        """The clubs that a word may be by itself."""
        club = self.words.called(view, token, token + 1)
        return club if club is not None and club.alone is not None else None

    def _is_bare(self, view: View, place: Place) -> bool:
        """Whether a known name is one of the clubs of a name, and does not tell which."""
        club = self._called(view, place.last - 1)
        return club is not None and place.entity in club.clubs and not self._in_full(view, place)

    def _in_full(self, view: View, place: Place) -> bool:
        """Whether a known name tells which club it is: اتحاد جدة, الأهلي السعودي."""
        words = view.hosts[place.first : place.last]
        return view.hosts[place.last].key in self.words.nationalities or any(
            host.key not in self.words.in_front for host in words[:-1]
        )

    def _place(self, view: View, token: int) -> Place:
        first = token - self._has_noun(view, token)
        start = view.sheet.start_of(first) + view.hosts[first].before
        return Place(first, token + 1, start, view.sheet.end_of(token), self.words.clubs[view.hosts[token].key,].club)

    def _has_noun(self, view: View, token: int) -> bool:
        """Whether the noun before an adjective is part of the name: النادي الأهلي."""
        host = view.hosts[token]
        return host.word.pos == "adj" and not host.skipped and view.hosts[token - 1].key in self.words.in_front

    def _sure(self, view: View, free: Sequence[int], known: Sequence[Place]) -> Iterator[int]:
        """Those that are a club, of the words of an article that may be.

        The article says so, or a word or club beside it. What is a club tells of others, so they are asked until no more is told.
        """
        firsts = {place.first for place in known if place.entity.id in self.words.named}
        lasts = {place.last - 1 for place in known if place.entity.id in self.words.named}
        told = {place.entity for place in known}
        left = list(free)
        while left:
            sure = [token for token in left if self._is_sure(view, token, firsts, lasts, told)]
            if not sure:
                return
            yield from sure
            firsts.update(sure)
            lasts.update(sure)
            for token in sure:
                club = self._called(view, token)
                told.update(club.clubs if club is not None else ())
            left = [token for token in left if token not in firsts]

    def _is_sure(self, view: View, token: int, firsts: set[int], lasts: set[int], told: set[Entity]) -> bool:
        club = self._called(view, token)
        if club is None:
            return False
        if club.alone is Alone.SPORT or (club.alone is Alone.TOLD and not told.isdisjoint(club.clubs)):
            return True
        return self._signed(view, token, club, lasts) or self._beside(view, token, firsts, lasts)

    def _is_another(self, view: View, token: int, cities: Collection[int]) -> bool:
        """Whether the words beside it say that a word is no club: كأس الاتحاد, الهلال الأحمر, الحارس العربي, دبي والعين."""
        hosts, words = view.hosts, self.words
        club = self._called(view, token)
        behind, before = hosts[token + 1], hosts[before_marks(view, token)]
        if club is not None and club.city is not None and _joined_with(view, token, cities):
            return True
        if behind.key in words.never_behind or before.key in words.never_before:
            return True
        if behind.key in words.nationalities and behind.key.endswith(FEMININE) == hosts[token].key.endswith(FEMININE):
            return True
        adjective = hosts[token].word.pos == "adj" and not hosts[token].skipped and not self._has_noun(view, token)
        if adjective and before.key.startswith(ARTICLE) and before.word.pos == "noun":
            return True
        if club is None or club.alone is Alone.SPORT:
            return False
        described = behind.key.startswith(ARTICLE) and behind.word.pos == "adj" and not behind.skipped
        return hosts[token].word.proclitic.startswith(WITH) or (club.alone is Alone.BESIDE and described)

    def _signed(self, view: View, token: int, club: Club, lasts: set[int]) -> bool:
        """Whether a word or a mark in front, or a result, says that a word is a club: نادي الاتحاد, (الاتحاد), فاز الوحدة."""
        hosts, words = view.hosts, self.words
        if hosts[token - 1].word.form == "(" and hosts[token + 1].word.form == ")":
            return True
        before = before_marks(view, token)
        key = hosts[before].key
        if self._has_noun(view, token):
            return True
        if before < 0 or key in club.unless:
            return False
        if key in words.before_club and not hosts[token].skipped:
            return True
        near = range(max(0, before - MATCH_WITHIN), before)
        if key in words.faces and (before - 1 in lasts or any(hosts[place].key in words.matches for place in near)):
            return True
        plays = key in words.plays_before or self.matches.score_near(view, token, token + 1)
        return club.alone is Alone.TOLD and plays

    def _beside(self, view: View, token: int, firsts: set[int], lasts: set[int]) -> bool:
        """Whether a club is joined with a word by a comma or و, or faces it: الأهلي والاتحاد, الوحدة أمام الزمالك."""
        hosts = view.hosts
        if _joined_with(view, token, lasts):
            return True
        after = token + 1
        comma = hosts[after].word.form in _COMMAS
        joined = (comma or joins(view.hosts[after])) and after + comma in firsts
        return joined or (hosts[after].key in self.words.faces and after + 1 in firsts)

    def _meant(self, view: View, place: Place, known: Sequence[Place], article: tuple[int, int]) -> Entity:
        """Which of the clubs of one name an article tells of: the one that it names in full, or whose country it names most.

        A nationality behind another club says where that one is from, not the article.
        """
        club = self._called(view, place.last - 1)
        if club is None or len(club.clubs) == 1:
            return place.entity
        full = Counter(other.entity for other in known if self._in_full(view, other))
        behind = {other.last for other in known if other.entity.type is EntityType.ORG}
        may_be = (article[0] + np.flatnonzero(view.marks[slice(*article)] & (NATIONALITY | DOUBTFUL))).tolist()
        keys = [view.hosts[token].key for token in may_be if token not in behind]
        countries = Counter(self.words.nationalities[key] for key in keys if key in self.words.nationalities)
        countries.update(other.entity.id for other in known)
        weighed = [
            (full[one], countries[country], -rank)
            for rank, (one, country) in enumerate(zip(club.clubs, club.countries, strict=True))
        ]
        return club.clubs[-max(weighed)[2]]


def _covering(known: Sequence[Place], token: int) -> Place | None:
    """The one of some names, which are in order, that a token is in."""
    behind = bisect_right(known, token, key=itemgetter(0))
    return known[behind - 1] if behind and known[behind - 1][1] > token else None


def _joined_with(view: View, token: int, lasts: Collection[int]) -> bool:
    """Whether a comma or و joins a word with a name before it, one of those that end at `lasts`."""
    comma = view.hosts[token - 1].word.form in _COMMAS
    return (comma or joins(view.hosts[token])) and token - 1 - comma in lasts
