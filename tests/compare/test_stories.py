"""Stories of an author who knew nothing of the program, with all that their articles share and dispute: floors under totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from scripts.eval_stories import Pair, Place, _row_pairs, clashes
from scripts.invented import Event, cases, stories

from llamafund.model import Article, Status
from llamafund.pipeline import analyse, compare

EVERY = 3  # story: all thirty take half a minute
# Found on the stories: see docs/accuracy.md, Rows across articles. They may rise.
FLOORS = {"shared": 0.45, "rows": 0.8, "disputed": 0.05, "disputes": 0.6, "apart": 0.8}


@pytest.fixture(scope="module")
def totals() -> dict[str, float]:
    """For each kind of case the part that comes out as it was written, and of what comes out the part that is right."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for event in stories()[::EVERY]:
        for kind, good in _outcomes(event):
            every[kind] += 1
            right[kind] += good
    return {kind: right[kind] / count for kind, count in every.items()}


def _outcomes(event: Event) -> Iterable[tuple[str, bool]]:
    rows = compare([analyse(Article(id=paper, text=text)) for paper, text in event["articles"].items()]).rows
    backed = [(row.status is Status.CORROBORATED, _row_pairs(row.cells)) for row in rows]
    told = [pair for _, pairs in backed for pair in pairs]
    against = list(clashes(rows))
    shared, disputed = list(cases(event, "shared")), list(cases(event, "disputed"))
    yield from (("shared", _among(case, told)) for case in shared)
    yield from (("disputed", any(_among(case, pairs) for pairs in against)) for case in disputed)
    yield from (
        ("apart", not _among(case, told) and not any(_among(case, ps) for ps in against)) for case in cases(event, "apart")
    )
    yield from (("rows", any(_among(case, pairs) for case in shared)) for held, pairs in backed if held and pairs)
    yield from (("disputes", any(_among(case, pairs) for case in disputed)) for pairs in against)


def _among(case: Pair, pairs: Iterable[Pair]) -> bool:
    return any(all(_touch(*both) for both in zip(case, pair, strict=True)) for pair in pairs)


def _touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


@pytest.mark.parametrize("kind", FLOORS)
def test_totals(totals: dict[str, float], kind: str) -> None:
    """As much as before is found of what is shared and disputed, and as much of what is told is so."""
    assert totals[kind] >= FLOORS[kind]
