"""What the lexicon sees between the sentences: opposed words, exchangeable words, countries.

A headline may hold both words of a contrast («الذهب يرتفع والدولار يهبط»); what is opposed then depends on what each is said of.
So opposed words count by their company: how much of what stands beside the one answers to what stands beside the other.
"""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features.names import sides
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import CONVERSE, FORM, LAND, LEMMA, NEAR, OPPOSED, REWORDED, ROOT, SAME
from llamafund.compare.pair.sides import SideWords
from llamafund.compare.pair.store import Store

_REACH = 1.5  # words: at this distance company counts 1/e, and as much less for each word between that parts the sentence

NAMES = (
    "opposed_rest",  # opposed words, both without an answer
    "opposed_any",  # opposed words, one perhaps answered
    "opposed_inside",  # both sentences hold both words of a contrast
    "opposed_crossed",  # and in another order
    "converse",
    "same_rest",  # exchangeable words
    "near_rest",
    "land_same",
    "lands_differ",  # a country on one side, another on the other
    *sides("lands_only"),
    "reworded",
    "opposed_company",  # the best company of opposed words,
    "alike_company",  # of words that are on one side of a contrast,
    *sides("opposed_more"),  # and by how much the company of opposed words is the better one, summed over the words
    *sides("alike_more"),
)


def contrasts(store: Store, pairs: Aligned) -> list[Floats]:
    """The features named in `NAMES`, a column (pairs,) each."""
    left, right, links, found = pairs.left, pairs.right, pairs.links, pairs.alignment
    opposed = links[..., OPPOSED] > 0
    inside = opposed & found.firm[:, :, None] & found.firm_back[:, None, :]
    ahead = np.arange(right.mask.shape[1]) - found.answers[:, :, None]
    behind = found.back[:, None, :] - np.arange(left.mask.shape[1])[:, None]
    lands = np.array([_lands(one.lands, two.lands) for one, two in zip(left.sentences, right.sentences, strict=True)])
    return [
        (opposed & pairs.unmet).sum((1, 2)),
        opposed.sum((1, 2)),
        inside.sum((1, 2)),
        (inside & (ahead * behind < 0)).sum((1, 2)),
        *(links[..., link].sum((1, 2)) for link in (CONVERSE, SAME, NEAR, LAND)),
        *lands.T,
        (links[..., REWORDED] * pairs.unmet).sum((1, 2)),
        *_company(store, pairs),
    ]


def _lands(own: frozenset[int], their: frozenset[int]) -> tuple[bool, int, int]:
    return bool(own - their) and bool(their - own), len(own - their), len(their - own)


def _company(store: Store, pairs: Aligned) -> list[Floats]:
    """What opposed words, and words on one side of a contrast, are said of: the last six of `NAMES`, a column (pairs,) each."""
    left, right, links = pairs.left, pairs.right, pairs.links
    named = pairs.firm & ~store.sided[left.rows][:, :, None] & pairs.left.content[:, :, None]
    weights = named * (left.weights[:, :, None] + right.weights[:, None, :]) / 2
    company = _nearby(store, left) @ weights @ _nearby(store, right)
    opposed = company * links[..., OPPOSED]
    alike = np.maximum.reduce([links[..., link] for link in (FORM, LEMMA, ROOT, SAME)]) * (links[..., OPPOSED] == 0)
    alike = company * alike * (store.sided[left.rows][:, :, None] & store.sided[right.rows][:, None, :])
    more = [opposed.max(axis) - alike.max(axis) for axis in (2, 1)]
    return [
        opposed.max((1, 2)),
        alike.max((1, 2)),
        *(np.maximum(side, 0).sum(1) for side in more),
        *(np.maximum(-side, 0).sum(1) for side in more),
    ]


def _nearby(store: Store, words: SideWords) -> Floats:
    """How near each two words of a sentence stand (sentences, words, words), a word to itself not at all."""
    places = np.arange(words.mask.shape[1], dtype=np.float32)
    parts = store.parting[words.rows].cumsum(1)
    apart = np.abs(places[:, None] - places) / np.float32(_REACH) + np.abs(parts[:, :, None] - parts[:, None, :])
    near: Floats = np.exp(-apart).astype(np.float32)
    near[:, np.arange(len(places)), np.arange(len(places))] = 0
    return near
