"""The recogniser that comes along: gazetteer, patterns and sequence model, each knowing what the one before found."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from llamafund import resources
from llamafund.entities.gazetteer.triggers import read_triggers
from llamafund.entities.identity.assemble import assembled
from llamafund.entities.identity.coreference import echoes, told_of
from llamafund.entities.identity.ends import without_ends
from llamafund.entities.identity.owners import Owners
from llamafund.entities.model.discovery import Discovery, Model, open_model
from llamafund.entities.model.features import Triggers
from llamafund.entities.recognisers.finish import Finish
from llamafund.entities.recognisers.recogniser import Recogniser, Tools
from llamafund.entities.rules.bare_clubs import BareClubs
from llamafund.entities.rules.bodies import Bodies, read_bodies
from llamafund.entities.rules.called_after import CalledAfter
from llamafund.entities.rules.club_words import ClubWords, read_clubs
from llamafund.entities.rules.clubs import Clubs
from llamafund.entities.rules.forms import DOUBTFUL, TITLE, Forms, View
from llamafund.entities.rules.given import with_given
from llamafund.entities.rules.known import known_places
from llamafund.entities.rules.marks import marks_by
from llamafund.entities.rules.matches import Matches
from llamafund.entities.rules.patterns import Patterns, read_patterns
from llamafund.entities.rules.people import PersonNames, read_person_names
from llamafund.entities.rules.series import Series, read_series
from llamafund.entities.rules.signs import joints_in
from llamafund.entities.rules.tags import with_tags
from llamafund.entities.sheet import Sheet, sheets
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed, listed
from llamafund.entities.spans.stretch import Stretch, made
from llamafund.entities.tables import Follower
from llamafund.model import Document, EntityType, Mention

ECHO, ECHO_OF_A_WORD, ECHO_OF_A_RARE_WORD = 9.0, 2.5, 20.0
"""What being named elsewhere in the article adds to the log probability of a label. An everyday word (الاتحاد) gets less for its
echo, a rare one of the same spelling (واكد, which the model takes for وأكد) all it needs."""
RARE = 0.5  # from this rarity on
SURE, SURE_OF_A_WORD = 0.8, 0.97  # how sure the model has to be of a name, and of an everyday word that stands alone


class Rules(NamedTuple):
    """The word lists that names are told by."""

    patterns: Patterns
    people: PersonNames
    bodies: Bodies
    clubs: ClubWords
    series: Series


class Embedded:
    """Finds known and unknown names."""

    def __init__(self, tools: Tools, model: Model, rules: Rules, triggers: Triggers) -> None:
        patterns, people = rules.patterns, rules.people
        self._tools = tools
        self._patterns = patterns
        self._people = people
        self._bodies = rules.bodies
        matches = Matches(rules.clubs.sport, rules.clubs.nil)
        self._clubs = Clubs(rules.clubs, matches)
        self._bare_clubs = BareClubs(rules.clubs, matches)
        self._series = rules.series
        called_after = CalledAfter(things=people.places, facilities=patterns.facilities, honours=people.honours)
        self._finish = Finish(patterns, people, called_after)
        clubs = rules.clubs
        marks = marks_by(patterns, people, rules.bodies.nouns, clubs.first_words, clubs.sport, alone=clubs.alone)
        self._forms = Forms(marks, model.whole, people.with_given(model.vocabulary))
        self._discovery = Discovery(model, self._forms, triggers)
        self._follower = Follower([self._forms, self._discovery])

    def __call__(self, documents: Sequence[Document]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each document, in order and apart."""
        for sheet in sheets(documents):
            self._follower.follow(sheet.lexis)
            draft = self._draft(sheet)
            found = self._finish.finished(draft.view, draft.known, draft.joints, self._found(draft))
            yield from assembled(Owners(draft.view, draft.known, self._tools.table, self._people.is_given), found)

    def _draft(self, sheet: Sheet) -> _Draft:
        """What is known of a sheet before the model is asked."""
        view = self._forms.view(sheet)
        joints = joints_in(view)
        places = known_places(view, self._tools.names.places(sheet), self._patterns)
        places = self._clubs.settled(view, with_tags(view, joints, places, self._tools.table))
        places = with_given(view, self._bare_clubs.added(view, places), self._people.is_given)
        known = listed(self._series.whole(view, places))
        told = [*self._people.told(view, known), *self._bodies.told(view, known)]
        return _Draft(view, joints, known, list(self._patterns.built(view, known)), told)

    def _found(self, draft: _Draft) -> list[Stretch]:
        """The names that the model finds: everywhere at once, and once more in documents where a name is repeated."""
        view, known, sheet = draft.view, draft.known, draft.view.sheet
        page = self._discovery.page(view, known, draft.built)
        scores = self._discovery.scores(page, page.tokens(known.cover, (one for one, _ in draft.told))).trusting(draft.told)
        likely = self._likely(draft, scores.names(SURE, known.spans))
        found = without_ends(view, known, likely)
        titles = self._people.titles
        repeated = [one for one in echoes(view, known, found, titles) if not self._patterns.is_adjective(view.hosts, one.first)]
        if not repeated:
            return found
        again, anew = np.zeros((2, len(view.hosts)), np.bool_)
        for first, last in {sheet.around(one.first) for one in repeated}:
            again[first:last] = True
        persons = told_of(view, found, repeated, titles)
        told = [(one, self._echo(view.hosts, one, persons)) for one in repeated]
        more = scores.with_more(page.places, repeated)
        more = more.around([token for one in repeated for token in range(one.first, one.last)]).trusting(told)
        anew[more.tokens] = True
        return [
            *(one for one in found if not again[one.first]),
            *(one for one in likely if again[one.first] and not anew[one.first]),
            *self._likely(draft, more.names(SURE, known.spans), repeated, persons),
        ]

    def _likely(
        self, draft: _Draft, names: Iterable[Stretch], repeated: Iterable[Stretch] = (), persons: Container[int] = ()
    ) -> list[Stretch]:
        """The names with what is told of them.

        A single word that the lexicon knows as an everyday one needs more.
        """
        hosts, ready = draft.view.hosts, list(names)
        told = {one[:2]: one for one in (*draft.built, *(one for one, _ in draft.told), *repeated)}
        titled = draft.view.where([one[0] for one in ready], TITLE | DOUBTFUL).tolist()
        likely: list[Stretch] = []
        for name, title in zip(ready, titled, strict=True):
            noted = _as_told(name, told.get(name[:2]))
            one = self._finish.untitled(hosts, noted) if title else noted
            if one is not None and (one.sure >= SURE_OF_A_WORD or one.first in persons or not self._everyday(hosts, one)):
                likely.append(one)
        return likely

    def _echo(self, hosts: Sequence[Host], one: Stretch, persons: Container[int]) -> float:
        """How much a name's echo counts; `persons` are the places where it surely is one's."""
        if one.first in persons or not self._everyday(hosts, one):
            return ECHO
        word = hosts[one.first].word
        return ECHO_OF_A_RARE_WORD if word.pos == "noun" and word.rarity >= RARE else ECHO_OF_A_WORD

    def _everyday(self, hosts: Sequence[Host], one: Stretch) -> bool:
        """Whether a name is a single word that the lexicon knows as something else, and no family's (الرفاعي)."""
        word = hosts[one.first].word
        if one.whole or one.last - one.first > 1 or word.by != "table" or word.pos == "proper":
            return False
        return one.type is not EntityType.PERSON or not self._people.is_family(hosts[one.first].key)


