"""How items travel to other processes: several at once, since a way there costs the same for one as for many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from llamafund.errors import LlamafundError

A = TypeVar("A")
B = TypeVar("B")
_LARGEST = 16  # items in a batch: larger ones gain nothing, and keep the results of the last ones waiting


def batches(items: Iterable[A], steady: int) -> Iterator[list[A]]:
    """The items in lists of 1, then 2, 4, … up to `_LARGEST`, so that the first results come soon; `steady` lists of a size."""
    waiting = iter(items)
    size, made = 1, 0
    while batch := list(islice(waiting, size)):
        yield batch
        made += 1
        size = min(_LARGEST, 2 ** (made // steady))


def call(function: Callable[[A], B], batch: list[A]) -> list[B]:
    """Run in the worker. A message for people travels as its text: richer errors do not survive the way between processes."""
    try:
        return [function(item) for item in batch]
    except LlamafundError as error:
        raise LlamafundError(str(error)) from None
