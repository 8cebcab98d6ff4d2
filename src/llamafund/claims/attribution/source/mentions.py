"""The mentions of an article by their place, so that those of one claim are found without a look at all the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from llamafund.model import Mention


class Inside:
    """The mentions of one article, none of which overlaps another."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda one: one.start)
        self._starts = [one.start for one in self._mentions]

    def between(self, start: int, end: int) -> list[Mention]:
        """Those that lie whole in the characters `[start, end)`, in order."""
        found = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return found[:-1] if found and found[-1].end > end else found
