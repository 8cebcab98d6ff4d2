"""A Dask cluster of this machine that a test joins, as one joins a cluster of many machines."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import dask
from distributed import LocalCluster


@contextmanager
def running_cluster(workers: int = 2) -> Iterator[str]:
    """The address of its scheduler; it ends with the test."""
    with warnings.catch_warnings(), dask.config.set({"distributed.scheduler.http.routes": []}):
        warnings.simplefilter("ignore")
        with LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            scheduler_kwargs={"dashboard": False},
            silence_logs=logging.CRITICAL,
        ) as cluster:
            yield cluster.scheduler_address
