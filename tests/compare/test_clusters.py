"""Groups of claims: average linkage by running sums gives what going through all pairs at each join gives."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from llamafund.compare.rows.clusters import MEAN_AGREEMENT, Pair, clusters

SIZE = 9
PAIRS = [(left, right) for left in range(SIZE) for right in range(left + 1, SIZE)]


def plain(size: int, agreement: Mapping[Pair, float], apart: Collection[Pair], documents: Sequence[str]) -> list[tuple[int, ...]]:
    """The definition, written down: at each join every pair of the two groups is looked at."""
    groups = [[index] for index in range(size)]
    for (left, right), _ in sorted(agreement.items(), key=lambda item: (-item[1], item[0])):
        home = next(group for group in groups if left in group)
        guest = next(group for group in groups if right in group)
        pairs = [(min(a, b), max(a, b)) for a in home for b in guest if not documents or documents[a] != documents[b]]
        total = sum(agreement.get(pair, 0.0) for pair in pairs)
        weak = total < MEAN_AGREEMENT * len(pairs)
        if home is guest or weak or any(pair in apart for pair in pairs):
            continue
        home += guest
        groups.remove(guest)
    return sorted(tuple(sorted(group)) for group in groups)


@given(
    agreement=st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 64).map(lambda part: part / 64)),  # sums are exact
    apart=st.sets(st.sampled_from(PAIRS), max_size=6),
    documents=st.one_of(st.just([]), st.lists(st.sampled_from("abcd"), min_size=SIZE, max_size=SIZE)),
)
def test_running_sums_give_the_groups_of_the_plain_definition(
    agreement: dict[Pair, float], apart: set[Pair], documents: list[str]
) -> None:
    """Whatever agrees and contradicts, in whatever articles, the groups are those of the definition."""
    assert clusters(SIZE, agreement, apart, documents) == plain(SIZE, agreement, apart, documents)


def test_one_group_of_thousands_takes_no_square_of_time() -> None:
    """A chain of neighbours that agree grows by sums: four times as many take nowhere near sixteen times."""

    def seconds(size: int) -> float:
        agreement = {(left, left + step): 1.0 - step / 100 for left in range(size) for step in range(1, 9) if left + step < size}
        began = time.process_time()
        assert sum(map(len, clusters(size, agreement))) == size
        return time.process_time() - began

    assert seconds(16_000) < 12 * max(seconds(4_000), 0.02)
