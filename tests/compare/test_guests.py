"""Groups without an owner: two claims that surely agree and share no group make one more, in which both are guests."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from llamafund.compare.rows.clusters import Pair
from llamafund.compare.rows.grouped import Group, grouped

NOT_QUITE, SURE, SURER = 0.59, 0.6, 0.65
PAPERS = ("a", "b", "c")
ANSWERS = {(0, 2)}  # the first two agree, and the first contradicts the third in what else it says


def _without_owner(
    agreement: Mapping[Pair, float], apart: Collection[Pair], unlike: Collection[Pair] = (), papers: tuple[str, ...] = PAPERS
) -> list[tuple[int, ...]]:
    groups = grouped(papers, agreement, apart, unlike)
    assert sorted(index for group in groups for index in group.own) == [*range(len(papers))], "a claim is at home in one group"
    return [group.joined for group in groups if group == Group((), group.joined)]


def test_two_that_surely_agree_and_share_no_group_make_one() -> None:
    """One that contradicts somebody and one that does not have no home in common: from .6 on what both share is a row."""
    assert _without_owner({(0, 1): SURE}, ANSWERS) == [(0, 1)]
    assert _without_owner({(0, 1): NOT_QUITE}, ANSWERS) == []


def test_two_that_are_unlike_never_do() -> None:
    """Though they agree by as much."""
    assert _without_owner({(0, 1): SURER}, ANSWERS, unlike={(0, 1)}) == []


def test_two_that_share_a_group_make_no_other() -> None:
    """What stands in one row is told by no second one."""
    assert _without_owner({(0, 1): SURER}, set()) == []


def test_three_that_agree_each_with_each_make_one_group() -> None:
    """Not three groups of two; who agrees with one of them only stands with that one."""
    papers = ("a", "b", "c", "d", "e", "b")
    each = {(0, 1): SURER, (0, 2): SURER, (1, 2): SURER}
    better = {(0, 5): 0.69}  # in the second paper, so that the first and the second claim are not each other's best
    assert _without_owner({**each, **better}, {(0, 3), (1, 4)}, papers=papers) == [(0, 5), (0, 1, 2)]
