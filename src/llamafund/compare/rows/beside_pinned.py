"""What the articles say besides a codebook, against what it asks for: a claim that no pin holds may contradict one that does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from llamafund.compare.rows.candidates import SHARED_AT_LEAST, Index, Marks
from llamafund.compare.rows.conflicts import in_conflict
from llamafund.compare.rows.found import Judge, in_order
from llamafund.compare.rows.ground import Ground
from llamafund.model import RelationKind, Row

ASKED = 3  # claims of a codebook's rows that another claim is held against: what contradicts one shares much with it


def beside_pinned(pinned: Sequence[Row], found: Sequence[Row], ground: Ground, judge: Judge, marks: Marks) -> tuple[Row, ...]:
    """The pinned rows, then the found ones, each with the conflicts between the two sorts.

    A claim of several found rows is at home in the first of them: those in dispute stand ahead.
    """
    rows = (*pinned, *found)
    home: dict[str, int] = {}
    for number, row in enumerate(rows):
        for cell in row.backing:
            home.setdefault(cell.claim.id, number)
    ground = replace(ground, claims=tuple(claim for claim in ground.claims if claim.id in home))
    claims, row_of = ground.claims, {place: home[claim.id] for place, claim in enumerate(ground.claims)}
    index = Index(claims, marks)
    besides = (place for place, row in row_of.items() if row >= len(pinned))
    asked = [(min(pair), max(pair)) for place in besides for pair in _closest(index, place, row_of, len(pinned), ground)]
    relations = judge([(claims[left], claims[right]) for left, right in asked], ground.days, ground.lengths)
    disputes = {pair: relation for pair, relation in zip(asked, relations, strict=True) if relation.kind is RelationKind.DISAGREE}
    if not disputes:
        return rows
    settled = in_conflict(rows, disputes, row_of, ground)
    return (*settled[: len(pinned)], *in_order(settled[len(pinned) :]))


def _closest(index: Index, place: int, row_of: Mapping[int, int], pinned: int, ground: Ground) -> Iterator[tuple[int, int]]:
    """A claim with each of the few of pinned rows that share most with it and may contradict it."""
    claim = ground.claims[place]
    likely = [
        (weight, other)
        for other, weight in index.neighbours(place).items()
        if row_of[other] < pinned and weight >= SHARED_AT_LEAST
    ]
    likely.sort(key=lambda item: (-item[0], item[1]))
    able = (
        other
        for _, other in likely
        if ground.may_meet(claim, ground.claims[other]) and ground.may_clash(claim, ground.claims[other])
    )
    return ((place, other) for other in islice(able, ASKED))
