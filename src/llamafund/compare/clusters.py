"""Claims that say the same, put together so that every member agrees with the others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

Pair = tuple[int, int]
COHERENT = 0.35  # mean agreement two groups need, where not each is one claim; a pair that nobody judged counts as 0


def clusters(
    size: int, agreement: Mapping[Pair, float], apart: Collection[Pair] = (), documents: Sequence[str] = ()
) -> list[tuple[int, ...]]:
    """Group the indices `0 … size-1` by average linkage over `agreement` (i < j, a probability).

    Two single claims that agree are a group; weak links make no chain of more. No group holds a pair of `apart` (i < j), which
    contradict each other. Claims of one of the `documents` (by index) are not judged and have no say. The strongest pairs are
    joined first. Every index is in one group; groups are in order of their first member.
    """
    member = list(range(size))
    groups: dict[int, list[int]] = {index: [index] for index in range(size)}
    for (left, right), _ in sorted(agreement.items(), key=lambda item: (-item[1], item[0])):
        home, guest = member[left], member[right]
        if home == guest:
            continue
        pairs = [
            (min(a, b), max(a, b)) for a in groups[home] for b in groups[guest] if not documents or documents[a] != documents[b]
        ]
        if any(pair in apart for pair in pairs):
            continue
        if len(pairs) > 1 and sum(agreement.get(pair, 0.0) for pair in pairs) / len(pairs) < COHERENT:
            continue
        home, guest = min(home, guest), max(home, guest)
        groups[home] += groups.pop(guest)
        for index in groups[home]:
            member[index] = home
    return [tuple(sorted(group)) for _, group in sorted(groups.items())]
