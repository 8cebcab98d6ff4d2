"""Pairs of sentences made ready for the model: looked up, aligned, described, and padded into batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from llamafund.compare.align import Match, align, links
from llamafund.compare.features import features, turned
from llamafund.compare.network import Batch, Side, padded, traits
from llamafund.compare.sentence import Item, Sentence, Store
from llamafund.compare.vectors import Floats
from llamafund.model import Word

LIMIT = 4.0  # a feature further out than this many standard deviations says no more


class Seen(NamedTuple):
    """A pair made ready: both sentences, the links between their words, the alignment, the features."""

    left: Sentence
    right: Sentence
    links: Floats
    matches: list[Match]
    features: list[float]


def lexeme(item: Item) -> str:
    """What stands for a word form where the network remembers single words: its root, or else its lemma."""
    return item.root or item.lemma


class Preparer:
    """Makes pairs ready. `lexemes` numbers the remembered words from 1; `mean` and `scale` (features,) bring features to size."""

    def __init__(self, store: Store, lexemes: Mapping[str, int], mean: Floats, scale: Floats) -> None:
        self.store = store
        self.lexemes = lexemes
        self.mean, self.scale = mean, scale

    def see(self, left: Sequence[Word], right: Sequence[Word]) -> Seen:
        """A pair of sentences, aligned and described."""
        return self.pair(self.store.sentence(left), self.store.sentence(right))

    def pair(self, left: Sentence, right: Sentence) -> Seen:
        """The same for sentences that the store has looked up."""
        table = links(self.store, left, right)
        matches = align(self.store, left, right, table)
        return Seen(left, right, table, matches, features(self.store, left, right, table, matches))

    def batch(self, seen: Sequence[Seen]) -> Batch:
        """Pairs as the networks read them."""
        left = self._side([pair.left for pair in seen], [pair.links for pair in seen])
        right = self._side([pair.right for pair in seen], [pair.links.transpose(1, 0, 2) for pair in seen])
        table = np.zeros((len(seen), left.mask.shape[1], right.mask.shape[1], seen[0].links.shape[2]), np.float32)
        for place, pair in zip(table, seen, strict=True):
            place[: len(pair.left), : len(pair.right)] = pair.links
        forward = np.array([pair.features for pair in seen], np.float32)
        return Batch(left, right, table, self.scaled(forward), self.scaled(turned(forward)))

    def scaled(self, rows: Floats) -> Floats:
        """Features brought to size, (pairs, features)."""
        scaled: Floats = np.clip((rows - self.mean) / self.scale, -LIMIT, LIMIT).astype(np.float32)
        return scaled

    def _side(self, sentences: Sequence[Sentence], tables: Sequence[Floats]) -> Side:
        length = max(2, *(len(sentence) for sentence in sentences))
        lexemes = [np.array([self.lexemes.get(lexeme(item), 0) for item in sentence.items], np.int64) for sentence in sentences]
        return Side(
            padded([self.store.vector[sentence.rows] for sentence in sentences], length),
            padded(lexemes, length),
            padded([traits(self.store, sentence, table) for sentence, table in zip(sentences, tables, strict=True)], length),
            padded([np.ones(len(sentence), np.bool_) for sentence in sentences], length),
        )
