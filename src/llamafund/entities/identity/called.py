"""What the known names of a text are called: told once, since each document asks which of them a found name may be."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Key, key_of
from llamafund.model import Entity, EntityType

Letter = tuple[EntityType, str]  # the type of a name, and the letter it begins with


class Called(NamedTuple):
    """The `known` names of a text, and in columns by their numbers: the first word of each, its letter, how many words it has.

    `ends` are the last words of persons, and None of others; `persons` the numbers of these by the token behind them.
    """

    hosts: Sequence[Host]
    known: Listed
    firsts: Sequence[str]
    letters: Sequence[Letter]
    sizes: Sequence[int]
    ends: Sequence[str | None]
    persons: Mapping[int, int]

    def key(self, number: int) -> Key:
        """The words of a name."""
        return key_of(self.hosts, self.known.name(number))

    def whose(self, number: int) -> Entity:
        """Whose name it is."""
        return self.known.places[number].entity

    def longer(self, kind: EntityType, words: int, among: Sequence[int]) -> list[int]:
        """Those `among` some names that are of a type and have more words than `words`."""
        types, sizes = self.known.types, self.sizes
        return [number for number in among if sizes[number] > words and types[number] is kind]

    def alone(self, words: Container[str], among: Sequence[int]) -> list[int]:
        """The persons `among` some names who are called by one of these words alone."""
        sizes, ends = self.sizes, self.ends
        return [number for number in among if sizes[number] == 1 and ends[number] is not None and self.firsts[number] in words]


def called(hosts: Sequence[Host], known: Listed) -> Called:
    """The known names of a text, with what they are called."""
    person, types, lasts = EntityType.PERSON, known.types, known.lasts
    firsts = [hosts[token].key for token in known.firsts]
    return Called(
        hosts,
        known,
        firsts,
        letters=[(kind, first[:1]) for kind, first in zip(types, firsts, strict=True)],
        sizes=[last - first for first, last in zip(known.firsts, lasts, strict=True)],
        ends=[hosts[last - 1].shape if kind is person else None for kind, last in zip(types, lasts, strict=True)],
        persons={last: number for number, (kind, last) in enumerate(zip(types, lasts, strict=True)) if kind is person},
    )
