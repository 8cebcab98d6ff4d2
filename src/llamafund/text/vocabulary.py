"""Word forms, each analysed once, and the pieces of text they came in, by number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund.model import Column, Lexis, Word
from llamafund.text.tokenise import tokenise

Analyser = Callable[[str], Word]
Numbers = NDArray[np.intp]
Tokens = list[tuple[int, int]]  # where each starts in its piece (code points), and the number of its word
ROOM = 60_000  # forms kept: those of the last 1,000 articles of news; 31,000 articles have 210,000 forms, most of them once
PIECES = 2 * ROOM  # pieces kept, and their tokens
LONGEST_KEPT = 40  # code points; longer pieces are addresses and lines run together, and do not come again


class Vocabulary:
    """What has been analysed so far. When it is full, the half that was used last stays."""

    def __init__(self, analyse: Analyser) -> None:
        self._analyse = analyse
        self._forms: dict[str, int] = {}
        self._words: list[Word] = []
        self._lexis = Lexis(self._words, object())
        self._shelf = np.zeros(1024, np.object_)  # the words once more, for who takes many of them at once
        self._shelved = 0
        self._pieces = _Pieces(self._number)
        self._clock = 0

    def words(self, text: str) -> tuple[tuple[int, ...], tuple[Word, ...], Column]:
        """The tokens of a text in columns of one length: where each starts (code points), its word, and that word's number.

        White space splits for camel-tools, so a text may be cut at its spaces first: most pieces are then a single word that has
        been seen before, and one look-up is all they cost.
        """
        if len(self._words) >= ROOM or self._pieces.tokens >= PIECES:
            self._forget()
        pieces = text.split(" ")
        known = self._pieces
        found = np.fromiter(map(known.__getitem__, pieces), np.intp, len(pieces))
        self._clock += 1
        known.used[found] = self._clock
        counts = known.counts.take(found)
        rows = known.lasts.take(found)
        rows -= counts.cumsum()
        rows = rows.repeat(counts)
        rows += np.arange(len(rows))
        starts = known.lengths.take(found).cumsum().repeat(counts)
        starts -= known.lefts.take(rows)
        numbers = known.numbers.take(rows)
        if self._shelved < len(self._words):
            self._shelve()
        return tuple(starts.tolist()), tuple(self._shelf.take(numbers).tolist()), Column(numbers, self._lexis)

    def _shelve(self) -> None:
        while len(self._shelf) < len(self._words):
            self._shelf = _doubled(self._shelf)
        self._shelf[self._shelved : len(self._words)] = self._words[self._shelved :]
        self._shelved = len(self._words)

    def _number(self, form: str) -> int:
        number = self._forms.get(form)
        if number is None:
            number = self._forms[form] = len(self._words)
            self._words.append(self._analyse(form))
        return number

    def _forget(self) -> None:
        """Keep what was used last, under new numbers; columns made before go on with the old ones."""
        kept = self._pieces.keep_recent()
        self._words = [self._lexis.words[number] for number in kept]
        self._lexis = Lexis(self._words, object(), self._lexis.key, kept)
        self._forms.clear()
        self._forms.update((word.form, number) for number, word in enumerate(self._words))
        self._shelf[:] = None
        self._shelved = 0


class _Pieces(dict[str, int]):
    """A piece of text between two spaces to its row.

    By row: `counts` (of tokens), `lengths` (code points, and the space), `used` (when), `lasts` (the token behind its last one).
    By token: `lefts` (code points from its start to the end of the piece and its space) and `numbers` (of the word).
    """

    def __init__(self, number_of: Callable[[str], int]) -> None:
        super().__init__()
        self._number_of = number_of
        self._rows = self.tokens = 0
        self.counts, self.lengths, self.used, self.lasts = (np.zeros(1024, np.intp) for _ in range(4))
        self.lefts, self.numbers = (np.zeros(1024, np.intp) for _ in range(2))

    def __missing__(self, piece: str) -> int:
        return self.add(piece, [(start, self._number_of(form)) for start, form in tokenise(piece)])

    def add(self, piece: str, tokens: Tokens) -> int:
        """The row of a new piece; a very long one is entered, but not found again."""
        row, first = self._rows, self.tokens
        self._rows, self.tokens = row + 1, first + len(tokens)
        if self._rows > len(self.counts):
            self.counts, self.lengths, self.used, self.lasts = map(_doubled, (self.counts, self.lengths, self.used, self.lasts))
        while self.tokens > len(self.lefts):
            self.lefts, self.numbers = _doubled(self.lefts), _doubled(self.numbers)
        length = len(piece) + 1
        self.counts[row], self.lengths[row], self.lasts[row] = len(tokens), length, self.tokens
        for place, (start, number) in enumerate(tokens, first):
            self.lefts[place], self.numbers[place] = length - start, number
        if len(piece) <= LONGEST_KEPT:
            self[piece] = row
        return row

    def keep_recent(self) -> list[int]:
        """Keep the half that was used last; returns the numbers of its words, ascending: their places are their new numbers."""
        pieces, rows = list(self), np.fromiter(self.values(), np.intp, len(self))
        recent = np.sort(self.used[rows].argsort(kind="stable")[len(rows) // 2 :])
        rows = rows[recent]
        counts = self.counts[rows]
        lasts = counts.cumsum()
        tokens = (self.lasts[rows] - lasts).repeat(counts) + np.arange(counts.sum())
        kept, numbers = np.unique(self.numbers[tokens], return_inverse=True)
        self.counts, self.lengths, self.used, self.lasts = counts, self.lengths[rows], self.used[rows], lasts
        self.lefts, self.numbers = self.lefts[tokens], numbers
        self._rows, self.tokens = len(rows), len(tokens)
        self.clear()
        self.update((pieces[place], row) for row, place in enumerate(recent.tolist()))
        return [int(number) for number in kept]


def _doubled(column: NDArray[Any]) -> NDArray[Any]:
    return np.concatenate([column, np.zeros(max(1024, len(column)), column.dtype)])
