"""CLAIM: what an article puts forward, whom it credits, how sure it is."""

from __future__ import annotations

from llamafund.claims.extract import extract, quantities
from llamafund.claims.lexicon import Cues, read_cues

__all__ = ["Cues", "extract", "quantities", "read_cues"]
