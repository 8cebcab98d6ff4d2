"""Claims that contradict a whole list: prices of many goods, profits of many firms, results of many matches.

Such a list has a number for each of its things, and only a name tells which is whose. A claim that contradicts one article in
more ways than an event is told contradicts it in none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from llamafund.compare.rows.clusters import Pair
from llamafund.model import Relation

# Different answers of one article to one question: a first count, a later one, the total. On the 34 development stories any
# number from here on gives the same disputes, and 1 a third fewer; it is for lists, which these stories do not have.
WAYS = 3


def without_lists(disputes: Mapping[Pair, Relation], documents: Sequence[str]) -> dict[Pair, Relation]:
    """The disputes, less those of a claim with one article that contradicts it in more than so many ways (`WAYS`).

    `documents` are the articles of the claims, by index.
    """
    ways: dict[tuple[int, str], set[tuple[str, ...]]] = defaultdict(set)
    for (left, right), relation in disputes.items():
        ways[left, documents[right]].add(relation.reasons)
        ways[right, documents[left]].add(relation.reasons)
    return {
        (left, right): relation
        for (left, right), relation in disputes.items()
        if len(ways[left, documents[right]]) <= WAYS and len(ways[right, documents[left]]) <= WAYS
    }
