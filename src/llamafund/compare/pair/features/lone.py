"""Two sentences that have a name in common and nothing else: two events of one company, one person, one country.

People who wrote headlines to contradict others mostly kept more than the name, or said the opposite of something. Where neither
is so, and what is left over lies far apart in meaning, the sentences have nothing to do with each other.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features import coverage, polarity, remainders
from llamafund.compare.pair.features.contrasts import NAMES as CONTRASTS
from llamafund.compare.pair.lexicon.terms import SORTS
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.sentence import NOUN, Booleans
from llamafund.compare.pair.sides import SideWords
from llamafund.compare.pair.store import Store

NAMES = ("lone_name",)

# Of the headline pairs that people judged few are like this, and most of those have no relation (15 of 26 at a cosine of .4).
PLAIN_WEIGHT = 0.2  # of the common words that name nothing, from which the sentences share more than a name
REST_COSINE = 0.3  # cosine of what is left over, from which it may be about one thing
REST_WORDS = 2  # words that each sentence must have beside the name
NAME_SHARE = 0.6  # part of a sentence that the name may be
_TITLES = SORTS.index("titles")
AGAINST = ("opposed_rest", "numbers_conflict", "negation_differs", "reversals", "steady")


def lone(store: Store, pairs: Aligned, known: Sequence[Floats]) -> list[Floats]:
    """The feature named in `NAMES`, 1 or 0 a pair, as one column (pairs,).

    `known` are the columns of coverage, remainders, polarity and contrasts, in this order.
    """
    names = (*coverage.NAMES, *remainders.NAMES, *polarity.NAMES, *CONTRASTS)
    told = {name: np.asarray(column, np.float32) for name, column in zip(names, known, strict=True)}
    found = pairs.alignment
    against = sum(told[name] for name in told if name.startswith(AGAINST))
    left, right = _called(store, pairs.left), _called(store, pairs.right)
    plain = _plain(store, pairs.left, left, found.firm), _plain(store, pairs.right, right, found.firm_back)
    alone = (
        (found.firm & left).any(1)
        & (np.maximum(*plain) < PLAIN_WEIGHT)
        & (told["rest_cosine"] < REST_COSINE)
        & (told["left_over_least"] >= REST_WORDS)
        & (told["covered_most"] < NAME_SHARE)
        & (against == 0)
    )
    return [alone.astype(np.float32)]


def _called(store: Store, words: SideWords) -> Booleans:
    """Which words name something: names, countries, a noun behind a title (شركة أبل), whatever it means elsewhere.

    (sentences, words)
    """
    behind = np.zeros_like(words.mask)
    behind[:, 1:] = _titles(store, words)[:, :-1] & (words.kinds[:, 1:] == NOUN)
    return words.mask & (store.named[words.rows] | behind)


def _titles(store: Store, words: SideWords) -> Booleans:
    """Which words are what something is called by before its name: (sentences, words)."""
    titles: Booleans = store.sorts[words.rows][..., _TITLES]
    return titles


def _plain(store: Store, words: SideWords, called: Booleans, firm: Booleans) -> Floats:
    """Weight of the answered words that name nothing, nor are what a name is called by: (pairs,)."""
    title = np.zeros_like(firm)
    title[:, :-1] = _titles(store, words)[:, :-1] & called[:, 1:] & firm[:, 1:]
    weight: Floats = (words.weights * (firm & words.content & ~called & ~title)).sum(1)
    return weight
