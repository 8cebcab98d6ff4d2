"""The four charts."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.model import Entity
from llamafund.render.report.view.words import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of a bar: where it begins and how long it is, in hundredths of the whole, and what it counts."""

    kind: str
    start: float
    length: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A count as a disc: its radius in hundredths of the largest."""

    count: int
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """How often each source names an entity; None where it does not."""

    entity: Entity
    label: str
    dots: tuple[Dot | None, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """How sure the claims of a source are."""

    source: Source
    bars: tuple[Bar, ...]
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who is credited: how often in all, by which sources, and how well one can tell who it is (`model.SourceType`)."""

    label: str
    kind: str
    bars: tuple[Bar, ...]
    sources: tuple[tuple[Source, int], ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher by name, with its articles in the order of the input."""

    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Two publishers: how many claims both back, how many of these by one witness, on how many they contradict each other."""

    agree: int
    borrowed: int
    clash: int
    dot: Dot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """The four charts. `meetings[i][j]` is about the publishers i + 1 and j, j <= i."""

    named: tuple[Named, ...]
    certainty: tuple[Certainty, ...]
    credits: tuple[Credit, ...]
    publishers: tuple[Publisher, ...]
    meetings: tuple[tuple[Meeting, ...], ...]
