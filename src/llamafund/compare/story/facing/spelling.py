"""Whether two names are one name, spelled in two ways: غوتنبرغ، غوتنبرج."""

from __future__ import annotations

from difflib import SequenceMatcher

ALIKE = 0.6  # of the letters


def one_name(one: str, other: str) -> bool:
    """Whether so many letters of two normalised words are the same, in their order, that they may be one name."""
    return SequenceMatcher(None, one, other).ratio() >= ALIKE
