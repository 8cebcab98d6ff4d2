"""Pairing what two sides marked: each at most once, the largest share first."""

from __future__ import annotations

from collections.abc import Iterable


def one_to_one(shares: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Index pairs out of `(share, left, right)`; of equal shares the first on the left, then on the right."""
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for _, i, j in sorted(shares, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs
