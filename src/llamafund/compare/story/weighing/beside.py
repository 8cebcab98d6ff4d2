"""How a pair of claims fares beside the other pairs of its two articles.

Two reports of one event mostly tell the same things in about the same order, and each thing once. So it speaks for a pair that
neither claim has a better partner in the other's article, and that the claims before and behind agree as well; and a third
article may hold a claim that both agree with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from llamafund.model import Claim

BESIDE = (
    "ahead of the better other",
    "ahead of the worse other",
    "better other",
    "worse other",
    "places behind most",
    "places behind least",
    "next to it",
    "near it",
    "near it, sum",
    "one of them beside",
    "article of less",
    "article of more",
    "a third agrees",
)
FAR = 2  # claims before and behind that are still near
BEHIND = 3  # places from which it makes no difference how many there are
NOBODY = -1

Chances = Mapping[int, float]


class Beside:
    """The chances of many pairs of claims, each by itself, seen side by side."""

    def __init__(self, pairs: Sequence[tuple[Claim, Claim]], chances: Sequence[float]) -> None:
        """`chances` are those of the pairs, in order; pairs of a statement that stands in no article are no company."""
        claims = sorted(
            {claim.id: claim for pair in pairs for claim in pair if claim.document}.values(),
            key=lambda claim: (claim.document, claim.start, claim.end),
        )
        self._number = {claim.id: number for number, claim in enumerate(claims)}
        self._document = [claim.document for claim in claims]
        self._chance: list[dict[int, float]] = [{} for _ in claims]
        for (left, right), chance in zip(pairs, chances, strict=True):
            if left.document and right.document:
                one, other = self._number[left.id], self._number[right.id]
                self._chance[one][other] = self._chance[other][one] = chance
        self._best = [self._of_articles(own) for own in self._chance]
        self._shared = self._articles()

    def of(self, left: Claim, right: Claim) -> list[float]:
        """The numbers named in `BESIDE` for one of the pairs, the same in either order of the two."""
        one, other = self._number[left.id], self._number[right.id]
        chance = self._chance[one][other]
        others = sorted((self._other(one, other), self._other(other, one)))
        behind = sorted((self._behind(one, other), self._behind(other, one)))
        steps = [(here, there) for here in range(-FAR, FAR + 1) for there in range(-FAR, FAR + 1) if here * there > 0]
        near = [self._step(one, other, *step) for step in steps]
        following = [self._step(one, other, *step) for step in ((-1, -1), (1, 1))]
        beside = max(self._step(one, other, *step) for step in ((0, 1), (0, -1), (1, 0), (-1, 0)))
        articles = self._document[one], self._document[other]
        return [
            chance - others[1],
            chance - others[0],
            others[1],
            others[0],
            float(behind[1]),
            float(behind[0]),
            sum(following),
            max(near),
            sum(near),
            beside,
            *sorted((self._shared[articles], self._shared[articles[::-1]])),
            self._third(one, other),
        ]

    def _of_articles(self, chances: Chances) -> dict[str, list[float]]:
        """The chances of a claim by article, the best first."""
        found: dict[str, list[float]] = defaultdict(list)
        for other, chance in sorted(chances.items(), key=lambda item: -item[1]):
            found[self._document[other]].append(chance)
        return found

    def _articles(self) -> dict[tuple[str, str], float]:
        """How well the claims of one article are met in another, on average."""
        size: dict[str, int] = defaultdict(int)
        total: dict[tuple[str, str], float] = defaultdict(float)
        for number, document in enumerate(self._document):
            size[document] += 1
            for other, best in self._best[number].items():
                total[document, other] += best[0]
        return {pair: met / size[pair[0]] for pair, met in total.items()}

    def _other(self, one: int, other: int) -> float:
        """The best chance of a claim with any other claim of that article."""
        chances, own = self._best[one][self._document[other]], self._chance[one][other]
        rest = chances[1] if chances[0] == own and len(chances) > 1 else chances[0]
        return rest if len(chances) > 1 else 0.0

    def _behind(self, one: int, other: int) -> int:
        chances, own = self._best[one][self._document[other]], self._chance[one][other]
        return min(BEHIND, sum(chance > own for chance in chances[:BEHIND]))

    def _step(self, one: int, other: int, here: int, there: int) -> float:
        """The chance of the pair that stands so many claims behind (or before, if negative); 0 where there is none."""
        left, right = self._along(one, here), self._along(other, there)
        return self._chance[left].get(right, 0.0) if NOBODY not in (left, right) else 0.0

    def _along(self, claim: int, step: int) -> int:
        place = claim + step
        return place if 0 <= place < len(self._document) and self._document[place] == self._document[claim] else NOBODY

    def _third(self, one: int, other: int) -> float:
        own, their = self._chance[one], self._chance[other]
        apart = (self._document[one], self._document[other])
        both = (claim for claim in own.keys() & their if self._document[claim] not in apart)
        return max((min(own[claim], their[claim]) for claim in both), default=0.0)
