"""Gazetteer files: known things with their names, in YAML."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from llamafund.located import Faults, Located, read_fields, read_yaml
from llamafund.model import Entity, EntityType

_TYPES = tuple(kind.value for kind in EntityType)
_SHAPE = {
    "id": Located.text,
    "type": lambda value: EntityType(value.choice(_TYPES)),
    "ar": Located.optional_text,
    "en": Located.optional_text,
    "wikidata": Located.optional_text,
    "aliases": Located.texts,
    "cued": Located.texts,
    "not": Located.texts,
    "parent": Located.optional_text,
}
KEYS = tuple(_SHAPE)


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


def read_gazetteer(paths: Sequence[Path], known: Collection[str] = (), faults: Faults | None = None) -> tuple[Entry, ...]:
    """Read gazetteer files that come on top of entities already `known` by id.

    An unknown key, an id that is taken or a parent that does not exist is a ConfigError at its place; `faults` collects them all,
    and then the entries without fault are what is returned.
    """
    entries: dict[str, Entry] = {}
    homes = dict.fromkeys(known, "the gazetteer that comes with llamafund")
    parents: list[Located] = []
    for path in paths:
        root = read_yaml(path, faults)
        items: Sequence[Located] = ()
        with root.aside():
            items = root.items()
        for item in items:
            with item.aside():
                fields = item.mapping(_SHAPE, required=("id", "type"))
                name = fields["id"].text()
                if name in homes:
                    hint = f"it was first used in {homes[name]}; choose another"
                    item.tell(fields["id"].fault(f'the id "{name}" is taken', hint=hint))
                entry = entries[name] = _entry(fields, item)
                if entry.entity.parent is not None:
                    parents.append(fields["parent"])
            homes.setdefault(item.peek("id"), f"{path}:{item.line}")
    for parent in parents:
        with parent.aside():
            parent.choice(homes)
    return tuple(entries.values())


def _entry(fields: Mapping[str, Located], item: Located) -> Entry:
    values = read_fields(fields, _SHAPE)
    entity = Entity(
        id=values["id"],
        type=values["type"],
        ar=values.get("ar"),
        en=values.get("en"),
        wikidata=values.get("wikidata"),
        parent=values.get("parent"),
    )
    aliases, cued, never = (values.get(key, ()) for key in ("aliases", "cued", "not"))
    free = [name for name in (entity.ar, entity.en) if name is not None and name not in cued]
    if not (free or aliases or cued):
        raise item.fault("an entity needs a name", hint='give "ar", "en" or "aliases"')
    return Entry(entity=entity, names=_unique((*free, *aliases)), cued=cued, never=never)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
