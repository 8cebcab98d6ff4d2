"""Pairs as they look to a lexicon that knows less.

The lexicon of contrasts and synonyms was read against the training headlines, so it knows their words better than those of any
other text: of dev headlines it finds a fifth fewer oppositions, and a quarter of the loose synonyms (counted without looking at a
label). A model that trains on what the lexicon says of its own examples trusts it too much; so some of it is forgotten at random.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from llamafund.compare.pair.judging.prepare import Preparer
from llamafund.compare.pair.links import CONVERSE, NEAR, OPPOSED, SAME
from scripts.relations.training_pairs import Bucket, Pool, described

SHARES = {OPPOSED: 0.25, CONVERSE: 0.25, SAME: 0.15, NEAR: 0.6}  # of the links that are forgotten


def forgetful(preparer: Preparer, some: Pool, seed: int) -> Pool:
    """The pairs, aligned and described anew after some links are forgotten."""
    random = np.random.default_rng(seed)
    buckets = []
    for bucket in some.buckets:
        table = bucket.pairs.links.copy()
        for link, share in SHARES.items():
            table[..., link] *= random.random(table.shape[:3]) >= share
        buckets.append(Bucket(bucket.numbers, bucket.pairs.relinked(table)))
    return replace(some, buckets=buckets, rows=described(preparer, buckets, len(some)))
