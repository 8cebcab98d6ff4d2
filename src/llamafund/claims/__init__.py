"""CLAIM: what an article puts forward, whom it credits, how sure it is."""

from __future__ import annotations

from llamafund.claims.extract import extract
from llamafund.claims.lexicon import Cues, read_cues

__all__ = ["Cues", "extract", "read_cues"]
