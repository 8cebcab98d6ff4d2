"""Which articles are on one subject."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from llamafund.model import Claim

# Cosine from which two articles are on one subject: all pairs of one event in 124 groups of articles lie above, and two of a
# hundred pairs of two events do.
RELATED_COSINE = 0.14
NAME_WEIGHT = 0.3  # what a name weighs beside rare words


class Kinship:
    """What some articles are about: the words of their claims by rarity, the things they name, and how often each comes."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._known: dict[tuple[str, str], bool] = {}
        counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        weights: dict[str, float] = {}
        for claim in claims:
            told = {word.root or word.lemma: word.rarity for word in claim.words if word.lemma.isalpha()}
            told |= {f"@{entity}": NAME_WEIGHT for entity in claim.entities}
            weights |= told
            counted[claim.document].update(told.keys())
        self._subjects = {
            document: {key: weights[key] * (1 + math.log(count)) for key, count in counts.items()}
            for document, counts in counted.items()
        }

    def related(self, one: str, other: str) -> bool:
        """Whether two articles, by id, are on one subject."""
        pair = (min(one, other), max(one, other))
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = _cosine(*(self._subjects.get(document, {}) for document in pair)) >= RELATED_COSINE
        return known


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    shared = sum(weight * right.get(key, 0.0) for key, weight in left.items())
    return shared / (math.hypot(*left.values()) * math.hypot(*right.values()) or 1.0)
