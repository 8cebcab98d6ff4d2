"""Articles that make the same claims word for word: one of them is compared, the others stand beside it.

An agency's report comes in a hundred papers. To hold each copy against each other would take the square of their number, and the
copies would take all the places that a claim has for its partners (`candidates.PARTNERS`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from llamafund.compare.rows.ground import Ground
from llamafund.model import Claim


@dataclass(frozen=True, slots=True)
class Told:
    """A ground with the claims that are compared, and by the id of each what others claim in the very same words."""

    ground: Ground
    again: Mapping[str, Sequence[Claim]]

    def everywhere(self, claims: Sequence[Claim]) -> list[Claim]:
        """Some of the claims that are compared, with all that stands beside them."""
        return [one for claim in claims for one in (claim, *self.again.get(claim.id, ()))]


def told_once(ground: Ground) -> Told:
    """A ground without the claims of articles that only repeat those of another one, of another house, on the same day.

    The article that is compared for all stands for several houses, so it may meet the articles of each. What one house alone
    publishes twice is compared twice: its articles share no row by themselves (`Ground.may_meet`).
    """
    alike: dict[Hashable, list[list[Claim]]] = defaultdict(list)
    for document, claims in groupby(ground.claims, key=lambda claim: claim.document):
        own = list(claims)
        day = ground.days[document]
        alike[None if day is None else int(day), tuple(map(_told, own))].append(own)
    again: dict[str, list[Claim]] = defaultdict(list)
    houses = dict(ground.houses)
    repeated: set[str] = set()
    for first, *others in alike.values():
        document = first[0].document
        if any(ground.houses[other[0].document] != ground.houses[document] for other in others):
            houses[document] = f"{document} and others"
            repeated.update(other[0].document for other in others)
            for other in others:
                for claim, copy in zip(first, other, strict=True):
                    again[claim.id].append(copy)
    compared = tuple(claim for claim in ground.claims if claim.document not in repeated)
    return Told(replace(ground, claims=compared, houses=houses), again)


def _told(claim: Claim) -> Hashable:
    """What a claim says, by whom and how surely."""
    return claim.text, claim.factuality, claim.attribution and claim.attribution.source
