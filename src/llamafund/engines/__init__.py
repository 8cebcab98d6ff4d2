"""WHERE work runs: an ordered map from items to results. Every engine gives the same results in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeVar, cast

from llamafund.engines.batches import Work
from llamafund.errors import UsageError
from llamafund.registry import Registry

A = TypeVar("A")
B = TypeVar("B")
SERIAL, PROCESSES, DASK = "serial", "processes", "dask"


class Engine(Protocol):
    """Maps a function over items, in order, reading no further ahead than it needs to."""

    def __call__(self, function: Work[A, B], items: Iterable[A], *, jobs: int, lost: Callable[[A], B]) -> Iterator[B]:
        """Yield what `function` makes of each item.

        `jobs` is how many to work on at once, at least 1. `lost` gives the result of an item whose work took a whole process
        down with it (memory, a crash in native code), where there are processes. `function` and the items travel between
        processes: a function of a module, and plain values. What `function` raises is raised here.
        """


ENGINES: Registry[Engine] = Registry(
    "engine",
    {
        SERIAL: "llamafund.engines.serial:run",
        PROCESSES: "llamafund.engines.processes:run",
        DASK: "llamafund.engines.dask:run",
    },
)


def engine(name: str | None, *, jobs: int | None, scheduler: str | None = None) -> Engine:
    """The engine called `name`; with none, `serial`, or `processes` for several jobs, or `dask` where there is a `scheduler`.

    Raise UsageError where there is no such engine, or another one than `dask` is given a scheduler (its address).
    """
    if scheduler is None:
        return ENGINES.get(name or (SERIAL if jobs in (None, 1) else PROCESSES))
    if name not in (None, DASK):
        raise UsageError(f"--engine {name} has no scheduler", where=f"--scheduler {scheduler}", hint=f"use --engine {DASK}")
    return cast("Engine", partial(cast("Callable[..., Iterator[object]]", ENGINES.get(DASK)), scheduler=scheduler))


__all__ = ["ENGINES", "Engine", "engine"]
