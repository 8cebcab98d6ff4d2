"""`processes`: several items at once, each process with its own copy of the data.

Results come in the order of the items. Only a few items per process are read ahead, so an endless input streams. A process that
dies takes every item in flight with it; those are tried once more, each in a process of its own, and the one that kills that
too is given up: nothing is lost in silence, and nothing can bring the program down.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from llamafund.errors import LlamafundError

A = TypeVar("A")
B = TypeVar("B")
_AHEAD = 4  # items in flight for each process: enough that none waits for the reader


def run(function: Callable[[A], B], items: Iterable[A], *, jobs: int, lost: Callable[[A], B]) -> Iterator[B]:
    """Yield `function(item)` for each item, working on `jobs` of them at once; `lost(item)` for one that kills its process."""
    waiting = iter(items)
    flight: deque[tuple[A, Future[B]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            flight.extend((item, _submit(pool, function, item)) for item in islice(waiting, jobs * _AHEAD - len(flight)))
            if not flight:
                return
            try:
                result = flight[0][1].result()
            except BrokenProcessPool:
                yield from _one_by_one(function, flight, lost)
                flight.clear()
                pool.shutdown(wait=False)
                pool = _pool(jobs)
            else:
                flight.popleft()
                yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(function: Callable[[A], B], flight: Iterable[tuple[A, Future[B]]], lost: Callable[[A], B]) -> Iterator[B]:
    """The results of what was in flight when a process died, in order: those that were ready, the others tried once more."""
    pool = _pool(1)
    try:
        for item, future in flight:
            try:
                result = future.result()
            except BrokenProcessPool:
                result, pool = _alone(pool, function, item, lost)
            yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(
    pool: ProcessPoolExecutor, function: Callable[[A], B], item: A, lost: Callable[[A], B]
) -> tuple[B, ProcessPoolExecutor]:
    """The result of one item with a process to itself, and a pool that still works."""
    try:
        return _submit(pool, function, item).result(), pool
    except BrokenProcessPool:
        pool.shutdown(wait=False)
        return lost(item), _pool(1)


def _submit(pool: ProcessPoolExecutor, function: Callable[[A], B], item: A) -> Future[B]:
    """A future in any case: where the pool is broken already, one that says so."""
    try:
        return pool.submit(_call, function, item)
    except BrokenProcessPool as error:
        future: Future[B] = Future()
        future.set_exception(error)
        return future


def _call(function: Callable[[A], B], item: A) -> B:
    """Run in the worker. A message for people travels as its text: richer errors do not survive the way between processes."""
    try:
        return function(item)
    except LlamafundError as error:
        raise LlamafundError(str(error)) from None


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Fresh processes on every system (no fork: nothing half-done is inherited) that leave Ctrl-C to the program."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
