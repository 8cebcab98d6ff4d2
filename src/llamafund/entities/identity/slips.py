"""Slips of the pen: one letter missing, added, changed, or two that changed places (Damerau 1964) in a long name."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
FEWEST_LETTERS = 7  # letters; shorter names that differ in one letter are different names
MOST_LETTERS = 40  # letters; what is longer is no name
MOST_WORDS = 12
COMPARED_ONE_BY_ONE = 64  # names that are compared one by one, which takes less time than entering them


class Slips(Generic[K, T]):
    """Things by their names, of some kinds, found by a name in which the pen has slipped.

    Two words that are a slip apart are equal once a letter is taken out of one or of both (Garbe's SymSpell), so a name is looked
    up by its words with each letter taken out in turn, and a list of a hundred times as many names takes a hundred times as long.
    While there are few, as in most articles, each of as many words that begins with the same letter is compared: the pen does not
    slip in the first letter of a word.
    """

    __slots__ = ("_count", "_new", "_places")

    def __init__(self) -> None:
        self._places: dict[tuple[K, tuple[str, ...], int, str], list[tuple[int, str, T]]] = {}
        self._count = 0
        self._new: list[tuple[tuple[str, ...], K, T]] = []

    def add(self, name: tuple[str, ...], kind: K, thing: T) -> None:
        """Enter a thing under a name."""
        self._new.append((name, kind, thing))

    def _index(self) -> None:
        for name, kind, thing in self._new:
            self._count += 1
            for place, word in _keys(name):
                self._places.setdefault((kind, *place), []).append((self._count, word, thing))
        self._new = []

    def find(self, name: tuple[str, ...], kind: K) -> T | None:
        """The first thing entered under a name of as many words, one of which is a slip apart: سامر عبد الكريم is not سامي."""
        if not self._count and len(self._new) <= COMPARED_ONE_BY_ONE:
            words, letter = len(name), name[0][:1]
            for other, whose, thing in self._new:
                if whose == kind and len(other) == words and other[0][:1] == letter and _one_slip(other, name):
                    return thing
            return None
        self._index()
        found = (
            next(
                ((order, thing) for order, other, thing in self._places.get((kind, *place), ()) if one_letter_apart(other, word)),
                None,
            )
            for place, word in _keys(name)
        )
        return min(filter(None, found), key=lambda each: each[0], default=(0, None))[1]


def _one_slip(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of as many words, and no more than `MOST_WORDS`, differ in one of them, by a slip."""
    if len(name) != len(other) or len(name) > MOST_WORDS:
        return False
    differing = [pair for pair in zip(name, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and max(map(len, differing[0])) <= MOST_LETTERS and one_letter_apart(*differing[0])


def _keys(name: tuple[str, ...]) -> Iterator[tuple[tuple[tuple[str, ...], int, str], str]]:
    """Where a name is kept: its other words, the place of a word, and that word with a letter less; with the word itself."""
    if len(name) > MOST_WORDS:
        return
    for index, word in enumerate(name):
        if FEWEST_LETTERS - 1 <= len(word) <= MOST_LETTERS:
            rest = (*name[:index], *name[index + 1 :])
            yield from (
                ((rest, index, short), word) for short in {word, *(word[:cut] + word[cut + 1 :] for cut in range(1, len(word)))}
            )


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two different names, one of them long, differ in one letter after the first."""
    if one == other or abs(len(one) - len(other)) > 1 or max(len(one), len(other)) < FEWEST_LETTERS or one[0] != other[0]:
        return False
    short, long = sorted((one, other), key=len)
    start = next((index for index, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if not short[start:].isalpha() and any(letter.isdigit() for letter in (*short[start:], *long[start:])):
        return False
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    return short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
