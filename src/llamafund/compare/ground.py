"""What rows are made from."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from llamafund.model import Analysis, Claim, Kind

# Cosine of two articles on one event: of the 21 articles of the development stories all pairs of one event lie above, and all but
# two of the others below.
KIN = 0.12
NAME = 0.6  # what a shared name weighs beside rare words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The assertions of all articles in order, who published each article, and what is part of what.

    `publishers` gives for an article's id whom it speaks for: its source, or its id where no source is known. Articles of one
    wording have one publisher, since a copy is no second source. `wholes` gives for an entity's id the ids of all it is part of,
    itself included.
    """

    claims: tuple[Claim, ...]
    publishers: Mapping[str, str]
    wholes: Callable[[str], frozenset[str]]
    _kin: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)
    _subjects: dict[str, dict[str, float]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, analyses: Iterable[Analysis], wholes: Callable[[str], frozenset[str]]) -> Ground:
        """The ground that some analyses give."""
        claims: list[Claim] = []
        publishers: dict[str, str] = {}
        first_with: dict[int, str] = {}
        for analysis in analyses:
            article = analysis.article
            wording = hash(tuple(word.norm for word in analysis.document.words))
            publishers[article.id] = first_with.setdefault(wording, article.source or article.id)
            claims.extend(claim for claim in analysis.claims if claim.kind is Kind.ASSERTION)
        return cls(claims=tuple(claims), publishers=publishers, wholes=wholes)

    def named(self, claim: Claim) -> frozenset[str]:
        """The ids of the things a claim names, those they are part of included."""
        return frozenset().union(*(self.wholes(entity) for entity in claim.entities))

    def publisher(self, claim: Claim) -> str:
        """Who published the article that makes the claim."""
        return self.publishers[claim.document]

    def apart_and_kin(self, left: Claim, right: Claim) -> bool:
        """Whether two claims may share a row: different publishers, and articles that are on one subject."""
        if self.publisher(left) == self.publisher(right):
            return False
        first, second = sorted((left.document, right.document))
        known = self._kin.get((first, second))
        if known is None:
            known = self._kin[first, second] = _cosine(self._subject(first), self._subject(second)) >= KIN
        return known

    def _subject(self, document: str) -> dict[str, float]:
        """What an article is about: its words by their rarity, squared, and the things it names; of length one."""
        if not self._subjects:
            for claim in self.claims:
                weights = self._subjects.setdefault(claim.document, {})
                weights |= {word.root or word.lemma: word.rarity**2 for word in claim.words if word.lemma.isalpha()}
                weights |= {f"@{entity}": NAME for entity in claim.entities}
            for weights in self._subjects.values():
                length = math.hypot(*weights.values()) or 1.0
                weights |= {key: weight / length for key, weight in weights.items()}
        return self._subjects[document]


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum(weight * right.get(key, 0.0) for key, weight in left.items())
