"""Rows that somebody asked for: one for every claim of a codebook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from llamafund.compare.codebook.codebook_file import Pin
from llamafund.compare.codebook.match import made
from llamafund.compare.codebook.polarity import denies
from llamafund.compare.rows.candidates import Index, Marks, unmarked
from llamafund.compare.rows.found import Judge
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.stance import stance
from llamafund.compare.rows.status import clash, settle
from llamafund.model import Cell, Conflict, Origin, RelationKind, Row, Status

WHY = "the codebook says that they contradict each other"


def pinned_rows(ground: Ground, pins: Sequence[Pin], judge: Judge, marks: Marks = unmarked) -> tuple[Row, ...]:
    """The rows of a codebook in its order, also those that nobody makes.

    A pin with phrases is looked for in every claim; one without is judged against those that share most with it (`Index`).
    """
    index = cache(lambda: Index(ground.claims, marks))
    coded = [_row(pin, tuple(_cells(ground, pin, index, judge))) for pin in pins]
    by_id = {row.id: row for row in coded}
    against: dict[str, set[str]] = defaultdict(set)
    for pin in pins:
        for other in pin.contradicts:
            against[pin.id].add(other)
            against[other].add(pin.id)
    return tuple(
        settle(
            replace(
                row,
                conflicts=tuple(
                    Conflict(other=other, score=1.0, why=WHY)
                    for other in sorted(against[row.id])
                    if clash(row, by_id[other], ground)
                ),
            ),
            ground,
        )
        for row in coded
    )


def _row(pin: Pin, cells: tuple[Cell, ...]) -> Row:
    return Row(id=pin.id, origin=Origin.PINNED, ar=pin.ar, en=pin.en, status=Status.SINGLE_SOURCE, score=1.0, cells=cells)


def _cells(ground: Ground, pin: Pin, index: Callable[[], Index], judge: Judge) -> Iterator[Cell]:
    if pin.needs or pin.credits:
        for claim in ground.claims:
            how = made(claim, pin, ground.named(claim))
            if how is not None:
                yield Cell(claim=claim, stance=stance(claim, denies=denies(claim, pin, how)))
        return
    closest = [ground.claims[place] for place in index().closest(pin.claim)]
    for claim, relation in zip(
        closest, judge([(pin.claim, claim) for claim in closest], ground.days, ground.lengths), strict=True
    ):
        if relation.kind is not RelationKind.OTHER:
            opposed = relation.kind is RelationKind.DISAGREE
            yield Cell(claim=claim, stance=stance(claim, denies=opposed), score=relation.score, reasons=relation.reasons)
