"""How far two annotators agree on the rows of a story: which propositions articles share, and where they conflict.

Two rows match where they share words in two articles or more, one to one, the largest share first. Words are shared by a cell or
an `also` of each that overlap by half of the shorter, as `scripts.evaluation.stories` takes a found row for an annotated one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from scripts.evaluation.one_to_one import one_to_one

HALF = 0.5
Row = Mapping[str, Any]
Told = list[tuple[str, str]]


def matched(first: Sequence[Row], second: Sequence[Row]) -> list[tuple[Row, Row]]:
    """The rows of one story that say the same in both annotations."""
    scores = (
        (sum(parts), i, j)
        for i, one in enumerate(first)
        for j, other in enumerate(second)
        if len(parts := _parts(one, other)) > 1
    )
    return [(first[i], second[j]) for i, j in one_to_one(scores)]


def told(pairs: Sequence[tuple[Row, Row]]) -> Told:
    """For each two articles that stand in both rows of a pair, whether they agree or conflict after either annotator."""
    units: Told = []
    for one, other in pairs:
        for articles in combinations(sorted(one["cells"].keys() & other["cells"].keys()), 2):
            units.append((_stance(one, articles), _stance(other, articles)))
    return units


def _stance(row: Row, articles: tuple[str, str]) -> str:
    return "conflict" if set(articles) in [set(pair) for pair in row["conflicts"]] else "agree"


def _parts(one: Row, other: Row) -> list[float]:
    """For each article that both rows speak of in words they share, how much of the longer place is shared, in 0..1."""
    parts = []
    for name in one["cells"].keys() & other["cells"].keys():
        shared = [_shared(here, there) for here in _places(one, name) for there in _places(other, name)]
        if any(of_shorter >= HALF for of_shorter, _ in shared):
            parts.append(max(of_longer for _, of_longer in shared))
    return parts


def _places(row: Row, name: str) -> list[tuple[int, int]]:
    return [row["cells"][name], *row["also"].get(name, ())]


def _shared(here: tuple[int, int], there: tuple[int, int]) -> tuple[float, float]:
    common = max(0, min(here[1], there[1]) - max(here[0], there[0]))
    sizes = sorted((here[1] - here[0], there[1] - there[0]))
    return common / sizes[0], common / sizes[1]
