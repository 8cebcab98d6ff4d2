"""Which claims the outlets share and where they contradict each other: found rows against annotated stories."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from llamafund import resources
from llamafund.compare.rows.candidates import pairs
from llamafund.model import Analysis, Claim, Kind, Row, Stance, Status
from llamafund.pipeline import analyse, compare
from llamafund.workbench import DEFAULTS, workbench
from scripts.ant import articles

Place = tuple[str, int, int]
Pair = tuple[Place, Place]
HALF = 0.5


def evaluate_stories(bench: Path, split: str) -> dict[str, dict[str, float]]:
    """Pair-wise figures on one split of `data/eval/stories.json`, and beside it on what was drawn for it on a later day.

    The stories of a later draw count in both, and apart they are called by the day (`held-2026-11-29`): those of an older one may
    have been looked at since, in totals at least.

    `shared`: two articles that agree on a row, found when one row has a cell of each there; `precision` is the part of found rows
    with two articles or more of which a pair of cells stands in one annotated row, `pairs` the part of all pairs of their cells
    that do, and `contradicted` the part of corroborated rows with a pair that is annotated as a conflict. `disputes`: recall and
    precision of pairs that conflict.
    `candidates.recall` is the part of annotated pairs, of those both sides of which are claims, that are judged at all.
    A place matches where half of the shorter of the two overlaps.
    """
    stories = json.loads(resources.data("eval", "stories.json").read_text(encoding="utf-8"))["stories"]
    stories = [story for story in stories if story["split"] == split]
    texts = {article.id: article for article in articles(bench, {name for story in stories for name in story["articles"]})}
    tallies: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for story in stories:
        analyses = [analyse(texts[name]) for name in story["articles"]]
        counted: Counter[str] = Counter()
        _meet(counted, story["rows"], [claim for each in analyses if isinstance(each, Analysis) for claim in each.claims])
        tally(counted, story["rows"], compare(analyses).rows)
        tallies[split].update(counted)
        if "drawn" in story:
            tallies[f"{split}-{story['drawn']}"].update(counted)
    return {name: figures(counted) for name, counted in tallies.items()}


def figures(tally: Mapping[str, int]) -> dict[str, float]:
    """Precision and recall from what `tally` counts."""
    return {
        "shared.recall": _part(tally["shared_found"], tally["shared"]),
        "shared.precision": _part(tally["rows_right"], tally["rows"]),
        "shared.pairs": _part(tally["cells_right"], tally["cells"]),
        "shared.contradicted": _part(tally["contradicted"], tally["corroborated"]),
        "disputes.recall": _part(tally["disputes_found"], tally["disputes"]),
        "disputes.precision": _part(tally["clashes_right"], tally["clashes"]),
        "candidates.recall": _part(tally["met"], tally["pairs"]),
    }


def _meet(tally: Counter[str], gold: Sequence[dict[str, Any]], claims: Sequence[Claim]) -> None:
    """Count the annotated pairs whose sides are claims, and those of them that the index finds."""
    asserted = [claim for claim in claims if claim.kind is Kind.ASSERTION]
    candidates = [(asserted[left], asserted[right]) for left, right in pairs(asserted, workbench(DEFAULTS).judge.marks)]
    for places in (pair for row in gold for conflicting in (False, True) for pair in _pairs(row, conflicting=conflicting)):
        if any(same_places(places, left, right) for left, right in combinations(asserted, 2)):
            tally["pairs"] += 1
            tally["met"] += any(same_places(places, left, right) for left, right in candidates)


def tally(counted: Counter[str], gold: Sequence[dict[str, Any]], found: Sequence[Row]) -> None:
    """Count what annotated rows and found ones have in common."""
    agreeing = [pair for row in gold for pair in _pairs(row, conflicting=False)]
    clashing = [pair for row in gold for pair in _pairs(row, conflicting=True)]
    rows = [row_pairs(row.cells) for row in found]
    disputed = list(clashes(found))
    counted["shared"] += len(agreeing)
    counted["shared_found"] += sum(any(same(pair, mine) for row in rows for mine in row) for pair in agreeing)
    counted["rows"] += sum(bool(row) for row in rows)
    counted["rows_right"] += sum(any(same(pair, mine) for mine in row for pair in agreeing) for row in rows if row)
    counted["cells"] += sum(len(row) for row in rows)
    counted["cells_right"] += sum(any(same(pair, mine) for pair in agreeing) for row in rows for mine in row)
    backed = [pairs for row, pairs in zip(found, rows, strict=True) if row.status is Status.CORROBORATED and pairs]
    counted["corroborated"] += len(backed)
    counted["contradicted"] += sum(any(same(pair, mine) for mine in row for pair in clashing) for row in backed)
    counted["disputes"] += len(clashing)
    counted["disputes_found"] += sum(any(same(pair, mine) for clash in disputed for mine in clash) for pair in clashing)
    counted["clashes"] += len(disputed)
    counted["clashes_right"] += sum(any(same(pair, mine) for mine in clash for pair in clashing) for clash in disputed)


def _pairs(row: dict[str, Any], *, conflicting: bool) -> Iterator[list[Pair]]:
    """For each pair of articles of an annotated row that do (not) conflict, all pairs of places where they say it."""
    conflicts = {frozenset(pair) for pair in row["conflicts"]}
    for left, right in combinations(sorted(row["cells"]), 2):
        if (frozenset((left, right)) in conflicts) == conflicting:
            yield [
                ((left, *here), (right, *there))
                for here in (row["cells"][left], *row["also"].get(left, ()))
                for there in (row["cells"][right], *row["also"].get(right, ()))
            ]


def row_pairs(cells: Sequence[Any]) -> list[Pair]:
    """The pairs of places of a row that take the same side."""
    sides = [(cell.stance is Stance.DENIES, (cell.claim.document, cell.claim.start, cell.claim.end)) for cell in cells]
    pairs = (pair for (one, here), (other, there) in combinations(sides, 2) if one == other for pair in [(here, there)])
    return [tuple(sorted(pair)) for pair in pairs if pair[0][0] != pair[1][0]]


def clashes(found: Sequence[Row]) -> Iterator[list[Pair]]:
    """The pairs of places of every two rows that conflict, and of every row that one article denies."""
    by_id = {row.id: row for row in found}
    for row in found:
        others = [by_id[conflict.other].cells for conflict in row.conflicts if conflict.other > row.id]
        others += [tuple(cell for cell in row.cells if cell.stance is Stance.DENIES)]
        here = [(cell.claim.document, cell.claim.start, cell.claim.end) for cell in row.cells if cell.stance is not Stance.DENIES]
        for cells in others:
            there = [(cell.claim.document, cell.claim.start, cell.claim.end) for cell in cells]
            pairs = [tuple(sorted((one, other))) for one in here for other in there if one[0] != other[0]]
            if pairs:
                yield pairs


def agreeing_pairs(row: dict[str, Any]) -> Iterator[list[Pair]]:
    """For each two articles that agree on an annotated row, the pairs of places where they say it."""
    return _pairs(row, conflicting=False)


def same_places(gold: Sequence[Pair], left: Claim, right: Claim) -> bool:
    """Whether two claims stand where an annotated pair does."""
    places = sorted(((left.document, left.start, left.end), (right.document, right.start, right.end)))
    return same(gold, (places[0], places[1]))


def same(gold: Sequence[Pair], mine: Pair) -> bool:
    """Whether a pair of places overlaps an annotated one on both sides."""
    return any(_overlap(left, mine[0]) and _overlap(right, mine[1]) for left, right in gold)


def _overlap(left: Place, right: Place) -> bool:
    common = min(left[2], right[2]) - max(left[1], right[1])
    return left[0] == right[0] and common >= HALF * min(left[2] - left[1], right[2] - right[1])


def _part(count: int, total: int) -> float:
    return count / total if total else 0.0
