"""How alike two claims are, by the rarity of the words of both: whether no other claim of an article is more like one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from llamafund.compare.story.facing.faced import TINY
from llamafund.compare.story.facing.setting import Setting
from llamafund.model import Claim

RARE = 0.15  # rarity from which a word says what a claim is about


Rarities = Mapping[str, float]  # of the telling words of a claim


def nearest(setting: Setting, claim: Claim, other: Claim) -> bool:
    """Whether no claim of the article of another one is more like a claim than that is."""
    own, theirs = _words(setting, claim), setting.read(other.document, _Article)
    return _like(own, theirs.words(other)) >= theirs.most(claim.id, own)


def nearest_of(setting: Setting, claim: Claim, other: Claim, rivals: Sequence[Claim]) -> bool:
    """The same among some claims of that article alone, the rivals of the other one."""
    own, theirs = _words(setting, claim), setting.read(other.document, _Article)
    mine = _like(own, theirs.words(other))
    return all(_like(own, theirs.words(rival)) <= mine for rival in rivals)


class _Article:
    """The words of the claims of an article, and how like a claim of another article the likest of them is, worked out once."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._words = {claim.id: _rarities(claim) for claim in claims}
        self._most: dict[str, float] = {}

    def words(self, claim: Claim) -> Rarities:
        return self._words.get(claim.id) or _rarities(claim)

    def most(self, name: str, words: Rarities) -> float:
        if name not in self._most:
            self._most[name] = max((_like(words, held) for held in self._words.values()), default=0.0)
        return self._most[name]


def _words(setting: Setting, claim: Claim) -> Rarities:
    return setting.read(claim.document, _Article).words(claim)


def _rarities(claim: Claim) -> Rarities:
    return {word.root or word.lemma: word.rarity for word in claim.words if word.lemma.isalpha() and word.rarity > RARE}


def _like(own: Rarities, their: Rarities) -> float:
    shared = sum(rarity for word, rarity in own.items() if word in their)
    return shared / (math.sqrt(sum(own.values()) * sum(their.values())) + TINY)
