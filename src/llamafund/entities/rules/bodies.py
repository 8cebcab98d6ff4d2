"""Bodies named by their scope and by what they are for: المعهد الوطني للجيوفيزياء, اللجنة العليا للانتخابات."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from llamafund import resources
from llamafund.entities.rules.forms import BODY, View
from llamafund.entities.rules.patterns import BY, LONGEST, PARTS, Patterns
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed, Spans
from llamafund.entities.spans.stretch import Stretch
from llamafund.located import read_yaml
from llamafund.model import EntityType
from llamafund.orthography import ARTICLE, FOR, FOR_THE

SURE, LIKELY = 9.0, 7.0  # what such a form adds to the log probability of a body's name: للجيوفيزياء, لتنظيم الإعلام


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """The words of `data/lexicon/bodies.yaml`, normalised, beside those that nationalities and the rest of a name are told by."""

    nouns: frozenset[str]
    scopes: frozenset[str]
    patterns: Patterns

    def told(self, view: View, known: Listed) -> Iterator[tuple[Stretch, float]]:
        """The bodies that are named so, in order, and how much that counts; none begins inside a known name."""
        hosts = view.hosts
        for index in known.outside(view.marked(BODY)):
            purpose = self._behind_scope(hosts, index + 1)
            bonus = self._is_for(hosts, purpose) if purpose > index + 1 else 0
            if bonus:
                yield Stretch(index, self._end(hosts, known.spans, purpose + 1), EntityType.ORG, by=BY), bonus

    def _behind_scope(self, hosts: Sequence[Host], place: int) -> int:
        """The first place from `place` on where no scope stands."""
        while hosts[place].key in self.scopes or hosts[place].key in self.patterns.nationalities:
            place += 1
        return place

    def _end(self, hosts: Sequence[Host], known: Spans, place: int) -> int:
        """Where the definite words from `place` on end (للصحة والرعاية الممتازة), or a known name there (لموانئ العراق)."""
        if place in known and known[place][1] in PARTS and not hosts[place].skipped:
            return known[place][0]
        last = place
        while last < min(len(hosts), place + LONGEST) and self.patterns.definite(hosts[last], joined=True):
            last += 1
        return last

    def _is_for(self, hosts: Sequence[Host], place: int) -> float:
        """How much a word counts that may tell what something is for: للجيوفيزياء, or لتنظيم before الإعلام."""
        word = hosts[place].word
        if word.norm.startswith(FOR_THE):
            purpose = hosts[place]._replace(key=ARTICLE + word.norm.removeprefix(FOR_THE), skipped=0)
            return SURE * self.patterns.definite(purpose, joined=False)
        for_something = word.norm.startswith(FOR) and word.pos == "noun"
        return LIKELY * (for_something and self.patterns.definite(hosts[place + 1], joined=False))


def read_bodies(keys_of: Callable[[str], tuple[str, ...]], patterns: Patterns) -> Bodies:
    """The words that come with the program, normalised by `keys_of`."""
    kinds = ("nouns", "scopes")
    fields = read_yaml(resources.data("lexicon", "bodies.yaml")).mapping(kinds, required=kinds)
    nouns, scopes = (frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in kinds)
    return Bodies(nouns=nouns, scopes=scopes, patterns=patterns)
