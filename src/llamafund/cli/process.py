"""A call as a process of its own: what a library may not set, and a program may."""

from __future__ import annotations

import contextlib
import os
import sys

from llamafund.garbage import look_seldom


def run() -> None:
    """Run the program and end the process with its exit status.

    One thread for matrix products: ours are small, and sums come out the same on every machine. The memory is given back as a
    whole; to take all objects apart first costs a tenth of a second.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    look_seldom()
    from llamafund.cli import main

    status = main()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with contextlib.suppress(OSError, ValueError):  # closed, or nobody listens any more
            stream.flush()
    os._exit(status)
