"""What was worked out before and may be asked again, in memory that stays the same however long an archive is."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import islice
from typing import TypeVar

from llamafund.model import Column

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
            self._renew(dict(self))
        self[key] = value
        return value

    def of(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key, made and entered where it is missing; a value is never None."""
        found = self.get(key)
        return self.keep(key, make()) if found is None else found

    def _renew(self, kept: dict[K, V]) -> None:
        """Hold these alone, in a new table: one that is only thinned out doubles in the end."""
        self.clear()
        self.update(kept)


class WordMemo(Memo[str, V]):
    """Values by word form that are forgotten with the words, as the vocabulary forgets them: what comes often is kept by both.

    Its room only bounds what is kept of words that no vocabulary holds.
    """

    def __init__(self, room: int = 2 * ROOM) -> None:
        super().__init__(room)
        self._key: object = None

    def follow(self, column: Column | None) -> None:
        """From here on the words are those of a column: forget the others, where its vocabulary has forgotten some."""
        if column is None or column.lexis.key is self._key:
            return
        lexis, before, self._key = column.lexis, self._key, column.lexis.key
        if lexis.before is before is not None:
            held = {word.form for word in lexis.words}
            self._renew({form: value for form, value in self.items() if form in held})
