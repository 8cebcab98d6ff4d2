"""The matrix: a row a claim, a column an article."""

from __future__ import annotations

from dataclasses import dataclass

from llamafund.render.presentation.reasons import Reason
from llamafund.render.report.view.words import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one article says in one stance in a row: the claims, the first of which a mark in the matrix leads to."""

    stance: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """A row that cannot hold together with another one."""

    number: int
    title: str
    reasons: tuple[Reason, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the matrix. `cells` holds for each source what it says, the firmest stance first; nothing where it is silent.

    `facts` are `SOURCE:FACTUALITY` for each cell, `entities` the numbers of the entities it names: what filters look at.
    """

    number: int
    ar: str
    en: str | None
    status: str
    pinned: bool
    score: float
    cells: tuple[tuple[Said, ...], ...]
    against: tuple[Against, ...]
    more_against: int
    witness: str | None
    facts: tuple[str, ...]
    entities: tuple[int, ...]

    @property
    def anchor(self) -> str:
        """The id of its element, which links lead to."""
        return f"r{self.number}"

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What all cells say, article by article, in each in the order of the stances."""
        return tuple(quote for cell in self.cells for said in cell for quote in said.quotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The rows of one status, in the order of the table; `status` is a key of the messages (`disputed` … `unmade`)."""

    status: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An entity one can filter by: its number on the page, its name, in how many rows it is."""

    number: int
    label: str
    rows: int
