"""Which articles are on one subject."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from llamafund.model import Analysis, Kind, Word

# Cosine from which two articles are on one subject: all pairs of one event in 364 groups of articles lie above, and one of two
# hundred pairs of short reports of two events does.
RELATED_COSINE = 0.1
# What a word weighs, times its rarity, by its root and by its dictionary form: the form tells names apart that share a root,
# the root finds what is told by another word of it (مباراة ودية, خسر وديا).
ROOT_WEIGHT = FORM_WEIGHT = 0.7
NAME_WEIGHT = 0.6  # what a thing that is named or credited weighs beside rare words


class Kinship:
    """What some articles are about: their words by rarity, the things their claims name or credit, and how often each comes.

    All words of an article count, not those of its claims alone: in a short report names mostly stand where somebody is credited.
    """

    def __init__(self, analyses: Iterable[Analysis]) -> None:
        self._known: dict[tuple[str, str], bool] = {}
        self._subjects = {analysis.article.id: _subject(analysis) for analysis in analyses}

    def related(self, one: str, other: str) -> bool:
        """Whether two articles, by id, are on one subject."""
        pair = (min(one, other), max(one, other))
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = _cosine(*(self._subjects.get(document, {}) for document in pair)) >= RELATED_COSINE
        return known


def _subject(analysis: Analysis) -> dict[str, float]:
    weights: dict[str, float] = {}
    counted: Counter[str] = Counter()
    for word in analysis.document.words:
        if word.lemma.isalpha():
            held = _keys(word)
            weights |= held
            counted.update(held.keys())
    for entity in _named(analysis):
        weights[f"@{entity}"] = NAME_WEIGHT
        counted[f"@{entity}"] += 1
    return {key: weights[key] * (1 + math.log(count)) for key, count in counted.items()}


def _keys(word: Word) -> dict[str, float]:
    return {f"={word.root or word.lemma}": ROOT_WEIGHT * word.rarity, word.lemma: FORM_WEIGHT * word.rarity}


def _named(analysis: Analysis) -> Iterator[str]:
    """What the assertions of an article name, and whom they credit, claim by claim."""
    for claim in analysis.claims:
        if claim.kind is Kind.ASSERTION:
            credit = claim.attribution
            credited = (credit.entity,) if credit is not None and credit.entity else ()
            yield from dict.fromkeys((*claim.entities, *credited))  # in an order: sums of weights must not hang on the hash seed


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    shared = sum(weight * right.get(key, 0.0) for key, weight in left.items())
    return shared / (math.hypot(*left.values()) * math.hypot(*right.values()) or 1.0)
