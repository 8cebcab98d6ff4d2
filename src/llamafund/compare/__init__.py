"""COMPARE: claims of many articles into rows."""

from __future__ import annotations

from llamafund.compare.codebook import Pin, Reading, read_codebook
from llamafund.compare.overlap import judge
from llamafund.compare.rows import Ground, rows

__all__ = ["Ground", "Pin", "Reading", "judge", "read_codebook", "rows"]
