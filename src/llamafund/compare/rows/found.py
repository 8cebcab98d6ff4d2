"""Rows that the claims themselves make: those that agree are one row, those that contradict each other conflict."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from llamafund.compare.rows.candidates import Marks, pairs, unmarked
from llamafund.compare.rows.clusters import Pair
from llamafund.compare.rows.conflicts import in_conflict
from llamafund.compare.rows.contradicted_lists import without_lists
from llamafund.compare.rows.ground import Ground
from llamafund.compare.rows.grouped import Group, grouped
from llamafund.compare.rows.stance import denied_outside, stance
from llamafund.compare.rows.word_for_word import Told, told_once
from llamafund.compare.story.facing.setting import Lengths
from llamafund.model import Cell, Claim, Origin, Relation, RelationKind, Row, Status
from llamafund.publication_day import Days

Judge = Callable[[Sequence[tuple[Claim, Claim]], Days, Lengths], Sequence[Relation]]
_ORDER = (Status.DISPUTED, Status.CORROBORATED, Status.SINGLE_SOURCE)


def found_rows(ground: Ground, judge: Judge, marks: Marks = unmarked) -> tuple[Row, ...]:
    """The rows of some claims: disputed first, then corroborated, then what one source says; in each the fullest first."""
    told = told_once(ground)
    ground, claims = told.ground, told.ground.claims
    candidates = [(left, right) for left, right in pairs(claims, marks) if ground.may_meet(claims[left], claims[right])]
    relations = judge([(claims[left], claims[right]) for left, right in candidates], ground.days, ground.lengths)
    judged = dict(zip(candidates, relations, strict=True))
    agreement = {pair: relation.score for pair, relation in judged.items() if relation.kind is RelationKind.AGREE}
    documents = [claim.document for claim in claims]
    disagreement = {
        (left, right): relation
        for (left, right), relation in judged.items()
        if relation.kind is RelationKind.DISAGREE and ground.may_clash(claims[left], claims[right])
    }
    disputes = without_lists(disagreement, documents)
    against = {pair for pair, relation in judged.items() if relation.against}
    groups = grouped(documents, agreement, disputes.keys(), against)
    row_of = {index: number for number, group in enumerate(groups) for index in group.own}
    scores = _scores(groups, agreement, row_of)
    made = [_row(told, group, scores[number]) for number, group in enumerate(groups)]
    settled = in_conflict(made, disputes, row_of, ground)
    joined = frozenset(index for group in groups for index in group.joined)
    kept = [row for row, group in zip(settled, groups, strict=True) if not _told_elsewhere(row, group, joined)]
    return in_order(kept)


def in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows, the disputed ahead, and of one status those of most cells."""
    return tuple(sorted(rows, key=lambda row: (_ORDER.index(row.status), -len(row.cells))))


def _scores(groups: Sequence[Group], agreement: Mapping[Pair, float], row_of: Mapping[int, int]) -> dict[int, list[float]]:
    """For each group, by its number, the chances (0 to 1) by which each two of its claims agree."""
    scores: dict[int, list[float]] = defaultdict(list)
    homes: dict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for index in group.joined:
            homes[index].add(number)
    for (left, right), score in agreement.items():
        for number in {row_of[left], *homes[left]} & {row_of[right], *homes[right]}:
            scores[number].append(score)
    return scores


def _told_elsewhere(row: Row, group: Group, joined: frozenset[int]) -> bool:
    """Whether what one source says is told by rows that all its claims have joined: nobody makes it by himself."""
    return row.status is Status.SINGLE_SOURCE and not group.joined and joined.issuperset(group.own)


def _row(told: Told, group: Group, scores: Sequence[float]) -> Row:
    """The row of a group, with what stands beside its claims.

    What nobody puts in words that deny it (نفت الشركة [تسريح العمال]) is a row that is denied.
    """
    own = [told.ground.claims[index] for index in group.own or group.joined]
    every = told.everywhere([told.ground.claims[index] for index in sorted((*group.own, *group.joined))])
    best = min(own, key=lambda claim: (denied_outside(claim), _off_middle(claim, own), claim.factuality.hedged, claim.id))
    denied = denied_outside(best)
    return Row(
        id="found-" + hashlib.sha256("\n".join(claim.id for claim in every).encode("utf-8", "surrogatepass")).hexdigest()[:10],
        origin=Origin.FOUND,
        ar=best.text,
        en=None,
        status=Status.SINGLE_SOURCE,
        score=round(sum(scores) / len(scores), 4) if scores else 1.0,
        cells=tuple(Cell(claim=claim, stance=stance(claim, denies=denied and claim.factuality.negated)) for claim in every),
    )


def _off_middle(claim: Claim, claims: Sequence[Claim]) -> int:
    """By how many words a claim is longer or shorter than the one of middling length."""
    lengths = sorted(len(one.words) for one in claims)
    return abs(len(claim.words) - lengths[(len(lengths) - 1) // 2])
