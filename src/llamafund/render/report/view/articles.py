"""The reading room, and all that is known of each claim in it."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.render.presentation.reasons import Reason
from llamafund.render.report.view.matrix import Line
from llamafund.render.report.view.words import Piece, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of an article in which one claim stands; `claim` is None where none does.

    `begins` are the claims that start here, `rows` the numbers of the rows the claim is in, `status` the one that matters most
    among theirs.
    """

    pieces: tuple[Piece, ...]
    claim: int | None = None
    begins: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line of an article: `kind` is a role of `model.Role`."""

    kind: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """An article in the reading room: its source, and its text as blocks in order, which together are the whole text."""

    source: Source
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that decided something, and where they stand."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a claim stands: in which row, in which stance, how surely and why."""

    line: Line
    stance: str
    score: float
    reasons: tuple[Reason, ...]
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """All that is known of one claim."""

    claim: int
    source: Source
    text: str
    start: int
    end: int
    factuality: str
    credited: tuple[str, ...]
    cues: tuple[Cue, ...]
    quantities: tuple[tuple[str, str], ...]
    entities: tuple[str, ...]
    standings: tuple[Standing, ...]
