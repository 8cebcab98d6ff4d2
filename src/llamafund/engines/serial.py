"""`serial`: one batch of items after another, here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from llamafund.engines.batches import Work, batches, one_by_one
from llamafund.errors import LlamafundError

A = TypeVar("A")
B = TypeVar("B")


def run(function: Work[A, B], items: Iterable[A], *, jobs: int = 1, lost: Callable[[A], B] | None = None) -> Iterator[B]:
    """Yield what `function` makes of each item; `jobs` and `lost` are of no use where nothing runs beside."""
    del jobs, lost
    for batch in batches(items, steady=1):
        try:
            results: Iterable[B] = function(batch)
        except LlamafundError:
            results = one_by_one(function, batch)
        yield from results
