"""Speed beside peers, in one run on one machine: `python -m bench`.

One core is what is measured, so matrix products get one thread here; NumPy reads that when it is first imported. Commands are run
without it, as a person runs them.
"""

from __future__ import annotations

import os

THREADS = "OPENBLAS_NUM_THREADS"
os.environ.setdefault(THREADS, "1")
