"""Where words stand to each other in news: a vector for each lemma, and which lemma rewords which.

Made by `scripts/train_relations.py` from the ANT corpus: PPMI counts in a window of four reduced by SVD (Levy, Goldberg and Dagan
2015), and IBM model 1 between headlines and the leads under them (Brown et al. 1993).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from llamafund.errors import LlamafundError

Floats = NDArray[np.float32]


class Vectors:
    """Lemma -> unit vector (float32, `size`), and lemma -> {lemma: probability that one stands for the other}."""

    def __init__(self, path: Path) -> None:
        """Reads `relations.vectors.npz`; a missing or broken file is a LlamafundError that names it."""
        try:
            with np.load(path, allow_pickle=False) as held:
                lemmas = held["lemmas"].tobytes().decode("utf-8").split("\n")
                self.rows: Floats = held["vectors"].astype(np.float32)
                pairs, chances = held["pairs"], held["chances"].astype(np.float32) / 255
        except (OSError, ValueError, KeyError) as error:
            raise LlamafundError(
                f"the word vectors cannot be read: {error}",
                where=str(path),
                hint="they belong to llamafund: install it again, or make them with scripts/train_relations.py",
            ) from error
        self.rows /= np.maximum(np.linalg.norm(self.rows, axis=1, keepdims=True), 1e-6)
        self.index = {lemma: row for row, lemma in enumerate(lemmas)}
        self.reworded: dict[str, dict[str, float]] = {}
        for (left, right), chance in zip(pairs.tolist(), chances.tolist(), strict=True):
            self.reworded.setdefault(lemmas[left], {})[lemmas[right]] = chance
            self.reworded.setdefault(lemmas[right], {})[lemmas[left]] = chance

    @property
    def size(self) -> int:
        """Numbers in a vector."""
        return int(self.rows.shape[1])
