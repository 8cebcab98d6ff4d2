"""All known things: those that come with the program and those a person adds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from llamafund import resources
from llamafund.entities.compiled import open_compiled
from llamafund.entities.gazetteer import read_gazetteer
from llamafund.entities.name_table import KeysOf, MemoryNames, NameTable, StackedNames
from llamafund.model import Entity


class Gazetteer:
    """Entities by id, what is part of what, and the table of their names."""

    def __init__(self, entities: Iterable[Entity], names: NameTable) -> None:
        self.names = names
        self._entities = {entity.id: entity for entity in entities}

    @property
    def ids(self) -> Collection[str]:
        """The ids of all entities."""
        return self._entities.keys()

    def wholes(self, entity: str) -> frozenset[str]:
        """The ids of all that an entity is part of, itself included (Llama 4: llama-4, llama, meta)."""
        found: list[str] = []
        part: str | None = entity
        while part is not None and part not in found:
            found.append(part)
            known = self._entities.get(part)
            part = known.parent if known else None
        return frozenset(found)


def built_in_sources() -> list[Path]:
    """The gazetteer files that come with the program, in the order in which they are read."""
    return sorted(resources.data("entities").glob("*.yaml"))


def gazetteer(own: Sequence[Path], keys_of: KeysOf) -> Gazetteer:
    """The known things, with the files of `own` on top; a fault in one of them is a ConfigError at its place."""
    sources = built_in_sources()
    compiled = open_compiled(resources.data("models"), sources)
    if compiled is None:
        entries = read_gazetteer(sources)
        entities, names = tuple(entry.entity for entry in entries), MemoryNames(entries, keys_of)
    else:
        entities, names = compiled
    if not own:
        return Gazetteer(entities, names)
    added = read_gazetteer(own, known=[entity.id for entity in entities])
    return Gazetteer((*entities, *(entry.entity for entry in added)), StackedNames([MemoryNames(added, keys_of), names]))
