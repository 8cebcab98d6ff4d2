"""Whose name it is: one thing, one id."""

from __future__ import annotations

from functools import lru_cache

from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.identity.slips import Slips
from llamafund.entities.letters import after_letters
from llamafund.entities.spans.stretch import JOINT, Key
from llamafund.model import Entity, EntityType
from llamafund.orthography import ARTICLE

LONGEST_END = 8  # words by which a person is called again


class Register:
    """The entities of one article by their names.

    A name that is not in it is, in this order, what has all its words as a known name of another type in the article (صلاح الدين
    behind محافظة صلاح الدين), the person of whose name it is the end, what the gazetteer calls so (a person
    whose name needs a cue only if the article tells the whole name), or the thing with a long name one letter apart. Else it
    is a new thing, with an id made of the normalised name, so that all articles give it the same.
    """

    def __init__(self, table: NameTable) -> None:
        self._table = table
        self._named: dict[tuple[Key, EntityType], Entity] = {}
        self._known: dict[Key, Entity] = {}
        self._ends: dict[Key, Entity] = {}
        self._slips: Slips[EntityType, Entity] = Slips()  # typed so: to name types in the call takes longer than the call

    def know(self, key: Key, entity: Entity) -> None:
        """Enter an entity under a known name."""
        if len(key) > 1:
            self._known.setdefault(key, entity)
        if (key, entity.type) not in self._named:
            self._enter(key, entity.type, entity)

    def entity(self, key: Key, kind: EntityType, text: str) -> Entity:
        """Whose name `key` is; `text` is the name as written, for a new entity."""
        known = self._named.get((key, kind))
        if known is None:
            met = self._known.get(key) or (self._ends.get(key) if kind is EntityType.PERSON else None)
            known = met or self._listed(key, kind) or self._slips.find(key, kind) or _new(key, kind, text)
            self._enter(key, kind, known)
        return known

    def _enter(self, key: Key, kind: EntityType, entity: Entity) -> None:
        self._named[key, kind] = entity
        self._slips.add(key, kind, entity)
        if kind is EntityType.PERSON:
            for words in range(1, min(len(key), LONGEST_END + 1)):
                self._ends.setdefault(key[-words:], entity)

    def _listed(self, key: Key, kind: EntityType) -> Entity | None:
        met = self._named.values()
        for name in self._table.called(key):
            entity = name.entity
            if entity is not None and entity.type is kind and (kind is not EntityType.PERSON or not name.cued or entity in met):
                return entity
        return None


@lru_cache(maxsize=1 << 12)
def _new(key: Key, kind: EntityType, text: str) -> Entity:
    """A thing nobody listed, called as it was written: with the article that لل hides (للمنظمة الدولية is المنظمة الدولية)."""
    name = text.replace(JOINT, " ")
    first = name.partition(" ")[0]
    if key[0].startswith(ARTICLE) and after_letters(first, len(key[0]) - len(ARTICLE)) == len(first):
        name = ARTICLE + name
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
    return Entity(id="-".join(key), type=kind, ar=name if arabic else None, en=None if arabic else name)
