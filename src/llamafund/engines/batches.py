"""How items are worked on: several at once, since a step, or the way to another process, costs the same for one as for many."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from llamafund.errors import LlamafundError

A = TypeVar("A")
B = TypeVar("B")
Work = Callable[[list[A]], list[B]]
"""Gives a result for each of some items, in order; what one is does not depend on the others."""
_LARGEST = 16  # items in a batch: larger ones gain nothing, and keep the results of the last ones waiting
_SLOW = 0.2  # seconds to wait for a batch, more than which is too long: the items come as somebody finds them


def batches(items: Iterable[A], steady: int) -> Iterator[list[A]]:
    """The items in lists of 1, then 2, 4, … up to `_LARGEST`, so that the first results come soon; `steady` lists of a size.

    Where items come slowly, none is kept waiting for the next ones: it begins again with one.
    """
    waiting = iter(items)
    size, made = 1, 0
    began = time.monotonic()
    while batch := list(islice(waiting, size)):
        made = made + 1 if time.monotonic() - began < _SLOW else 0
        yield batch
        size = min(_LARGEST, 2 ** (made // steady))
        began = time.monotonic()


def call(function: Work[A, B], batch: list[A]) -> list[B]:
    """Run in the worker. A message for people travels as its text: richer errors do not survive the way between processes."""
    try:
        return function(batch)
    except LlamafundError as error:
        raise LlamafundError(str(error)) from None
