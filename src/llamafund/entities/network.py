"""The sequence model: three windows of words, one above the other, in NumPy.

A convolutional tagger after Collobert et al. (2011) and Strubell et al. (2017): no step waits for the one before it, so an
article is a handful of matrix products. `scripts/train_entities.py` trains it; weights are 8-bit integers with a scale a column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int32]
LAYERS = ((2, "1"), (1, "2"), (1, "3"))
"""Words to either side that a layer sees, and its name in the weights."""


class Network:
    """Scores for every label of every token.

    Weights by name: `words` (vocabulary, width) distributional vectors, row 0 for words that have none; `features` (buckets,
    width) added up a word; `hints` (hints, width); `w1 b1 w2 b2 w3 b3` the layers; `w b` the labels.
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._words, self._word_scale = weights["words"], weights["words_scale"]
        self._features, self._feature_scale = weights["features"], weights["features_scale"]
        self._hints = _whole(weights, "hints")
        self._layers = tuple(
            (reach, _whole(weights, f"w{name}"), weights[f"b{name}"].astype(np.float32)) for reach, name in LAYERS
        )
        self._w, self._b = _whole(weights, "w"), weights["b"].astype(np.float32)
        self.width = self._words.shape[1] + self._features.shape[1]
        self.buckets = self._features.shape[0]

    def word(self, number: int, rows: Iterable[int]) -> Floats:
        """What the model knows of a word, `(width,)`: its vector by its number, its features by their buckets."""
        vector = self._words[number] * self._word_scale
        features = self._features[list(rows)].sum(axis=0, dtype=np.float32) * self._feature_scale
        return cast("Floats", np.concatenate([vector, features]).astype(np.float32))

    def scores(self, words: Floats, hints: Numbers, empty: NDArray[np.bool_]) -> Floats:
        """Log probabilities `(n, labels)` of `n` tokens: words `(n, width)`, hints `(n, 2)`, and which places hold no word."""
        told = self._hints[hints[:, 0]] + self._hints[hints[:, 1]]
        state = np.concatenate([words, told], axis=1)
        state[empty] = 0
        for depth, (reach, w, b) in enumerate(self._layers):
            above = _window(state, reach) @ w
            above += b
            np.maximum(above, 0, out=above)
            state = above if depth == 0 else state + above
            state[empty] = 0
        total = state @ self._w + self._b
        total -= total.max(axis=1, keepdims=True)
        total -= np.log(np.exp(total).sum(axis=1, keepdims=True))
        return cast("Floats", total)


def _window(state: Floats, reach: int) -> Floats:
    """Each row with its `reach` neighbours on both sides, `(n, (2 * reach + 1) * width)`."""
    count, width = state.shape
    padded = np.zeros((count + 2 * reach, width), dtype=np.float32)
    padded[reach : reach + count] = state
    return np.concatenate([padded[shift : shift + count] for shift in range(2 * reach + 1)], axis=1)


def _whole(weights: Mapping[str, NDArray[Any]], name: str) -> Floats:
    return cast("Floats", (weights[name] * weights[f"{name}_scale"]).astype(np.float32))
