"""The figures by which the pair model is judged."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.judging.schools import KINDS

Ints = NDArray[np.int64]


class Figures(NamedTuple):
    """Accuracy, mean F1 over the relations that occur, F1 of each of agree, disagree, other."""

    accuracy: float
    macro_f1: float
    f1: tuple[float, ...]

    def __str__(self) -> str:
        each = "  ".join(f"{kind.value} {value:.3f}" for kind, value in zip(KINDS, self.f1, strict=True))
        return f"accuracy {self.accuracy:.4f}  macro-F1 {self.macro_f1:.4f}  {each}"


def figures(found: Ints, known: Ints) -> Figures:
    """How well `found` meets `known`; both hold 0, 1, 2."""
    each = []
    for kind in range(len(KINDS)):
        hits = int(((found == kind) & (known == kind)).sum())
        each.append(2 * hits / max(1, int((found == kind).sum() + (known == kind).sum())))
    return Figures(float((found == known).mean()), float(np.mean(each)), tuple(each))


def pearson(found: NDArray[np.floating], known: NDArray[np.floating]) -> float:
    """Pearson's correlation."""
    return float(np.corrcoef(found, known)[0, 1])
