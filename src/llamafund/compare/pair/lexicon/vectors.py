"""Tables of lemmas in memory-mapped files: a start reads nothing of them, and processes share what is read.

`relations.vectors`, where words stand to each other in news, and `relations.reworded`, which lemma rewords which, were made by
`scripts/train_relations.py` from the ANT corpus: PPMI counts in a window of four reduced by SVD (Levy, Goldberg and Dagan 2015),
and IBM model 1 between headlines and the leads under them (Brown et al. 1993).

`relations.meanings` is what words mean anywhere, distilled from multilingual-e5-small (Wang et al. 2024): each lemma read by
itself, centred, brought to its first principal axes, each divided by the square root of its size, and kept in fifteen steps. News
hardly ever tells of cats and guitars; similarity is asked of such sentences too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.files import opening

Floats = NDArray[np.float32]
CHANCE = "<IB"  # the number of a lemma, and the probability in steps of 1/255
STEPS = 255


class Vectors:
    """Lemma -> unit vector (float32, `size`): `.trie` numbers the lemmas, `.npy` holds their rows in small whole numbers."""

    def __init__(self, stem: Path) -> None:
        """Opens the two files; a missing or broken one is a LlamafundError that names it."""
        names, rows = _files(stem)
        with opening(names):
            self._names = marisa_trie.Trie().mmap(str(names))
        with opening(rows):
            self._rows: NDArray[np.int8] = np.load(rows, mmap_mode="r", allow_pickle=False)
        self.size = int(self._rows.shape[1])

    def __contains__(self, lemma: str) -> bool:
        return lemma in self._names

    def of(self, lemma: str) -> Floats | None:
        """The unit vector (size,) of a lemma, None where it has none."""
        place = self._names.get(lemma)
        if place is None:
            return None
        row = self._rows[place].astype(np.float32)
        found: Floats = row / max(float(np.linalg.norm(row)), 1e-6)
        return found

    def name(self, place: int) -> str:
        """The lemma of a row."""
        return str(self._names.restore_key(place))

    def place(self, lemma: str) -> int:
        """The row of a lemma that has one."""
        return int(self._names[lemma])

    def lemmas(self) -> list[str]:
        """All that have a vector, in the order of their rows."""
        return [self.name(place) for place in range(len(self._names))]


class Rewordings:
    """Lemma -> {lemma: probability that one stands for the other}; lemmas go by their numbers in a table of vectors."""

    def __init__(self, path: Path, lemmas: Vectors) -> None:
        """Opens the file; a missing or broken one is a LlamafundError that names it."""
        with opening(path):
            self._held = marisa_trie.RecordTrie(CHANCE).mmap(str(path))
        self._lemmas = lemmas

    def of(self, lemma: str) -> dict[str, float]:
        """What may stand for a lemma, as likely as that."""
        return {self._lemmas.name(other): float(np.float32(steps) / STEPS) for other, steps in self._held.get(lemma, ())}


def write_vectors(stem: Path, lemmas: Sequence[str], rows: NDArray[np.int8]) -> None:
    """Makes the two files of a table, a row a lemma."""
    names = marisa_trie.Trie(lemmas)
    names.save(str(_files(stem)[0]))
    order = np.argsort([names[lemma] for lemma in lemmas])
    np.save(_files(stem)[1], rows[order], allow_pickle=False)


def write_rewordings(path: Path, lemmas: Vectors, found: Iterable[tuple[str, str, int]]) -> None:
    """Makes the file of rewordings: two lemmas and a probability in `STEPS` each, which holds in both directions."""
    both = [told for left, right, steps in found for told in ((left, right, steps), (right, left, steps))]
    marisa_trie.RecordTrie(CHANCE, [(one, (lemmas.place(other), steps)) for one, other, steps in both]).save(str(path))


def _files(stem: Path) -> tuple[Path, Path]:
    return stem.with_name(f"{stem.name}.trie"), stem.with_name(f"{stem.name}.npy")
