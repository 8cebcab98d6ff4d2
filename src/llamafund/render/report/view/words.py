"""Words of an article as the page shows them, and who says them."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.model import Entity
from llamafund.render.presentation.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as the page speaks of it: by its number (from 1), and by its `name`."""

    number: int
    id: str
    name: str
    title: str | None
    published: str | None
    claims: int

    @property
    def anchor(self) -> str:
        """Where it stands in the reading room."""
        return f"s{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of an article, safe to show; `marks` are the classes they carry, `entity` the name they are of."""

    text: str
    marks: tuple[str, ...] = ()
    entity: Entity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What an article says on a row, in its own words. `claim` is the number of the claim on the page."""

    claim: int
    source: Source
    stance: str
    factuality: str
    credited: tuple[str, ...]
    pieces: tuple[Piece, ...]
    score: float
    reasons: tuple[Reason, ...]
