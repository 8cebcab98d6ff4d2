"""COMPARE: claims of many articles into rows."""

from __future__ import annotations

from llamafund.compare.codebook import Pin, Reading, read_codebook
from llamafund.compare.counts import read_counts
from llamafund.compare.found import Judge
from llamafund.compare.ground import Ground
from llamafund.compare.pinned import pinned_rows
from llamafund.compare.relate import judge
from llamafund.compare.rows import rows
from llamafund.compare.story import story_judge

__all__ = [
    "Ground",
    "Judge",
    "Pin",
    "Reading",
    "judge",
    "pinned_rows",
    "read_codebook",
    "read_counts",
    "rows",
    "story_judge",
]
