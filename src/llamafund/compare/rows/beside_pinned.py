"""What the articles say besides a codebook, against what it asks for: a claim that no pin holds may contradict one that does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from llamafund.compare.rows.candidates import Marks, pairs
from llamafund.compare.rows.conflicts import in_conflict
from llamafund.compare.rows.found import Judge
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.status import backing
from llamafund.model import RelationKind, Row


def beside_pinned(pinned: Sequence[Row], found: Sequence[Row], ground: Ground, judge: Judge, marks: Marks) -> tuple[Row, ...]:
    """The pinned rows, then the found ones, each with the conflicts between the two sorts.

    A claim of several found rows is at home in the first of them: those in dispute stand ahead.
    """
    rows = (*pinned, *found)
    home: dict[str, int] = {}
    for number, row in enumerate(rows):
        for cell in backing(row):
            home.setdefault(cell.claim.id, number)
    ground = replace(ground, claims=tuple(claim for claim in ground.claims if claim.id in home))
    claims, row_of = ground.claims, {place: home[claim.id] for place, claim in enumerate(ground.claims)}
    asked = [
        (left, right)
        for left, right in pairs(claims, marks)
        if (row_of[left] < len(pinned)) != (row_of[right] < len(pinned))
        and ground.may_meet(claims[left], claims[right])
        and ground.may_clash(claims[left], claims[right])
    ]
    relations = judge([(claims[left], claims[right]) for left, right in asked], ground.days, ground.lengths)
    disputes = {pair: relation for pair, relation in zip(asked, relations, strict=True) if relation.kind is RelationKind.DISAGREE}
    return tuple(in_conflict(rows, disputes, row_of, ground)) if disputes else rows
