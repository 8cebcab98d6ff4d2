"""One side of many pairs at once: the words of each sentence in a row, filled up to the longest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.sentence import GRAMMAR, Booleans, Ints, Sentence
from llamafund.compare.pair.store import Store

SHORTEST = 2  # places, so that there is always a neighbour


@dataclass(frozen=True, slots=True)
class SideWords:
    """Sentences side by side; every array is (sentences, words), vectors and trigrams (sentences, words, …).

    `count` (sentences,) is how many words each has, `mask` where they stand, `content` which of them say something by
    themselves, `numeric` which give a number, `senses` their numbers in `SenseRelations`.
    """

    sentences: Sequence[Sentence]
    count: Ints
    mask: Booleans
    rows: Ints
    senses: Ints
    numeric: Booleans
    kinds: Ints
    weights: Floats
    negation: Booleans
    content: Booleans
    vectors: Floats
    grams: Floats

    @classmethod
    def of(cls, store: Store, sentences: Sequence[Sentence]) -> SideWords:
        """The words of these sentences."""
        count = np.array([len(sentence) for sentence in sentences], np.int32)
        length = max(SHORTEST, int(count.max(initial=0)))
        mask = np.arange(length) < count[:, None]
        rows, senses = np.zeros(mask.shape, np.int32), np.zeros(mask.shape, np.int32)
        numeric = np.zeros(mask.shape, np.bool_)
        rows[mask] = np.concatenate([sentence.rows for sentence in sentences])
        senses[mask] = np.concatenate([sentence.known for sentence in sentences])
        for row, sentence in zip(numeric, sentences, strict=True):
            if sentence.numbers:
                row[: len(sentence)] = [value is not None for value in sentence.values]
        kinds, negation = store.kinds[rows], store.negation[rows]
        return cls(
            sentences=sentences,
            count=count,
            mask=mask,
            rows=rows,
            senses=senses,
            numeric=numeric,
            kinds=kinds,
            weights=store.weights[rows],
            negation=negation,
            content=mask & ((kinds != GRAMMAR) | negation),
            vectors=store.vector[rows],
            grams=store.grams[rows],
        )
