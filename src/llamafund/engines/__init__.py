"""WHERE work runs: an ordered map from items to results. Every engine gives the same results in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from llamafund.registry import Registry

A = TypeVar("A")
B = TypeVar("B")


class Engine(Protocol):
    """Maps a function over items, in order, reading no further ahead than it needs to."""

    def __call__(self, function: Callable[[A], B], items: Iterable[A], *, jobs: int, lost: Callable[[A], B]) -> Iterator[B]:
        """Yield `function(item)` for each item.

        `jobs` is how many to work on at once, at least 1. `lost` gives the result of an item whose work took a whole process
        down with it (memory, a crash in native code), where there are processes. `function` and the items travel between
        processes: a function of a module, and plain values. What `function` raises is raised here.
        """


ENGINES: Registry[Engine] = Registry(
    "engine",
    {
        "serial": "llamafund.engines.serial:run",
        "processes": "llamafund.engines.processes:run",
    },
)

__all__ = ["ENGINES", "Engine"]
