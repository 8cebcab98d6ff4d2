"""Whose the names are that were found in a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.gazetteer.spellings import is_spelling
from llamafund.entities.identity.asked import Asked
from llamafund.entities.identity.register import Register
from llamafund.entities.identity.shorter import Shorter
from llamafund.entities.rules.forms import View
from llamafund.entities.rules.signs import is_bracketed
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.model import Entity, EntityType


class Owners(NamedTuple):
    """What tells whose a name is: a text with its known names, all names there are, and which words are given names."""

    view: View
    known: Listed
    table: NameTable
    is_given: Callable[[str], bool]

    def of(self, asked: Asked, texts: Sequence[str], left: Sequence[int]) -> list[Entity]:
        """The entities of the names found in a document, which are written as in `texts`.

        `left` are its known names, by number, that gave way to none of these. They come first, then full names before short ones.
        """
        found, keys = asked.found, asked.keys
        register = Register(self.table)
        whose = self._of_one_name(asked) if asked.ended else {}
        entered = self._concerned(asked)
        if whose:
            entered += [(found[number].first, keys[number], entity) for number, entity in whose.items()]
            entered.sort(key=itemgetter(0))
        for _, key, entity in entered:
            register.know(key, entity)
        longer, listed = self._twins(asked, left) if asked.bracketed else ({}, {})
        again = Shorter(self.view.hosts, self.known, asked).again()
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

    def namesakes(self, asked: Asked, whose: Sequence[Entity]) -> dict[int, Entity]:
        """Known persons told by a family name alone who are somebody else of that name, told in full before: رامي عباس … عباس."""
        hosts, known = self.view.hosts, self.known
        alone = [number for number in asked.near if known.lasts[number] - known.firsts[number] == 1]
        alone = [number for number in alone if known.types[number] is EntityType.PERSON]
        full = self._in_full(asked.found, whose) if alone else {}
        others = {}
        for number in alone:
            one, entity = full.get(hosts[known.firsts[number]].key, (None, None))
            if one is None or entity is None or one.first > known.firsts[number] or self._is_told(asked, number):
                continue
            if not self._is_theirs(hosts[one.first].key, known.places[number].entity):
                others[number] = entity
        return others

    def _is_told(self, asked: Asked, number: int) -> bool:
        """Whether a known person is told in full in the document."""
        places, types = self.known.places, self.known.types
        entity = places[number].entity
        return any(types[one] is EntityType.PERSON and places[one].entity == entity for one in asked.longer)

    def _in_full(self, found: Sequence[Stretch], whose: Sequence[Entity]) -> dict[str, tuple[Stretch, Entity]]:
        """The first of the found persons told in full who is called by a last name."""
        full: dict[str, tuple[Stretch, Entity]] = {}
        for one, entity in zip(found, whose, strict=True):
            if one.type is EntityType.PERSON and one.last > one.first + 1:
                full.setdefault(self.view.hosts[one.last - 1].shape, (one, entity))
        return full

    def _concerned(self, asked: Asked) -> list[tuple[int, Key, Entity]]:
        """The known names that a found one may be, with where each begins, its words, and whose it is.

        They are of its words, or of its type and beginning with its letter. Persons may also end with its last word.
        """
        if not asked.near:
            return []
        known, hosts = self.known, self.view.hosts
        letters = {(one[2], key[0][:1]) for one, key in zip(asked.found, asked.keys, strict=True)}
        ends = {key[-1] for one, key in zip(asked.found, asked.keys, strict=True) if one[2] is EntityType.PERSON}
        words = {key[0] for key in asked.keys if len(key) > 1}
        concerned = []
        for number in asked.near:
            first, last, _, _, entity = known.places[number]
            kind, start = known.types[number], hosts[first].key
            if (
                (kind, start[:1]) in letters
                or (kind is EntityType.PERSON and hosts[last - 1].shape in ends)
                or (last - first > 1 and start in words)
            ):
                concerned.append((first, key_of(hosts, known.name(number)), entity))
        return concerned

    def _twins(self, asked: Asked, left: Sequence[int]) -> tuple[Mapping[int, int], Mapping[int, tuple[Key, Entity]]]:
        """The names that stand in brackets behind what they name, by number, and by where that begins; and the known of these."""
        longer: dict[int, int] = {}
        listed: dict[int, tuple[Key, Entity]] = {}
        hosts, known, found = self.view.hosts, self.known, asked.found
        for number in asked.bracketed:
            one = found[number]
            if one.type is EntityType.PLACE or not is_bracketed(hosts, one):
                continue
            before = [other for other in found if other.last == one.first - 1 and other.type is one.type]
            for index in left:
                if known.lasts[index] == one.first - 1 and known.types[index] is one.type:
                    before = [known.name(index)]
                    listed[before[0].first] = key_of(hosts, before[0]), known.places[index].entity
            for other in before:
                longer[other.first] = number
        return longer, listed

    def _of_one_name(self, asked: Asked) -> dict[int, Entity]:
        """The known persons whose name ends a longer one, if the given name is a spelling of theirs (أنتوان غريزمان)."""
        ends = [(number, self.known.places[one].entity) for number, one in asked.ended.items()]
        return {
            number: entity
            for number, entity in ends
            if asked.found[number].type is EntityType.PERSON and self._is_theirs(asked.keys[number][0], entity)
        }

    def _is_theirs(self, given: str, known: Entity) -> bool:
        if known.ar is None:
            return False
        theirs = known.ar.split(" ")[0]
        return is_spelling(given, theirs, listed=self.is_given(given) and self.is_given(theirs))
