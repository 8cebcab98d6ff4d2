"""The small network that reads two aligned sentences, in NumPy.

Decomposable attention (Parikh et al. 2016) over word vectors and what is known of each word: every word looks for its answer in
the other sentence, is compared with it, and the comparisons are summed up beside the features of the pair. Both orders of the
pair are read and averaged, so the judgement is the same either way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import LINKS
from llamafund.compare.pair.sentence import KINDS, Booleans, Ints
from llamafund.compare.pair.sides import SideWords

TRAITS = KINDS + 4 + len(LINKS)  # numbers that describe a word in its pair; see `traits`
SCALE = 8.0  # of the attention scores
EMPHASIS = 4.0  # of the links in the attention
FAR = -1e4  # the score of a place without a word


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of each pair of a batch, padded: vectors, lexeme numbers, traits, and where there are words."""

    vectors: Floats
    lexemes: Ints
    traits: Floats
    mask: Booleans

    def pick(self, numbers: NDArray[np.int64]) -> Side:
        """Only these pairs."""
        return Side(self.vectors[numbers], self.lexemes[numbers], self.traits[numbers], self.mask[numbers])


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs to read: two sides, links between their words, features in both orders (pairs, features), `near` those of meaning.

    `strangers` (pairs,) is by how much the odds of no relation are higher (see `strangers`).
    """

    left: Side
    right: Side
    links: Floats
    forward: Floats
    backward: Floats
    near: Floats
    strangers: Floats

    def pick(self, numbers: NDArray[np.int64]) -> Batch:
        """Only these pairs."""
        left, right = self.left.pick(numbers), self.right.pick(numbers)
        links, near, strangers = self.links[numbers], self.near[numbers], self.strangers[numbers]
        return Batch(left, right, links, self.forward[numbers], self.backward[numbers], near, strangers)

    def meaning(self) -> Floats:
        """The mean word vector of each pair (pairs, vector)."""
        words = self.left.mask.sum(1) + self.right.mask.sum(1)
        total = self.left.vectors.sum(1) + self.right.vectors.sum(1)
        return np.asarray(total / np.maximum(words, 1)[:, None], np.float32)


def traits(words: SideWords, table: Floats) -> Floats:
    """What is known of each word beside its vector: class, weight, negation, number, place, its strongest links.

    `table` (pairs, words, others, links); the result is (pairs, words, traits).
    """
    found = np.zeros((*words.mask.shape, TRAITS), np.float32)
    found[..., :KINDS] = words.kinds[..., None] == np.arange(KINDS)
    found[..., KINDS] = words.weights
    found[..., KINDS + 1] = words.negation
    found[..., KINDS + 2] = words.numeric
    found[..., KINDS + 3] = np.arange(words.mask.shape[1]) / np.maximum(words.count, 1)[:, None]
    found[..., KINDS + 4 :] = _strongest(table)
    found *= words.mask[..., None]
    return found


def _strongest(table: Floats) -> Floats:
    """The strongest of each link of each word (pairs, words, links): others stand first, for NumPy takes long over inner axes."""
    strongest: Floats = np.ascontiguousarray(table.transpose(2, 3, 0, 1)).max(0).transpose(1, 2, 0)
    return strongest


class Network:
    """The weights of one network and how it reads a batch. Layer names are those of `scripts/train_relations.py`."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._lexemes = weights["lexemes"]
        self._word, self._word_bias = weights["word.weight"].T, weights["word.bias"]
        window = weights["window.weight"]
        self._window, self._window_bias = window.reshape(-1, window.shape[2]), weights["window.bias"]
        self._query = weights["query.weight"].T
        self._link, self._link_bias = weights["link.weight"][0], weights["link.bias"]
        compare = weights["compare.weight"].T
        size = len(self._word_bias)
        own, other, less, times = (compare[part * size : (part + 1) * size] for part in range(4))
        self._compare = np.concatenate([own + less, other - less, times, compare[4 * size :]])
        self._compare_bias = weights["compare.bias"]
        self._hidden, self._hidden_bias = weights["hidden.weight"].T, weights["hidden.bias"]
        self._relation, self._relation_bias = weights["relation.weight"].T, weights["relation.bias"]

    def read(self, batch: Batch) -> Floats:
        """Chances of the relations (pairs, 3), the mean over both orders of the pair."""
        left, right = self._words(batch.left), self._words(batch.right)
        scores = _times(left, self._query) @ _times(right, self._query).transpose(0, 2, 1) / SCALE
        scores += EMPHASIS * (batch.links @ self._link + self._link_bias)
        ahead = softmax(scores + FAR * ~batch.right.mask[:, None, :])
        back = softmax((scores + FAR * ~batch.left.mask[:, :, None]).transpose(0, 2, 1))
        one = self._compared(left, right, ahead, batch.left, batch.links)
        two = self._compared(right, left, back, batch.right, batch.links.transpose(0, 2, 1, 3))
        return np.float32(0.5) * (self._judged(one, two, batch.forward) + self._judged(two, one, batch.backward))

    def _judged(self, one: Floats, two: Floats, features: Floats) -> Floats:
        """Chances of the relations (pairs, 3), from what is compared of either side and the features of the pair."""
        hidden = _positive(np.concatenate([one, two, features], 1) @ self._hidden + self._hidden_bias)
        return softmax(hidden @ self._relation + self._relation_bias)

    def _words(self, side: Side) -> Floats:
        """Each word, seen with its neighbours: (pairs, words, units)."""
        mask = side.mask[:, :, None]
        known = np.concatenate([side.vectors, self._lexemes[side.lexemes], side.traits], 2)
        words = _positive(_times(known, self._word) + self._word_bias) * mask
        around = np.zeros((*words.shape[:2], 3 * words.shape[2]), np.float32)
        size = words.shape[2]
        around[:, 1:, :size], around[:, :, size : 2 * size], around[:, :-1, 2 * size :] = words[:, :-1], words, words[:, 1:]
        return (words + _positive(_times(around, self._window) + self._window_bias)) * mask

    def _compared(self, words: Floats, others: Floats, attention: Floats, side: Side, links: Floats) -> Floats:
        """Each word of a side beside what answers it, as the mean and the most over the words: (pairs, 2 × units).

        `attention` (pairs, words, others) says how much of each other word that is; `links` as in `Batch`.
        """
        answer = attention @ others
        seen = np.einsum("bij,bijk->bik", attention, links)
        beside = np.concatenate([words, answer, words * answer, seen, side.traits], 2)
        found = _positive(_times(beside, self._compare) + self._compare_bias) * side.mask[:, :, None]
        return np.concatenate([found.sum(1) / np.maximum(side.mask.sum(1), 1)[:, None], found.max(1)], 1)


def _times(values: Floats, weights: Floats) -> Floats:
    """`values @ weights`, (pairs, words, in) by (in, out), as one product of two tables: numpy would multiply pair by pair."""
    flat: Floats = values.reshape(-1, values.shape[2]) @ weights
    return flat.reshape(*values.shape[:2], -1)


def _positive(values: Floats) -> Floats:
    return np.maximum(values, 0)


def softmax(values: Floats) -> Floats:
    """Chances from scores, over the last axis; the shape stays."""
    powers: Floats = np.exp(values - values.max(-1, keepdims=True))
    powers /= powers.sum(-1, keepdims=True)
    return powers
