"""Whose name it is: one thing, one id."""

from __future__ import annotations

from llamafund.entities.name_table import NameTable
from llamafund.entities.slips import one_letter_apart
from llamafund.entities.stretch import JOINT, Key
from llamafund.model import Entity, EntityType


class Register:
    """The entities of one article by their names.

    A name that is not in it is, in this order, what the gazetteer calls so, the person of whose name it is the end, or the
    thing with a long name one letter apart. Else it is a new thing, with an id made of the normalised name, so that all
    articles give it the same.
    """

    def __init__(self, table: NameTable) -> None:
        self._table = table
        self._named: dict[tuple[Key, EntityType], Entity] = {}

    def know(self, key: Key, entity: Entity) -> None:
        """Enter an entity under a name."""
        self._named.setdefault((key, entity.type), entity)

    def entity(self, key: Key, kind: EntityType, text: str) -> Entity:
        """Whose name `key` is; `text` is the name as written, for a new entity."""
        known = self._named.get((key, kind))
        if known is None:
            known = self._listed(key, kind) or self._longer(key, kind) or self._misspelt(key, kind) or _new(key, kind, text)
            self._named[key, kind] = known
        return known

    def _listed(self, key: Key, kind: EntityType) -> Entity | None:
        for name in self._table.behind(key[0]):
            if name.rest == key[1:] and name.entity is not None and name.entity.type is kind:
                return name.entity
        return None

    def _longer(self, key: Key, kind: EntityType) -> Entity | None:
        if kind is not EntityType.PERSON:
            return None
        for (name, known), entity in self._named.items():
            if known is kind and len(name) > len(key) and name[-len(key) :] == key:
                return entity
        return None

    def _misspelt(self, key: Key, kind: EntityType) -> Entity | None:
        for (name, known), entity in self._named.items():
            if known is kind and _one_slip(name, key):
                return entity
        return None


def _one_slip(name: Key, key: Key) -> bool:
    """Whether two names differ in one long word by a slip of the pen: سامر عبد الكريم and سامي عبد الكريم are two people."""
    differing = [(own, other) for own, other in zip(name, key, strict=False) if own != other]
    return len(name) == len(key) and len(differing) == 1 and one_letter_apart(*differing[0])


def _new(key: Key, kind: EntityType, text: str) -> Entity:
    name = text.replace(JOINT, " ")
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
    return Entity(id="-".join(key), type=kind, ar=name if arabic else None, en=None if arabic else name)
