"""Claims of many articles into rows: pinned by a codebook, or found."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from llamafund.compare.block import pairs
from llamafund.compare.clusters import clusters
from llamafund.compare.codebook import Pin
from llamafund.compare.phrases import made
from llamafund.compare.stance import denies, stance, witness
from llamafund.model import Analysis, Cell, Claim, Conflict, Kind, Origin, Relation, RelationKind, Row, Stance, Status

Judge = Callable[[Sequence[tuple[Claim, Claim]]], Sequence[Relation]]
BACKS = frozenset({Stance.ASSERTS, Stance.HEDGES, Stance.REPORTS})
SURE = 0.5  # probability from which a pair is taken to agree or to disagree
_ORDER = (Status.DISPUTED, Status.CORROBORATED, Status.SINGLE_SOURCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What rows are made from: the claims of all articles in order, who published each article, and what is part of what.

    `wholes` gives for an entity id the ids of all it is part of, itself included.
    """

    claims: tuple[Claim, ...]
    publishers: Mapping[str, str]
    wholes: Callable[[str], frozenset[str]]

    @classmethod
    def of(cls, analyses: Iterable[Analysis], wholes: Callable[[str], frozenset[str]]) -> Ground:
        """The ground that some analyses give: their assertions."""
        analyses = tuple(analyses)
        return cls(
            claims=tuple(claim for analysis in analyses for claim in analysis.claims if claim.kind is Kind.ASSERTION),
            publishers={analysis.article.id: analysis.article.source or analysis.article.id for analysis in analyses},
            wholes=wholes,
        )


def rows(ground: Ground, pins: Sequence[Pin], judge: Judge) -> tuple[Row, ...]:
    """The pinned rows in the order of the codebook, then the found ones: disputed, corroborated, single-source."""
    pinned = pinned_rows(ground, pins, judge)
    taken = {cell.claim.id for row in pinned for cell in row.cells}
    rest = replace(ground, claims=tuple(claim for claim in ground.claims if claim.id not in taken))
    return (*pinned, *found_rows(rest, judge))


def pinned_rows(ground: Ground, pins: Sequence[Pin], judge: Judge) -> tuple[Row, ...]:
    """A row for every claim of the codebook, also for one that nobody makes."""
    coded = [
        Row(
            id=pin.id,
            origin=Origin.PINNED,
            ar=pin.ar,
            en=pin.en,
            status=Status.SINGLE_SOURCE,
            score=1.0,
            cells=_pinned_cells(ground, pin, judge),
        )
        for pin in pins
    ]
    against = {pin.id: set(pin.contradicts) for pin in pins}
    for pin in pins:
        for other in pin.contradicts:
            against[other].add(pin.id)
    by_id = {row.id: row for row in coded}
    conflicts = {
        row.id: tuple(
            Conflict(other=other, score=1.0, why="the codebook says that they contradict each other")
            for other in sorted(against[row.id])
            if _clash(row, by_id[other])
        )
        for row in coded
    }
    return tuple(_settle(replace(row, conflicts=conflicts[row.id]), ground) for row in coded)


def _pinned_cells(ground: Ground, pin: Pin, judge: Judge) -> tuple[Cell, ...]:
    if pin.needs or pin.credits:
        found = ((claim, made(claim, pin, _named(claim, ground))) for claim in ground.claims)
        return tuple(
            Cell(claim=claim, stance=stance(claim, denies=denies(claim, pin, words))) for claim, words in found if words is not None
        )
    relations = judge([(pin.claim, claim) for claim in ground.claims])
    return tuple(
        Cell(claim=claim, stance=stance(claim, denies=relation.kind is RelationKind.DISAGREE), score=relation.score)
        for claim, relation in zip(ground.claims, relations, strict=True)
        if relation.kind is not RelationKind.OTHER and relation.score >= SURE
    )


def _named(claim: Claim, ground: Ground) -> frozenset[str]:
    return frozenset().union(*(ground.wholes(entity) for entity in claim.entities))


def found_rows(ground: Ground, judge: Judge) -> tuple[Row, ...]:
    """Rows that the claims themselves make: those that agree are one row, those that contradict each other conflict."""
    candidates = tuple(pairs(ground.claims))
    relations = judge([(ground.claims[left], ground.claims[right]) for left, right in candidates])
    judged = dict(zip(candidates, relations, strict=True))
    groups = clusters(len(ground.claims), _of_kind(judged, RelationKind.AGREE))
    row_of = {index: number for number, group in enumerate(groups) for index in group}
    made = [_found_row(ground, group, judged) for group in groups]
    conflicts: dict[int, dict[str, Conflict]] = {number: {} for number in range(len(groups))}
    for (left, right), score in sorted(_of_kind(judged, RelationKind.DISAGREE).items(), key=lambda item: item[1]):
        here, there = row_of[left], row_of[right]
        if score >= SURE and here != there:
            why = "; ".join(judged[left, right].reasons)
            conflicts[here][made[there].id] = Conflict(other=made[there].id, score=score, why=why)
            conflicts[there][made[here].id] = Conflict(other=made[here].id, score=score, why=why)
    settled = [
        _settle(replace(row, conflicts=tuple(conflicts[number].values())), ground) for number, row in enumerate(made)
    ]
    return tuple(sorted(settled, key=lambda row: (_ORDER.index(row.status), -len(row.cells))))


def _of_kind(judged: Mapping[tuple[int, int], Relation], kind: RelationKind) -> dict[tuple[int, int], float]:
    return {pair: relation.score for pair, relation in judged.items() if relation.kind is kind}


def _found_row(ground: Ground, group: Sequence[int], judged: Mapping[tuple[int, int], Relation]) -> Row:
    claims = [ground.claims[index] for index in group]
    scores = [relation.score for pair, relation in judged.items() if pair[0] in group and pair[1] in group] if len(group) > 1 else []
    best = min(claims, key=lambda claim: (abs(len(claim.words) - _middle(claims)), claim.factuality.hedged, claim.id))
    return Row(
        id="found-" + hashlib.sha256("\n".join(claim.id for claim in claims).encode()).hexdigest()[:10],
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


def _clash(left: Row, right: Row) -> bool:
    """Whether two articles back the two rows: an article that says both contradicts nobody but itself."""
    backers = [{cell.claim.document for cell in row.cells if cell.stance in BACKS} for row in (left, right)]
    return any(one != other for one in backers[0] for other in backers[1])


def _settle(row: Row, ground: Ground) -> Row:
    """The row with its status and its witnesses."""
    backers = {cell.claim.document for cell in row.cells if cell.stance in BACKS}
    deniers = {cell.claim.document for cell in row.cells if cell.stance is Stance.DENIES}
    publishers = {ground.publishers[document] for document in backers}
    witnesses = tuple(sorted({witness(cell.claim, ground.publishers[cell.claim.document]) for cell in row.cells if cell.stance in BACKS}))
    if row.conflicts or any(one != other for one in backers for other in deniers):
        status = Status.DISPUTED
    elif len(publishers) > 1:
        status = Status.CORROBORATED
    else:
        status = Status.SINGLE_SOURCE
    return replace(row, status=status, witnesses=witnesses)
