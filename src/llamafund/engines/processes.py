"""`processes`: several items at once, each process with its own copy of the data.

Results come in the order of the items, which travel in batches. Only a few batches per process are read ahead, so an endless
input streams. A process that dies takes every item in flight with it; those are tried once more, each in a process of its own,
and the one that kills that too is given up: nothing is lost in silence, and nothing can bring the program down.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from llamafund.engines.batches import Part, Work, batches, call, unpacked
from llamafund.garbage import look_seldom

A = TypeVar("A")
B = TypeVar("B")
Flown = tuple[list[A], Future[Part[B]]]
_AHEAD = 4  # batches in flight for each process: enough that none waits for the reader


def run(function: Work[A, B], items: Iterable[A], *, jobs: int, lost: Callable[[A], B]) -> Iterator[B]:
    """Yield what `function` makes of each item, in `jobs` processes at once; `lost(item)` for one that kills its process."""
    waiting = batches(items, jobs * _AHEAD)
    flight: deque[Flown[A, B]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            flight.extend((batch, _submit(pool, function, batch)) for batch in islice(waiting, jobs * _AHEAD - len(flight)))
            if not flight:
                return
            try:
                part = flight[0][1].result()
            except BrokenProcessPool:
                yield from _one_by_one(function, flight, lost)
                flight.clear()
                pool.shutdown(wait=False)
                pool = _pool(jobs)
            else:
                flight.popleft()
                yield from unpacked(part)
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(function: Work[A, B], flight: Iterable[Flown[A, B]], lost: Callable[[A], B]) -> Iterator[B]:
    """The results of what was in flight when a process died, in order: those that were ready, the others tried once more."""
    pool = _pool(1)
    try:
        for batch, future in flight:
            try:
                yield from unpacked(future.result())
            except BrokenProcessPool:
                for item in batch:
                    result, pool = _alone(pool, function, item, lost)
                    yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(pool: ProcessPoolExecutor, function: Work[A, B], item: A, lost: Callable[[A], B]) -> tuple[B, ProcessPoolExecutor]:
    """The result of one item with a process to itself, and a pool that still works."""
    try:
        return next(unpacked(_submit(pool, function, [item]).result())), pool
    except BrokenProcessPool:
        pool.shutdown(wait=False)
        return lost(item), _pool(1)


def _submit(pool: ProcessPoolExecutor, function: Work[A, B], batch: list[A]) -> Future[Part[B]]:
    """A future in any case: where the pool is broken already, one that says so."""
    try:
        with _unheard():
            return pool.submit(call, function, batch)
    except BrokenProcessPool as error:
        future: Future[Part[B]] = Future()
        future.set_exception(error)
        return future


@contextmanager
def _unheard() -> Iterator[None]:
    """Ctrl-C waits: here for a moment, and for good in the processes that begin meanwhile, which copy what is waited for."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where a process has no copy
        yield
        return
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, usual)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Processes that leave Ctrl-C to the program.

    On Linux they are copies of this one, with all that it has imported, where it has no other thread: a copy of a lock that
    another thread holds would never open. Elsewhere, and once the first pool has broken, they start afresh.
    """
    copied = sys.platform == "linux" and threading.active_count() == 1
    return ProcessPoolExecutor(jobs, mp_context=get_context("fork" if copied else "spawn"), initializer=_begin)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    look_seldom()
