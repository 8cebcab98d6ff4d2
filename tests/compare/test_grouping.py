"""Pairs are put together by the lengths of their sentences, each in one group."""

import numpy as np
import pytest

from llamafund.compare.pair.judging.grouping import PAIRS_IN_A_BATCH, groups


@pytest.mark.parametrize("count", [0, 1, 2, PAIRS_IN_A_BATCH, PAIRS_IN_A_BATCH + 1, 700])
def test_every_pair_is_in_one_group(count: int) -> None:
    """None is lost, none comes twice, and no group is larger than what is read at once, however many pairs there are."""
    lengths = np.random.default_rng(count).integers(0, 49, (2, count))
    found = list(groups(lengths))
    assert sorted(number for group in found for number in group.tolist()) == list(range(count))
    assert all(len(group) <= PAIRS_IN_A_BATCH for group in found)


def test_pairs_of_one_length_go_into_as_few_groups_as_they_may() -> None:
    """Where nothing has to be filled up there is no reason to part them."""
    assert len(list(groups(np.full((2, 3 * PAIRS_IN_A_BATCH), 10)))) == 3


def test_long_sentences_do_not_lengthen_short_ones() -> None:
    """A few pairs with a long side of either kind leave the many short ones."""
    lengths = np.full((2, 100), 5)
    lengths[0, 10:20], lengths[1, 30:40] = 45, 45
    for group in groups(lengths):
        assert len({*map(tuple, lengths[:, group].T.tolist())}) == 1
