"""The trained parts of the pair model: a school for each kind of text, and similarity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from llamafund.compare.pair.features import orderless
from llamafund.compare.pair.judging.network import Batch, Network, softmax
from llamafund.compare.pair.judging.prepare import LIMIT, Preparer
from llamafund.compare.pair.judging.trees import Trees, read_trees
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.model import RelationKind

KINDS = (RelationKind.AGREE, RelationKind.DISAGREE, RelationKind.OTHER)  # in the order of the chances
OTHER = KINDS.index(RelationKind.OTHER)
# What networks, linear model and trees of a school count, by cross-validation: of captions, many and alike, trees learn most.
SHARES = {"news": (0.4, 0.3, 0.3), "captions": (0.3, 0.2, 0.5)}
NEVER = 0.01  # below it, captions have no say


@dataclass(frozen=True, slots=True)
class School:
    """What was learned from one kind of text: networks, and beside them a linear model (features + 1, 3) and boosted trees.

    `shares` is what each of the three counts.
    """

    networks: Sequence[Network]
    linear: Floats
    trees: Trees
    shares: tuple[float, float, float]

    def chances(self, batch: Batch) -> Floats:
        """Chances of agree, disagree, other (pairs, 3)."""
        both = (batch.forward, batch.backward)
        parts = (
            [network.read(batch) for network in self.networks],
            [softmax(side @ self.linear[:-1] + self.linear[-1]) for side in both],
            [softmax(self.trees.scores(orderless(*both)))],
        )
        counted = [(share, told) for share, told in zip(self.shares, parts, strict=True) if told]
        total = sum(share for share, _ in counted)
        found = np.asarray(sum(share / total * (sum(told) / len(told)) for share, told in counted), np.float32)
        found[:, OTHER] *= batch.strangers
        found /= found.sum(1, keepdims=True)
        return found


@dataclass(frozen=True, slots=True)
class Similarity:
    """A linear model (features and those of meaning + 1,) and boosted trees, which count alike.

    `mean` and `scale` bring the features of meaning to size.
    """

    mean: Floats
    scale: Floats
    linear: Floats
    trees: Trees

    def of(self, forward: Floats, backward: Floats, meaning: Floats) -> Floats:
        """Similarity in 0..1 (pairs,) from features (pairs, features) told in either order, and those of meaning."""
        scaled = np.clip((meaning - self.mean) / self.scale, -LIMIT, LIMIT)
        line = np.concatenate([(forward + backward) / 2, scaled], 1) @ self.linear[:-1] + self.linear[-1]
        near = (line + self.trees.scores(np.concatenate([orderless(forward, backward), scaled], 1))[:, 0]) / 2
        found: Floats = np.clip(near, 0, 1)
        return found


@dataclass(frozen=True, slots=True)
class Model:
    """The trained parts. News and captions call different things a contradiction, so each has its school.

    `gate` (vector + 1,) tells from the mean word vector how far a pair is from news, 0..1.
    """

    preparer: Preparer
    news: School
    captions: School
    gate: Floats
    similarity: Similarity

    def read(self, batch: Batch) -> tuple[Floats, Floats]:
        """Chances of agree, disagree, other (pairs, 3), and similarity in 0..1 (pairs,)."""
        chances = self.news.chances(batch)
        share = 1 / (1 + np.exp(-(batch.meaning() @ self.gate[:-1] + self.gate[-1])))
        some = np.flatnonzero(share >= NEVER)
        if some.size:
            chances[some] += share[some, None] * (self.captions.chances(batch.pick(some)) - chances[some])
        return chances, self.similarity.of(batch.forward, batch.backward, batch.near)


def read_model(weights: Mapping[str, Floats], preparer: Preparer) -> Model:
    """The model that the arrays of `relations.npz` hold, by name; a KeyError where one is missing."""
    news, captions = (_school(weights, name) for name in ("news", "captions"))
    mean, scale, linear = (weights[f"similar/{part}"] for part in ("mean", "scale", "linear"))
    return Model(preparer, news, captions, weights["gate"], Similarity(mean, scale, linear, _trees(weights, "similar")))


def _school(weights: Mapping[str, Floats], name: str) -> School:
    networks = []
    for number in range(int(weights[f"{name}/networks"])):
        prefix = f"{name}/{number}/"
        networks.append(Network({key.removeprefix(prefix): held for key, held in weights.items() if key.startswith(prefix)}))
    return School(networks, weights[f"{name}/linear"], _trees(weights, name), SHARES[name])


def _trees(weights: Mapping[str, Floats], name: str) -> Trees:
    return read_trees({key.rpartition("/")[2]: held for key, held in weights.items() if key.startswith(f"{name}/trees/")})
