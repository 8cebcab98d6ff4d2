"""Rows that the claims themselves make: those that agree are one row, those that contradict each other conflict."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from llamafund.compare.block import pairs
from llamafund.compare.clusters import clusters
from llamafund.compare.ground import Ground
from llamafund.compare.stance import stance
from llamafund.compare.status import settle
from llamafund.model import Cell, Claim, Conflict, Origin, Relation, RelationKind, Row, Status

Judge = Callable[[Sequence[tuple[Claim, Claim]]], Sequence[Relation]]
Judged = Mapping[tuple[int, int], Relation]
_ORDER = (Status.DISPUTED, Status.CORROBORATED, Status.SINGLE_SOURCE)


def found_rows(ground: Ground, judge: Judge) -> tuple[Row, ...]:
    """The rows of some claims: disputed first, then corroborated, then what one source says; in each the fullest first."""
    claims = ground.claims
    candidates = [(left, right) for left, right in pairs(claims) if ground.may_meet(claims[left], claims[right])]
    relations = judge([(claims[left], claims[right]) for left, right in candidates])
    judged = dict(zip(candidates, relations, strict=True))
    agreement = {pair: relation.score for pair, relation in _of(judged, RelationKind.AGREE)}
    groups = clusters(len(claims), agreement, {pair for pair, _ in _of(judged, RelationKind.DISAGREE)})
    row_of = {index: number for number, group in enumerate(groups) for index in group}
    scores: dict[int, list[float]] = defaultdict(list)
    for (left, right), score in agreement.items():
        if row_of[left] == row_of[right]:
            scores[row_of[left]].append(score)
    made = [_row([claims[index] for index in group], scores[number]) for number, group in enumerate(groups)]
    conflicts = _conflicts(judged, row_of, made)
    settled = [settle(replace(row, conflicts=tuple(conflicts[row.id].values())), ground) for row in made]
    return tuple(sorted(settled, key=lambda row: (_ORDER.index(row.status), -len(row.cells))))


def _of(judged: Judged, kind: RelationKind) -> list[tuple[tuple[int, int], Relation]]:
    return [(pair, relation) for pair, relation in judged.items() if relation.kind is kind]


def _conflicts(judged: Judged, row_of: Mapping[int, int], rows: Sequence[Row]) -> dict[str, dict[str, Conflict]]:
    """For each row by id its conflicts by the other's id; of several judgements between two rows the surest speaks."""
    conflicts: dict[str, dict[str, Conflict]] = defaultdict(dict)
    for (left, right), relation in sorted(_of(judged, RelationKind.DISAGREE), key=lambda item: item[1].score):
        here, there = rows[row_of[left]].id, rows[row_of[right]].id
        if here != there:
            why = "; ".join(relation.reasons)
            conflicts[here][there] = Conflict(other=there, score=round(relation.score, 4), why=why)
            conflicts[there][here] = Conflict(other=here, score=round(relation.score, 4), why=why)
    return conflicts


def _row(claims: Sequence[Claim], scores: Sequence[float]) -> Row:
    best = min(claims, key=lambda claim: (abs(len(claim.words) - _middle(claims)), claim.factuality.hedged, claim.id))
    return Row(
        id="found-" + hashlib.sha256("\n".join(claim.id for claim in claims).encode("utf-8", "surrogatepass")).hexdigest()[:10],
        origin=Origin.FOUND,
        ar=best.text,
        en=None,
        status=Status.SINGLE_SOURCE,
        score=round(sum(scores) / len(scores), 4) if scores else 1.0,
        cells=tuple(Cell(claim=claim, stance=stance(claim, denies=False)) for claim in claims),
    )


def _middle(claims: Sequence[Claim]) -> int:
    lengths = sorted(len(claim.words) for claim in claims)
    return lengths[(len(lengths) - 1) // 2]
