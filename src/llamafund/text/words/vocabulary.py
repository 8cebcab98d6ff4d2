"""Word forms, each analysed once, and the pieces of text they came in, by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from llamafund.model import BREAK, Column, Lexis, Word
from llamafund.text.words.tokenise import tokenise

Analyser = Callable[[str], Word]
Numbers = NDArray[np.intp]
Small = NDArray[np.int32]  # half the memory that a look-up has to wait for
Tokens = list[tuple[int, int]]  # where each starts in its piece (code points), and the number of its word
FORMS_KEPT = 40_000  # those of 700 articles of news; 31,000 articles have 210,000 forms, most of them once
PIECES_KEPT = 2 * FORMS_KEPT  # and their tokens
_COUNT, _LENGTH, _LAST, _USED = range(4)
LONGEST_KEPT = 40  # code points; longer pieces are addresses, and do not come again


class Vocabulary:
    """What has been analysed so far. When it is full, a quarter is forgotten, first of all what came once."""

    def __init__(self, analyse: Analyser) -> None:
        self._analyse = analyse
        self._forms: dict[str, int] = {}
        self._words: list[Word] = [BREAK]
        self._lexis = Lexis(self._words, object(), take=_Shelf(self._words).take)
        self._pieces = _Pieces(self._number)
        self._clock = 0

    def read(self, texts: Sequence[str]) -> Iterator[Column]:
        """The tokens of each text: the number of its word, and where it starts (code points).

        White space splits for camel-tools, so a text may be cut at its spaces first: most pieces are then a single word that has
        been seen before, and one look-up is all they cost.
        """
        if len(self._words) >= FORMS_KEPT or self._pieces.tokens >= PIECES_KEPT:
            self._forget()
        pieces: list[str] = []
        behind: list[int] = []
        for text in texts:
            pieces += text.replace("\n", " ").split(" ")
            behind.append(len(pieces) - 1)
        known = self._pieces
        found = np.fromiter(map(known.__getitem__, pieces), np.intp, len(pieces))
        self._clock += 1
        counts, lengths, lasts = known.rows(found, self._clock)
        ends = counts.cumsum()
        rows = (lasts - ends).repeat(counts)
        rows += np.arange(len(rows))
        lefts, numbers = known.columns(rows)
        starts = lengths.cumsum().repeat(counts)
        starts -= lefts
        shift = first = 0
        for text, last in zip(texts, ends.take(behind).tolist(), strict=True):
            yield Column(numbers[first:last], starts[first:last] - shift, self._lexis)
            shift += len(text) + 1
            first = last

    def _number(self, form: str) -> int:
        number = self._forms.get(form)
        if number is None:
            number = self._forms[form] = len(self._words)
            self._words.append(self._analyse(form))
        return number

    def _forget(self) -> None:
        """Keep three quarters, under new numbers; columns made before go on with the old ones."""
        kept = self._pieces.keep()
        self._words = list(map(self._words.__getitem__, kept))
        self._lexis = Lexis(self._words, object(), self._lexis.key, kept, _Shelf(self._words).take)
        self._forms = {word.form: number for number, word in enumerate(self._words) if number}


class _Shelf:
    """Words once more, in an array: many of them are taken at once. It grows with the list they are in."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._array = np.zeros(1024, np.object_)
        self._count = 0

    def take(self, numbers: Numbers) -> list[Word]:
        """The words of some numbers."""
        count = len(self._words)
        if count > self._count:
            if count > len(self._array):
                self._array = np.concatenate([self._array, np.zeros(count, np.object_)])
            self._array[self._count : count] = self._words[self._count :]
            self._count = count
        words: list[Word] = self._array.take(numbers).tolist()
        return words


class _Pieces(dict[str, int]):
    """A piece of text between two spaces to its row.

    By row, side by side in memory: the count of its tokens, its length (code points, and the space), the token behind its last
    one, and when it was used (twice the time, and one where it was used before). By token: the code points from its start to the
    end of piece and space, and the number of its word.
    """

    def __init__(self, number_of: Callable[[str], int]) -> None:
        super().__init__()
        self._number_of = number_of
        self._count = self.tokens = 0
        self._rows = np.zeros((0, 4), np.int32)
        self._tokens = np.zeros((0, 2), np.int32)
        self._new: tuple[list[tuple[int, int, int, int]], list[tuple[int, int]]] = ([], [])

    def __missing__(self, piece: str) -> int:
        return self.add(piece, [(start, self._number_of(form)) for start, form in tokenise(piece)])

    def rows(self, found: Numbers, clock: int) -> tuple[Small, Small, Small]:
        """The counts, lengths and ends of some rows, which are used now."""
        self._enter()
        self._rows[found, _USED] = 2 * clock + (self._rows[found, _USED] > 0)
        table = self._rows.take(found, axis=0)
        return table[:, _COUNT], table[:, _LENGTH], table[:, _LAST]

    def columns(self, tokens: Numbers) -> tuple[Small, Numbers]:
        """Where some tokens start, counted from the end of their piece, and the numbers of their words."""
        table = self._tokens.take(tokens, axis=0)
        return table[:, 0], table[:, 1].astype(np.intp)

    def add(self, piece: str, tokens: Tokens) -> int:
        """The row of a new piece; a very long one is entered, but not found again."""
        row, length = self._count, len(piece) + 1
        self._count, self.tokens = row + 1, self.tokens + len(tokens)
        rows, columns = self._new
        rows.append((len(tokens), length, self.tokens, 0))
        columns += [(length - start, number) for start, number in tokens]
        if len(piece) <= LONGEST_KEPT:
            self[piece] = row
        return row

    def _enter(self) -> None:
        """What was added one by one goes into the tables together."""
        rows, columns = self._new
        if rows:
            self._rows = _with(self._rows, self._count, rows)
            self._tokens = _with(self._tokens, self.tokens, columns)
            self._new = ([], [])

    def keep(self) -> list[int]:
        """Keep three quarters; returns the numbers of their words and the break, ascending: places are new numbers.

        What was used a second time goes before what was not, and then what was used last: half of all words come once.
        """
        self._enter()
        pieces, rows = list(self), np.fromiter(self.values(), np.intp, len(self))
        used = self._rows[rows, _USED]
        chosen = np.sort(np.lexsort((used, used % 2))[len(rows) // 4 :])
        table = self._rows[rows[chosen]]
        counts = table[:, _COUNT]
        lasts = counts.cumsum()
        tokens = (table[:, _LAST] - lasts).repeat(counts) + np.arange(counts.sum())
        table[:, _LAST] = lasts
        columns = self._tokens[tokens]
        kept, numbers = np.unique(columns[:, 1], return_inverse=True)
        columns[:, 1] = numbers + 1
        self._rows, self._tokens = table, columns
        self._count, self.tokens = len(table), len(columns)
        self.clear()
        self.update(zip(map(pieces.__getitem__, chosen.tolist()), range(len(chosen)), strict=True))
        return [0, *kept.tolist()]


def _with(table: Small, count: int, rows: Sequence[tuple[int, ...]]) -> Small:
    """A table of `count` rows, the last of them new; where they do not fit, one of twice the size."""
    if count > len(table):
        wider = np.zeros((len(table) + max(1024, len(table), count), table.shape[1]), table.dtype)
        wider[: len(table)] = table
        table = wider
    if rows:
        table[count - len(rows) : count] = rows
    return table
