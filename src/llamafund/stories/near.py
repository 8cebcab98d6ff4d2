"""Which articles are near each other: an index over their weightiest terms, within a window of time, never all against all."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from llamafund.stories.space import Space

# On the development half of the ANT pairs, .997 of those above .5 are among the candidates.
TERMS_PROBED = 25  # by which an article is looked up, its weightiest
CANDIDATES = 10  # of which the cosine is worked out
ARTICLES_OF_A_TERM = 200  # within a window, before a term leads nowhere: what keeps the work near-linear
Posting = deque[tuple[int, float]]


def pairs(space: Space, days: Sequence[float | None], window: float, least: float) -> Iterator[tuple[float, int, int]]:
    """Cosine (at least `least`) and indices of pairs of articles that were published at most `window` days apart.

    Each article is met with its `CANDIDATES` predecessors in time. One without a date may be near any other.
    """
    dated = sorted((day, index) for index, day in enumerate(days) if day is not None)
    undated = [index for index, day in enumerate(days) if day is None]
    recent: defaultdict[int, Posting] = defaultdict(deque)
    ever: defaultdict[int, Posting] = defaultdict(deque)
    for day, index in dated:
        found = _sums(space, index, recent, days, day - window)
        yield from _closest(space, index, found, least)
        _post(space, index, recent)
        if undated:
            _post(space, index, ever)
    for index in undated:
        yield from _closest(space, index, _sums(space, index, ever, days, None), least)
        _post(space, index, ever)


def _sums(
    space: Space, index: int, postings: defaultdict[int, Posting], days: Sequence[float | None], since: float | None
) -> dict[int, float]:
    """What each earlier article shares with this one in the terms it is looked up by; older postings are dropped."""
    sums: defaultdict[int, float] = defaultdict(float)
    for (number, weight), _ in zip(space.items(index), range(TERMS_PROBED), strict=False):
        posting = postings.get(number)
        if posting is None:
            continue
        while since is not None and posting and (days[posting[0][0]] or 0.0) < since:
            posting.popleft()
        if len(posting) <= ARTICLES_OF_A_TERM:
            for other, its in posting:
                sums[other] += weight * its
    return sums


def _closest(space: Space, index: int, sums: dict[int, float], least: float) -> Iterator[tuple[float, int, int]]:
    weights = dict(space.items(index))
    for other in sorted(sums, key=lambda other: (-sums[other], other))[:CANDIDATES]:
        cosine = sum(weight * weights.get(number, 0.0) for number, weight in space.items(other))
        if cosine >= least:
            yield cosine, min(index, other), max(index, other)


def _post(space: Space, index: int, postings: defaultdict[int, Posting]) -> None:
    for (number, weight), _ in zip(space.items(index), range(TERMS_PROBED), strict=False):
        postings[number].append((index, weight))
