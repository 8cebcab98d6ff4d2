"""All names of a gazetteer by their first word, made from its entries or opened from a compiled file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple, Protocol

from llamafund.entities.gazetteer.entries import Entry
from llamafund.model import Entity

KeysOf = Callable[[str], tuple[str, ...]]


class Name(NamedTuple):
    """A name behind its first word: the other words, whose it is (nobody's: not a name here), and whether it needs a trigger."""

    rest: tuple[str, ...]
    entity: Entity | None
    cued: bool


class NameTable(Protocol):
    """The names that begin with a word."""

    def behind(self, first: str) -> tuple[Name, ...]:
        """The names whose first normalised, case-folded token is `first`, in the order in which they are tried."""

    def called(self, words: tuple[str, ...]) -> tuple[Name, ...]:
        """The names that consist of these words, in that order."""


class MemoryNames:
    """A name table in memory. `keys_of` cuts a name into normalised tokens the way the text stage does."""

    def __init__(self, entries: Iterable[Entry], keys_of: KeysOf) -> None:
        collected: dict[str, dict[tuple[tuple[str, ...], Rank], Name]] = {}
        for keys, name in names_of(entries, keys_of):
            collected.setdefault(keys[0], {}).setdefault((name.rest, rank(name)), name)
        self._names = {first: in_order(names.values()) for first, names in collected.items()}

    def behind(self, first: str) -> tuple[Name, ...]:
        """The names that begin with a word."""
        return self._names.get(first, ())

    def called(self, words: tuple[str, ...]) -> tuple[Name, ...]:
        """The names that consist of these words."""
        return tuple(name for name in self.behind(words[0]) if name.rest == words[1:])


class StackedNames:
    """Several name tables; where two have the same name, the earlier decides."""

    def __init__(self, tables: Sequence[NameTable]) -> None:
        self._tables = tuple(tables)

    def behind(self, first: str) -> tuple[Name, ...]:
        """The names that begin with a word."""
        merged: dict[tuple[tuple[str, ...], Rank], Name] = {}
        for table in self._tables:
            for name in table.behind(first):
                merged.setdefault((name.rest, rank(name)), name)
        return in_order(merged.values())

    def called(self, words: tuple[str, ...]) -> tuple[Name, ...]:
        """The names that consist of these words."""
        merged: dict[Rank, Name] = {}
        for table in self._tables:
            for name in table.called(words):
                merged.setdefault(rank(name), name)
        return in_order(merged.values())


def names_of(entries: Iterable[Entry], keys_of: KeysOf) -> Iterable[tuple[tuple[str, ...], Name]]:
    """Every name of some entries with its normalised tokens, in the order of the file."""
    for entry in entries:
        for texts, entity, cued in (
            (entry.never, None, False),
            (entry.names, entry.entity, False),
            (entry.cued, entry.entity, True),
        ):
            for text in texts:
                keys = tuple(key.casefold() for key in keys_of(text))
                if keys:
                    yield keys, Name(rest=keys[1:], entity=entity, cued=cued)


class Rank(IntEnum):
    """Of two names with the same words, which is tried first: the one behind its trigger, the free one, what is never a name."""

    CUED = 0
    FREE = 1
    NEVER = 2


def rank(name: Name) -> Rank:
    """The rank of a name."""
    if name.entity is None:
        return Rank.NEVER
    return Rank.CUED if name.cued else Rank.FREE


def in_order(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names in the order in which they are tried: the longest first."""
    return tuple(sorted(names, key=lambda name: (-len(name.rest), rank(name))))
