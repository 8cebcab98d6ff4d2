"""The recogniser that comes along: gazetteer, patterns and sequence model, each knowing what the one before found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund import resources
from llamafund.entities.assemble import Assembly
from llamafund.entities.coreference import echoes
from llamafund.entities.discovery import Discovery, names_in, open_discovery, trust
from llamafund.entities.host import Host
from llamafund.entities.merge import joined, parted
from llamafund.entities.names import NameIndex
from llamafund.entities.patterns import BY, Patterns, read_patterns
from llamafund.entities.recogniser import Recogniser, Tools
from llamafund.entities.signs import acronyms, codes, quoted, widened
from llamafund.entities.stretch import Stretch, stretch_of, trimmed
from llamafund.entities.triggers import read_triggers
from llamafund.model import Document, EntityType, Mention

KNOWN = 2.0
ECHO, ECHO_OF_A_WORD, ECHO_OF_A_RARE_WORD = 9.0, 2.5, 20.0
"""What being in the gazetteer, and being named elsewhere in the article, adds to the log probability of a label. An everyday word
(الاتحاد) gets less for its echo, a rare one of the same spelling (واكد, which the model takes for وأكد) all it needs."""
RARE = 0.5  # from this rarity on
SURE, SURE_OF_A_WORD = 0.8, 0.97  # how sure the model has to be of a name, and of an everyday word that stands alone


class Embedded:
    """Finds known and unknown names."""

    def __init__(self, tools: Tools, discovery: Discovery, patterns: Patterns) -> None:
        self._tools = tools
        self._discovery = discovery
        self._patterns = patterns

    def __call__(self, document: Document) -> Iterator[Mention]:
        """The mentions of a document in order; none overlaps another."""
        hosts = self._discovery.hosts(document)
        mentions = known_names(document, hosts, self._tools.names, self._patterns)
        assembly = Assembly(document, hosts, mentions, self._tools.table)
        return assembly.with_found(self._found(document, hosts, assembly.known))

    def _found(self, document: Document, hosts: Sequence[Host], known: Sequence[Stretch]) -> list[Stretch]:
        """Names outside the gazetteer."""
        built = list(self._patterns.built(document, hosts, {one.first: (one.last, one.type) for one in known}))
        scores = self._discovery.scores(document, known, built)
        scores = trust(scores, ((one, KNOWN) for one in known))
        first = [stretch for stretch in names_in(document, scores) if self._likely(document, stretch)]
        repeated = list(echoes(document, hosts, [*known, *first], [*known, *first]))
        repeated = [one for one in repeated if not self._patterns.is_adjective(document, hosts, one.first)]
        again = names_in(document, trust(scores, ((one, _echo(document, one)) for one in repeated))) if repeated else first
        told = {one[:2]: one for one in (*repeated, *built)}
        likely = (one for one in (_as_told(one, told.get(one[:2])) for one in again) if self._likely(document, one))
        marked = (*quoted(document, hosts, self._patterns), *acronyms(document, hosts, self._patterns), *codes(document))
        wide = (trimmed(document, widened(document, one)) for one in (*likely, *marked, *self._tagged(document, known)))
        single = [part for one in wide if one is not None for part in parted(document, hosts, one)]
        return self._cleaned(document, hosts, joined(document, hosts, single, known), known)

    def _cleaned(
        self, document: Document, hosts: Sequence[Host], found: Sequence[Stretch], known: Sequence[Stretch]
    ) -> list[Stretch]:
        """Without what is only described, and without known names that have only grown.

        They grow by a nationality at the end (حزب الله اللبناني) or by a word that announces them (حركة حماس).
        """
        ends = {one.first: one.last for one in known}
        types = {(one.first, one.last): one.type for one in known}
        return [
            one
            for one in found
            if not (one.last == one.first + 1 and self._patterns.is_adjective(document, hosts, one.first))
            and not self._patterns.are_adjectives(document.words[ends.get(one.first, one.last) : one.last])
            and (self._patterns.opens(hosts[one.first]) or types.get((one.first + 1, one.last)) is not one.type)
            and not self._patterns.is_no_name(document, hosts, one)
            and not (one.by != BY and self._patterns.is_description(document, hosts, one))
        ]

    def _tagged(self, document: Document, known: Sequence[Stretch]) -> Iterator[Stretch]:
        """Known names that are a part of a hashtag or a double name, to be widened to the whole."""
        for stretch in known:
            if widened(document, stretch) != stretch:
                yield stretch._replace(by=BY)

    def _likely(self, document: Document, stretch: Stretch) -> bool:
        """Whether the model is sure enough; a single word that the lexicon knows as an everyday one needs more."""
        return stretch.sure >= (SURE_OF_A_WORD if _everyday(document, stretch) else SURE)


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


def known_names(document: Document, hosts: Sequence[Host], names: NameIndex, patterns: Patterns) -> Iterator[Mention]:
    """The gazetteer's mentions without nationalities that look like a country."""
    for mention in names.mentions(document):
        place = stretch_of(document, mention)
        if place.last - place.first > 1 or not patterns.is_adjective(document, hosts, place.first):
            yield mention


def embedded(tools: Tools) -> Recogniser:
    """The recogniser with the data that comes with the program."""
    triggers = read_triggers(tools.keys_of)
    discovery = open_discovery(resources.data("models"), triggers)
    return Embedded(tools, discovery, read_patterns(tools.keys_of, triggers[EntityType.PERSON]))
