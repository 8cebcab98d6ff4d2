"""The plainest judge: how much of the rarer words two claims share. It cannot tell agreement from contradiction; a baseline."""

from __future__ import annotations

from collections.abc import Sequence

from llamafund.model import Claim, Relation, RelationKind

AGREE_FROM = 0.5


def judge(pairs: Sequence[tuple[Claim, Claim]]) -> list[Relation]:
    """Agree where the cosine of the rarity-weighted lemmas reaches `AGREE_FROM`, else other."""
    return [_relation(_cosine(_weights(left), _weights(right))) for left, right in pairs]


def _relation(similarity: float) -> Relation:
    if similarity >= AGREE_FROM:
        return Relation(kind=RelationKind.AGREE, score=similarity, similarity=similarity, reasons=("shared words",))
    return Relation(kind=RelationKind.OTHER, score=1 - similarity, similarity=similarity)


def _weights(claim: Claim) -> dict[str, float]:
    return {word.root or word.lemma: word.rarity for word in claim.words if word.by != "form" or word.lemma.isalnum()}


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    shared = sum(left[key] * right[key] for key in left.keys() & right.keys())
    lengths = sum(value**2 for value in left.values()) * sum(value**2 for value in right.values())
    return shared / lengths**0.5 if lengths else 0.0
