"""Training the sequence model in JAX on what the teacher says: the same network as `llamafund.entities.model.network`.

Its word rows come from the teacher (vector and features added up), behind them one hidden layer of its own, since what depends on
a single word costs nothing where the model runs. On annotated text it learns the labels, elsewhere the teacher's probabilities
(Hinton et al. 2015), with some of the hints hidden that the teacher saw. Its filter learns where the teacher sees a name that is
not simply a known one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from llamafund.entities.model.discovery import HINTS
from llamafund.entities.model.labels import LABELS
from llamafund.entities.model.network import REACH
from scripts.entities.adam import Batch, Pace, Weights, descend
from scripts.entities.encode import UNKNOWN, Stream, hide, known_runs

WIDTH, HIDDEN = 64, 320
BATCH, LENGTH = 24, 160
PACE = Pace(highest=3e-3, warm=60, left=0.01)
NAMED = 0.15  # probability of a name from which the filter should let a token through
FILTER, MISSED = 0.15, 6.0  # share of the filter in the loss, and how much worse a name missed is than a look for nothing
_SLOTS = 2 * REACH + 1


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """A stream, what the teacher says of it (log probabilities), its share of the batches, and whether its labels are true.

    `hide` is how much of its hinted names is hidden: most times, `at_times` in a share `times` of the rows, in `plain` nothing.
    """

    stream: Stream
    told: np.ndarray
    share: float
    true: bool
    hide: float
    at_times: float
    times: float
    plain: float = 0.35


class Student:
    """The network in training; `words` are the rows of all forms, `(forms, width)`, row 0 for none."""

    def __init__(self, words: np.ndarray, seed: int) -> None:
        self._words = words
        self._random = np.random.default_rng(seed)

    def train(self, lessons: Sequence[Lesson], steps: int) -> Weights:
        """Weights after `steps` batches."""
        return descend(self._loss, self._start(), self._batches(lessons), PACE, steps)

    def _batches(self, lessons: Sequence[Lesson]) -> Iterator[tuple[Batch, Any]]:
        wanted = [_wanted(lesson) for lesson in lessons]
        shares = np.array([lesson.share for lesson in lessons])
        for step in count(1):
            drawn = self._random.choice(len(lessons), BATCH, p=shares / shares.sum())
            rows = [self._row(lessons[index], wanted[index]) for index in drawn]
            yield tuple(np.stack(column) for column in zip(*rows, strict=True)), jax.random.PRNGKey(step)

    def _start(self) -> Weights:
        def normal(*shape: int, ways: int = 1) -> np.ndarray:
            return self._random.normal(0, 1 / np.sqrt(shape[0] * ways), shape).astype(np.float32)

        width = self._words.shape[1]
        return {
            "wa": normal(width, HIDDEN),
            "a": np.zeros(HIDDEN, np.float32),
            "w1": normal(width + HIDDEN, _SLOTS * WIDTH, ways=3),
            "hints1": self._random.normal(0, 0.2, (HINTS, _SLOTS * WIDTH)).astype(np.float32),
            "b1": np.zeros(WIDTH, np.float32),
            "w2": normal(_SLOTS * WIDTH, WIDTH),
            "b2": np.zeros(WIDTH, np.float32),
            "w": normal(WIDTH, len(LABELS)),
            "b": np.zeros(len(LABELS), np.float32),
            "wf": self._random.normal(0, 0.02, (width + HIDDEN, _SLOTS)).astype(np.float32),
            "hintsf": np.zeros((HINTS, _SLOTS), np.float32),
            "bf": np.full((), -2.0, np.float32),
        }

    def _row(self, lesson: Lesson, wanted: np.ndarray) -> tuple[np.ndarray, ...]:
        start = self._random.integers(0, max(1, len(lesson.stream.forms) - LENGTH))
        part = slice(start, start + LENGTH)
        forms, hints = lesson.stream.forms[part], lesson.stream.hints[part].astype(np.int32)
        if self._random.random() >= lesson.plain:
            hide(self._random, hints, 0, lesson.at_times if self._random.random() < lesson.times else lesson.hide)
            hide(self._random, hints, 1, lesson.hide)
        true = np.full(LENGTH, float(lesson.true), np.float32)
        here = (forms > 0).astype(np.float32)[:, None]
        labels = lesson.stream.labels[part].astype(np.int32)
        return self._words[forms], here, hints, np.exp(lesson.told[part]), labels, true, wanted[part].astype(np.float32)

    def _forward(self, weights: Weights, words: Any, here: Any, hints: Any, key: Any) -> tuple[Any, Any]:
        keys = jax.random.split(key, 3)
        words = words * jax.random.bernoulli(keys[0], 0.9, words.shape) / 0.9
        known = jnp.concatenate([words, jax.nn.relu(words @ weights["wa"] + weights["a"])], -1)
        known = known * jax.random.bernoulli(keys[1], 0.9, known.shape) / 0.9
        parts = (known @ weights["w1"] + weights["hints1"][hints].sum(2)) * here
        state = jax.nn.relu(_summed(parts.reshape(*parts.shape[:2], _SLOTS, WIDTH)) + weights["b1"]) * here
        state = (state + jax.nn.relu(_window(state) @ weights["w2"] + weights["b2"])) * here
        state = state * jax.random.bernoulli(keys[2], 0.85, state.shape) / 0.85
        filters = (known @ weights["wf"] + weights["hintsf"][hints].sum(2)) * here
        return jax.nn.log_softmax(state @ weights["w"] + weights["b"]), _summed(filters[..., None])[..., 0] + weights["bf"]

    def _loss(self, weights: Weights, batch: Any, key: Any) -> Any:
        words, here, hints, told, labels, true, wanted = batch
        scores, odds = self._forward(weights, words, here, hints, key)
        counts = here[..., 0]
        soft = -(told * scores).sum(-1) * (1 - true)
        hard = -jnp.take_along_axis(scores, jnp.maximum(labels, 0)[..., None], -1)[..., 0] * true * (labels != UNKNOWN)
        missed = jnp.where(wanted > 0, MISSED * jax.nn.softplus(-odds), jax.nn.softplus(odds))
        return ((soft + hard + FILTER * missed) * counts).sum() / counts.sum()


def _wanted(lesson: Lesson) -> np.ndarray:
    """Where the filter should let a token through: the teacher may see a name there, and not just a known one."""
    wanted = (np.exp(lesson.told[:, 0]) < 1 - NAMED) & (lesson.stream.forms > 0)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], wanted.astype(np.int8), [0]]))).reshape(-1, 2)
    begins = lesson.told.argmax(axis=1) % 2 == 1
    known = known_runs(lesson.stream.hints[:, 0])
    for first, last in edges:
        cuts = [first, *(place for place in range(first + 1, last) if begins[place]), last]
        for start, end in pairwise(cuts):
            if known.get(start) == end:
                wanted[start:end] = False
    return wanted


def _summed(parts: Any) -> Any:
    """The sum of what each place gets from itself and its neighbours, `(…, n, slots, width)` to `(…, n, width)`."""
    count = parts.shape[1]
    padded = jnp.pad(parts, ((0, 0), (REACH, REACH), (0, 0), (0, 0)))
    return sum(padded[:, slot : slot + count, slot] for slot in range(_SLOTS))


def _window(state: Any) -> Any:
    count = state.shape[1]
    padded = jnp.pad(state, ((0, 0), (REACH, REACH), (0, 0)))
    return jnp.concatenate([padded[:, slot : slot + count] for slot in range(_SLOTS)], -1)
