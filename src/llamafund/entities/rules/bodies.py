"""Bodies named by their scope and by what they are for: المعهد الوطني للجيوفيزياء, اللجنة العليا للانتخابات."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from llamafund import resources
from llamafund.entities.rules.forms import BODY, Hosts, View
from llamafund.entities.rules.patterns import BY, LONGEST, PARTS, Known, Patterns
from llamafund.entities.spans.host import ARTICLE, Host
from llamafund.entities.spans.stretch import Stretch
from llamafund.located import read_yaml
from llamafund.model import EntityType

SURE, LIKELY = 9.0, 7.0  # what such a form adds to the log probability of a body's name: للجيوفيزياء, لتنظيم الإعلام
_FOR, _FOR_THE = "ل", "لل"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """The words of `data/lexicon/bodies.yaml`, normalised, beside those that nationalities and the rest of a name are told by."""

    nouns: frozenset[str]
    scopes: frozenset[str]
    patterns: Patterns

    def told(self, view: View, known: Known) -> Iterator[tuple[Stretch, float]]:
        """The bodies that are named so, in order, and how much that counts; none begins inside a known name."""
        places = view.marked(BODY)
        inside = {place for first, (last, _) in known.items() for place in range(first, last)} if places else ()
        for index in places:
            purpose = index + 1 if index in inside else self._behind_scope(view.hosts, index + 1)
            bonus = self._is_for(view, purpose) if index + 1 < purpose < len(view.hosts) else 0
            if bonus:
                yield Stretch(index, self._end(view, known, purpose + 1), EntityType.ORG, by=BY), bonus

    def _behind_scope(self, hosts: Hosts, place: int) -> int:
        """The first place from `place` on where no scope stands."""
        while place < len(hosts) and (hosts[place].key in self.scopes or hosts[place].key in self.patterns.nationalities):
            place += 1
        return place

    def _end(self, view: View, known: Known, place: int) -> int:
        """Where the definite words from `place` on end (للصحة والرعاية الممتازة), or a known name there (لموانئ العراق)."""
        words, hosts = view.document.words, view.hosts
        if place in known and known[place][1] in PARTS and not hosts[place].skipped:
            return known[place][0]
        last = place
        while last < min(len(words), place + LONGEST) and self.patterns.definite(words[last], hosts[last], joined=True):
            last += 1
        return last

    def _is_for(self, view: View, place: int) -> float:
        """How much a word counts that may tell what something is for: للجيوفيزياء, or لتنظيم before الإعلام."""
        words, following = view.document.words, place + 1
        word = words[place]
        if word.norm.startswith(_FOR_THE):
            return SURE * self.patterns.definite(word, Host(ARTICLE + word.norm.removeprefix(_FOR_THE)), joined=False)
        purpose = word.norm.startswith(_FOR) and word.pos == "noun" and following < len(words)
        return LIKELY * (purpose and self.patterns.definite(words[following], view.hosts[following], joined=False))


def read_bodies(keys_of: Callable[[str], tuple[str, ...]], patterns: Patterns) -> Bodies:
    """The words that come with the program, normalised by `keys_of`."""
    kinds = ("nouns", "scopes")
    fields = read_yaml(resources.data("lexicon", "bodies.yaml")).mapping(kinds, required=kinds)
    nouns, scopes = (frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in kinds)
    return Bodies(nouns=nouns, scopes=scopes, patterns=patterns)
