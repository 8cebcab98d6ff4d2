"""How alike two claims are, by the rarity of the words of both: whether no other claim of an article is more like one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from llamafund.compare.story.facing.faced import TINY
from llamafund.compare.story.facing.setting import Setting
from llamafund.model import Claim

RARE = 0.15  # rarity from which a word says what a claim is about


def closest(setting: Setting, claim: Claim, other: Claim) -> bool:
    """Whether no claim of the article of another one is more like a claim than that is."""
    return setting.read(other.document, _Article).is_closest(setting, claim, other)


def nearest(setting: Setting, claim: Claim, other: Claim, rivals: Sequence[Claim]) -> bool:
    """Whether none of the rivals, claims of the article of the other, is more like a claim than the other is."""
    own, their = (setting.read(each.document, _rarities) for each in (claim, other))
    words = own.get(claim.id) or _rarities([claim])[claim.id]
    mine = _like(words, their.get(other.id) or _rarities([other])[other.id])
    return all(_like(words, their[rival.id]) <= mine for rival in rivals if rival.id != other.id)


def _rarities(claims: Sequence[Claim]) -> dict[str, Mapping[str, float]]:
    return {
        claim.id: {word.root or word.lemma: word.rarity for word in claim.words if word.lemma.isalpha() and word.rarity > RARE}
        for claim in claims
    }


def _like(own: Mapping[str, float], their: Mapping[str, float]) -> float:
    shared = sum(rarity for word, rarity in own.items() if word in their)
    return shared / (math.sqrt(sum(own.values()) * sum(their.values())) + TINY)


class _Article:
    """The claims of an article, and how like one of another article is to the likest of them, which is asked again and again."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._held = _rarities(claims)
        self._most: dict[str, float] = {}

    def is_closest(self, setting: Setting, claim: Claim, other: Claim) -> bool:
        own = setting.read(claim.document, _rarities).get(claim.id) or _rarities([claim])[claim.id]
        most = self._most.get(claim.id)
        if most is None:
            most = self._most[claim.id] = max((_like(own, held) for held in self._held.values()), default=0.0)
        return _like(own, self._held.get(other.id) or _rarities([other])[other.id]) >= most
