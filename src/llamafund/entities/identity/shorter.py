"""What is told again in a shorter form than before: a body without its adjective, a person by the given name alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund.entities.spans.host import ARTICLE, Host
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.model import Entity, EntityType

FEWEST = 2  # words of a body that is called again without its adjective
_RELATIVE = ("ي", "يه")  # how adjectives of a country or a field end


class Longer(NamedTuple):
    """A name in full: where it begins, its words, and whose it is or which of the found names."""

    first: int
    key: Key
    whose: Entity | int


class Shorter(NamedTuple):
    """The names that were `found` in a document, with their words in `keys`, and `every` of its `known` ones, by number."""

    hosts: Sequence[Host]
    known: Listed
    found: Sequence[Stretch]
    keys: Sequence[Key]
    every: Sequence[int]

    def again(self) -> dict[int, Entity | int]:
        """The found names that are told again, by number: whose they are, or which found name says so."""
        return {**self._bodies(), **self._persons()}

    def _bodies(self) -> dict[int, Entity | int]:
        """Bodies told before with an adjective more (وزارة الصحة العراقية … وزارة الصحة): the last one so far."""
        short = self._of_type(EntityType.ORG)
        begins = {self.keys[number][0] for number in short if len(self.keys[number]) >= FEWEST}
        longer: dict[Key, list[Longer]] = defaultdict(list)
        for one in self._longer(EntityType.ORG, begins, FEWEST):
            if one.key[-1].startswith(ARTICLE) and one.key[-1].endswith(_RELATIVE):
                longer[one.key[:-1]].append(one)
        again: dict[int, Entity | int] = {}
        for number in short:
            before = [one for one in longer.get(self.keys[number], ()) if one.first < self.found[number].first]
            if before:
                again[number] = max(before, key=lambda one: one.first).whose
        return again

    def _persons(self) -> dict[int, Entity | int]:
        """Persons told before in full, if nobody else of that given name is, nor anybody of that family name."""
        short = [number for number in self._of_type(EntityType.PERSON) if len(self.keys[number]) == 1]
        given = {self.keys[number][0] for number in short}
        longer: dict[str, list[Longer]] = defaultdict(list)
        families: set[str] = set()
        for one in self._longer(EntityType.PERSON, None, 1) if given else ():
            longer[one.key[0]].append(one)
            families.update(one.key[1:])
        again: dict[int, Entity | int] = {}
        for number in short:
            called = self.keys[number][0]
            full = longer[called]
            people = {one.whose if isinstance(one.whose, Entity) else one.key for one in full}
            if len(people) == 1 and called not in families and full[0].first < self.found[number].first:
                again[number] = full[0].whose
        return again

    def _of_type(self, kind: EntityType) -> list[int]:
        return [number for number, one in enumerate(self.found) if one.type is kind]

    def _longer(self, kind: EntityType, begins: set[str] | None, words: int) -> Iterator[Longer]:
        """The names of a type with more words than `words`, found and known, that begin with one of these (None: any)."""
        for number in self._of_type(kind):
            if len(self.keys[number]) > words:
                yield Longer(self.found[number].first, self.keys[number], number)
        for index in self.every if begins is None or begins else ():
            first, last = self.known.firsts[index], self.known.lasts[index]
            if last - first > words and self.known.types[index] is kind and (begins is None or self.hosts[first].key in begins):
                yield Longer(first, key_of(self.hosts, self.known.name(index)), self.known.places[index].entity)
