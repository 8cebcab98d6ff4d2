"""`dask`: on the workers of a Dask cluster, of this machine or of many. The only file that knows Dask.

Articles travel to the workers as texts, in batches, and not as stretches of a file: workers need no common file system, an id
that occurs twice is told apart where all are seen, and to read costs the program a hundredth of what analysing costs the workers
(`docs/scale.md` has the figures). Results come in the order of the items, and only a few batches per worker are read ahead.

A worker that dies costs its part, which the scheduler gives to another. A batch that keeps killing workers is tried item by item
while nothing else of ours runs, and the item that kills again is given up.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice, takewhile
from tempfile import TemporaryDirectory
from typing import Any, Generic, TypeVar

from llamafund.engines.batches import Part, Work, batches, call, unpacked
from llamafund.errors import LlamafundError, MissingExtraError, UsageError

A = TypeVar("A")
B = TypeVar("B")
_AHEAD = 4  # batches in flight for each worker: enough that none waits for the program
_LOOK = 5.0  # seconds between two looks at how many workers there are
_PATIENCE = 60.0  # seconds without any worker before the run is given up
_REACH = 15  # seconds to reach a scheduler
_DEATHS = 0  # workers that may die of a task before the scheduler gives it back; a running cluster has a setting of its own
_LOOPBACK = "127.0.0.1"
_LOADING = (ImportError, AttributeError)  # what it raises to load a function that is not there, or not in that version
_SETTINGS = {
    "distributed.scheduler.allowed-failures": _DEATHS,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
}


def run(
    function: Work[A, B], items: Iterable[A], *, jobs: int, lost: Callable[[A], B], scheduler: str | None = None
) -> Iterator[B]:
    """Yield what `function` makes of each item; `lost(item)` for one that kills its workers.

    `scheduler` is the address of a running cluster (`tcp://host:8786`), which has as many workers as it has; without it a
    cluster of `jobs` processes starts, that only this machine can reach, and ends with the last result.

    Raises:
        MissingExtraError: Dask is not installed.
        UsageError: the scheduler cannot be reached.
        LlamafundError: the cluster has lost all its workers or its scheduler, or its workers have another llamafund, or none.
    """
    _installed()
    with _joined(scheduler) if scheduler else _started(jobs) as client:
        crew = _Crew(client, function, scheduler)
        waiting = batches(items, crew.room())
        flight: deque[tuple[list[A], Any]] = deque()
        while True:
            flight.extend((batch, crew.submit(batch)) for batch in islice(waiting, max(0, crew.room() - len(flight))))
            if not flight:
                return
            crew.wait(flight[0][1])
            ready = list(takewhile(lambda flown: flown[1].status == "finished", flight))
            for part in crew.gather([future for _, future in ready]):
                flight.popleft()
                yield from unpacked(part)
            if not ready:
                batch, future = flight.popleft()
                if not crew.killed(future):
                    raise crew.error(future)
                for _, other in flight:
                    crew.wait(other)
                yield from (crew.alone(item, lost) for item in batch)


class _Crew(Generic[A, B]):
    """The workers of a cluster, and what they are asked."""

    def __init__(self, client: Any, function: Work[A, B], where: str | None) -> None:
        self._client = client
        self._function = function
        self._where = where or "the cluster on this machine"
        self._seen = -_LOOK
        self._room = 0

    def room(self) -> int:
        """How many batches may be in flight; workers come and go."""
        if time.monotonic() - self._seen >= _LOOK:
            self._room = _AHEAD * max(1, self._threads())
            self._seen = time.monotonic()
        return self._room

    def submit(self, batch: list[A]) -> Any:
        """A future of the results of a batch."""
        return self._client.submit(call, self._function, batch, pure=False)

    def wait(self, future: Any) -> None:
        """Wait till a future is settled; raise LlamafundError where there is nobody left to settle it."""
        from distributed import TimeoutError as NotYetError  # noqa: PLC0415
        from distributed import wait  # noqa: PLC0415

        idle = 0.0
        while True:
            try:
                wait([future], timeout=_LOOK)
            except NotYetError:
                idle = 0.0 if self._threads() else idle + _LOOK
                if idle >= _PATIENCE:
                    message = f"no worker has been there for {_PATIENCE:.0f} seconds"
                    raise LlamafundError(message, where=self._where, hint="start workers, and this call again") from None
            else:
                return

    def gather(self, futures: list[Any]) -> list[Part[B]]:
        """What finished futures hold; where a worker has died since, its part is worked out again."""
        from distributed.client import FutureCancelledError  # noqa: PLC0415

        try:
            parts: list[Part[B]] = self._client.gather(futures)
        except (FutureCancelledError, OSError) as error:
            raise self._gone(error) from error
        return parts

    def killed(self, future: Any) -> bool:
        """Whether the workers that tried it died."""
        from distributed.scheduler import KilledWorker  # noqa: PLC0415

        return future.status == "error" and isinstance(future.exception(), KilledWorker)

    def alone(self, item: A, lost: Callable[[A], B]) -> B:
        """The result of an item that nothing else runs beside."""
        future = self.submit([item])
        self.wait(future)
        if self.killed(future):
            return lost(item)
        if future.status != "finished":
            raise self.error(future)
        return next(unpacked(self.gather([future])[0]))

    def error(self, future: Any) -> BaseException:
        """Why a future has no result."""
        if future.status != "error":
            return self._gone(RuntimeError(future.status))
        error: BaseException = future.exception()
        if isinstance(error, _LOADING) or isinstance(error.__cause__, _LOADING):
            cause = error.__cause__ or error
            hint = "install on every worker what is installed here: the same llamafund, Python and packages"
            return LlamafundError(f"a worker cannot load the work: {cause}", where=self._where, hint=hint)
        return error

    def _gone(self, error: Exception) -> LlamafundError:
        return LlamafundError(f"the scheduler is gone or gave the work up ({error})", where=self._where)

    def _threads(self) -> int:
        try:
            return sum(self._client.nthreads().values())
        except OSError as error:
            raise self._gone(error) from error


def _installed() -> None:
    try:
        import distributed  # noqa: F401, PLC0415
    except ImportError:
        raise MissingExtraError(
            "Dask is not installed",
            where="--engine dask",
            hint="pip install 'llamafund[dask]'; on one machine, -j N does without",
        ) from None


@contextmanager
def _joined(scheduler: str) -> Iterator[Any]:
    from distributed import Client  # noqa: PLC0415

    with _quiet():
        try:
            client = Client(scheduler, timeout=_REACH)
        except (OSError, ValueError) as error:
            hint = "is it running, and the address right? tcp://host:8786"
            raise UsageError(f"cannot be reached: {error}", where=f"--scheduler {scheduler}", hint=hint) from None
        with client:
            yield client


@contextmanager
def _started(jobs: int) -> Iterator[Any]:
    """A cluster of this machine: loopback only, no dashboard, nothing left behind."""
    import dask  # noqa: PLC0415
    from distributed import Client, LocalCluster  # noqa: PLC0415

    with ExitStack() as stack:
        stack.enter_context(_quiet())
        stack.enter_context(dask.config.set(_SETTINGS))
        folder = stack.enter_context(TemporaryDirectory(prefix="llamafund-", ignore_cleanup_errors=True))
        cluster = LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,
            host=_LOOPBACK,
            dashboard_address=f"{_LOOPBACK}:0",
            scheduler_kwargs={"dashboard": False},
            local_directory=folder,
            silence_logs=logging.CRITICAL,
        )
        stack.enter_context(cluster)
        yield stack.enter_context(Client(cluster))


@contextmanager
def _quiet() -> Iterator[None]:
    """What Dask has to say of workers that come and go is no message for who analyses articles."""
    logger = logging.getLogger("distributed")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
