"""The recogniser that comes along: gazetteer, patterns and sequence model, each knowing what the one before found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from llamafund import resources
from llamafund.entities.gazetteer.lookup import NameIndex, Place
from llamafund.entities.gazetteer.triggers import read_triggers
from llamafund.entities.identity.assemble import Assembly
from llamafund.entities.identity.coreference import echoes
from llamafund.entities.identity.merge import edges_of, joined, parted, touching
from llamafund.entities.model.discovery import Discovery, Model, open_model
from llamafund.entities.model.features import Triggers
from llamafund.entities.recognisers.recogniser import Recogniser, Tools
from llamafund.entities.rules.forms import ADJECTIVE, Forms, View
from llamafund.entities.rules.marks import marks_by
from llamafund.entities.rules.patterns import BY, Known, Patterns, read_patterns
from llamafund.entities.rules.people import PersonNames, read_person_names
from llamafund.entities.rules.signs import acronyms, codes, joints_in, quoted, widened
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Stretch, trimmed
from llamafund.entities.tables import Follower
from llamafund.model import Document, EntityType, Mention

ECHO, ECHO_OF_A_WORD, ECHO_OF_A_RARE_WORD = 9.0, 2.5, 20.0
"""What being named elsewhere in the article adds to the log probability of a label. An everyday word (الاتحاد) gets less for its
echo, a rare one of the same spelling (واكد, which the model takes for وأكد) all it needs."""
RARE = 0.5  # from this rarity on
SURE, SURE_OF_A_WORD = 0.8, 0.97  # how sure the model has to be of a name, and of an everyday word that stands alone


class Embedded:
    """Finds known and unknown names."""

    def __init__(self, tools: Tools, model: Model, patterns: Patterns, people: PersonNames, triggers: Triggers) -> None:
        self._tools = tools
        self._patterns = patterns
        self._people = people
        self._forms = Forms(marks_by(patterns, people), model.whole, model.vocabulary)
        self._discovery = Discovery(model, self._forms, triggers)
        self._follower = Follower([self._forms, self._discovery])

    def __call__(self, document: Document) -> Iterator[Mention]:
        """The mentions of a document in order; none overlaps another."""
        view = self._forms.view(document, self._follower.column(document).numbers)
        places = known_places(view, self._tools.names, self._patterns)
        assembly = Assembly(document, view.hosts, places, self._tools.table)
        return assembly.with_found(self._found(view, assembly.known))

    def _is_adjective(self, view: View, index: int) -> bool:
        return self._patterns.is_adjective(view.document, view.hosts, index)

    def _found(self, view: View, known: Sequence[Stretch]) -> list[Stretch]:
        """Names outside the gazetteer."""
        document, hosts = view.document, view.hosts
        spans = {one.first: (one.last, one.type) for one in known}
        built = list(self._patterns.built(view, spans))
        page = self._discovery.page(view, known, built)
        people = list(self._people.told(view, spans))
        scores = self._discovery.scores(page, page.tokens(known, (one for one, _ in people))).trusting(people)
        told = {one[:2]: one for one in (*built, *(one for one, _ in people))}
        found = self._likely(document, scores.names(), spans, told)
        repeated = [one for one in echoes(view, [*known, *found]) if not self._is_adjective(view, one.first)]
        if repeated:
            told |= {one[:2]: one for one in repeated}
            more = scores.with_more(page.places, repeated).trusting([(one, _echo(document, one)) for one in repeated])
            found = self._likely(document, more.names(), spans, told)
        marked = (*quoted(view), *acronyms(view), *codes(view))
        joints = joints_in(view)
        wide = (*found, *marked, *_tied(known, joints))
        if joints:
            wide = tuple(widened(document, one) for one in wide)
        whole = (trimmed(document, self._patterns.without_nationality(hosts, one)) for one in wide)
        single = [part for one in whole if one is not None for part in parted(document, hosts, one, self._people.opens)]
        return self._cleaned(document, hosts, joined(document, hosts, single, known), spans)

    def _cleaned(self, document: Document, hosts: Sequence[Host], found: Sequence[Stretch], known: Known) -> list[Stretch]:
        """Without what is only described, and without known names that have only grown.

        They grow by a nationality at the end (حزب الله اللبناني) or by a word that announces them (حركة حماس).
        """
        return [
            one
            for one in found
            if not (one.last == one.first + 1 and self._patterns.is_adjective(document, hosts, one.first))
            and not self._patterns.are_adjectives(document.words[known.get(one.first, (one.last,))[0] : one.last])
            and (self._patterns.opens(hosts[one.first]) or known.get(one.first + 1) != (one.last, one.type))
            and not self._patterns.is_no_name(document, hosts, one)
            and not (one.by != BY and self._patterns.is_description(document, hosts, one))
        ]

    def _likely(
        self, document: Document, names: Iterable[Stretch], known: Known, told: Mapping[tuple[int, int], Stretch]
    ) -> list[Stretch]:
        """The names that are not simply known ones and of which the model is sure enough, with what is told of them.

        A single word that the lexicon knows as an everyday one needs more.
        """
        new = (one for one in names if one.sure >= SURE and known.get(one.first, (0,))[0] != one.last)
        noted = (_as_told(one, told.get(one[:2])) for one in new)
        return [one for one in noted if one.sure >= SURE_OF_A_WORD or not _everyday(document, one)]


def _tied(known: Sequence[Stretch], joints: Sequence[int]) -> Iterator[Stretch]:
    """Known names at which a joint stands: they may be a part of a hashtag or a double name."""
    if not joints:
        return
    edges = edges_of(known)
    around = (Stretch(joint - 1, joint + 2, EntityType.OTHER) for joint in joints)
    for index in sorted({index for place in around for index in touching(edges, place)}):
        yield known[index]._replace(by=BY)


def _as_told(found: Stretch, told: Stretch | None) -> Stretch:
    """A stretch with what is known of it from where it was told before."""
    return found if told is None else found._replace(by=told.by, whole=told.whole)


def _echo(document: Document, stretch: Stretch) -> float:
    """How much a name's echo counts."""
    word = document.words[stretch.first]
    if not _everyday(document, stretch):
        return ECHO
    return ECHO_OF_A_RARE_WORD if word.pos == "noun" and word.rarity >= RARE else ECHO_OF_A_WORD


