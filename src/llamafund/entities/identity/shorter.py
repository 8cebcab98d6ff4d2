"""What is told again in a shorter form than before: a body without its adjective, a person by the given name alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from llamafund.entities.identity.asked import Asked
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Key, key_of
from llamafund.model import Entity, EntityType
from llamafund.orthography import ARTICLE, NISBA, NISBA_FEMININE

FEWEST = 2  # words of a body that is called again without its adjective
_RELATIVE = (NISBA, NISBA_FEMININE)  # how adjectives of a country or a field end


class Longer(NamedTuple):
    """A name in full: where it begins, its words, and whose it is or which of the found names."""

    first: int
    key: Key
    whose: Entity | int


class Shorter(NamedTuple):
    """What is `asked` of the `known` names in a document, whose words are `hosts`."""

    hosts: Sequence[Host]
    known: Listed
    asked: Asked

    def again(self) -> dict[int, Entity | int]:
        """The found names that are told again, by number: whose they are, or which found name says so."""
        bodies, persons = [], []
        for number, one in enumerate(self.asked.found):
            if one[2] is EntityType.ORG:
                bodies.append(number)
            elif one[2] is EntityType.PERSON:
                persons.append(number)
        return {**self._bodies(bodies), **self._persons(persons)}

    def _bodies(self, found: Iterable[int]) -> dict[int, Entity | int]:
        """Bodies told before with an adjective more (وزارة الصحة العراقية … وزارة الصحة): the last one so far."""
        keys = self.asked.keys
        bodies = [number for number in found if len(keys[number]) >= FEWEST]
        if not bodies:
            return {}
        begins = {keys[number][0] for number in bodies}
        known = [number for number, first in self._longer(EntityType.ORG, FEWEST) if first in begins]
        longer: dict[Key, list[Longer]] = defaultdict(list)
        for one in self._in_full([number for number in bodies if len(keys[number]) > FEWEST], known):
            if one.key[-1].startswith(ARTICLE) and one.key[-1].endswith(_RELATIVE):
                longer[one.key[:-1]].append(one)
        again: dict[int, Entity | int] = {}
        for number in bodies if longer else ():
            before = [one for one in longer.get(keys[number], ()) if one.first < self.asked.found[number].first]
            if before:
                again[number] = max(before, key=lambda one: one.first).whose
        return again

    def _persons(self, persons: Sequence[int]) -> dict[int, Entity | int]:
        """Persons told before in full, if nobody else of that given name is, nor anybody of that family name."""
        keys = self.asked.keys
        given = {keys[number][0] for number in persons if len(keys[number]) == 1}
        if not given:
            return {}
        found = [number for number in persons if len(keys[number]) > 1]
        known = self._longer(EntityType.PERSON, 1)
        if given.isdisjoint([*(keys[number][0] for number in found), *(first for _, first in known)]):
            return {}
        longer: dict[str, list[Longer]] = defaultdict(list)
        families: set[str] = set()
        for one in self._in_full(found, [number for number, _ in known]):
            longer[one.key[0]].append(one)
            families.update(one.key[1:])
        again: dict[int, Entity | int] = {}
        for number in persons:
            name = keys[number][0]
            full = longer[name] if len(keys[number]) == 1 else []
            people = {one.whose if isinstance(one.whose, Entity) else one.key for one in full}
            if len(people) == 1 and name not in families and full[0].first < self.asked.found[number].first:
                again[number] = full[0].whose
        return again

    def _longer(self, kind: EntityType, words: int) -> list[tuple[int, str]]:
        """The known names of a type that have more words than `words`, each with the first."""
        hosts, (_, firsts, lasts, types, *_) = self.hosts, self.known
        return [
            (number, hosts[firsts[number]].key)
            for number in self.asked.longer
            if types[number] is kind and lasts[number] - firsts[number] > words
        ]

    def _in_full(self, found: Iterable[int], known: Iterable[int]) -> Iterator[Longer]:
        """Some of the found names, by number, and some of the known ones."""
        for number in found:
            yield Longer(self.asked.found[number].first, self.asked.keys[number], number)
        for number in known:
            one = self.known.name(number)
            yield Longer(one.first, key_of(self.hosts, one), self.known.places[number].entity)
