"""Pieces of text between two spaces, each read once, and found again many at a time by a hash and letter by letter."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from llamafund.text.words.hashed import Hashed, Hashes, Numbers
from llamafund.text.words.tokenise import tokenise

Small = NDArray[np.int32]  # half the memory that a look-up has to wait for
Letters = NDArray[np.uint32]
_COUNT, _LAST, _AT, _LENGTH, _USED = range(5)
LONGEST_KEPT = 40  # code points; longer pieces are addresses, and do not come again
_SPACE, _LINE = ord(" "), ord("\n")
_BASE = 0x9E3779B97F4A7C15  # odd, so it has an inverse in 64 bits
_POWERS, _INVERSE = (np.cumprod(np.full(1 << 16, base, np.uint64)) for base in (_BASE, pow(_BASE, -1, 1 << 64)))
_POWERS *= _BASE


class Page(NamedTuple):
    """A text that ends with white space, and its `letters`, in which the end of a line is a space, too.

    `begins` and `ends` are the characters where pieces begin and where the space behind each stands; a piece may be empty.
    """

    text: str
    letters: Letters
    begins: Numbers
    ends: Numbers

    @classmethod
    def of(cls, text: str) -> Page:
        """A text, up to its last space or end of a line."""
        letters = _letters(text).copy()
        letters[letters == _LINE] = _SPACE
        ends = np.flatnonzero(letters == _SPACE)
        begins = np.zeros_like(ends)
        begins[1:] = ends[:-1] + 1
        return cls(text, letters, begins, ends)

    def hashes(self) -> Hashes:
        """A number for each piece, never 0, and the same for the same letters: after Rabin and Karp, one sum over the whole page.

        The powers of its base come again after 65,536 letters; a piece that lies over that has another number than elsewhere.
        """
        sums = np.zeros(len(self.letters) + 1, np.uint64)
        for begin in range(0, len(self.letters), len(_POWERS)):
            part = self.letters[begin : begin + len(_POWERS)]
            np.multiply(part, _POWERS[: len(part)], out=sums[begin + 1 : begin + 1 + len(part)])
        np.cumsum(sums[1:], out=sums[1:])
        hashes = sums.take(self.ends) - sums.take(self.begins)
        hashes *= _INVERSE.take(self.begins, mode="wrap")
        hashes[hashes == 0] = 1
        return hashes


class Pieces:
    """What has been read, by row; the first is nothing.

    By row, side by side in memory: the count of its tokens, the token behind its last one, where its letters are and how many
    (with the space), and when it was used (twice the time, and one where it was used before). By token: the code points before it
    in its piece, and the number of its word.
    """

    def __init__(self, number_of: Callable[[str], int]) -> None:
        self._number_of = number_of
        self._hashed = Hashed()
        self._count = self._letter = 1
        self.tokens = 0
        self._rows, self._tokens = np.zeros((1, 5), np.int32), np.zeros((0, 2), np.int32)
        self._letters: Letters = np.zeros(1, np.uint32)

    def read(self, page: Page, clock: int) -> tuple[Numbers, Numbers]:
        """The tokens of a page: where they start (characters), and the numbers of their words."""
        found = self._found(page)
        self._rows[found, _USED] = 2 * clock + (self._rows[found, _USED] > 0)
        rows = self._rows.take(found, axis=0)
        counts = rows[:, _COUNT]
        tokens = (rows[:, _LAST] - counts.cumsum()).repeat(counts)
        tokens += np.arange(len(tokens))
        columns = self._tokens.take(tokens, axis=0)
        return page.begins.repeat(counts) + columns[:, 0], columns[:, 1].astype(np.intp)

    def _found(self, page: Page) -> Numbers:
        """The rows of the pieces of a page; what is new is read."""
        hashes = page.hashes()
        found = self._hashed.find(hashes)
        places = (self._rows[:, _AT].take(found) - page.begins).repeat(page.ends - page.begins + 1)
        places += np.arange(len(places))
        other = np.flatnonzero(self._letters.take(places, mode="clip") != page.letters)
        others = page.ends.searchsorted(other)
        hashes[others[found.take(others) > 0]] = 0  # another piece has this number
        found[others] = 0
        new = np.flatnonzero(found == 0)
        if len(new):
            found[new] = self._add(page, new, hashes)
        return found

    def _add(self, page: Page, new: Numbers, hashes: Hashes) -> list[int]:
        """The rows of some new pieces; a very long one is entered, but not found again, nor is one whose number is another's."""
        entered: dict[str, int] = {}
        rows: list[tuple[int, ...]] = []
        columns: list[tuple[int, int]] = []
        kept, hashed = [], []
        taken: set[int] = set()
        begins, ends = page.begins[new].tolist(), page.ends[new].tolist()
        pieces = [page.text[begin:end] for begin, end in zip(begins, ends, strict=True)]
        for piece, number in zip(pieces, hashes[new].tolist(), strict=True):
            if piece in entered:
                continue
            entered[piece] = self._count + len(rows)
            tokens = tokenise(piece)
            columns += [(start, self._number_of(form)) for start, form in tokens]
            short = len(piece) <= LONGEST_KEPT
            letters = piece + " " if short else ""
            rows.append((len(tokens), self.tokens + len(columns), self._letter, len(letters), 0))
            self._letter += len(letters)
            kept.append(letters)
            hashed.append(number if short and number not in taken else 0)
            taken.add(hashed[-1])
        self._count, self.tokens = self._count + len(rows), self.tokens + len(columns)
        self._rows = _with(self._rows, self._count, rows)
        self._tokens = _with(self._tokens, self.tokens, columns)
        self._letters = _with(self._letters, self._letter, _letters("".join(kept)))
        self._hashed.add(np.array(hashed, np.uint64))
        return list(map(entered.__getitem__, pieces))

    def keep(self, share: float) -> list[int]:
        """Keep a share; returns the numbers of their words and the break, ascending: places are new numbers.

        What was used a second time goes before what was not, and then what was used last: half of all words come once.
        """
        rows = np.flatnonzero(self._hashed.hashes)
        used = self._rows[rows, _USED]
        chosen = np.sort(rows[np.lexsort((used, used % 2))[math.floor((1 - share) * len(rows)) :]])
        table = self._rows[chosen]
        tokens, table[:, _LAST] = _together(table[:, _LAST] - table[:, _COUNT], table[:, _COUNT])
        letters, lasts = _together(table[:, _AT], table[:, _LENGTH])
        table[:, _AT] = 1 + lasts - table[:, _LENGTH]
        columns = self._tokens[tokens]
        held = np.zeros(1 + columns[:, 1].max(initial=0), np.bool_)
        held[columns[:, 1]] = True
        kept, columns[:, 1] = np.flatnonzero(held), held.cumsum().take(columns[:, 1])
        self._rows, self._tokens = np.concatenate([self._rows[:1], table]), columns
        self._letters = np.concatenate([self._letters[:1], self._letters[letters]])
        self._count, self.tokens, self._letter = len(self._rows), len(columns), len(self._letters)
        self._hashed = Hashed(self._hashed.hashes[chosen])
        return [0, *kept.tolist()]


def _together(firsts: Small, counts: Small) -> tuple[Numbers, Numbers]:
    """The numbers of some stretches, one after another, and where each ends among them."""
    lasts = counts.cumsum()
    return (firsts - lasts + counts).repeat(counts) + np.arange(counts.sum()), lasts


def _letters(text: str) -> Letters:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _with(table: NDArray[Any], count: int, rows: ArrayLike) -> NDArray[Any]:
    """A table of `count` rows, the last of them new; where they do not fit, one of twice the size."""
    added = np.asarray(rows, table.dtype)
    if count > len(table):
        wider = np.zeros((len(table) + max(1024, len(table), count), *table.shape[1:]), table.dtype)
        wider[: len(table)] = table
        table = wider
    if len(added):
        table[count - len(added) : count] = added
    return table
