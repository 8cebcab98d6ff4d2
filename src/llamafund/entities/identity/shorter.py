"""What is told again in a shorter form than before: a body without its adjective, a person by the given name alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from llamafund.entities.identity.called import Called
from llamafund.entities.spans.host import ARTICLE
from llamafund.entities.spans.stretch import Key, Stretch
from llamafund.model import Entity, EntityType

FEWEST = 2  # words of a body that is called again without its adjective
_RELATIVE = ("ي", "يه")  # how adjectives of a country or a field end


class Longer(NamedTuple):
    """A name in full: where it begins, its words, and whose it is or which of the found names."""

    first: int
    key: Key
    whose: Entity | int


class Shorter(NamedTuple):
    """The names that were `found` in a document, with their words in `keys`, and `every` of its known ones, by number."""

    called: Called
    found: Sequence[Stretch]
    keys: Sequence[Key]
    every: Sequence[int]

    def again(self) -> dict[int, Entity | int]:
        """The found names that are told again, by number: whose they are, or which found name says so."""
        return {**self._bodies(), **self._persons()}

    def _bodies(self) -> dict[int, Entity | int]:
        """Bodies told before with an adjective more (وزارة الصحة العراقية … وزارة الصحة): the last one so far."""
        keys, called = self.keys, self.called
        bodies = [number for number in self._of_type(EntityType.ORG) if len(keys[number]) >= FEWEST]
        begins = {keys[number][0] for number in bodies}
        known = [number for number in called.longer(EntityType.ORG, FEWEST, self.every) if called.firsts[number] in begins]
        longer: dict[Key, list[Longer]] = defaultdict(list)
        for one in self._in_full([number for number in bodies if len(keys[number]) > FEWEST], known):
            if one.key[-1].startswith(ARTICLE) and one.key[-1].endswith(_RELATIVE):
                longer[one.key[:-1]].append(one)
        again: dict[int, Entity | int] = {}
        for number in bodies if longer else ():
            before = [one for one in longer.get(keys[number], ()) if one.first < self.found[number].first]
            if before:
                again[number] = max(before, key=lambda one: one.first).whose
        return again

    def _persons(self) -> dict[int, Entity | int]:
        """Persons told before in full, if nobody else of that given name is, nor anybody of that family name."""
        keys, persons = self.keys, self._of_type(EntityType.PERSON)
        given = {keys[number][0] for number in persons if len(keys[number]) == 1}
        found = [number for number in persons if len(keys[number]) > 1] if given else []
        known = self.called.longer(EntityType.PERSON, 1, self.every) if given else []
        if given.isdisjoint([*(keys[number][0] for number in found), *(self.called.firsts[number] for number in known)]):
            return {}
        longer: dict[str, list[Longer]] = defaultdict(list)
        families: set[str] = set()
        for one in self._in_full(found, known):
            longer[one.key[0]].append(one)
            families.update(one.key[1:])
        again: dict[int, Entity | int] = {}
        for number in persons:
            name = keys[number][0]
            full = longer[name] if len(keys[number]) == 1 else []
            people = {one.whose if isinstance(one.whose, Entity) else one.key for one in full}
            if len(people) == 1 and name not in families and full[0].first < self.found[number].first:
                again[number] = full[0].whose
        return again

    def _of_type(self, kind: EntityType) -> list[int]:
        return [number for number, one in enumerate(self.found) if one[2] is kind]

    def _in_full(self, found: Iterable[int], known: Iterable[int]) -> Iterator[Longer]:
        """Some of the found names, by number, and some of the known ones."""
        for number in found:
            yield Longer(self.found[number].first, self.keys[number], number)
        for number in known:
            yield Longer(self.called.known.firsts[number], self.called.key(number), self.called.whose(number))
