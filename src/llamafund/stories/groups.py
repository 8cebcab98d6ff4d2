"""Articles put together so that each group is coherent: near on average, and within one window of time."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from llamafund.stories.space import Space


@dataclass(slots=True)
class Group:
    """Articles by index, the sum of their vectors, the days between which they were published."""

    members: list[int]
    total: dict[int, float]
    first: float
    last: float

    def near(self, other: Group) -> float:
        """The mean cosine of the members of one with those of the other: the product of their mean vectors."""
        small, large = sorted((self.total, other.total), key=len)
        shared = sum(weight * large.get(number, 0.0) for number, weight in small.items())
        return shared / (len(self.members) * len(other.members))

    def take(self, other: Group) -> None:
        """Have the members of another one too."""
        self.members += other.members
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)
        for number, weight in other.total.items():
            self.total[number] = self.total.get(number, 0.0) + weight


def groups(
    space: Space, near: Iterable[tuple[float, int, int]], days: Sequence[float | None], *, window: float, coherent: float
) -> list[Group]:
    """The groups of two articles and more, by average linkage over the pairs that are near, the nearest first.

    Two groups become one where the mean cosine between them is at least `coherent` (so weak links make no chain) and all of
    them fit into `window` days. An article without a date fits anywhere.
    """
    home: dict[int, Group] = {}
    for _, left, right in sorted(near, key=lambda pair: (-pair[0], pair[1:])):
        one, other = (home.get(index) or _alone(space, index, days[index]) for index in (left, right))
        if one is other:
            continue
        if max(one.last, other.last) - min(one.first, other.first) > window or one.near(other) < coherent:
            continue
        if len(one.members) < len(other.members):
            one, other = other, one
        one.take(other)
        for index in one.members if len(one.members) == len(other.members) + 1 else other.members:
            home[index] = one
    return list({id(group): group for group in home.values()}.values())


def _alone(space: Space, index: int, day: float | None) -> Group:
    first, last = (math.inf, -math.inf) if day is None else (day, day)
    return Group(members=[index], total=dict(space.items(index)), first=first, last=last)
