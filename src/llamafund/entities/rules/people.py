"""Persons by their given name: ليلى حداد, سامي الخطيب, كارلا بن يوسف."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator
from dataclasses import dataclass

from llamafund import resources
from llamafund.entities.rules.forms import GIVEN, View
from llamafund.entities.rules.patterns import BY
from llamafund.entities.spans.host import Host, shape
from llamafund.entities.spans.listed import Listed, Spans
from llamafund.entities.spans.stretch import Stretch
from llamafund.located import read_yaml
from llamafund.model import EntityType

LONGEST = 6  # words of a name
RARE = 0.7  # rarity from which an everyday word behind a given name may be a family name
KNOWN, SURE, DOUBTFUL, LIKELY, ALONE = 18.0, 9.0, 5.0, 6.0, 1.0
"""What a given name before a known person's adds to the log probability of its labels, one with a family name, a doubtful one
with it, one with a rare word behind it, and one by itself."""
KINDS = ("given", "doubtful", "family", "links", "honours", "things")
_FAMILY = frozenset({"noun", "adj"})
_FIRST, _LAST = "ء", "ي"  # the letters of Arabic
Told = tuple[Stretch, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNames:
    """The word lists of `data/lexicon/person_names.yaml`, normalised.

    `never` end a name (days, titles); behind one of `places` or `things` the name is a street's or a storm's.
    """

    given: frozenset[str]
    doubtful: frozenset[str]
    family: frozenset[str]
    links: frozenset[str]
    honours: frozenset[str]
    things: frozenset[str]
    never: Collection[str]
    places: Collection[str]
    keys_of: Callable[[str], tuple[str, ...]]

    def is_given(self, word: str) -> bool:
        """Whether a word as it is written is a given name."""
        return self.opens(shape(self.keys_of(word)[0]))

    def opens(self, key: str) -> bool:
        """Whether a word is a given name."""
        return key in self.given or key in self.doubtful

    def with_given(self, words: Container[str]) -> Container[str]:
        """Some words and the given names: what is left of a form where a proclitic comes off (لجيرارد)."""
        return _Either(words, self.given)

    def told(self, view: View, known: Listed) -> Iterator[Told]:
        """The persons, and how much what they are called by says; none begins in a known name."""
        free = 0
        for index in view.marked(GIVEN):
            if index < free or known.holds(index) or self._named_after(view, index):
                continue
            host = view.hosts[index]
            whole = host.skipped > 0 and self.opens(host.shape)
            key = host.shape if whole else host.key
            last, weight = self._end(view, known.spans, index, certain=key in self.given)
            if weight:
                free = last
                yield Stretch(index, last, EntityType.PERSON, by=BY, whole=whole), weight

    def _end(self, view: View, known: Spans, index: int, *, certain: bool) -> tuple[int, float]:
        """Where the person ends whose given name stands at a token, and its weight; it does not go on behind the line."""
        hosts, line = view.hosts, view.sheet.end_of_line(index)
        last, sure = index + 1, SURE
        while last - index < LONGEST:
            following = last
            while hosts[following].shape in self.links:
                following += 1
            if following >= line:
                break
            if following in known and known[following][1] is EntityType.PERSON and not hosts[following].skipped:
                last, sure = known[following][0], KNOWN
            elif following not in known and self._belongs(hosts[following]):
                last = following + 1
            else:
                break
        if last > index + 1:
            return last, sure if certain else DOUBTFUL
        if not certain:
            return last, 0.0
        if last < line and last not in known:
            word = hosts[last].word
            if word.pos in _FAMILY and word.rarity >= RARE and not self._stops(hosts[last]):
                return last + 1, LIKELY
        return last, ALONE

    def _named_after(self, view: View, index: int) -> bool:
        """Whether a thing or a place stands before the name, or before what honours it: شهر رجب, جامعة الملك سعود."""
        before = index - 1
        while before >= 0 and (view.hosts[before].key in self.links or view.hosts[before].key in self.honours):
            before -= 1
        return before >= 0 and (view.hosts[before].key in self.places or view.hosts[before].key in self.things)

    def _belongs(self, host: Host) -> bool:
        """Whether a word behind a given name is certainly a name itself."""
        key, word = host.shape, host.word
        if self.opens(key) or key in self.family:
            return True
        strange = word.by != "table" or word.pos == "proper"
        return strange and _FIRST <= key[:1] <= _LAST and len(key) > 1 and not self._stops(host)

    def _stops(self, host: Host) -> bool:
        return bool(host.skipped or host.word.enclitic) or host.word.norm in self.never


@dataclass(frozen=True, slots=True)
class _Either:
    words: Container[str]
    given: frozenset[str]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and (key in self.given or key in self.words)


def read_person_names(keys_of: Callable[[str], tuple[str, ...]], never: Collection[str], places: Collection[str]) -> PersonNames:
    """The names that come with the program, normalised by `keys_of`."""
    fields = read_yaml(resources.data("lexicon", "person_names.yaml")).mapping(KINDS, required=KINDS)
    read = {kind: frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in KINDS}
    return PersonNames(never=never, places=places, keys_of=keys_of, **read)
