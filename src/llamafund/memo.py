"""What was worked out before and may be asked again, in memory that stays the same however long an archive is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import islice
from typing import Generic, TypeVar, cast

from llamafund.model import Column, Lexis, Word

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


class WordTable(Generic[V]):
    """A value for each word, by its number in a vocabulary: made when it is first asked for, and forgotten with the word."""

    def __init__(self) -> None:
        self._key: object = None
        self._values: list[V | None] = []

    def of(self, words: Sequence[Word], column: Column | None, make: Callable[[Word], V]) -> list[V]:
        """The values of the words of a text, which are those of its column; none of them is false."""
        if column is None:
            return list(map(make, words))
        self._follow(column.lexis)
        values = self._values
        numbers: list[int] = column.numbers.tolist()
        found = list(map(values.__getitem__, numbers))
        if not all(found):
            for place, number in enumerate(numbers):
                if found[place] is None:
                    found[place] = values[number] = values[number] or make(words[place])
        return cast("list[V]", found)

    def _follow(self, lexis: Lexis) -> None:
        """From here on the words are those of a lexis."""
        if lexis.key is not self._key:
            kept = lexis.kept if lexis.before is self._key else ()
            self._values = [self._values[number] for number in kept if number < len(self._values)]
            self._key = lexis.key
        self._values += [None] * (len(lexis.words) - len(self._values))
