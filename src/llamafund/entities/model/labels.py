"""The labels of the sequence model (B-, I-, O after Ramshaw and Marcus 1995), and the best sequence that obeys them."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from llamafund.model import EntityType

Floats = NDArray[np.float32]
Labels = NDArray[np.intp]
TYPES = (EntityType.ORG, EntityType.PERSON, EntityType.PLACE, EntityType.PRODUCT)
LABELS = ("O", *(f"{place}-{kind.value}" for kind in TYPES for place in "BI"))
"""O is 0; the B of type number k is 2k + 1, its I is 2k + 2."""


def begin(kind: EntityType) -> int:
    """The number of the label that begins a name of a type."""
    return 2 * TYPES.index(kind) + 1


def stretches(labels: Labels) -> tuple[Labels, Labels, Labels]:
    """The names in a sequence that obeys the labels: where each begins and ends, and the number of its type."""
    goes_on = (labels > 0) & (labels & 1 == 0)
    stops = np.append(np.flatnonzero(~goes_on), len(labels))
    firsts = np.flatnonzero(labels & 1)
    return firsts, stops[np.searchsorted(stops, firsts, side="right")], labels[firsts] // 2


def best(scores: Floats, lines: Sequence[tuple[int, int]]) -> Labels:
    """The likeliest sequence `(n,)` for log probabilities `(n, labels)` in which no I stands without its B or I before it.

    Where the likeliest label of every token of a line already obeys, that is the answer; else Viterbi's algorithm finds it.
    """
    labels = cast("Labels", scores.argmax(axis=1))
    before = np.zeros_like(labels)
    before[1:] = labels[:-1]
    before[[first for first, _ in lines]] = 0
    inside = (labels > 0) & (labels & 1 == 0)
    stray = np.flatnonzero(inside & (before != labels) & (before != labels - 1)).tolist()
    if stray:
        ends = [last for _, last in lines]
        for line in sorted({bisect_right(ends, place) for place in stray}):
            first, last = lines[line]
            labels[first:last] = _viterbi(scores[first:last])
    return labels


def _viterbi(scores: Floats) -> list[int]:
    """A line has few tokens with a score, so plain numbers take less time than arrays."""
    first, *others = scores.tolist()
    total = [-math.inf if _inside(label) else score for label, score in enumerate(first)]
    back: list[list[int]] = []
    for row in others:
        likeliest = total.index(max(total))
        ways = [_way(label, total) if _inside(label) else likeliest for label in range(len(row))]
        total = [total[way] + score for way, score in zip(ways, row, strict=True)]
        back.append(ways)
    sequence = [total.index(max(total))]
    for ways in reversed(back):
        sequence.append(ways[sequence[-1]])
    return sequence[::-1]


def _inside(label: int) -> bool:
    return label > 0 and label % 2 == 0


def _way(label: int, total: Sequence[float]) -> int:
    """The better of the two labels that an I may follow."""
    return label - 1 if total[label - 1] >= total[label] else label
