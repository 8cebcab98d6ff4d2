"""Documents side by side: what takes a step for one takes hardly more for a hundred."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from llamafund.entities.tables import Numbers
from llamafund.model import BREAK, Column, Document, Lexis, Word

LARGEST = 60_000  # words
_EDGE = "\n"
_BETWEEN = f"{_EDGE}{BREAK.form}{_EDGE}"
"""What is written between two texts: the break touches no word, so nothing seems glued to it."""


class Sheet(NamedTuple):
    """Documents whose words are of one lexis, as one `text` with a `BREAK` behind each.

    `numbers` are its words by number, `starts` where they start. Document `i` begins at token `bounds[i]` and at character
    `shifts[i]`; its break is the last token before `bounds[i + 1]`. `lines` are the tokens that begin a line, and the end;
    of `opens`, which has a byte a token, those bytes are 1.
    """

    documents: Sequence[Document]
    text: str
    lexis: Lexis
    numbers: Numbers
    starts: Numbers
    bounds: Sequence[int]
    shifts: Sequence[int]
    lines: Sequence[int]
    opens: bytes

    def end_of_line(self, token: int) -> int:
        """The token behind the line of a token."""
        return self.lines[bisect_right(self.lines, token)]

    def word(self, token: int) -> Word:
        """The word of a token."""
        word: Word = self.lexis.words[self.numbers[token]]
        return word

    def start_of(self, token: int) -> int:
        """Where a token starts, in code points of its article."""
        return int(self.starts[token])

    def end_of(self, token: int) -> int:
        """Where it ends: the code point behind its last one."""
        return int(self.starts[token]) + len(self.word(token).form)

    def around(self, token: int) -> tuple[int, int]:
        """The tokens `[first, last)` of the document that a token is of, and its break."""
        index = bisect_right(self.bounds, token)
        return self.bounds[index - 1], self.bounds[index]

    def cuts(self, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Of ascending tokens, those of each document, as `[first, last)`."""
        return pairwise([bisect_left(tokens, bound) for bound in self.bounds])


def sheets(documents: Iterable[Document]) -> Iterator[Sheet]:
    """Documents in sheets, in order; a vocabulary that was full, and has forgotten words, begins another sheet."""
    held: list[tuple[Document, Column]] = []
    words = 0
    for document in documents:
        column = document.column or _numbered(document)
        if held and (column.lexis.key is not held[0][1].lexis.key or words + len(column.numbers) > LARGEST):
            yield _sheet(held)
            held, words = [], 0
        held.append((document, column))
        words += len(column.numbers)
    if held:
        yield _sheet(held)


def _sheet(held: Sequence[tuple[Document, Column]]) -> Sheet:
    documents = [document for document, _ in held]
    texts = [document.article.text for document in documents]
    bounds = list(accumulate((len(column.numbers) + 1 for _, column in held), initial=0))
    shifts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
    starts, numbers = np.empty(bounds[-1], np.intp), np.zeros(bounds[-1], np.intp)
    for (_, column), (first, behind), (shift, following) in zip(held, pairwise(bounds), pairwise(shifts), strict=True):
        numbers[first : behind - 1] = column.numbers
        starts[first : behind - 1] = column.starts
        starts[first : behind - 1] += shift
        starts[behind - 1] = following - len(_EDGE) - len(BREAK.form)
    text = "".join([text + _BETWEEN for text in texts])
    lines = line_starts(text, starts)
    opens = np.zeros(len(starts), np.bool_)
    opens[lines] = True
    lexis = held[-1][1].lexis
    return Sheet(documents, text, lexis, numbers, starts, bounds, shifts, [*lines, len(starts)], opens.tobytes())


def line_starts(text: str, starts: Numbers) -> list[int]:
    """The tokens that begin a line; `starts` are the characters at which tokens begin."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    begins = np.zeros(len(starts) + 1, np.bool_)
    begins[starts.searchsorted(np.flatnonzero(letters == ord("\n")))] = True
    begins[0] = True
    lines: list[int] = np.flatnonzero(begins[:-1]).tolist()
    return lines


def _numbered(document: Document) -> Column:
    """A column of its own, for a document that no vocabulary made."""
    places: dict[Word, int] = {BREAK: 0}
    numbers = [places.setdefault(word, len(places)) for word in document.words]
    return Column(np.array(numbers, np.intp), np.array(document.starts, np.intp), Lexis(list(places), object()))
