"""Models as files: the teacher as it was trained, and the sequence model as the program reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np

from llamafund.entities.model.discovery import ABOUT, FORMAT, WEIGHTS, WORDS
from llamafund.entities.model.labels import LABELS
from scripts.entities.encode import SCALE

Weights = Mapping[str, Any]
_QUANTISED = ("words", "features", "wa", "w1", "w2", "w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Teacher:
    """A trained teacher: its weights, the vocabulary in the order of its vectors, and the forms that keep their first letter."""

    weights: Weights
    words: Sequence[str]
    vectors: np.ndarray
    whole: Sequence[str]

    def save(self, path: Path) -> None:
        """Write it as NPZ."""
        texts = {"words": np.array(self.words), "whole": np.array(self.whole)}
        np.savez(path, vectors=self.vectors, **texts, **{f"weights.{name}": value for name, value in self.weights.items()})

    @classmethod
    def load(cls, path: Path) -> Teacher:
        """Read what `save` wrote."""
        with np.load(path, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
        return cls(
            weights={name.removeprefix("weights."): value for name, value in arrays.items() if name.startswith("weights.")},
            words=[str(word) for word in arrays["words"]],
            vectors=arrays["vectors"],
            whole=[str(form) for form in arrays["whole"]],
        )


def pack(folder: Path, teacher: Teacher, student: Weights, about: dict[str, Any]) -> None:
    """Write `discovery.*`: matrices as 8-bit integers with a scale a column, the vocabulary as a trie whose ids are its rows."""
    trie = marisa_trie.Trie(teacher.words)
    trie.save(str(folder / WORDS))
    table = np.zeros((len(teacher.words) + 1, teacher.vectors.shape[1]), np.float32)
    for word, vector in zip(teacher.words, teacher.vectors * SCALE, strict=True):
        table[trie[word] + 1] = vector
    features = np.array(teacher.weights["features"])
    features[0] = 0
    arrays: dict[str, np.ndarray] = {}
    for name, value in {**student, "features": features, "words": table}.items():
        if name not in _QUANTISED:
            arrays[name] = np.asarray(value, np.float32)
            continue
        scale = np.abs(value).max(axis=0) / 127 + 1e-12
        arrays[name] = np.round(value / scale).astype(np.int8)
        arrays[f"{name}_scale"] = scale.astype(np.float32)
    np.savez(folder / WEIGHTS, **arrays)
    text = json.dumps({"format": FORMAT, "labels": list(LABELS), **about, "whole": teacher.whole}, ensure_ascii=False, indent=0)
    (folder / ABOUT).write_text(text + "\n", encoding="utf-8")
