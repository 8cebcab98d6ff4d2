"""Gazetteer files: known things with their names, in YAML."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from llamafund.located import Located, read_yaml
from llamafund.model import Entity, EntityType

KEYS = ("id", "type", "ar", "en", "wikidata", "aliases", "cued", "not", "parent")
_TYPES = tuple(kind.value for kind in EntityType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entity of a gazetteer with its names as written.

    `names` count wherever they stand, `cued` only behind a trigger word (صحيفة الحياة); within a string of `never` the name is
    something else (نهر الأمازون).
    """

    entity: Entity
    names: tuple[str, ...]
    cued: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def read_gazetteer(paths: Sequence[Path], known: Collection[str] = ()) -> tuple[Entry, ...]:
    """Read gazetteer files that come on top of entities already `known` by id.

    An unknown key, an id that is taken or a parent that does not exist is a ConfigError at its place.
    """
    entries: dict[str, Entry] = {}
    homes = dict.fromkeys(known, "the gazetteer that comes with llamafund")
    parents: list[Located] = []
    for path in paths:
        for item in read_yaml(path).items():
            fields = item.mapping(KEYS, required=("id", "type"))
            entry = _entry(fields, item)
            if entry.entity.id in homes:
                raise fields["id"].fault(
                    f'the id "{entry.entity.id}" is taken', hint=f"it was first used in {homes[entry.entity.id]}; choose another"
                )
            entries[entry.entity.id] = entry
            homes[entry.entity.id] = f"{path}:{item.line}"
            if entry.entity.parent is not None:
                parents.append(fields["parent"])
    for parent in parents:
        parent.choice(homes)
    return tuple(entries.values())


def _entry(fields: dict[str, Located], item: Located) -> Entry:
    names = {key: fields[key].optional_text() if key in fields else None for key in ("ar", "en", "wikidata", "parent")}
    entity = Entity(
        id=fields["id"].text(),
        type=EntityType(fields["type"].choice(_TYPES)),
        ar=names["ar"],
        en=names["en"],
        wikidata=names["wikidata"],
        parent=names["parent"],
    )
    lists = {key: fields[key].texts() if key in fields else () for key in ("aliases", "cued", "not")}
    free = [name for name in (entity.ar, entity.en) if name is not None and name not in lists["cued"]]
    if not (free or lists["aliases"] or lists["cued"]):
        raise item.fault("an entity needs a name", hint='give "ar", "en" or "aliases"')
    return Entry(entity=entity, names=_unique((*free, *lists["aliases"])), cued=lists["cued"], never=lists["not"])


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
