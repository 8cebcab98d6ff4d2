"""Adam (Kingma and Ba 2015) with a warm start and a cosine's end: how both networks are trained."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

Weights = dict[str, Any]
Batch = tuple[np.ndarray, ...]

MEMORY = {"b1": 0.9, "b2": 0.98}
TOLD = 100  # steps between two lines on how the loss falls


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How far a step goes: the highest rate, the steps up to it, and the share of it that is left at the end."""

    highest: float
    warm: int
    left: float

    def over(self, steps: int) -> Callable[[Any], Any]:
        """The rate by the number of steps that are done, of so many in all."""

        def rate(done: Any) -> Any:
            step = done + 1
            return self.highest * jnp.minimum(1.0, step / self.warm) * (0.5 * (1 + jnp.cos(jnp.pi * step / steps)) + self.left)

        return rate


def descend(
    loss: Callable[[Weights, Batch, Any], Any], start: Weights, batches: Iterator[tuple[Batch, Any]], pace: Pace, steps: int
) -> Weights:
    """The weights after `steps` batches, each given with the key of its random numbers, as the loss takes them."""
    adam = optax.adam(pace.over(steps), **MEMORY)

    @jax.jit
    def step(weights: Weights, state: Any, batch: Batch, key: Any) -> Any:
        value, slope = jax.value_and_grad(loss)(weights, batch, key)
        change, state = adam.update(slope, state)
        return optax.apply_updates(weights, change), state, value

    weights = jax.tree.map(jnp.array, start)
    state = adam.init(weights)
    for number, (batch, key) in enumerate(islice(batches, steps), 1):
        weights, state, value = step(weights, state, batch, key)
        if number % TOLD == 0:
            print(f"  step {number} loss {float(value):.4f}", flush=True)
    return {name: np.array(value) for name, value in weights.items()}
