"""Which claims make a row, and which stand in the rows of others besides.

A claim often says several things at once: a toll, a place, a time. Where it contradicts another in one of them it still backs
what both share. So claims that contradict somebody are grouped by themselves, an answer a group, and all others without them; and
a claim joins every group of those others that it agrees with besides its own, where it agrees with all that stand there. Two that
surely agree and still share no group make one more, in which both are guests.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from llamafund.compare.rows.clusters import MEAN_AGREEMENT, Pair, clusters

# What makes a row of two claims that stood alone is `MEAN_AGREEMENT`, or this where neither has a better partner in the other's
# article. A claim joins the row of others besides its own where it agrees with every claim that it finds there: of 59 pairs in
# rows of the development stories that were not judged alike 11 shared something.
CLOSEST_AGREEMENT = 0.4
# What makes a group of two that share none: of 29 such pairs of the development stories 22 share something, of those
# below one in two.
SURE_AGREEMENT = 0.6


class Group(NamedTuple):
    """Claims by index: `own` are the group, `joined` agree with it and have a group of their own.

    Where nobody is at home there (`own` is empty), the guests agree with each other.
    """

    own: tuple[int, ...]
    joined: tuple[int, ...]


def grouped(
    documents: Sequence[str], agreement: Mapping[Pair, float], apart: Collection[Pair], unlike: Collection[Pair] = ()
) -> list[Group]:
    """The groups of claims, whose `documents` are given in their order; every claim is in the `own` of one group.

    `agreement` gives for a pair (i < j) the chance that it agrees in something, `apart` are the pairs that contradict each other,
    `unlike` those that stand in no row together besides.
    """
    answers = {index for pair in apart for index in pair}
    alike = {pair: chance for pair, chance in agreement.items() if pair not in apart}
    against = _against(apart)
    closest = _closest(documents, alike)
    within = {
        (left, right): max(chance, MEAN_AGREEMENT) if against[left] & against[right] or (left, right) in closest else chance
        for (left, right), chance in alike.items()
        if (left in answers) == (right in answers)
    }
    groups = clusters(len(documents), within, {*apart, *unlike}, documents)
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    joined: dict[int, list[int]] = defaultdict(list)
    between: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (left, right), chance in alike.items():
        for claim, other in ((left, right), (right, left)):
            if group_of[claim] != group_of[other] and other not in answers:
                between[claim, group_of[other]].append(chance)
    for (claim, number), chances in sorted(between.items(), key=lambda item: (-max(item[1]), item[0])):
        there = [index for index in (*groups[number], *joined[number]) if documents[index] != documents[claim]]
        if any((min(claim, index), max(claim, index)) not in alike for index in there):
            continue
        alone = len(groups[number]) == 1 and not joined[number]
        if not alone or max(chances) >= MEAN_AGREEMENT:
            joined[number].append(claim)
    found = [Group(group, tuple(sorted(joined[number]))) for number, group in enumerate(groups)]
    return [*found, *_guests(documents, alike, unlike, found)]


def _guests(
    documents: Sequence[str], alike: Mapping[Pair, float], unlike: Collection[Pair], groups: Sequence[Group]
) -> Iterator[Group]:
    """Groups of claims that surely agree, each with each, and share none of `groups`; the surest pairs come first."""
    together = {pair for group in groups for pair in combinations(sorted((*group.own, *group.joined)), 2)}
    sure = {
        pair: chance
        for pair, chance in alike.items()
        if chance >= SURE_AGREEMENT and pair not in unlike and documents[pair[0]] != documents[pair[1]]
    }
    near: dict[int, set[int]] = defaultdict(set)
    for left, right in sure:
        near[left].add(right)
        near[right].add(left)
    for pair in sorted(sure, key=lambda pair: (-sure[pair], pair)):
        if pair not in together:
            group = [*pair]
            for other in sorted(near[pair[0]] & near[pair[1]]):
                if near[other].issuperset(group):
                    group.append(other)
            together.update(combinations(sorted(group), 2))
            yield Group((), tuple(sorted(group)))


def _closest(documents: Sequence[str], alike: Mapping[Pair, float]) -> set[Pair]:
    """The pairs that agree by `CLOSEST_AGREEMENT` and of which neither claim agrees more with another of the other's article."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (left, right), chance in alike.items():
        for claim, other in ((left, right), (right, left)):
            best[claim, documents[other]] = max(best[claim, documents[other]], chance)
    return {
        (left, right)
        for (left, right), chance in alike.items()
        if chance >= CLOSEST_AGREEMENT and chance == best[left, documents[right]] == best[right, documents[left]]
    }


def _against(apart: Collection[Pair]) -> Mapping[int, set[int]]:
    """Whom each claim contradicts. Two that agree, and contradict the same claim, answer its question alike."""
    against: dict[int, set[int]] = defaultdict(set)
    for left, right in apart:
        against[left].add(right)
        against[right].add(left)
    return against
