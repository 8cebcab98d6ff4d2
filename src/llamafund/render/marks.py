"""The signs a person reads: one shape a meaning, so that none depends on colour."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.model import EntityType, Factuality, RelationKind, Stance, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign of one column, the word for it, and its colour (a name of the terminal's own palette)."""

    sign: str
    word: str
    colour: str


STANCES = {
    Stance.ASSERTS: Mark(sign="●", word="asserts", colour="green"),
    Stance.DENIES: Mark(sign="✕", word="denies", colour="red"),
    Stance.REPORTS: Mark(sign="❝", word="reports", colour="cyan"),
    Stance.HEDGES: Mark(sign="◐", word="hedges", colour="yellow"),
}
SILENT = Mark(sign="·", word="silent", colour="bright_black")
STATUSES = {
    Status.DISPUTED: Mark(sign="≠", word="disputed", colour="red"),
    Status.CORROBORATED: Mark(sign="=", word="corroborated", colour="green"),
    Status.SINGLE_SOURCE: Mark(sign="◦", word="single source", colour="blue"),
}
RELATIONS = {
    RelationKind.AGREE: Mark(sign="=", word="agree", colour="green"),
    RelationKind.DISAGREE: Mark(sign="≠", word="disagree", colour="red"),
    RelationKind.OTHER: Mark(sign="·", word="other", colour="bright_black"),
}
UNMADE = Mark(sign="∅", word="made by none", colour="bright_black")
CERTAINTIES = {
    Factuality.CERTAIN: Mark(sign="●", word="certain", colour="green"),
    Factuality.PROBABLE: Mark(sign="◕", word="probable", colour="yellow"),
    Factuality.POSSIBLE: Mark(sign="◐", word="possible", colour="yellow"),
    Factuality.CERTAIN_NOT: Mark(sign="✕", word="certainly not", colour="red"),
    Factuality.PROBABLE_NOT: Mark(sign="✕", word="probably not", colour="red"),
    Factuality.POSSIBLE_NOT: Mark(sign="✕", word="possibly not", colour="red"),
    Factuality.UNCOMMITTED: Mark(sign="○", word="open", colour="bright_black"),
}
TYPES = {
    EntityType.ORG: "cyan",
    EntityType.PERSON: "magenta",
    EntityType.PRODUCT: "green",
    EntityType.PLACE: "yellow",
    EntityType.OTHER: "bright_black",
}
_CIRCLED = 20  # Unicode has ① to ⑳ in a row
WITNESS = "▲ one witness:"
CONFLICT = "✕ against"
HIDDEN = " one not shown"
MORE_CONFLICTS = "✕ and others:"


def numeral(index: int) -> str:
    """The sign of the source at `index` (from 0): ① to ⑳, then (21)."""
    return chr(ord("①") + index) if index < _CIRCLED else f"({index + 1})"
