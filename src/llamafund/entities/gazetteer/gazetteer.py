"""All known things: those that come with the program and those a person adds."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from llamafund import resources
from llamafund.entities.gazetteer.compiled import open_compiled
from llamafund.entities.gazetteer.entries import Entry, read_gazetteer
from llamafund.entities.gazetteer.name_table import KeysOf, MemoryNames, NameTable, StackedNames
from llamafund.model import Entity


class Gazetteer:
    """Entities by id, what is part of what, and the table of their names."""

    def __init__(self, entities: Mapping[str, Entity], names: NameTable) -> None:
        self.names = names
        self.entities = entities

    @property
    def ids(self) -> Collection[str]:
        """The ids of all entities."""
        return self.entities.keys()

    def wholes(self, entity: str) -> frozenset[str]:
        """The ids of all that an entity is part of, itself included (Llama 4: llama-4, llama, meta)."""
        found: list[str] = []
        part: str | None = entity
        while part is not None and part not in found:
            found.append(part)
            known = self.entities.get(part)
            part = known.parent if known else None
        return frozenset(found)


def built_in_sources() -> list[Path]:
    """The gazetteer files that come with the program, in the order in which they are read."""
    return sorted(resources.data("entities").glob("*.yaml"))


def open_gazetteer(own: Sequence[Path], keys_of: KeysOf) -> Gazetteer:
    """The known things, with the files of `own` on top; a fault in one of them is a ConfigError at its place."""
    sources = built_in_sources()
    compiled = open_compiled(resources.data("models"), sources)
    if compiled is None:
        entries = read_gazetteer(sources)
        known = Gazetteer(_by_id(entries), MemoryNames(entries, keys_of))
    else:
        known = Gazetteer(*compiled)
    return _with(known, read_gazetteer(own, known=known.ids), keys_of) if own else known


def _with(known: Gazetteer, own: Sequence[Entry], keys_of: KeysOf) -> Gazetteer:
    names = StackedNames([MemoryNames(own, keys_of), known.names])
    return Gazetteer({**known.entities, **_by_id(own)}, names)


def _by_id(entries: Sequence[Entry]) -> dict[str, Entity]:
    return {entry.entity.id: entry.entity for entry in entries}
