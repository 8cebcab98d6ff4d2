"""Documents side by side: what takes a step of NumPy for one takes hardly more for sixteen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from llamafund.entities.tables import Numbers
from llamafund.model import Column, Document, Lexis, Word

LARGEST = 20_000  # words


class Sheet(NamedTuple):
    """Documents whose words are of one lexis: their words by number, one document after another.

    `bounds` are where each document begins, and where the last one ends: token `n` of a document is `bound + n` of the sheet.
    `listed` are the numbers once more, a list a document.
    """

    documents: Sequence[Document]
    lexis: Lexis
    numbers: Numbers
    bounds: Sequence[int]
    listed: Sequence[list[int]]

    def apart(self, tokens: Numbers) -> list[list[int]]:
        """Ascending tokens of the sheet as tokens of each document."""
        cuts = np.searchsorted(tokens, self.bounds).tolist()
        parts = [tokens[first:last] for first, last in pairwise(cuts)]
        return [(part - bound).tolist() for bound, part in zip(self.bounds, parts, strict=False)]


def sheets(documents: Iterable[Document]) -> Iterator[Sheet]:
    """Documents in sheets, in order; a vocabulary that was full, and has forgotten words, begins another sheet."""
    held: list[tuple[Document, Column]] = []
    words = 0
    for document in documents:
        column = document.column or _numbered(document.words)
        if held and (column.lexis.key is not held[0][1].lexis.key or words + len(column.numbers) > LARGEST):
            yield _sheet(held)
            held, words = [], 0
        held.append((document, column))
        words += len(column.numbers)
    if held:
        yield _sheet(held)


def _sheet(held: Sequence[tuple[Document, Column]]) -> Sheet:
    numbers = [column.numbers for _, column in held]
    return Sheet(
        documents=[document for document, _ in held],
        lexis=held[-1][1].lexis,
        numbers=numbers[0] if len(numbers) == 1 else np.concatenate(numbers),
        bounds=list(accumulate(map(len, numbers), initial=0)),
        listed=[column.tolist() for column in numbers],
    )


def _numbered(words: Sequence[Word]) -> Column:
    """A column of its own, for a document that no vocabulary made."""
    places: dict[Word, int] = {}
    numbers = [places.setdefault(word, len(places)) for word in words]
    return Column(np.array(numbers, np.intp), Lexis(list(places), object()))
