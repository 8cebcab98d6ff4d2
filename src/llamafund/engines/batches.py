"""How items are worked on: several at once, since a step, or the way to another process, costs the same for one as for many."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from llamafund.errors import LlamafundError
from llamafund.model import Article

A = TypeVar("A")
B = TypeVar("B")
Work = Callable[[list[A]], list[B]]
"""Gives a result for each of some items, in order; what one is does not depend on the others."""
Part = tuple[list[B], str | None]
"""The results of a batch as far as it went, and the message of the item that ended it."""
_LARGEST = 128  # items in a batch: larger ones gain little, and keep the results of the last ones waiting
_HEAVY = (
    224_000  # characters in a batch: late in an archive as many articles have more, and memory grows with all that is worked on
)
_SLOW = 0.2  # seconds to wait for a batch, more than which is too long: the items come as somebody finds them


def batches(items: Iterable[A], steady: int) -> Iterator[list[A]]:
    """The items in lists of 1, then 2, 4, … up to `_LARGEST`, so that the first results come soon; `steady` lists of a size.

    A list of articles also ends before the one that would make it too long. One that is as long as that by itself goes alone.

    Where items come slowly, a batch ends with the first item that is late, and it begins again with one: an item may wait for the
    one behind it where they came quickly before, and for no more than that.
    """
    made, weight = 0, 0
    batch: list[A] = []
    began = time.monotonic()
    for item in items:
        late = time.monotonic() - began >= _SLOW
        more = len(item.text) if isinstance(item, Article) else 0
        if batch and weight + more > _HEAVY:
            yield batch
            made += 1
            batch, weight = [], 0
            began = time.monotonic()
        batch.append(item)
        weight += more
        if late or weight >= _HEAVY or len(batch) == min(_LARGEST, 2 ** (made // steady)):
            yield batch
            made = 0 if late else made + 1
            batch, weight = [], 0
            began = time.monotonic()
    if batch:
        yield batch


def one_by_one(function: Work[A, B], batch: list[A]) -> Iterator[B]:
    """The results of a batch that failed as a whole, up to the item that it fails on."""
    return (result for item in batch for result in function([item]))


def call(function: Work[A, B], batch: list[A]) -> Part[B]:
    """Run in the worker. A message for people travels as its text: richer errors do not survive the way between processes."""
    try:
        return function(batch), None
    except LlamafundError:
        results: list[B] = []
    try:
        results.extend(one_by_one(function, batch))
    except LlamafundError as error:
        return results, str(error)
    return results, None


def unpacked(part: Part[B]) -> Iterator[B]:
    """The results of a part; then raise LlamafundError with the message of what ended it, if anything did."""
    results, message = part
    yield from results
    if message is not None:
        raise LlamafundError(message)
