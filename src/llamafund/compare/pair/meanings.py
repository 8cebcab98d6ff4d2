"""What words mean anywhere, not only in news: a vector for each lemma, distilled from a multilingual sentence encoder.

Made by `scripts/train_relations.py` from multilingual-e5-small (Wang et al. 2024): each lemma read by itself, centred, brought to
its first principal axes, each divided by the square root of its size, and kept in fifteen steps. News hardly ever tells of cats
and guitars; similarity is asked of such sentences too.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from llamafund.compare.pair.vectors import Floats
from llamafund.errors import LlamafundError


class Meanings:
    """Lemma -> unit vector (float32, `size`)."""

    def __init__(self, path: Path) -> None:
        """Reads `relations.meanings.npz`; a missing or broken file is a LlamafundError that names it."""
        try:
            with np.load(path, allow_pickle=False) as held:
                self._table = held["meanings"]
                lemmas = held["lemmas"].tobytes().decode("utf-8").split("\n")
        except (OSError, ValueError, KeyError) as error:
            raise LlamafundError(
                f"the meanings of words cannot be read: {error}",
                where=str(path),
                hint="they belong to llamafund: install it again, or make them with scripts/train_relations.py",
            ) from error
        self._places = {lemma: place for place, lemma in enumerate(lemmas)}
        self.size = int(self._table.shape[1])

    def of(self, lemma: str) -> Floats | None:
        """The vector of a lemma, None where it has none."""
        place = self._places.get(lemma)
        if place is None:
            return None
        row = self._table[place].astype(np.float32)
        found: Floats = row / max(float(np.linalg.norm(row)), 1e-6)
        return found
