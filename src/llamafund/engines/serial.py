"""`serial`: one item after another, here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def run(function: Callable[[A], B], items: Iterable[A], *, jobs: int = 1, lost: Callable[[A], B] | None = None) -> Iterator[B]:
    """Yield `function(item)` for each item; `jobs` and `lost` are of no use where nothing runs beside."""
    del jobs, lost
    return map(function, items)
