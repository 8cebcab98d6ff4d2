"""Paired timing: every contender once a round, round after round, so that a busy machine slows all of them alike."""

from __future__ import annotations

import gc
import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from bench import THREADS
from llamafund.garbage import look_seldom

T = TypeVar("T")
Timer = Callable[[], float]


def paired(contenders: Mapping[str, Timer], rounds: int) -> dict[str, list[float]]:
    """The seconds of each contender in each of `rounds` rounds, after one round that counts for nothing.

    What all of them hold by then is kept out of the search for reference cycles, which comes as seldom as in the program: nobody
    pays for the memory of another.
    """
    look_seldom()
    for timer in contenders.values():
        timer()
    gc.collect()
    gc.freeze()
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, timer in contenders.items():
            seconds[name].append(timer())
    return seconds


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """How many times as long as theirs ours takes: the median over the rounds of the ratio within a round."""
    return statistics.median(one / other for one, other in zip(ours, theirs, strict=True))


def command(arguments: Sequence[str | Path]) -> Timer:
    """Processor seconds (user and system) of a command whose output goes nowhere; one that fails is a CalledProcessError."""
    environment = {name: value for name, value in os.environ.items() if name != THREADS}

    def timer() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        nowhere = subprocess.DEVNULL
        subprocess.run(arguments, check=True, env=environment, stdin=nowhere, stdout=nowhere, stderr=nowhere)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    return timer


def over(function: Callable[[T], object], items: Sequence[T]) -> Timer:
    """Processor seconds of a function called on each item in turn."""

    def timer() -> float:
        start = time.process_time()
        for item in items:
            function(item)
        return time.process_time() - start

    return timer
