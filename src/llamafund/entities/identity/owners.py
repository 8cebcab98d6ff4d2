"""Whose the names are that were found in a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.gazetteer.spellings import is_spelling
from llamafund.entities.identity.called import Called
from llamafund.entities.identity.register import Register
from llamafund.entities.identity.shorter import Shorter
from llamafund.entities.rules.signs import is_bracketed
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.model import Entity, EntityType


class Owners(NamedTuple):
    """What tells whose a name is: the known names of a text, all names there are, and which words are given names."""

    called: Called
    table: NameTable
    is_given: Callable[[str], bool]

    def of(self, found: Sequence[Stretch], texts: Sequence[str], left: Sequence[int], every: Sequence[int]) -> list[Entity]:
        """The entities of the names found in a document, which are written as in `texts`.

        `every` are the known names of that document by number, `left` those that gave way to none of these. They come first, then
        full names before short ones.
        """
        called = self.called
        keys = [key_of(called.hosts, one) for one in found]
        register = Register(self.table)
        whose = self._of_one_name(found, keys)
        known = [(called.known.firsts[one], called.key(one), called.whose(one)) for one in self._concerned(found, keys, left)]
        own = [(found[number].first, keys[number], entity) for number, entity in whose.items()]
        for _, key, entity in sorted([*known, *own], key=itemgetter(0)):
            register.know(key, entity)
        longer, listed = self._twins(found, left)
        again = Shorter(called, found, keys, every).again()
        entities = {place: entity for place, (_, entity) in listed.items()}
        order = [(-len(key), one[0], number) for number, (one, key) in enumerate(zip(found, keys, strict=True))]
        order += [(-len(key), place, -1) for place, (key, _) in listed.items()]
        for _, place, number in sorted(order):
            if number >= 0:
                one = whose.get(number)
                if one is None and number in again:
                    before = again[number]
                    one = before if isinstance(before, Entity) else entities[found[before].first]
                entities[place] = one or register.entity(keys[number], found[number].type, texts[number])
            if place in longer:
                register.know(keys[longer[place]], entities[place])
        return [entities[one[0]] for one in found]

    def namesakes(
        self, found: Sequence[Stretch], whose: Sequence[Entity], left: Sequence[int], every: Sequence[int]
    ) -> dict[int, Entity]:
        """Known persons told by a family name alone who are somebody else of that name, told in full before: رامي عباس … عباس."""
        called, full = self.called, self._in_full(found, whose)
        alone = called.alone(full, left) if full else ()
        if not alone:
            return {}
        in_full = {called.whose(one) for one in called.longer(EntityType.PERSON, 1, every)}
        others = {}
        for number in alone:
            one, entity = full[called.firsts[number]]
            known = called.whose(number)
            before = one.first < called.known.firsts[number] and known not in in_full
            if before and not self._is_theirs(called.hosts[one.first].key, known):
                others[number] = entity
        return others

    def _in_full(self, found: Sequence[Stretch], whose: Sequence[Entity]) -> dict[str, tuple[Stretch, Entity]]:
        """The first of the found persons told in full who is called by a last name."""
        full: dict[str, tuple[Stretch, Entity]] = {}
        for one, entity in zip(found, whose, strict=True):
            if one.type is EntityType.PERSON and one.last > one.first + 1:
                full.setdefault(self.called.hosts[one.last - 1].shape, (one, entity))
        return full

    def _concerned(self, found: Sequence[Stretch], keys: Sequence[Key], left: Sequence[int]) -> list[int]:
        """The known names that a found one may be: of its words, or of its type and beginning with its letter.

        Persons may also end with its last word.
        """
        called = self.called
        firsts, sizes, of_letters, of_ends = called.firsts, called.sizes, called.letters, called.ends
        letters = {(one.type, key[0][:1]) for one, key in zip(found, keys, strict=True)}
        ends = {key[-1] for one, key in zip(found, keys, strict=True) if one.type is EntityType.PERSON}
        words = {key[0] for key in keys if len(key) > 1}
        return [
            number
            for number in left
            if of_letters[number] in letters or of_ends[number] in ends or (sizes[number] > 1 and firsts[number] in words)
        ]

    def _twins(self, found: Sequence[Stretch], left: Sequence[int]) -> tuple[Mapping[int, int], Mapping[int, tuple[Key, Entity]]]:
        """The names that stand in brackets behind what they name, by number, and by where that begins; and the known of these."""
        longer: dict[int, int] = {}
        listed: dict[int, tuple[Key, Entity]] = {}
        hosts, known = self.called.hosts, self.called.known
        for number, one in enumerate(found):
            if one.type is EntityType.PLACE or not is_bracketed(hosts, one):
                continue
            before = [other for other in found if other.last == one.first - 1 and other.type is one.type]
            for index in left:
                if known.lasts[index] == one.first - 1 and known.types[index] is one.type:
                    before = [known.name(index)]
                    listed[before[0].first] = self.called.key(index), self.called.whose(index)
            for other in before:
                longer[other.first] = number
        return longer, listed

    def _of_one_name(self, found: Sequence[Stretch], keys: Sequence[Key]) -> dict[int, Entity]:
        """The known persons whose name ends a longer one, if the given name is a spelling of theirs (أنتوان غريزمان)."""
        persons = self.called.persons
        ends = [(number, self.called.whose(persons[one[1]])) for number, one in enumerate(found) if one[1] in persons]
        return {
            number: entity
            for number, entity in ends
            if found[number].type is EntityType.PERSON and self._is_theirs(keys[number][0], entity)
        }

    def _is_theirs(self, given: str, known: Entity) -> bool:
        if known.ar is None:
            return False
        theirs = known.ar.split(" ")[0]
        return is_spelling(given, theirs, listed=self.is_given(given) and self.is_given(theirs))
