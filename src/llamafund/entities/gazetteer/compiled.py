"""The gazetteer that comes with the program, compiled from its YAML so that a start costs milliseconds.

`gazetteer.trie` maps the normalised tokens of a name, with a space between them, to the number of its entity and whether it needs
a trigger; `gazetteer.json` holds the entities, a row each, and the digest of the YAML it was made from. Where the YAML has
changed since, the digest differs and the YAML itself is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import marisa_trie

from llamafund.entities.gazetteer.entries import Entry
from llamafund.entities.gazetteer.name_table import KeysOf, Name, Rank, in_order, names_of, rank
from llamafund.model import Entity, EntityType

RECORD = "<HB"
KEPT = 1 << 12  # names that were asked for last
NOBODY = 0xFFFF
TRIE, INDEX = "gazetteer.trie", "gazetteer.json"
Row = tuple[str, str, str | None, str | None, str | None, str | None]
COLUMNS = ("id", "type", "ar", "en", "wikidata", "parent")


class CompiledEntities(Mapping[str, Entity]):
    """Entities by id, each made of its row when somebody asks for it: few articles name more than twenty of thousands."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = {row[0]: row for row in rows}
        self._ids = tuple(self._rows)
        self._made: dict[str, Entity] = {}

    def __getitem__(self, name: str) -> Entity:
        entity = self._made.get(name)
        if entity is None:
            _, kind, ar, en, wikidata, parent = self._rows[name]
            entity = self._made[name] = Entity(id=name, type=EntityType(kind), ar=ar, en=en, wikidata=wikidata, parent=parent)
        return entity

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def at(self, number: int) -> Entity:
        """The entity of a row, counted from 0."""
        return self[self._ids[number]]


class CompiledNames:
    """A name table in a memory-mapped file."""

    def __init__(self, folder: Path, entities: CompiledEntities) -> None:
        self._trie = marisa_trie.RecordTrie(RECORD)
        self._trie.mmap(str(folder / TRIE))
        self._entities = entities
        self.called = lru_cache(maxsize=KEPT)(self._called)

    def behind(self, first: str) -> tuple[Name, ...]:
        """The names that begin with a word."""
        records, longer = self._trie.get(first), self._trie.items(first + " ")
        if not records and not longer:  # most words begin no name
            return ()
        found = [*((first, record) for record in records or ()), *longer]
        return in_order(self._name(key, *record) for key, record in found)

    def _called(self, words: tuple[str, ...]) -> tuple[Name, ...]:
        """The names that consist of these words."""
        key = " ".join(words)
        records = self._trie.get(key)
        return in_order(self._name(key, *record) for record in records) if records else ()

    def _name(self, key: str, number: int, cued: int) -> Name:
        entity = None if number == NOBODY else self._entities.at(number)
        return Name(rest=tuple(key.split(" ")[1:]), entity=entity, cued=bool(cued))


def open_compiled(folder: Path, sources: Sequence[Path]) -> tuple[CompiledEntities, CompiledNames] | None:
    """The entities and names in `folder`, or None where they were not made from `sources` as these are now."""
    try:
        index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        if index["about"]["digest"] != digest(sources):
            return None
        entities = CompiledEntities(index["entities"])
        return entities, CompiledNames(folder, entities)
    except (FileNotFoundError, KeyError):
        return None


def write_compiled(folder: Path, sources: Sequence[Path], entries: Sequence[Entry], keys_of: KeysOf) -> None:
    """Compile `entries`, which were read from `sources`."""
    number = {entry.entity.id: index for index, entry in enumerate(entries)}
    records: dict[tuple[str, Rank], tuple[int, int]] = {}
    for keys, name in names_of(entries, keys_of):
        whose = NOBODY if name.entity is None else number[name.entity.id]
        records.setdefault((" ".join(keys), rank(name)), (whose, int(name.cued)))
    marisa_trie.RecordTrie(RECORD, sorted((key, record) for (key, _), record in records.items())).save(str(folder / TRIE))
    about = {"made": "python -m scripts.build_gazetteer", "digest": digest(sources), "names": len(records), "columns": COLUMNS}
    rows = ",\n".join(json.dumps(_row(entry.entity), ensure_ascii=False) for entry in entries)
    (folder / INDEX).write_text(f'{{"about": {json.dumps(about)},\n"entities": [\n{rows}\n]}}\n', encoding="utf-8")


def digest(sources: Iterable[Path]) -> str:
    """A SHA-256 over names and bytes of some files."""
    total = hashlib.sha256()
    for path in sources:
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _row(entity: Entity) -> Row:
    return entity.id, entity.type.value, entity.ar, entity.en, entity.wikidata, entity.parent
