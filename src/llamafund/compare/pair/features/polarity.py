"""Numbers, negations and words that turn round what they govern."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features.names import sides
from llamafund.compare.pair.lexicon.number_words import equal
from llamafund.compare.pair.lexicon.terms import SORTS
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.sentence import Sentence
from llamafund.compare.pair.store import Store

_TOLD = ("reversals", "steady", "intent")
_PLACES = [SORTS.index(sort) for sort in _TOLD]
NAMES = (
    "numbers_shared",
    *sides("numbers_only"),
    "numbers_conflict",
    *sides("negations"),
    "negation_differs",
    *sides(*_TOLD),  # words like "refuses", like "continues", like "plans to" that the other sentence has no answer to
    "reversal_differs",
    *sides("sided"),  # words of a contrast without an answer
)


def polarity(store: Store, pairs: Aligned) -> list[Floats]:
    """The features named in `NAMES`, a column (pairs,) each."""
    left, right = pairs.left, pairs.right
    figures = np.array([_numbers(one, two) for one, two in zip(left.sentences, right.sentences, strict=True)], np.float32)
    shared, own, their = figures.T
    negations, their_negations = (left.negation & left.mask).sum(1), (right.negation & right.mask).sum(1)
    sorts, their_sorts = (
        (store.sorts[side.rows][..., _PLACES] & rest[..., None]).sum(1)
        for side, rest in ((left, pairs.rest), (right, pairs.others))
    )
    return [
        shared,
        own,
        their,
        (own > 0) & (their > 0),
        negations,
        their_negations,
        np.abs(negations - their_negations),
        *(sort for both in zip(sorts.T, their_sorts.T, strict=True) for sort in both),
        (sorts[:, 0] > 0) != (their_sorts[:, 0] > 0),
        (store.sided[left.rows] & pairs.rest).sum(1),
        (store.sided[right.rows] & pairs.others).sum(1),
    ]


def _numbers(left: Sentence, right: Sentence) -> tuple[int, int, int]:
    """How many numbers both have, and how many only either."""
    if not left.numbers and not right.numbers:
        return 0, 0, 0
    own = sum(not any(equal(value, other) for other in right.numbers) for value in left.numbers)
    their = sum(not any(equal(value, other) for other in left.numbers) for value in right.numbers)
    return len(left.numbers) - own, own, their
