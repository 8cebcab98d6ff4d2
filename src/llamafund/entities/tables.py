"""What is known of words, in tables by their numbers: made once a word, looked up for a whole article in one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from llamafund.model import Lexis, Word

Numbers = NDArray[np.intp]
_TOGETHER = 2048  # rows moved at once


class Tables(Protocol):
    """Tables with one row a word; the row is the word's number."""

    def enter(self, words: Sequence[Word]) -> None:
        """Add the rows of some words behind the others."""

    def keep(self, rows: Sequence[int]) -> None:
        """Keep these rows, which ascend, and forget the others."""


class Follower:
    """Keeps tables in step with the vocabulary whose documents come by."""

    def __init__(self, tables: Iterable[Tables]) -> None:
        self._tables = tuple(tables)
        self._key: object = None
        self._rows = 0

    def follow(self, lexis: Lexis) -> None:
        """From here on every word of a lexis has its row in the tables."""
        if lexis.key is not self._key:
            self._carry_over(lexis)
        if self._rows < len(lexis.words):
            words = lexis.words[self._rows :]
            for tables in self._tables:
                tables.enter(words)
            self._rows += len(words)

    def _carry_over(self, lexis: Lexis) -> None:
        kept = [number for number in lexis.kept if number < self._rows] if lexis.before is self._key else []
        for tables in self._tables:
            tables.keep(kept)
        self._key, self._rows = lexis.key, len(kept)


def put(table: NDArray[Any], first: int, rows: ArrayLike) -> NDArray[Any]:
    """A table (rows, …) with these rows from row `first` on; where they do not fit, another of twice the size.

    Rows behind them are not set: whoever reads knows how many there are.
    """
    added = np.asarray(rows, table.dtype)
    last = first + len(added)
    if last > len(table):
        wider = np.zeros((len(table) + max(len(table), last), *table.shape[1:]), table.dtype)
        wider[:first] = table[:first]  # what is behind stays untouched, and takes no memory yet
        table = wider
    table[first:last] = added
    return table


def narrowed(table: NDArray[Any], rows: Sequence[int]) -> NDArray[Any]:
    """The table itself with these rows, which ascend, in front, in order; what lies behind them is of no account.

    They are moved a few at a time, and take no memory of their own.
    """
    chosen = np.asarray(rows, np.intp)
    for first in range(0, len(chosen), _TOGETHER):
        part = chosen[first : first + _TOGETHER]
        table[first : first + len(part)] = table[part]
    return table
