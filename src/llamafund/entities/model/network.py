"""The sequence model: two windows of words, one above the other, in NumPy, looked at only where a name may stand.

A convolutional tagger after Collobert et al. (2011): no step waits for the one before it. All that depends on a single word is
worked out once a word and kept (`first_rows`), so the first window is a sum of five rows of a table (Devlin et al. 2014 call it
pre-computation); a linear filter as wide says which places are worth the second. `scripts/distil_entities.py` trains it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from llamafund.entities.tables import Numbers

Floats = NDArray[np.float32]
Fixed = NDArray[np.int8]
REACH = 2  # words to either side that a window sees
EDGE = 2 * REACH  # empty places before the first word and behind the last: as far as two windows see
GAP = REACH  # empty places between two lines: no window sees over them, and what is worked out for them is nothing
POINT, FINE = 20, 80
"""Rows of the first window are fixed-point numbers of 1/20 in 8 bits: most of what a look-up takes is waiting for memory. What is
worked out of them are whole numbers too, of 1/20 and 1/80, that 32-bit floats hold exactly: so sums are the same in any order, on
any machine, and whatever else is looked at."""
MOST = 2**24  # whole numbers up to here are exact
_WINDOW = np.arange(-REACH, REACH + 1)
_SLOTS = np.arange(2 * REACH + 1)


class Network:
    """Scores for every label at the places of a text where a name may stand.

    Weights by name: `words` (vocabulary, width) distributional vectors, row 0 for words that have none; `features` (buckets,
    width) added up a word; `wa a` one hidden layer over a word; `w1 b1` the first window, `w2 b2` the second, `w b` the labels;
    `hints1` what a hint adds to the first window; `wf hintsf bf` the same three for the filter.
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._words, self._word_scale = weights["words"], weights["words_scale"]
        self._features, self._feature_scale = weights["features"], weights["features_scale"]
        self._wa, self._a = _double(weights, "wa"), weights["a"]
        self._w1, self._b1 = _double(weights, "w1"), weights["b1"]
        self._w2, self._scale2, self._b2 = _exact(weights["w2"]), weights["w2_scale"] * FINE / POINT, weights["b2"] * FINE
        self._w, self._scale, self._b = _exact(weights["w"]), weights["w_scale"] / FINE, weights["b"]
        self._highest2, self._highest = _highest(self._w2), _highest(self._w)
        self._wf, self._bf = weights["wf"].astype(np.float64), float(weights["bf"])
        self.width = len(self._b1)
        self.buckets = len(self._features)
        hints1, hintsf = weights["hints1"], weights["hintsf"]
        self._none1, self._nonef = 2 * hints1[0], 2 * hintsf[0]
        self._hints1 = _fixed(_pairs(hints1)).reshape(-1, self.width)
        self._hintsf = _pairs(hintsf).astype(np.float32)

    def first_rows(self, numbers: Numbers, buckets: Numbers) -> tuple[Fixed, Floats]:
        """What words give to each place of the first window, `(n, 5, width)`, and of the filter's, `(n, 5)`.

        `numbers` (n) are their rows in the vocabulary, `buckets` (n, features) those of their features, 0 for none.
        """
        vectors = self._words[numbers] * self._word_scale
        features = self._features[buckets].sum(axis=1, dtype=np.int32) * self._feature_scale
        known = np.concatenate([vectors, features], axis=1).astype(np.float64)
        known = np.concatenate([known, np.maximum(known @ self._wa + self._a, 0)], axis=1)
        first = (known @ self._w1 + self._none1).reshape(len(numbers), len(_SLOTS), self.width)
        first[:, REACH] += self._b1
        return _fixed(first), (known @ self._wf + self._nonef).astype(np.float32)

    def likely(self, filters: Floats, hints: Numbers) -> Floats:
        """How likely a name stands at each place but the outer ones, `(n - 4,)`, as log odds: filter rows, and pairs of hints."""
        rows = filters + self._hintsf.take(hints, axis=0)
        inner = len(rows) - 2 * REACH
        total = rows[:inner, 0] + self._bf
        for slot in range(1, len(_SLOTS)):
            total += rows[slot : slot + inner, slot]
        return cast("Floats", total)

    def scores(self, first: Fixed, rows: Numbers, hints: Numbers, places: Numbers) -> Floats:
        """Log probabilities `(n, labels)` at `n` places of a text.

        `first` are the rows of all words met, the first of them nothing; `rows` says which word stands at each place of the text,
        0 for none, and `hints` which pair of hints.
        """
        below = _near(rows, places)
        around = below + _WINDOW[:, None]
        slots = (rows.take(around) * len(_SLOTS) + _SLOTS[:, None]).ravel()
        parts = first.reshape(-1, self.width).take(slots, axis=0).astype(np.int16)
        pairs = hints.take(around).ravel()
        told = pairs.nonzero()[0]  # few places have a hint
        parts[told] += self._hints1.take(pairs.take(told) * len(_SLOTS) + told // len(below), axis=0)
        total, *others = parts.reshape(len(_SLOTS), -1, self.width)
        for part in others:
            total += part
        state = np.zeros((len(below) + 1, self.width), np.float32)
        state[1:] = np.clip(total, 0, self._highest2, out=total)
        where = np.zeros(len(rows), np.intp)
        where[below] = np.arange(1, len(below) + 1)
        window = where.take(places[:, None] + _WINDOW)
        above = state.take(window, axis=0).reshape(len(places), -1) @ self._w2
        above *= self._scale2
        above += self._b2
        np.maximum(above, 0, out=above)
        above += state.take(window[:, REACH], axis=0) * np.float32(FINE / POINT)
        scores = np.minimum(np.rint(above, out=above), self._highest) @ self._w
        scores *= self._scale
        scores += self._b
        scores -= scores.T.copy().max(axis=0)[:, None]  # the maximum over a short inner axis takes eight times as long
        return cast("Floats", scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)))


def _near(rows: Numbers, places: Numbers) -> Numbers:
    """The places with a word that the second window sees from some others."""
    at = np.zeros(len(rows), np.bool_)
    at[places] = True
    near = at.copy()
    for step in range(1, REACH + 1):
        near[step:] |= at[:-step]
        near[:-step] |= at[step:]
    return cast("Numbers", (near & (rows > 0)).nonzero()[0])


def _pairs(hints: Floats) -> Floats:
    """What each pair of hints adds to what no hint does: pair `a * n + b` of hints `a` and `b`, `(n * n, …)`."""
    beside = hints - hints[0]
    return cast("Floats", (beside[:, None] + beside[None]).reshape(len(hints) ** 2, -1))


def _fixed(values: Floats) -> Fixed:
    return np.clip(np.rint(values * POINT), -127, 127).astype(np.int8)


def _exact(values: Fixed) -> Floats:
    return values.astype(np.float32)


def _highest(weights: Floats) -> int:
    """Up to where numbers may go so that a sum of their products with these weights is exact."""
    return int(MOST // np.abs(weights).sum(axis=0).max())


def _double(weights: Mapping[str, NDArray[Any]], name: str) -> NDArray[np.float64]:
    """A matrix in 64 bits: what is rounded behind it comes out the same, however many words are worked out at once."""
    return weights[name] * weights[f"{name}_scale"].astype(np.float64)