def _everyday(document: Document, stretch: Stretch) -> bool:
    """Whether a name is a single word that the lexicon knows as something else."""
    word = document.words[stretch.first]
    return not stretch.whole and stretch.last - stretch.first == 1 and word.by == "table" and word.pos != "proper"


def known_places(view: View, names: NameIndex, patterns: Patterns) -> list[Place]:
    """The gazetteer's names without nationalities that look like a country, and without نادي before a club's."""
    places = (place for place in names.places(view.document) if not _is_nationality(view, place, patterns))
    return [_bare(view, place) if view.hosts[place.first].key in patterns.clubs else place for place in places]


def _bare(view: View, place: Place) -> Place:
    """A place behind its first word, unless that is part of the official name (نادي القضاة)."""
    first = place.first + 1
    official = (place.entity.ar or "").startswith(view.hosts[place.first].key)
    return place if first == place.last or official else place._replace(first=first, start=view.document.starts[first])


def _is_nationality(view: View, place: Place, patterns: Patterns) -> bool:
    first, last = place[:2]
    marked = last == first + 1 and view.marks.get(first, 0) & ADJECTIVE
    return bool(marked) and patterns.is_adjective(view.document, view.hosts, first)


def embedded(tools: Tools) -> Recogniser:
    """The recogniser with the data that comes with the program."""
    triggers = read_triggers(tools.keys_of)
    patterns = read_patterns(tools.keys_of, triggers[EntityType.PERSON])
    called_after = patterns.offices | patterns.facilities | triggers[EntityType.PLACE]
    people = read_person_names(tools.keys_of, patterns.ends | patterns.never | triggers[EntityType.PERSON], called_after)
    return Embedded(tools, open_model(resources.data("models")), patterns, people, triggers)
