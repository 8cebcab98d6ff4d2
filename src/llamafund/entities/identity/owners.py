"""Whose the names are that were found in a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.gazetteer.spellings import is_spelling
from llamafund.entities.identity.register import Register
from llamafund.entities.identity.shorter import Shorter
from llamafund.entities.rules.signs import is_bracketed
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.model import Entity, EntityType

Entered = tuple[int, Key, Entity]  # where a name begins, its words, and whose it is


class Owners(NamedTuple):
    """What tells whose a name is: the `known` names of a text, all names there are, and which words are given names."""

    hosts: Sequence[Host]
    known: Listed
    table: NameTable
    is_given: Callable[[str], bool]

    def of(self, found: Sequence[Stretch], texts: Sequence[str], left: Sequence[int], every: Sequence[int]) -> list[Entity]:
        """The entities of the names found in a document, which are written as in `texts`.

        `every` are the known names of that document by number, `left` those that gave way to none of these. They come first, then
        full names before short ones.
        """
        keys = [key_of(self.hosts, one) for one in found]
        register = Register(self.table)
        whose = self._of_one_name(found, keys, every)
        own = [(found[number].first, keys[number], entity) for number, entity in whose.items()]
        for _, key, entity in sorted([*self._concerned(found, keys, left), *own], key=itemgetter(0)):
            register.know(key, entity)
        longer, listed = self._twins(found, left)
        again = Shorter(self.hosts, self.known, found, keys, every).again()
        entities = {place: entity for place, (_, entity) in listed.items()}
        order = [(-len(key), one.first, number) for number, (one, key) in enumerate(zip(found, keys, strict=True))]
        order += [(-len(key), place, -1) for place, (key, _) in listed.items()]
        for _, place, number in sorted(order):
            if number >= 0:
                known = whose.get(number)
                if known is None and number in again:
                    before = again[number]
                    known = before if isinstance(before, Entity) else entities[found[before].first]
                entities[place] = known or register.entity(keys[number], found[number].type, texts[number])
            if place in longer:
                register.know(keys[longer[place]], entities[place])
        return [entities[one.first] for one in found]

    def namesakes(
        self, found: Sequence[Stretch], whose: Sequence[Entity], left: Sequence[int], every: Sequence[int]
    ) -> dict[int, Entity]:
        """Known persons told by a family name alone who are somebody else of that name, told in full before: رامي عباس … عباس."""
        known, hosts = self.known, self.hosts
        persons = [index for index in every if known.types[index] is EntityType.PERSON]
        in_full = {known.places[index].entity for index in persons if known.lasts[index] > known.firsts[index] + 1}
        full: dict[str, tuple[Stretch, Entity]] = {}
        for one, entity in zip(found, whose, strict=True):
            if one.type is EntityType.PERSON and one.last > one.first + 1:
                full.setdefault(hosts[one.last - 1].shape, (one, entity))
        others = {}
        for index in left if full else ():
            first, known_one = known.firsts[index], known.places[index].entity
            alone = known.types[index] is EntityType.PERSON and known.lasts[index] == first + 1
            if alone and known_one not in in_full and hosts[first].key in full:
                one, entity = full[hosts[first].key]
                if one.first < first and not self._is_theirs(hosts[one.first].key, known_one):
                    others[index] = entity
        return others

    def _concerned(self, found: Sequence[Stretch], keys: Sequence[Key], left: Sequence[int]) -> Iterator[Entered]:
        """The known names that a found one may be: of its words, or of its type and beginning with its letter.

        Persons may also end with its last word.
        """
        begins = {(one.type, key[0][:1]) for one, key in zip(found, keys, strict=True)}
        ends = {key[-1] for one, key in zip(found, keys, strict=True) if one.type is EntityType.PERSON}
        known, hosts = self.known, self.hosts
        kinds = {kind for kind, _ in begins}
        first_words = {key[0] for key in keys if len(key) > 1}
        for index in left:
            kind, first = known.types[index], known.firsts[index]
            if hosts[first].key in first_words and known.lasts[index] > first + 1:
                yield first, key_of(hosts, known.name(index)), known.places[index].entity
                continue
            if kind not in kinds:
                continue
            person = kind is EntityType.PERSON
            if (kind, hosts[first].key[:1]) in begins or (person and hosts[known.lasts[index] - 1].shape in ends):
                yield first, key_of(hosts, known.name(index)), known.places[index].entity

    def _twins(self, found: Sequence[Stretch], left: Sequence[int]) -> tuple[Mapping[int, int], Mapping[int, tuple[Key, Entity]]]:
        """The names that stand in brackets behind what they name, by number, and by where that begins; and the known of these."""
        longer: dict[int, int] = {}
        listed: dict[int, tuple[Key, Entity]] = {}
        for number, one in enumerate(found):
            if one.type is EntityType.PLACE or not is_bracketed(self.hosts, one):
                continue
            before = [other for other in found if other.last == one.first - 1 and other.type is one.type]
            for index in left:
                if self.known.lasts[index] == one.first - 1 and self.known.types[index] is one.type:
                    before = [self.known.name(index)]
                    listed[before[0].first] = key_of(self.hosts, before[0]), self.known.places[index].entity
            for other in before:
                longer[other.first] = number
        return longer, listed

    def _of_one_name(self, found: Sequence[Stretch], keys: Sequence[Key], every: Sequence[int]) -> dict[int, Entity]:
        """The known persons whose name ends a longer one, if the given name is a spelling of theirs (أنتوان غريزمان)."""
        known = self.known
        ends = {known.lasts[index]: known.places[index].entity for index in every if known.types[index] is EntityType.PERSON}
        return {
            number: ends[one.last]
            for number, one in enumerate(found)
            if one.type is EntityType.PERSON and one.last in ends and self._is_theirs(keys[number][0], ends[one.last])
        }

    def _is_theirs(self, given: str, known: Entity) -> bool:
        if known.ar is None:
            return False
        theirs = known.ar.split(" ")[0]
        return is_spelling(given, theirs, listed=self.is_given(given) and self.is_given(theirs))
