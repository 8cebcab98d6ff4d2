"""Things and their names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class EntityType(StrEnum):
    """The coarse types of the JSON contract."""

    ORG = "ORG"
    PERSON = "PERSON"
    PRODUCT = "PRODUCT"
    PLACE = "PLACE"
    OTHER = "OTHER"

    __hash__ = str.__hash__  # as quick as that of its text; what an Enum has is a function in Python


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing in the world: its names in two languages, its Wikidata id and the entity it is part of, where known."""

    id: str
    type: EntityType
    ar: str | None = None
    en: str | None = None
    wikidata: str | None = None
    parent: str | None = None


class Mention(NamedTuple):
    """A name in the text, without its proclitics; `by` names the recogniser that found it.

    A tuple, since there are more mentions than anything else that is made anew for each article.
    """

    start: int
    end: int
    text: str
    entity: Entity
    by: str
