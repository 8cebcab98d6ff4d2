"""Disputes: a statement, and beside it what is said against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from llamafund.model import Cell, Conflict, Row, Stance, Status
from llamafund.render.presentation.reasons import Reason, read_reasons, telling_words
from llamafund.render.report.index import Index
from llamafund.render.report.lines import quote, text_of
from llamafund.render.report.pieces import keywords
from llamafund.render.report.view import Dispute, Line, Quote, Side

OPPONENTS = 5  # rows against another one whose quotes are shown; a row against everybody says less with each
SHOWN = 3  # quotes of a side that stand there at once, one a source before a second of any


def disputes(index: Index, lines: Mapping[str, Line]) -> tuple[Dispute, ...]:
    """Each disputed row with all that contradicts it; a contradiction that was shown from its other side is not shown again.

    A row that all deny stands by itself: what it says is said by none of the articles.
    """
    rows = {row.id: row for _, row in index.rows if row.status is Status.DISPUTED and row.cells}
    table = _Table(index=index, lines=lines, rows=rows)
    shown: set[frozenset[str]] = set()
    found = []
    for row in rows.values():
        own = [
            conflict for conflict in row.conflicts if conflict.other in rows and frozenset({row.id, conflict.other}) not in shown
        ]
        shown |= {frozenset({row.id, conflict.other}) for conflict in own}
        if own or (row.denying and (row.backing or not row.conflicts)):
            found.append(_dispute(row, sorted(own, key=lambda conflict: -conflict.score), table))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The disputed rows by id, and the rows of the matrix that show them."""

    index: Index
    lines: Mapping[str, Line]
    rows: Mapping[str, Row]


def _dispute(row: Row, conflicts: list[Conflict], table: _Table) -> Dispute:
    against = [_side(row, row.denying, (), table)] if row.backing and row.denying else []
    every: list[Reason] = []
    for conflict in conflicts[:OPPONENTS]:
        other, reasons = table.rows[conflict.other], read_reasons([conflict.why])
        against.append(_side(other, _voices(other), reasons, table, score=conflict.score))
        every.extend(reasons)
    others = tuple(table.lines[conflict.other] for conflict in conflicts[OPPONENTS:])
    return Dispute(claim=_side(row, _voices(row), tuple(every), table), against=tuple(against), others=others)


def _voices(row: Row) -> list[Cell]:
    """Who backs a row; those who deny it, where nobody does."""
    return row.backing or row.denying


def _side(row: Row, cells: list[Cell], reasons: tuple[Reason, ...], table: _Table, *, score: float | None = None) -> Side:
    """Who takes a side, in which words; those that the reasons speak of are marked."""
    words = telling_words(reasons)
    texts = [(cell, text_of(cell.claim, table.index)) for cell in cells]
    quotes = _spread(quote(cell, table.index, keywords(text, cell.claim, words)) for cell, text in texts)
    return Side(
        line=table.lines[row.id],
        denied=all(cell.stance is Stance.DENIES for cell in cells),
        quotes=tuple(quotes[:SHOWN]),
        more=tuple(quotes[SHOWN:]),
        reasons=reasons,
        score=score,
    )


def _spread(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes, the first of each source before the second of any."""
    seen: dict[int, int] = {}
    ranked = []
    for each in quotes:
        turn = seen[each.source.number] = seen.get(each.source.number, 0) + 1
        ranked.append((turn, each))
    return [each for _, each in sorted(ranked, key=lambda pair: pair[0])]
