"""Whether two claims say something for different people or things: مغلق أمام الشاحنات, مفتوح أمام السيارات."""

from __future__ import annotations

from llamafund.compare.story.facing.faced import Faced, Side

BEFORE = "امام"  # what stands, normalised, before those for whom a road is open or shut
FAR = 4  # words from what is said to it


def for_others(faced: Faced, left: int, right: int) -> bool:
    """Whether the two words, by index, are said for different ones, or are these themselves."""
    here, there = _whom(faced.left, left), _whom(faced.right, right)
    return here is not None and there is not None and faced.left.answers.get(here) != there


def _whom(side: Side, word: int) -> int | None:
    """For whom a word is said, by index."""
    behind = range(max(1, word), min(word + 2 + FAR, len(side.items)))
    return next((index for index in behind if side.items[index - 1].norm == BEFORE), None)
