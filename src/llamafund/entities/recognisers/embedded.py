"""The recogniser that comes along: gazetteer, patterns and sequence model, each knowing what the one before found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from llamafund import resources
from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.gazetteer.triggers import read_triggers
from llamafund.entities.identity.assemble import Assembly
from llamafund.entities.identity.coreference import echoes, echoing
from llamafund.entities.identity.ends import without_ends
from llamafund.entities.identity.merge import edges_of, joined, parted, touching
from llamafund.entities.model.discovery import Discovery, Model, open_model
from llamafund.entities.model.features import Triggers
from llamafund.entities.recognisers.recogniser import Recogniser, Tools
from llamafund.entities.rules.bodies import Bodies, read_bodies
from llamafund.entities.rules.clubs import Clubs, read_clubs
from llamafund.entities.rules.forms import ADJECTIVE, DOUBTFUL, OUTSIDE, Forms, View
from llamafund.entities.rules.marks import marks_by
from llamafund.entities.rules.patterns import BY, Known, Patterns, read_patterns
from llamafund.entities.rules.people import PersonNames, read_person_names
from llamafund.entities.rules.series import Series, read_series
from llamafund.entities.rules.signs import acronyms, codes, joints_in, quoted, widened
from llamafund.entities.rules.tags import built_in_tags, with_tags
from llamafund.entities.sheet import Sheet, sheets
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Stretch, Typed, trimmed
from llamafund.entities.tables import Follower
from llamafund.model import Document, EntityType, Mention, Word

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
    clubs: Clubs
    series: Series


class Embedded:
    """Finds known and unknown names."""

    def __init__(self, tools: Tools, model: Model, rules: Rules, triggers: Triggers) -> None:
        patterns, people = rules.patterns, rules.people
        self._tools = tools
        self._patterns = patterns
        self._people = people
        self._bodies = rules.bodies
        self._clubs = rules.clubs
        self._series = rules.series
        self._forms = Forms(marks_by(patterns, people, rules.bodies), model.whole, people.with_given(model.vocabulary))
        self._discovery = Discovery(model, self._forms, triggers)
        self._follower = Follower([self._forms, self._discovery])

    def __call__(self, documents: Sequence[Document]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each document, in order and apart."""
        for sheet in sheets(documents):
            self._follower.follow(sheet.lexis)
            drafts = self._drafts(sheet)
            for draft, found in zip(drafts, self._found(sheet, drafts), strict=True):
                yield tuple(draft.assembly.with_found(self._finished(draft, found)))

    def _drafts(self, sheet: Sheet) -> list[_Draft]:
        """Each document with what is known before the model is asked."""
        drafts = []
        for view, places in zip(self._forms.views(sheet), self._tools.names.places(sheet), strict=True):
            listed = with_tags(view, known_places(view, places, self._patterns), self._tools.table)
            settled = self._series.whole(view, self._clubs.settled(view, listed))
            assembly = Assembly(view.document, view.hosts, settled, self._tools.table, is_given=self._people.is_given)
            spans = {one.first: (one.last, one.type) for one in assembly.known}
            built = list(self._patterns.built(view, spans))
            told = [*self._people.told(view, spans), *self._bodies.told(view, spans)]
            drafts.append(_Draft(view, assembly, spans, built, told))
        return drafts

    def _found(self, sheet: Sheet, drafts: Sequence[_Draft]) -> list[list[Stretch]]:
        """The names of each document that the model finds: the whole sheet at once, and once more where a name is repeated."""
        known = list(_side_by_side(sheet, (draft.assembly.known for draft in drafts)))
        page = self._discovery.page(sheet, known, _side_by_side(sheet, (draft.built for draft in drafts)))
        people = [
            (one.moved(bound), bonus) for bound, draft in zip(sheet.bounds, drafts, strict=False) for one, bonus in draft.told
        ]
        scores = self._discovery.scores(page, page.tokens(known, (one for one, _ in people))).trusting(people)
        found = [self._likely(*each) for each in zip(drafts, _apart(sheet, scores.names(SURE)), strict=True)]
        found = [without_ends(draft.view, draft.assembly.known, names) for draft, names in zip(drafts, found, strict=True)]
        every = [[*draft.assembly.known, *names] for draft, names in zip(drafts, found, strict=True)]
        among = echoing(sheet, [draft.view for draft in drafts], every)
        repeated = [self._repeated(*each) for each in zip(drafts, every, among, strict=True)]
        if any(repeated):
            told = [
                (one.moved(bound), _echo(draft.view.document, one))
                for bound, draft, echoed in zip(sheet.bounds, drafts, repeated, strict=False)
                for one in echoed
            ]
            more = scores.with_more(page.places, [one for one, _ in told]).trusting(told)
            for index, names in enumerate(_apart(sheet, more.names(SURE))):
                if repeated[index]:
                    found[index] = self._likely(drafts[index], names, repeated[index])
        return found

    def _repeated(self, draft: _Draft, names: Sequence[Stretch], among: Sequence[int]) -> list[Stretch]:
        """Where names are named again, `among` some tokens."""
        view = draft.view
        echoed = echoes(view, names, among)
        return [one for one in echoed if not self._patterns.is_adjective(view.document, view.hosts, one.first)]

    def _finished(self, draft: _Draft, found: Sequence[Stretch]) -> list[Stretch]:
        """The names outside the gazetteer, as long as they are: with those that marks on the page tell, parted and joined."""
        view, known = draft.view, draft.assembly.known
        document, hosts = view.document, view.hosts
        joints = joints_in(view)
        marked = (*quoted(view), *acronyms(view), *codes(view), *(built_in_tags(view, self._patterns) if joints else ()))
        wide = (*found, *marked, *_tied(known, joints))
        if joints:
            wide = tuple(widened(document, one) for one in wide)
        whole = (trimmed(document, self._patterns.without_nationality(hosts, one)) for one in wide)
        single = [part for one in whole if one is not None for part in parted(document, hosts, one, self._people.opens)]
        return self._cleaned(document, hosts, joined(document, hosts, single, known), draft.spans)

    def _cleaned(self, document: Document, hosts: Sequence[Host], found: Sequence[Stretch], known: Known) -> list[Stretch]:
        """Without what is only described, and without known names that have only grown.

        They grow by a nationality at the end (حزب الله اللبناني) or by a word that announces them (حركة حماس).
        """
        return [
            one
            for one in found
            if not (one.last == one.first + 1 and self._patterns.is_adjective(document, hosts, one.first))
            and not self._patterns.are_adjectives(document.words[known.get(one.first, (one.last,))[0] : one.last])
            and not (known.get(one.first, (0, None))[1] is one.type and self._patterns.ends_in(_behind(document, one, known)))
            and (self._builds(hosts, one) or known.get(one.first + 1) != (one.last, one.type))
            and not self._patterns.is_no_name(document, hosts, one)
            and not (one.by != BY and self._patterns.is_description(document, hosts, one))
        ]

    def _builds(self, hosts: Sequence[Host], one: Stretch) -> bool:
        """Whether the word before a known name belongs to it: a given name, an office, but no منظمة or حزب before a body's."""
        host = hosts[one.first]
        if one.type is EntityType.ORG and host.key in self._patterns.announcing:
            return False
        return self._patterns.opens(host) or self._people.opens(host.key)

    def _likely(self, draft: _Draft, names: Iterable[Stretch], repeated: Iterable[Stretch] = ()) -> list[Stretch]:
        """The names that are not simply known ones, with what is told of them.

        A single word that the lexicon knows as an everyday one needs more.
        """
        document, known = draft.view.document, draft.spans
        told = {one[:2]: one for one in (*draft.built, *(one for one, _ in draft.told), *repeated)}
        new = (one for one in names if known.get(one.first, (0,))[0] != one.last)
        noted = (_as_told(one, told.get(one[:2])) for one in new)
        return [one for one in noted if one.sure >= SURE_OF_A_WORD or not _everyday(document, one)]


