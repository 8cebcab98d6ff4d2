"""Numbers are found again by their hashes, however many came at once."""

from __future__ import annotations

import numpy as np

from llamafund.text.words.hashed import Hashed

MANY = 300_000  # more than the table holds after it has grown once


def test_many_hashes_may_come_at_once() -> None:
    """The table grows as far as it must where hashes come later, and where it begins with them: else looking has no end."""
    hashes = np.random.default_rng(7).integers(1, 1 << 63, MANY, np.uint64) * np.uint64(2)
    added = Hashed()
    added.add(hashes)
    for table in (added, Hashed(hashes)):
        assert (table.find(hashes) == np.arange(1, MANY + 1)).all()
        assert not table.find(hashes + np.uint64(1)).any()
