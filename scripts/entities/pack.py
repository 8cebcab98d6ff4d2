"""The trained model as the files that the program reads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np

from llamafund.entities.discovery import ABOUT, FORMAT, WEIGHTS, WORDS
from llamafund.entities.labels import LABELS

_QUANTISED = ("words", "features", "hints", "w1", "w2", "w3", "w")


def pack(folder: Path, weights: dict[str, Any], words: Sequence[str], vectors: np.ndarray, about: dict[str, Any]) -> None:
    """Write `discovery.*`: matrices as 8-bit integers with a scale a column, the vocabulary as a trie whose ids are its rows."""
    trie = marisa_trie.Trie(words)
    trie.save(str(folder / WORDS))
    table = np.zeros((len(words) + 1, vectors.shape[1]), np.float32)
    for word, vector in zip(words, vectors, strict=True):
        table[trie[word] + 1] = vector
    arrays: dict[str, np.ndarray] = {}
    for name, value in {**weights, "words": table}.items():
        if name not in _QUANTISED:
            arrays[name] = value.astype(np.float32)
            continue
        scale = np.abs(value).max(axis=0) / 127 + 1e-12
        arrays[name] = np.round(value / scale).astype(np.int8)
        arrays[f"{name}_scale"] = scale.astype(np.float32)
    np.savez(folder / WEIGHTS, **arrays)
    text = json.dumps({"format": FORMAT, "labels": list(LABELS), **about}, ensure_ascii=False, indent=0)
    (folder / ABOUT).write_text(text + "\n", encoding="utf-8")
