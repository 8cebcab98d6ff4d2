"""The signs a person reads: one shape a meaning, so that none depends on colour."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.model import EntityType, Factuality, RelationKind, Stance, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign of one column, the message that is its word, and its colour (a name of the terminal's own palette)."""

    sign: str
    word: str
    colour: str


STANCES = {
    Stance.ASSERTS: Mark(sign="●", word="stance.asserts", colour="green"),
    Stance.DENIES: Mark(sign="✕", word="stance.denies", colour="red"),
    Stance.REPORTS: Mark(sign="❝", word="stance.reports", colour="cyan"),
    Stance.HEDGES: Mark(sign="◐", word="stance.hedges", colour="yellow"),
}
SILENT = Mark(sign="·", word="table.silent", colour="bright_black")
STATUSES = {
    Status.DISPUTED: Mark(sign="≠", word="status.disputed", colour="red"),
    Status.CORROBORATED: Mark(sign="=", word="status.corroborated", colour="green"),
    Status.SINGLE_SOURCE: Mark(sign="◦", word="status.single-source", colour="blue"),
}
RELATIONS = {
    RelationKind.AGREE: Mark(sign="=", word="relation.agree", colour="green"),
    RelationKind.DISAGREE: Mark(sign="≠", word="relation.disagree", colour="red"),
    RelationKind.OTHER: Mark(sign="·", word="relation.other", colour="bright_black"),
}
UNMADE = Mark(sign="∅", word="status.unmade", colour="bright_black")
CERTAINTIES = {
    Factuality.CERTAIN: Mark(sign="●", word="certainty.CT+", colour="green"),
    Factuality.PROBABLE: Mark(sign="◕", word="certainty.PR+", colour="yellow"),
    Factuality.POSSIBLE: Mark(sign="◐", word="certainty.PS+", colour="yellow"),
    Factuality.CERTAIN_NOT: Mark(sign="✕", word="certainty.CT-", colour="red"),
    Factuality.PROBABLE_NOT: Mark(sign="✕", word="certainty.PR-", colour="red"),
    Factuality.POSSIBLE_NOT: Mark(sign="✕", word="certainty.PS-", colour="red"),
    Factuality.UNCOMMITTED: Mark(sign="○", word="certainty.UU", colour="bright_black"),
}
TYPES = {
    EntityType.ORG: "cyan",
    EntityType.PERSON: "magenta",
    EntityType.PRODUCT: "green",
    EntityType.PLACE: "yellow",
    EntityType.OTHER: "bright_black",
}
_CIRCLED = 20  # Unicode has ① to ⑳ in a row
WITNESS, CONFLICT = "▲", "✕"


def numeral(index: int) -> str:
    """The sign of the source at `index` (from 0): ① to ⑳, then (21)."""
    return chr(ord("①") + index) if index < _CIRCLED else f"({index + 1})"
