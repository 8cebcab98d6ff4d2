"""Articles that make the same claims word for word: one of them is compared, the others stand beside it.

An agency's report comes in a hundred papers. To hold each copy against each other would take the square of their number, and the
copies would take all the places that a claim has for its partners (`candidates.PARTNERS`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from llamafund.compare.rows.ground import Ground
from llamafund.model import Claim


@dataclass(frozen=True, slots=True)
class Told:
    """The claims that are compared, in order, and by the id of each what other houses claim in the very same words."""

    claims: tuple[Claim, ...]
    again: Mapping[str, Sequence[Claim]]

    def everywhere(self, claims: Sequence[Claim]) -> list[Claim]:
        """Some of `claims` with all that stands beside them."""
        return [one for claim in claims for one in (claim, *self.again.get(claim.id, ()))]


def told_once(ground: Ground) -> Told:
    """The claims of a ground, those of an article that only repeats another's left out.

    What one house publishes twice is compared twice: its articles share no row by themselves (`Ground.may_meet`).
    """
    first: dict[tuple[object, ...], list[Claim]] = {}
    houses: dict[tuple[object, ...], set[str]] = defaultdict(set)
    compared: list[Claim] = []
    again: dict[str, list[Claim]] = defaultdict(list)
    for document, claims in groupby(ground.claims, key=lambda claim: claim.document):
        own = list(claims)
        wording = tuple((claim.text, claim.factuality, claim.attribution and claim.attribution.source) for claim in own)
        house = ground.houses[document]
        if wording not in first:
            first[wording] = own
            compared += own
        elif house in houses[wording]:
            compared += own
        else:
            for claim, copy in zip(first[wording], own, strict=True):
                again[claim.id].append(copy)
        houses[wording].add(house)
    return Told(tuple(compared), again)
