"""Word forms, each analysed once, and the pieces of text they came in, by number."""

from __future__ import annotations

from collections.abc import Callable

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
        counts, lengths = known.counts.take(found), known.lengths.take(found)
        begins, ends = lengths.cumsum(), counts.cumsum()
        begins -= lengths
        rows = np.repeat(known.firsts.take(found) - ends + counts, counts)
        rows += np.arange(len(rows))
        starts = np.repeat(begins, counts)
        starts += known.offsets.take(rows)
        numbers = known.numbers.take(rows)
        words = tuple(map(self._words.__getitem__, numbers.tolist()))
        return tuple(starts.tolist()), words, Column(numbers, self._lexis)

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


class _Pieces(dict[str, int]):
    """A piece of text between two spaces to its row.

    By row: `counts` (of tokens), `lengths` (code points, and the space), `used` (when), `firsts` (its first token). By token:
    `offsets` (code points from the start of the piece) and `numbers` (of the word).
    """

    def __init__(self, number_of: Callable[[str], int]) -> None:
        super().__init__()
        self._number_of = number_of
        self._rows = self.tokens = 0
        self.counts, self.lengths, self.used, self.firsts = (np.zeros(1024, np.intp) for _ in range(4))
        self.offsets, self.numbers = (np.zeros(1024, np.intp) for _ in range(2))

    def __missing__(self, piece: str) -> int:
        return self.add(piece, [(start, self._number_of(form)) for start, form in tokenise(piece)])

    def add(self, piece: str, tokens: Tokens) -> int:
        """The row of a new piece; a very long one is entered, but not found again."""
        row, first = self._rows, self.tokens
        self._rows, self.tokens = row + 1, first + len(tokens)
        if self._rows > len(self.counts):
            self.counts, self.lengths, self.used, self.firsts = map(_doubled, (self.counts, self.lengths, self.used, self.firsts))
        while self.tokens > len(self.offsets):
            self.offsets, self.numbers = _doubled(self.offsets), _doubled(self.numbers)
        self.counts[row], self.lengths[row], self.firsts[row] = len(tokens), len(piece) + 1, first
        for place, (start, number) in enumerate(tokens, first):
            self.offsets[place], self.numbers[place] = start, number
        if len(piece) <= LONGEST_KEPT:
            self[piece] = row
        return row

    def keep_recent(self) -> list[int]:
        """Keep the half that was used last; returns the numbers of its words, ascending: their places are their new numbers."""
        pieces, rows = list(self), np.fromiter(self.values(), np.intp, len(self))
        recent = np.sort(self.used[rows].argsort(kind="stable")[len(rows) // 2 :])
        rows = rows[recent]
        counts = self.counts[rows]
        ends = counts.cumsum()
        tokens = np.repeat(self.firsts[rows] - ends + counts, counts) + np.arange(counts.sum())
        kept, numbers = np.unique(self.numbers[tokens], return_inverse=True)
        self.counts, self.lengths, self.used, self.firsts = counts, self.lengths[rows], self.used[rows], ends - counts
        self.offsets, self.numbers = self.offsets[tokens], numbers
        self._rows, self.tokens = len(rows), len(tokens)
        self.clear()
        self.update((pieces[place], row) for row, place in enumerate(recent.tolist()))
        return [int(number) for number in kept]


def _doubled(column: Numbers) -> Numbers:
    return np.concatenate([column, np.zeros(max(1024, len(column)), column.dtype)])
