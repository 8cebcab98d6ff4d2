"""Rows that cannot hold together, by what is told of claims that stand in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from llamafund.compare.rows.clusters import Pair
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.status import settle
from llamafund.model import Conflict, Relation, Row


def in_conflict(rows: Sequence[Row], disputes: Mapping[Pair, Relation], row_of: Mapping[int, int], ground: Ground) -> list[Row]:
    """The rows, settled, with a conflict for each two whose claims contradict each other; of several judgements the surest.

    `disputes` are by the places of two claims in the ground, `row_of` gives the place of the row at which a claim is at home.
    Two articles that both report both sides contradict nobody: they say alike who says what.
    """
    says = [{ground.publisher(cell.claim) for cell in row.cells} for row in rows]
    conflicts: dict[str, dict[str, Conflict]] = defaultdict(dict)
    for (left, right), relation in sorted(disputes.items(), key=lambda item: item[1].score):
        own, their = (ground.publisher(ground.claims[index]) for index in (left, right))
        here, there = row_of[left], row_of[right]
        if here == there or (own in says[there] and their in says[here]):
            continue
        why = "; ".join(relation.reasons)
        for one, other in ((rows[here].id, rows[there].id), (rows[there].id, rows[here].id)):
            conflicts[one][other] = Conflict(other=other, score=round(relation.score, 4), why=why)
    return [settle(replace(row, conflicts=_surest_first(row.conflicts, conflicts[row.id])), ground) for row in rows]


def _surest_first(known: Sequence[Conflict], found: Mapping[str, Conflict]) -> tuple[Conflict, ...]:
    every = {**found, **{conflict.other: conflict for conflict in known}}
    return tuple(sorted(every.values(), key=lambda conflict: (-conflict.score, conflict.other)))
