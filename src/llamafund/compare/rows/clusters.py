"""Claims that say the same, put together so that every member agrees with the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

Pair = tuple[int, int]
MEAN_AGREEMENT = 0.7  # that two groups need, and two claims that stand alone; a pair that nobody judged counts as 0


def clusters(
    size: int, agreement: Mapping[Pair, float], apart: Collection[Pair] = (), documents: Sequence[str] = ()
) -> list[tuple[int, ...]]:
    """Group the indices `0 … size-1` by average linkage over `agreement` (i < j, a probability).

    Weak links make no chain. No group holds a pair of `apart` (i < j), which contradict each other. Claims of one of the
    `documents` (by index) are not judged and have no say. The strongest pairs are joined first. Every index is in one group;
    groups are in order of their first member.
    """
    links = _Links(size, agreement, apart, documents)
    member = list(range(size))
    groups = {index: [index] for index in range(size)}
    for (left, right), _ in sorted(agreement.items(), key=lambda item: (-item[1], item[0])):
        home, guest = member[left], member[right]
        if home == guest or not links.cohere(home, guest):
            continue
        if len(groups[home]) < len(groups[guest]):
            home, guest = guest, home
        links.join(home, guest)
        joining = groups.pop(guest)
        groups[home] += joining
        for index in joining:
            member[index] = home
    return sorted(tuple(sorted(group)) for group in groups.values())


class _Links:
    """What groups have to do with each other, kept as sums while they join, so that no pair is gone through twice.

    A group is named by one of its members.
    """

    def __init__(self, size: int, agreement: Mapping[Pair, float], apart: Iterable[Pair], documents: Sequence[str]) -> None:
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._sizes = [1] * size
        self._from = [Counter([documents[index]] if documents else []) for index in range(size)]
        for (left, right), chance in agreement.items():
            if not documents or documents[left] != documents[right]:
                self._sums[left][right] = self._sums[right][left] = chance
        for left, right in apart:
            if not documents or documents[left] != documents[right]:
                self._apart[left].add(right)
                self._apart[right].add(left)

    def cohere(self, home: int, guest: int) -> bool:
        """Whether no claim of one group contradicts one of the other, and they agree by `MEAN_AGREEMENT`."""
        if guest in self._apart[home]:
            return False
        few, many = sorted((self._from[home], self._from[guest]), key=len)
        pairs = self._sizes[home] * self._sizes[guest] - sum(count * many[name] for name, count in few.items())
        return self._sums[home].get(guest, 0.0) >= MEAN_AGREEMENT * pairs

    def join(self, home: int, guest: int) -> None:
        """Let `guest` be part of `home`."""
        self._sizes[home] += self._sizes[guest]
        self._from[home] += self._from[guest]
        for other, total in self._sums.pop(guest, {}).items():
            del self._sums[other][guest]
            if other != home:
                self._sums[home][other] = self._sums[other][home] = self._sums[home].get(other, 0.0) + total
        for other in self._apart.pop(guest, set()):
            self._apart[other].remove(guest)
            self._apart[other].add(home)
            self._apart[home].add(other)
