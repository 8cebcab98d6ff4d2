"""Disputes: a statement, and what is said against it."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.render.presentation.reasons import Reason
from llamafund.render.report.view.matrix import Line
from llamafund.render.report.view.words import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: a row and who takes it; `denied` where these are the ones that deny the row."""

    line: Line
    denied: bool
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...] = ()
    reasons: tuple[Reason, ...] = ()
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A statement, and what is said against it and not shown before; `others` are rows against it that are named only."""

    claim: Side
    against: tuple[Side, ...]
    others: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        """The numbers of the rows it is about."""
        every = (*(side.line for side in (self.claim, *self.against)), *self.others)
        return tuple(dict.fromkeys(line.number for line in every))
