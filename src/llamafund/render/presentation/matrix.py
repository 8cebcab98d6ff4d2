"""A comparison as a person reads it: rows in groups by status, and what each source says in each row."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from llamafund.model import Article, Attribution, Cell, Comparison, Conflict, Row, Stance, Status
from llamafund.render.presentation.marks import STANCES, STATUSES, UNMADE, Mark

_SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one source says in one stance: how often, whom it credits (as written, each once), and whether these are `unsure`."""

    stance: Stance
    times: int
    unsure: bool
    credited: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows that belong together, under a mark; each has the number (from 1) it is spoken of by."""

    mark: Mark
    rows: tuple[tuple[int, Row], ...]


def sections(comparison: Comparison) -> list[Section]:
    """The rows by status, what is disputed first and beside its opposite; last, those of a codebook that nobody makes.

    Inside a section a ranked comparison keeps its order.
    """
    order = {article.id: index for index, article in enumerate(comparison.articles)}
    made: dict[Mark, list[Row]] = {mark: [] for mark in (*STATUSES.values(), UNMADE)}
    for row in comparison.rows:
        made[STATUSES[row.status] if row.cells else UNMADE].append(row)
    if not comparison.ranked:
        made[STATUSES[Status.DISPUTED]] = _side_by_side(made[STATUSES[Status.DISPUTED]])
        made[STATUSES[Status.SINGLE_SOURCE]].sort(key=lambda row: order.get(row.cells[0].claim.document, 0))
    numbers = count(1)
    return [Section(mark=mark, rows=tuple((next(numbers), row) for row in rows)) for mark, rows in made.items() if rows]


class Opponents:
    """What the rows of a comparison are called when another one speaks of them."""

    MOST = 3  # conflicts of a row that are named; a row against everybody says less with each

    def __init__(self, comparison: Comparison, language: str = "en") -> None:
        numbered = (pair for section in sections(comparison) for pair in section.rows)
        self._called = {row.id: (number, in_language(row, language)) for number, row in numbered}
        self._hidden = {row.id: in_language(row, language) for row in comparison.hidden}

    def named(self, row: Row) -> tuple[list[Conflict], int]:
        """The conflicts of a row that are named, those with rows that are shown first, then the surest; and how many more."""
        ranked = sorted(row.conflicts, key=lambda conflict: (conflict.other not in self._called, -conflict.score))
        return ranked[: self.MOST], max(0, len(ranked) - self.MOST)

    def number(self, conflict: Conflict) -> int | None:
        """The number of the row in conflict; None where it is not shown."""
        return self._called[conflict.other][0] if conflict.other in self._called else None

    def distance(self, row: Row, conflict: Conflict) -> int | None:
        """How many rows further down the row in conflict is shown: 1 just below, -1 just above; None where it is not shown."""
        number = self.number(conflict)
        return None if number is None else number - self._called[row.id][0]

    def message(self, conflict: Conflict) -> tuple[str, dict[str, object]]:
        """The message that says what a row is against, and what goes into it: number and claim, or why where nothing is known."""
        if conflict.other in self._called:
            number, claim = self._called[conflict.other]
            return "table.against", {"number": number, "claim": claim}
        if conflict.other in self._hidden:
            return "table.against hidden", {"claim": self._hidden[conflict.other]}
        return "table.against unknown", {"why": conflict.why}


def in_language(row: Row, language: str) -> str:
    """The claim of a row, in English where that is asked for and there is any."""
    return row.ar if language == "ar" else row.en or row.ar


def said(row: Row, article: Article) -> list[Said]:
    """What the article says, the firmest stance first; nothing where it is silent."""
    cells = [cell for cell in row.cells if cell.claim.document == article.id]
    return [_said(stance, same) for stance in STANCES if (same := [cell for cell in cells if cell.stance is stance])]


def sole_witness(row: Row) -> str | None:
    """Who alone vouches for a row that several articles back, as the first of them writes it: they are not two witnesses."""
    backers = {cell.claim.document for cell in row.backing}
    if len(backers) < _SEVERAL or len(row.witnesses) != 1:
        return None
    credited = (link for cell in row.cells for link in cell.claim.credited)
    return next((link.source for link in credited if row.witnesses[0] in (link.entity, link.source)), row.witnesses[0])


def credits_of(attribution: Attribution | None) -> list[Attribution]:
    """Whom a claim is credited to, the nearest first, less verbs that name nobody (يُعتقد)."""
    links = () if attribution is None else (attribution, *attribution.chain)
    return [link for link in links if link.source != link.cue]


def name(article: Article) -> str:
    """What to call an article in a heading: its source, or its id."""
    return article.source or article.id


def _side_by_side(rows: list[Row]) -> list[Row]:
    """The rows in their order, but each followed by those it is in conflict with."""
    known = {row.id: row for row in rows}
    placed: dict[str, Row] = {}
    for row in rows:
        for name in (row.id, *(conflict.other for conflict in row.conflicts)):
            if name in known:
                placed.setdefault(name, known[name])
    return list(placed.values())


def _said(stance: Stance, cells: list[Cell]) -> Said:
    speakers = dict.fromkeys(link.source for cell in cells for link in credits_of(cell.claim.attribution)[:1])
    unsure = stance is Stance.REPORTS and all(cell.claim.factuality.hedged for cell in cells)
    return Said(stance=stance, times=len(cells), unsure=unsure, credited=tuple(speakers))
