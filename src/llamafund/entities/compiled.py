"""The gazetteer that comes with the program, compiled from its YAML so that a start costs milliseconds.

`gazetteer.trie` maps the normalised tokens of a name, with a space between them, to the number of its entity and whether it needs a
trigger; `gazetteer.json` holds the entities and the digest of the YAML it was made from. Where the YAML has changed since, the
digest differs and the YAML itself is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import marisa_trie

from llamafund.entities.gazetteer import Entry
from llamafund.entities.name_table import KeysOf, Name, Rank, in_order, names_of, rank
from llamafund.model import Entity, EntityType

RECORD = "<HB"
NOBODY = 0xFFFF
TRIE, INDEX = "gazetteer.trie", "gazetteer.json"


class CompiledNames:
    """A name table in a memory-mapped file."""

    def __init__(self, folder: Path, entities: Sequence[Entity]) -> None:
        self._trie = marisa_trie.RecordTrie(RECORD)
        self._trie.mmap(str(folder / TRIE))
        self._entities = entities

    def behind(self, first: str) -> tuple[Name, ...]:
        """The names that begin with a word."""
        found = [(first, record) for record in self._trie.get(first, ())]
        found += self._trie.items(first + " ")
        return in_order(self._name(key, *record) for key, record in found)

    def _name(self, key: str, number: int, cued: int) -> Name:
        entity = None if number == NOBODY else self._entities[number]
        return Name(rest=tuple(key.split(" ")[1:]), entity=entity, cued=bool(cued))


def open_compiled(folder: Path, sources: Sequence[Path]) -> tuple[tuple[Entity, ...], CompiledNames] | None:
    """The entities and names in `folder`, or None where they were not made from `sources` as these are now."""
    try:
        index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        if index["digest"] != digest(sources):
            return None
        entities = tuple(_entity(fields) for fields in index["entities"])
        return entities, CompiledNames(folder, entities)
    except FileNotFoundError:
        return None


def write_compiled(folder: Path, sources: Sequence[Path], entries: Sequence[Entry], keys_of: KeysOf) -> None:
    """Compile `entries`, which were read from `sources`."""
    number = {entry.entity.id: index for index, entry in enumerate(entries)}
    records: dict[tuple[str, Rank], tuple[int, int]] = {}
    for keys, name in names_of(entries, keys_of):
        records.setdefault((" ".join(keys), rank(name)), (NOBODY if name.entity is None else number[name.entity.id], int(name.cued)))
    marisa_trie.RecordTrie(RECORD, sorted((key, record) for (key, _), record in records.items())).save(str(folder / TRIE))
    index = {
        "made": "python -m scripts.build_gazetteer",
        "digest": digest(sources),
        "names": len(records),
        "entities": [{key: value for key, value in asdict(entry.entity).items() if value is not None} for entry in entries],
    }
    (folder / INDEX).write_text(json.dumps(index, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def digest(sources: Iterable[Path]) -> str:
    """A SHA-256 over names and bytes of some files."""
    total = hashlib.sha256()
    for path in sources:
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _entity(fields: Mapping[str, str]) -> Entity:
    return Entity(
        id=fields["id"],
        type=EntityType(fields["type"]),
        ar=fields.get("ar"),
        en=fields.get("en"),
        wikidata=fields.get("wikidata"),
        parent=fields.get("parent"),
    )
