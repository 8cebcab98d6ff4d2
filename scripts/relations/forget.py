"""Pairs as they look to a lexicon that knows less.

The lexicon of contrasts and synonyms was read against the training headlines, so it knows their words better than those of any
other text: of dev headlines it finds a fifth fewer oppositions, and a quarter of the loose synonyms (counted without looking at a
label). A model that trains on what the lexicon says of its own examples trusts it too much; so some of it is forgotten at random.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.compare.align import CONVERSE, NEAR, OPPOSED, SAME, align
from llamafund.compare.features import features
from llamafund.compare.pair import Seen
from llamafund.compare.sentence import Store

SHARES = {OPPOSED: 0.25, CONVERSE: 0.25, SAME: 0.15, NEAR: 0.6}  # of the links that are forgotten


def forgetful(store: Store, seen: Sequence[Seen], seed: int) -> list[Seen]:
    """The pairs, aligned and described anew after some links are forgotten."""
    random = np.random.default_rng(seed)
    return [_forgotten(store, pair, random) for pair in seen]


def _forgotten(store: Store, pair: Seen, random: np.random.Generator) -> Seen:
    if not pair.links[:, :, list(SHARES)].any():
        return pair
    table = pair.links.copy()
    for link, share in SHARES.items():
        table[:, :, link] *= random.random(table.shape[:2]) >= share
    matches = align(store, pair.left, pair.right, table)
    return Seen(pair.left, pair.right, table, matches, features(store, pair.left, pair.right, table, matches))
