"""The labels of the sequence model (B-, I-, O after Ramshaw and Marcus 1995), and the best sequence that obeys them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def stretches(labels: Labels, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, EntityType]]:
    """The names in a sequence that obeys the labels: tokens `[first, last)` and the type; none crosses a line."""
    ends = {first for first, _ in lines}
    listed = labels.tolist()
    for first, label in enumerate(listed):
        if label % 2 == 0:
            continue
        inside = label + 1
        last = first + 1
        while last < len(listed) and listed[last] == inside and last not in ends:
            last += 1
        yield first, last, TYPES[inside // 2 - 1]


def best(scores: Floats, lines: Sequence[tuple[int, int]]) -> Labels:
    """The likeliest sequence `(n,)` for log probabilities `(n, labels)` in which no I stands without its B or I before it.

    Where the likeliest label of every token of a line already obeys, that is the answer; else Viterbi's algorithm finds it.
    """
    labels = cast("Labels", scores.argmax(axis=1))
    listed = labels.tolist()
    for first, last in lines:
        before = 0
        for label in listed[first:last]:
            if label and label % 2 == 0 and before not in (label, label - 1):
                labels[first:last] = _viterbi(scores[first:last])
                break
            before = label
    return labels


def _viterbi(scores: Floats) -> Labels:
    count = scores.shape[1]
    place = np.arange(count)
    allowed = (place % 2 == 1) | (place == 0) | (place[:, None] == place) | (place[:, None] == place - 1)
    barred = np.where(allowed, 0.0, -np.inf)
    total = np.where((place > 0) & (place % 2 == 0), -np.inf, scores[0])
    back = []
    for row in scores[1:]:
        paths = total[:, None] + barred
        back.append(paths.argmax(axis=0))
        total = paths.max(axis=0) + row
    sequence = [int(total.argmax())]
    for step in reversed(back):
        sequence.append(int(step[sequence[-1]]))
    return np.array(sequence[::-1], dtype=np.intp)