class _Draft(NamedTuple):
    """What is known of a document before the model is asked.

    Its known names, also by where they begin; those that patterns build; persons by their given names and bodies
    by what they are for, and how much that counts.
    """

    view: View
    assembly: Assembly
    spans: Known
    built: Sequence[Stretch]
    told: Sequence[tuple[Stretch, float]]


def _side_by_side(sheet: Sheet, found: Iterable[Iterable[Stretch]]) -> Iterator[Typed]:
    """Names of each document by the tokens of the sheet."""
    return ((one[0] + bound, one[1] + bound, one[2]) for bound, names in zip(sheet.bounds, found, strict=False) for one in names)


def _apart(sheet: Sheet, names: Iterable[Stretch]) -> list[list[Stretch]]:
    """Names in order, by the tokens of the sheet, as those of each document."""
    result: list[list[Stretch]] = [[] for _ in sheet.documents]
    for one in names:
        index = bisect_right(sheet.bounds, one.first) - 1
        result[index].append(one.moved(-sheet.bounds[index]))
    return result


def _behind(document: Document, one: Stretch, known: Known) -> Sequence[Word]:
    """The words of a name behind the known one that it begins with."""
    return document.words[known[one.first][0] : one.last]


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


def known_places(view: View, places: Iterable[Place], patterns: Patterns) -> list[Place]:
    """The gazetteer's names without nationalities that look like a country, and without a word that stands outside a name."""
    marks = view.marks
    kept = [place for place in places if not (marks.get(place[0], 0) & ADJECTIVE and _is_nationality(view, place, patterns))]
    return [_bare(view, place, patterns) if marks.get(place[0], 0) & (OUTSIDE | DOUBTFUL) else place for place in kept]


def _bare(view: View, place: Place, patterns: Patterns) -> Place:
    """A place behind its first word, where that is no part of the name: نادي روما, مدينة ليفربول, but مدينة نصر."""
    first, key = place.first + 1, view.hosts[place.first].key
    if first == place.last:
        return place
    if key in patterns.clubs:
        outside = not (place.entity.ar or "").startswith(key)
    else:
        words = [word.norm for word in view.document.words[first : place.last]]
        outside = key in patterns.regions and place.entity.type is EntityType.PLACE and " ".join(words) not in patterns.towns
    return place._replace(first=first, start=view.document.starts[first]) if outside else place


def _is_nationality(view: View, place: Place, patterns: Patterns) -> bool:
    return place.last == place.first + 1 and patterns.is_adjective(view.document, view.hosts, place.first)


def embedded(tools: Tools) -> Recogniser:
    """The recogniser with the data that comes with the program."""
    triggers = read_triggers(tools.keys_of)
    patterns = read_patterns(tools.keys_of, triggers[EntityType.PERSON])
    called_after = patterns.offices | patterns.facilities | triggers[EntityType.PLACE]
    people = read_person_names(tools.keys_of, patterns.ends | patterns.never | triggers[EntityType.PERSON], called_after)
    clubs = read_clubs(tools.table, tools.keys_of, patterns.nationalities)
    bodies = read_bodies(tools.keys_of, patterns)
    rules = Rules(patterns=patterns, people=people, bodies=bodies, clubs=clubs, series=read_series(tools.keys_of))
    return Embedded(tools, open_model(resources.data("models")), rules, triggers)
