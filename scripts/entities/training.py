"""Training the teacher of the sequence model in JAX: three windows, one above the other, and what makes them look at the context.

Three things are hidden at random: known names from the hints (as if the gazetteer did not list them), the identity of words, and
names themselves, which are exchanged for other and rarer ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from llamafund.entities.model.discovery import HINTS
from llamafund.entities.model.labels import LABELS, begin
from llamafund.model import EntityType
from scripts.entities.adam import Batch, Pace, Weights, descend
from scripts.entities.encode import BUCKETS, SCALE, UNKNOWN, Forms, Stream, hide

LAYERS = ((2, "1"), (1, "2"), (1, "3"))
"""Words to either side that a layer sees, and its name in the weights."""
HIDDEN, FEATURE_WIDTH, HINT_WIDTH = 96, 48, 16
BATCH, LENGTH = 24, 160
PACE = Pace(highest=2e-3, warm=50, left=0.02)
HIDDEN_NAMES, HIDDEN_VECTORS = 0.25, 0.08  # shares of words whose identity, whose vector is hidden
EXCHANGED, PERSONS, OTHERS, RARE = 0.6, 0.4, 0.12, 0.3  # shares of batches, of names in them, and of rare words in their place
IDENTITY = 2  # the first features of a word name the word itself
WINDOW, MARGIN = 1024, 8  # of places predicted at once, and of those at its edges that lack context


@dataclass(frozen=True, kw_only=True)
class Pool:
    """A stream, its share of the batches, and how much of its known names is hidden: most times, and at times."""

    stream: Stream
    share: float
    hide: float
    at_times: float = 0.8
    times: float = 0.2


class Trainer:
    """The network over a set of forms; `vectors` has a row for every word of the vocabulary, row 0 for none."""

    def __init__(self, forms: Forms, vectors: np.ndarray, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._features = jnp.array(np.array(forms.features, np.int32))
        self._words = jnp.array(np.array(forms.words, np.int32))
        self._vectors = jnp.array(vectors * SCALE)
        self._arabic = np.array(forms.arabic)
        self._namelike = np.array(forms.namelike) & self._arabic
        self._rare = np.flatnonzero(self._namelike & (np.array(forms.words) == 0))
        self._seed = seed
        self._predict = jax.jit(lambda weights, forms, hints: jax.nn.log_softmax(self._logits(weights, forms, hints, None, None)))

    def train(self, pools: Sequence[Pool], steps: int, *, exchange: bool) -> Weights:
        """Weights after `steps` batches, drawn from the pools by their shares.

        With `exchange`, names are put in each other's place.
        """
        names = self._names(pools) if exchange else {}
        return descend(self._loss, self._start(), self._batches(pools, names), PACE, steps)

    def _batches(
        self, pools: Sequence[Pool], names: dict[EntityType, tuple[np.ndarray, np.ndarray]]
    ) -> Iterator[tuple[Batch, Any]]:
        for step in count(1):
            forms, hints, labels = self._batch(pools, names)
            seen = np.ones((*forms.shape, self._features.shape[1]), bool)
            seen[..., :IDENTITY] &= (self._random.random(forms.shape) > HIDDEN_NAMES)[..., None]
            vectors = self._random.random(forms.shape) > HIDDEN_VECTORS
            yield (forms, hints, labels, seen, vectors), jax.random.PRNGKey(step + 1000 * self._seed)

    def scores(self, weights: Sequence[Weights], stream: Stream) -> np.ndarray:
        """Mean log probabilities `(n, labels)` of a stream under some weights."""
        count = len(stream.forms)
        step = WINDOW - 2 * MARGIN
        forms = np.pad(stream.forms, (MARGIN, WINDOW))
        hints = np.pad(stream.hints, ((MARGIN, WINDOW), (0, 0)))
        total = np.zeros((count + WINDOW, len(LABELS)), np.float32)
        for start in range(0, count, step):
            part = slice(start, start + WINDOW)
            told = [np.array(self._predict(one, forms[None, part], hints[None, part])[0]) for one in weights]
            total[start : start + step] = np.mean(told, axis=0)[MARGIN:-MARGIN]
        return total[:count]

    def rows(self, weights: Weights) -> np.ndarray:
        """What the network knows of each form by itself, `(forms, width)`: its vector, and its features added up."""
        rows = []
        for part in np.array_split(np.arange(len(self._words)), max(1, len(self._words) // WINDOW)):
            numbers = self._features[part]
            features = (weights["features"][numbers] * (numbers > 0)[..., None]).sum(1)
            rows.append(np.concatenate([self._vectors[self._words[part]], features], axis=1))
        return np.concatenate(rows).astype(np.float32)

    def _start(self) -> Weights:
        def normal(*shape: int) -> np.ndarray:
            return self._random.normal(0, 1 / np.sqrt(shape[0]), shape).astype(np.float32)

        width = self._vectors.shape[1] + FEATURE_WIDTH + HINT_WIDTH
        weights: Weights = {
            "features": self._random.normal(0, 0.08, (BUCKETS, FEATURE_WIDTH)).astype(np.float32),
            "hints": normal(HINTS, HINT_WIDTH) * 0.5,
            "w": normal(HIDDEN, len(LABELS)),
            "b": np.zeros(len(LABELS), np.float32),
        }
        for reach, name in LAYERS:
            weights |= {f"w{name}": normal((2 * reach + 1) * width, HIDDEN), f"b{name}": np.zeros(HIDDEN, np.float32)}
            width = HIDDEN
        return weights

    def _logits(self, weights: Weights, forms: Any, hints: Any, hidden: Any, key: Any) -> Any:
        numbers = self._features[forms]
        seen = (numbers > 0)[..., None]
        vectors = self._vectors[self._words[forms]]
        if hidden is not None:
            seen = seen * hidden[0][..., None]
            vectors = vectors * hidden[1][..., None]
        told = weights["hints"][hints[..., 0]] + weights["hints"][hints[..., 1]]
        here = (forms > 0)[..., None]
        state = jnp.concatenate([vectors, (weights["features"][numbers] * seen).sum(2), told], -1) * here
        if key is not None:
            state = state * jax.random.bernoulli(key, 0.85, state.shape) / 0.85
        for depth, (reach, name) in enumerate(LAYERS):
            above = jax.nn.relu(_window(state, reach) @ weights[f"w{name}"] + weights[f"b{name}"])
            state = (above if depth == 0 else state + above) * here
        if key is not None:
            state = state * jax.random.bernoulli(jax.random.fold_in(key, 1), 0.8, state.shape) / 0.8
        return state @ weights["w"] + weights["b"]

    def _loss(self, weights: Weights, batch: Any, key: Any) -> Any:
        forms, hints, labels, seen, vectors = batch
        scores = jax.nn.log_softmax(self._logits(weights, forms, hints, (seen, vectors), key))
        counts = labels != UNKNOWN
        chosen = jnp.take_along_axis(scores, jnp.maximum(labels, 0)[..., None].astype(int), -1)[..., 0]
        return -(chosen * counts).sum() / counts.sum()

    def _batch(self, pools: Sequence[Pool], names: dict[EntityType, tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, ...]:
        shares = np.array([pool.share for pool in pools])
        rows = []
        for index in self._random.choice(len(pools), BATCH, p=shares / shares.sum()):
            pool = pools[index]
            start = self._random.integers(0, max(1, len(pool.stream.forms) - LENGTH))
            part = slice(start, start + LENGTH)
            forms, hints, labels = (column[part].copy() for column in (pool.stream.forms, pool.stream.hints, pool.stream.labels))
            hide(self._random, hints, 0, pool.at_times if self._random.random() < pool.times else pool.hide)
            hide(self._random, hints, 1, pool.hide)
            if self._random.random() < EXCHANGED:
                self._exchange(forms, hints, labels, names)
            rows.append((forms, hints, labels))
        return tuple(np.stack(column) for column in zip(*rows, strict=True))

    def _exchange(
        self, forms: np.ndarray, hints: np.ndarray, labels: np.ndarray, names: dict[EntityType, tuple[np.ndarray, np.ndarray]]
    ) -> None:
        """Put other names in the place of some: of persons any, of places and bodies those of one word."""
        for kind, (firsts, others) in names.items():
            for first, last in _runs(labels, kind):
                person = kind is EntityType.PERSON
                if self._random.random() > (PERSONS if person else OTHERS) or (not person and last > first + 1):
                    continue
                if not self._arabic[forms[first:last]].all():
                    continue
                for place in range(first, last):
                    known = firsts if place == first and last > first + 1 else others
                    source = self._rare if self._random.random() < RARE else known
                    forms[place] = source[self._random.integers(len(source))]
                hints[first:last, 0] = 0

    def _names(self, pools: Sequence[Pool]) -> dict[EntityType, tuple[np.ndarray, np.ndarray]]:
        """For a type the words that begin its names, and those that end or are them."""
        found: dict[EntityType, tuple[set[int], set[int]]] = {
            kind: (set(), set()) for kind in (EntityType.PERSON, EntityType.PLACE, EntityType.ORG)
        }
        for pool in pools:
            forms = pool.stream.forms
            for kind, (firsts, others) in found.items():
                for first, last in _runs(pool.stream.labels, kind):
                    if last > first + 1:
                        firsts.update(int(form) for form in forms[first : first + 1] if self._arabic[form])
                    if last == first + 1 or kind is EntityType.PERSON:
                        rest = forms[first + 1 : last] if kind is EntityType.PERSON else forms[first:last]
                        others.update(int(form) for form in rest if self._namelike[form])
        return {kind: (np.array(sorted(firsts)), np.array(sorted(others))) for kind, (firsts, others) in found.items()}


def _runs(labels: np.ndarray, kind: EntityType) -> list[tuple[int, int]]:
    label = begin(kind)
    runs = []
    for first in np.flatnonzero(labels == label):
        last = first + 1
        while last < len(labels) and labels[last] == label + 1:
            last += 1
        runs.append((int(first), int(last)))
    return runs


def _window(state: Any, reach: int) -> Any:
    count = state.shape[1]
    padded = jnp.pad(state, ((0, 0), (reach, reach), (0, 0)))
    return jnp.concatenate([padded[:, shift : shift + count] for shift in range(2 * reach + 1)], -1)
