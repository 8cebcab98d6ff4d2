"""Word forms, each analysed once, and the pieces of text they came in, by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise

import numpy as np

from llamafund.model import BREAK, Column, Lexis, Word
from llamafund.text.words.hashed import Numbers
from llamafund.text.words.parts import LONGEST, parts
from llamafund.text.words.pieces import Page, Pieces
from llamafund.text.words.tokenise import tokenise

Analyser = Callable[[str], Word]
FORMS_KEPT = 40_000  # those of 700 articles of news; 31,000 articles have 210,000 forms, most of them once
PIECES_KEPT = 2 * FORMS_KEPT  # and their tokens
KEPT = 0.75  # of these, where there are more: it is some time until there are so many again
_NONE = np.zeros(0, np.intp)


class Vocabulary:
    """What has been analysed so far. When it is full, so much is forgotten that a quarter of it is free, first what came once."""

    def __init__(self, analyse: Analyser) -> None:
        self._analyse = analyse
        self._forms: dict[str, int] = {}
        self._words: list[Word] = [BREAK]
        self._lexis = Lexis(self._words, object(), take=_Shelf(self._words).take)
        self._pieces = Pieces(self._number)
        self._clock = 0

    def read(self, texts: Sequence[str]) -> Iterator[Column]:
        """The tokens of each text: the number of its word, and where it starts (code points).

        White space splits for camel-tools, so a text may be cut at its spaces first: most pieces are then a single word that has
        been seen before, and one look-up is all they cost.
        """
        if len(self._words) >= FORMS_KEPT or self._pieces.tokens >= PIECES_KEPT:
            self._forget()
        self._clock += 1
        read = [self._read(*part) for part in parts("".join([text + "\n" for text in texts]))]
        starts, numbers = map(np.concatenate, zip(*read, strict=True)) if read else (_NONE, _NONE)
        shifts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        bounds = starts.searchsorted(shifts).tolist()
        for shift, (first, last) in zip(shifts, pairwise(bounds), strict=False):
            yield Column(numbers[first:last], starts[first:last] - shift, self._lexis)

    def _read(self, begin: int, text: str) -> tuple[Numbers, Numbers]:
        """Where the tokens of a part of a text start, and the numbers of their words."""
        if len(text) <= LONGEST:
            starts, numbers = self._pieces.read(Page.of(text), self._clock)
            return starts + begin, numbers
        tokens = [(begin + start, self._number(form)) for start, form in tokenise(text)]
        starts, numbers = np.array(tokens, np.intp).reshape(-1, 2).T
        return starts, numbers

    def _number(self, form: str) -> int:
        number = self._forms.get(form)
        if number is None:
            number = self._forms[form] = len(self._words)
            self._words.append(self._analyse(form))
        return number

    def _forget(self) -> None:
        """Keep three quarters of what it may hold, under new numbers; columns made before go on with the old ones.

        One long text may have filled it several times over.
        """
        full = max(1, len(self._words) / FORMS_KEPT, self._pieces.tokens / PIECES_KEPT)
        kept = self._pieces.keep(KEPT / full)
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
