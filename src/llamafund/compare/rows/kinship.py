"""Which articles are on one subject."""

from __future__ import annotations

import math
from collections.abc import Iterable

from llamafund.model import Claim

# Cosine of two articles on one event: of the 21 articles of the development stories all pairs of one event lie above, and all but
# two of the others below.
KIN = 0.12
NAME = 0.6  # what a shared name weighs beside rare words


class Kinship:
    """What some articles are about: the words of their claims by their rarity, squared, and the things they name."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._subjects: dict[str, dict[str, float]] = {}
        self._known: dict[tuple[str, str], bool] = {}
        for claim in claims:
            weights = self._subjects.setdefault(claim.document, {})
            weights |= {word.root or word.lemma: word.rarity**2 for word in claim.words if word.lemma.isalpha()}
            weights |= {f"@{entity}": NAME for entity in claim.entities}

    def related(self, one: str, other: str) -> bool:
        """Whether two articles, by id, are on one subject."""
        pair = (min(one, other), max(one, other))
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = _cosine(*(self._subjects.get(document, {}) for document in pair)) >= KIN
        return known


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    shared = sum(weight * right.get(key, 0.0) for key, weight in left.items())
    return shared / (math.hypot(*left.values()) * math.hypot(*right.values()) or 1.0)