class _Draft(NamedTuple):
    """What is known of a sheet before the model is asked.

    The tokens that tie two words together; its known names; those that patterns build; persons by their given names and bodies by
    what they are for, and how much that counts.
    """

    view: View
    joints: Sequence[int]
    known: Listed
    built: Sequence[Stretch]
    told: Sequence[tuple[Stretch, float]]


def _as_told(found: Stretch, told: Stretch | None) -> Stretch:
    """A stretch with what is known of it from where it was told before."""
    return found if told is None else made((*found[:4], told.by, told.whole))


def embedded(tools: Tools) -> Recogniser:
    """The recogniser with the data that comes with the program."""
    triggers = read_triggers(tools.keys_of)
    patterns = read_patterns(tools.keys_of, triggers[EntityType.PERSON])
    called_after = patterns.offices | patterns.facilities | triggers[EntityType.PLACE]
    never, titles = patterns.ends | patterns.never, triggers[EntityType.PERSON]
    people = read_person_names(tools.keys_of, never=never, titles=titles, places=called_after)
    clubs = read_clubs(tools.table, tools.keys_of, patterns.nationalities)
    bodies = read_bodies(tools.keys_of, patterns)
    rules = Rules(patterns=patterns, people=people, bodies=bodies, clubs=clubs, series=read_series(tools.keys_of))
    return Embedded(tools, open_model(resources.data("models")), rules, triggers)
