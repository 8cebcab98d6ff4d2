"""Claims that say the same, put together so that every member agrees with the others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

Pair = tuple[int, int]
COHERENT = 0.35  # mean agreement two groups need; a pair that nobody judged counts as 0, so weak links make no chain


def clusters(size: int, agreement: Mapping[Pair, float], apart: Collection[Pair] = ()) -> list[tuple[int, ...]]:
    """Group the indices `0 … size-1` by average linkage over `agreement` (i < j, a probability).

    No group holds a pair of `apart` (i < j), of those that contradict each other. The strongest pairs are joined first.
    Every index is in one group; groups are in order of their first member.
    """
    member = list(range(size))
    groups: dict[int, list[int]] = {index: [index] for index in range(size)}
    for (left, right), _ in sorted(agreement.items(), key=lambda item: (-item[1], item[0])):
        home, guest = member[left], member[right]
        if home == guest or _linkage(groups[home], groups[guest], agreement, apart) < COHERENT:
            continue
        home, guest = min(home, guest), max(home, guest)
        groups[home] += groups.pop(guest)
        for index in groups[home]:
            member[index] = home
    return [tuple(sorted(group)) for _, group in sorted(groups.items())]


def _linkage(left: Sequence[int], right: Sequence[int], agreement: Mapping[Pair, float], apart: Collection[Pair]) -> float:
    pairs = [(min(a, b), max(a, b)) for a in left for b in right]
    if any(pair in apart for pair in pairs):
        return 0.0
    return sum(agreement.get(pair, 0.0) for pair in pairs) / len(pairs)
