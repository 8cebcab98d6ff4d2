"""What was worked out before and may be asked again, in memory that stays the same however long an archive is."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import islice
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
ROOM = 30_000  # word forms kept: those of the last 500 articles of news; all but one word in twenty is among them

_STEPS = 10  # times that something is forgotten until all is: what several memos hold together then stays the same


class Memo(dict[K, V]):
    """Values by key. When it is full, the few that were entered first are forgotten: what comes often is soon entered again."""

    def __init__(self, room: int = ROOM) -> None:
        super().__init__()
        self._room = room

    def keep(self, key: K, value: V) -> V:
        """Enter a value that was missing, and give it back."""
        if len(self) >= self._room:
            for old in list(islice(self, self._room // _STEPS)):
                del self[old]
            kept = dict(self)  # entered anew: a dictionary that is only thinned out doubles its table in the end
            self.clear()
            self.update(kept)
        self[key] = value
        return value
