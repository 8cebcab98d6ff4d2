"""Pairs of sentences made ready for the model: looked up, aligned, described, as the networks read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from llamafund.compare.pair.align import Match
from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features import features, turned
from llamafund.compare.pair.features.meaning import meaning
from llamafund.compare.pair.judging.network import Batch, Side, traits
from llamafund.compare.pair.judging.strangers import odds
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.sentence import Ints, Item, Sentence
from llamafund.compare.pair.sides import SideWords
from llamafund.compare.pair.store import Store

_UNSEEN = -1
LIMIT = 4.0  # a feature further out than this many standard deviations says no more


@dataclass(frozen=True)
class Seen:
    """One of many pairs made ready: its place in `pairs`, and its features, not yet brought to size."""

    pairs: Aligned
    place: int
    features: Floats

    @property
    def left(self) -> Sentence:
        """The one sentence."""
        return self.pairs.left.sentences[self.place]

    @property
    def right(self) -> Sentence:
        """The other sentence."""
        return self.pairs.right.sentences[self.place]

    @cached_property
    def links(self) -> Floats:
        """The links between their words (left, right, links)."""
        return self.pairs.links[self.place, : len(self.left), : len(self.right)]

    @cached_property
    def matches(self) -> list[Match]:
        """Which word answers which."""
        return self.pairs.alignment.matches(self.place)


def lexeme(item: Item) -> str:
    """What stands for a word form where the network remembers single words: its root, or else its lemma."""
    return item.root or item.lemma


class Preparer:
    """Makes pairs ready. `lexemes` numbers the remembered words from 1; `mean` and `scale` (features,) bring features to size."""

    def __init__(self, store: Store, lexemes: Mapping[str, int], mean: Floats, scale: Floats) -> None:
        self.store = store
        self.lexemes = lexemes
        self.mean, self.scale = mean, scale
        self._age = store.age
        self._numbers: Ints = np.zeros(0, np.int32)

    def features(self, pairs: Aligned) -> Floats:
        """The features of the pairs (pairs, features), not yet brought to size."""
        return features(self.store, pairs)

    def batch(self, pairs: Aligned, rows: Floats) -> Batch:
        """Pairs, with their features `rows` (pairs, features), as the networks read them."""
        left = self._side(pairs.left, pairs.links)
        right = self._side(pairs.right, pairs.links.transpose(0, 2, 1, 3))
        ahead, back = self.scaled(rows), self.scaled(turned(rows))
        return Batch(left, right, pairs.links, ahead, back, meaning(self.store, pairs), odds(pairs, rows))

    def scaled(self, rows: Floats) -> Floats:
        """Features brought to size, (pairs, features)."""
        scaled: Floats = np.clip((rows - self.mean) / self.scale, -LIMIT, LIMIT).astype(np.float32)
        return scaled

    def _side(self, words: SideWords, table: Floats) -> Side:
        return Side(words.vectors, self._lexemes(words), traits(words, table), words.mask)

    def _lexemes(self, words: SideWords) -> Ints:
        """The number of each word's lexeme (sentences, words), 0 where it is not remembered; kept by the word's row."""
        held = len(self.store.kinds)
        if self._age != self.store.age or len(self._numbers) < held:
            self._age, self._numbers = self.store.age, np.full(held, _UNSEEN, np.int32)
            self._numbers[0] = 0
        found: Ints = self._numbers[words.rows]
        if (found == _UNSEEN).any():
            for item in (item for sentence in words.sentences for item in sentence.items):
                self._numbers[item.row] = self.lexemes.get(lexeme(item), 0)
            found = self._numbers[words.rows]
        return found
