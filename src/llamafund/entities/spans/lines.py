"""Where the lines of an article begin among its tokens: a name never crosses one."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from llamafund.model import Document


def lines_of(document: Document) -> list[tuple[int, int]]:
    """The tokens `[first, last)` of each line that has any, in order."""
    text, starts = document.article.text, document.starts
    cuts = [0]
    place = text.find("\n")
    while place >= 0:
        cut = bisect_left(starts, place)
        if cut > cuts[-1]:
            cuts.append(cut)
        place = text.find("\n", place + 1)
    if cuts[-1] < len(starts):
        cuts.append(len(starts))
    return list(pairwise(cuts))
