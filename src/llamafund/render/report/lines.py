"""The rows of the matrix, and the quotes behind its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from llamafund.model import Cell, Claim, Row
from llamafund.render.presentation.marks import STANCES
from llamafund.render.presentation.matrix import sole_witness
from llamafund.render.presentation.reasons import read_reasons
from llamafund.render.report.index import STATUSES, Index, status
from llamafund.render.report.pieces import Marking, cues, cut
from llamafund.render.report.view import Against, Choice, Group, Line, Quote, Said

AGAINST = 3  # rows against another one that are named beside it


def lines(index: Index) -> dict[str, Line]:
    """Each row by its id, in the order of the page."""
    called = {row.id: (number, row.en if index.language == "en" and row.en else row.ar) for number, row in index.rows}
    return {row.id: _line(number, row, index, called) for number, row in index.rows}


def groups(made: Iterable[Line]) -> tuple[Group, ...]:
    """Rows that come in the order of `STATUSES`, put together by status; one without rows has no group."""
    by_status = groupby(made, key=lambda line: line.status)
    found = {key: tuple(held) for key, held in by_status}
    return tuple(Group(status=key, lines=found[key]) for key in STATUSES if key in found)


def quote(cell: Cell, index: Index, extra: Iterable[Marking] = ()) -> Quote:
    """What a cell says, its cues marked, and what else is to be."""
    claim = cell.claim
    return Quote(
        claim=index.claims[claim.id][0],
        source=index.sources[claim.document],
        stance=cell.stance.value,
        factuality=claim.factuality.value,
        credited=tuple(dict.fromkeys(link.source for link in claim.credited)),
        pieces=cut(text_of(claim, index), claim.start, claim.end, [*cues(claim), *extra]),
        score=cell.score,
        reasons=read_reasons(cell.reasons),
    )


def text_of(claim: Claim, index: Index) -> str:
    """The text of the article a claim stands in."""
    return index.analyses[index.sources[claim.document].number - 1].article.text


def choices(made: Iterable[Line], index: Index) -> tuple[Choice, ...]:
    """The entities that rows name, those of the most rows first."""
    counts: dict[int, int] = {}
    for line in made:
        for number in line.entities:
            counts[number] = counts.get(number, 0) + 1
    labels = {number: index.label(entity) for number, entity in index.entities.values()}
    ranked = sorted(counts, key=lambda number: (-counts[number], number))
    return tuple(Choice(number=number, label=labels[number], rows=counts[number]) for number in ranked)


def _line(number: int, row: Row, index: Index, called: dict[str, tuple[int, str]]) -> Line:
    entities = (index.entities[name][0] for cell in row.cells for name in cell.claim.entities if name in index.entities)
    facts = (f"{index.sources[cell.claim.document].number}:{cell.claim.factuality.value}" for cell in row.cells)
    conflicts = sorted((each for each in row.conflicts if each.other in called), key=lambda each: -each.score)
    return Line(
        number=number,
        ar=row.ar,
        en=row.en,
        status=status(row),
        pinned=row.origin.value == "pinned",
        score=row.score,
        cells=tuple(tuple(_said(row, source, index)) for source in index.sources),
        against=tuple(
            Against(
                number=called[conflict.other][0],
                title=called[conflict.other][1],
                reasons=read_reasons([conflict.why]),
                score=conflict.score,
            )
            for conflict in conflicts[:AGAINST]
        ),
        more_against=max(0, len(conflicts) - AGAINST),
        witness=sole_witness(row),
        facts=tuple(dict.fromkeys(facts)),
        entities=tuple(dict.fromkeys(entities)),
    )


def _said(row: Row, document: str, index: Index) -> Iterator[Said]:
    for stance in STANCES:
        same = [cell for cell in row.cells if cell.claim.document == document and cell.stance is stance]
        if same:
            yield Said(stance=stance.value, quotes=tuple(quote(cell, index) for cell in same))
