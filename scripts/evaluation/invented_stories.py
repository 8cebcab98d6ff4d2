"""Invented reports of one event against what their author says they share and dispute: for those who have no other data, too.

The stories of *dev* (`tests/cases/stories`) teach what is a dispute; nobody who builds reads those of *held*
(`tests/cases/stories_held`), written by somebody else. Both are denser in disputes than the news, and nearly all are told in
other words on either side. The pairs (`tests/cases/pairs`, `tests/cases/pairs_held`) dispute one thing each, or nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from llamafund.model import Article, Status
from llamafund.pipeline import analyse, compare
from scripts.evaluation.stories import Pair, Place, clashes, row_pairs
from scripts.invented import Event, cases, short_pairs, stories

KINDS = {  # what is counted by `outcomes`, and the figure that it gives
    "shared": "shared.recall",
    "rows": "shared.precision",
    "cells": "shared.pairs",
    "disputed": "disputes.recall",
    "told": "disputes.precision",
    "apart": "apart",
}


def evaluate_invented(split: str) -> dict[str, float]:
    """Figures called as those of `scripts.evaluation.stories`, and `apart`: the part of what only looks alike that is kept apart.

    A place counts where a claim touches the words that the author points at.
    """
    return totals(stories(split))


def evaluate_pairs(split: str) -> dict[str, float]:
    """Recall and precision of the disputes of pairs of short reports; what is told of a pair that disputes nothing is wrong."""
    return {name: value for name, value in totals(short_pairs(split)).items() if name.startswith("disputes.")}


def totals(events: Iterable[Event]) -> dict[str, float]:
    """The same of some stories."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for event in events:
        for kind, good in outcomes(event):
            every[kind] += 1
            right[kind] += good
    return {name: right[kind] / every[kind] for kind, name in KINDS.items() if every[kind]}


def outcomes(event: Event) -> Iterator[tuple[str, bool]]:
    """What is counted of a story, and whether it came out as it was written: cases first, then what the rows say."""
    rows = compare([analyse(Article(id=paper, text=text)) for paper, text in event["articles"].items()]).rows
    backed = [(row.status is Status.CORROBORATED, row_pairs(row.cells)) for row in rows]
    together = [pair for _, pairs in backed for pair in pairs]
    against = list(clashes(rows))
    shared, disputed = list(cases(event, "shared")), list(cases(event, "disputed"))
    yield from (("shared", _among(case, together)) for case in shared)
    yield from (("disputed", any(_among(case, pairs) for pairs in against)) for case in disputed)
    for case in cases(event, "apart"):
        yield "apart", not _among(case, together) and not any(_among(case, pairs) for pairs in against)
    yield from (("rows", any(_among(case, pairs) for case in shared)) for corroborated, pairs in backed if corroborated and pairs)
    yield from (("cells", any(_among(case, [pair]) for case in shared)) for pair in together)
    yield from (("told", any(_among(case, pairs) for case in disputed)) for pairs in against)


def _among(case: Pair, pairs: Iterable[Pair]) -> bool:
    return any(all(_touch(*both) for both in zip(case, pair, strict=True)) for pair in pairs)


def _touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
