"""Pairs made ready for training: in buckets of one length, so that nothing is filled up for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features import NAMES
from llamafund.compare.pair.features.meaning import NAMES as MEANING
from llamafund.compare.pair.features.meaning import meaning
from llamafund.compare.pair.judging.network import Batch
from llamafund.compare.pair.judging.prepare import Preparer
from llamafund.compare.pair.sentence import Sentence
from llamafund.model import Word
from scripts.relations.public_pairs import Example

TOGETHER = 256  # pairs of a bucket

Words = Sequence[Word]
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass
class Bucket:
    """Pairs of about one length: their numbers in the pool, and themselves; `batch` once features can be brought to size."""

    numbers: Ints
    pairs: Aligned
    batch: Batch | None = None


@dataclass
class Pool:
    """Pairs with what is known of them: features, those of meaning, relations (-1 unknown), similarities (NaN unknown), parts."""

    buckets: list[Bucket]
    rows: Floats
    meaning: Floats
    relations: Ints
    similarities: Floats
    parts: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.rows)

    def ready(self, preparer: Preparer) -> Pool:
        """Itself, its buckets made into batches."""
        for bucket in self.buckets:
            bucket.batch = preparer.batch(bucket.pairs, self.rows[bucket.numbers])
        return self

    def batches(
        self, wanted: NDArray[np.bool_], size: int, random: np.random.Generator | None = None
    ) -> Iterator[tuple[Ints, Batch]]:
        """The wanted pairs (pairs,) in batches with their numbers; in a random order if there is one."""
        parts = []
        for bucket in self.buckets:
            some = np.flatnonzero(wanted[bucket.numbers])
            if random is not None:
                random.shuffle(some)
            parts += [(bucket, some[first : first + size]) for first in range(0, len(some), size)]
        if random is not None:
            random.shuffle(parts)  # type: ignore[arg-type] - any sequence will do
        for bucket, some in parts:
            if bucket.batch is None:
                raise ValueError("the pool is not ready")
            yield bucket.numbers[some], bucket.batch.pick(some)

    def sentences(self) -> list[tuple[Sentence, Sentence]]:
        """Both sentences of each pair, in order."""
        found: list[tuple[Sentence, Sentence] | None] = [None] * len(self)
        for bucket in self.buckets:
            sides = zip(bucket.pairs.left.sentences, bucket.pairs.right.sentences, strict=True)
            for number, pair in zip(bucket.numbers.tolist(), sides, strict=True):
                found[number] = pair
        return [pair for pair in found if pair is not None]


def pool(preparer: Preparer, pairs: Iterable[tuple[Words, Words]], examples: Sequence[Example]) -> Pool:
    """Examples made ready."""
    sentence = preparer.store.sentence
    sides = [(sentence(left), sentence(right)) for left, right in pairs]
    lengths = np.array([[len(left), len(right)] for left, right in sides])
    order = np.lexsort((lengths[:, 1], lengths[:, 0]))
    buckets = []
    for first in range(0, len(order), TOGETHER):
        some = order[first : first + TOGETHER]
        buckets.append(Bucket(some, Aligned.of(preparer.store, [sides[n][0] for n in some], [sides[n][1] for n in some])))
    near = np.zeros((len(sides), len(MEANING)), np.float32)
    for bucket in buckets:
        near[bucket.numbers] = meaning(preparer.store, bucket.pairs)
    return Pool(
        buckets,
        described(preparer, buckets, len(sides)),
        near,
        np.array([example.relation for example in examples]),
        np.array([example.similarity for example in examples], np.float32),
        np.array([example.part for example in examples]),
    )


def described(preparer: Preparer, buckets: Sequence[Bucket], count: int) -> Floats:
    """The features of all pairs of the buckets (pairs, features)."""
    rows = np.zeros((count, len(NAMES)), np.float32)
    for bucket in buckets:
        rows[bucket.numbers] = preparer.features(bucket.pairs)
    return rows
