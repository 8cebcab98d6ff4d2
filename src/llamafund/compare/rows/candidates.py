"""Which pairs of claims are worth a judgement: an index over entities, rare lemmas and numbers, never all against all."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest
from itertools import islice

from llamafund.model import Claim

PARTNERS = 24  # kept for each claim; on the development stories no true pair ranked below 15
ENTITY_WEIGHT = 0.6
NUMBER_WEIGHT = 0.5
MARK_WEIGHT = 0.8
SHARED_AT_LEAST = 0.1  # summed weight of what a pair shares; on the development stories a higher one lost pairs, .9 every fifth
# What a claim looks at is bounded: below, all that share a key meet; above, work grows with the number of
# claims and no faster (bench/alignment.py). The largest development story has 160 claims, far below both.
HOLDERS_LOOKED_AT = 400  # claims of one key that a claim looks at, those that stand nearest in the order of the articles
CLAIMS_LOOKED_AT = 1200  # of all its keys, the rarest first
PARTNERS_RESCORED = 4 * PARTNERS  # partners for whom keys that were not gone through to the end are counted too
FEW_CLAIMS = 12  # claims up to which an article is brief: each of them may meet all of another brief one on the same matter
CLAIMS_ASKED = 2000  # claims that are judged against one statement: all of a story, and two seconds' work in an archive

Marks = Callable[[Claim], Iterable[str]]


def unmarked(_: Claim) -> Iterable[str]:
    """No marks: claims meet by their words alone."""
    return ()


class Index:
    """Claims by what they are found by: entities, numbers, rare lemmas and `marks`.

    `marks` names what a claim answers or asks besides its words: two that count the dead meet, whatever their words.
    """

    def __init__(self, claims: Sequence[Claim], marks: Marks) -> None:
        self._marks = marks
        self._keys = [_keys(claim, marks(claim)) for claim in claims]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for index, own in enumerate(self._keys):
            for key in own:
                self._holders[key].append(index)

    def closest(self, claim: Claim, count: int = CLAIMS_ASKED) -> list[int]:
        """The indices, in order, of the `count` claims that share most with one from outside; of all where they are no more."""
        if len(self._keys) <= count:
            return list(range(len(self._keys)))
        shared: dict[int, float] = defaultdict(float)
        for key, weight in _keys(claim, self._marks(claim)).items():
            for index in self._holders.get(key, ()):
                shared[index] += weight
        return sorted(nlargest(count, shared, key=lambda index: (shared[index], -index)))

    def neighbours(self, index: int) -> dict[int, float]:
        """The claims that one of them looks at, by index, with the weight of what they share with it.

        A key that many claims hold finds only the nearest of them; to those that a rarer key has found it still adds its weight.
        """
        own = self._keys[index]
        shared: dict[int, float] = defaultdict(float)
        common: dict[str, Sequence[int]] = {}
        left = CLAIMS_LOOKED_AT
        for key in sorted(own, key=lambda key: (len(self._holders[key]), key)):
            weight, found = own[key], self._holders[key]
            near = found if len(found) <= min(HOLDERS_LOOKED_AT, left) else _nearest(found, index, min(HOLDERS_LOOKED_AT, left))
            if len(near) < len(found):
                common[key] = near
            for partner in near:
                shared[partner] += weight
            left -= len(near)
        if not common:
            return shared
        best = dict(nlargest(PARTNERS_RESCORED, shared.items(), key=lambda item: (item[1], -item[0])))
        for key, near in common.items():
            looked_at = set(near)
            for partner in best:
                if key in self._keys[partner] and partner not in looked_at:
                    best[partner] += own[key]
        return best


def pairs(claims: Sequence[Claim], marks: Marks = unmarked) -> Iterator[tuple[int, int]]:
    """Index pairs `(i, j)`, i < j, of claims of different documents that share enough to be compared.

    Each claim keeps `PARTNERS` partners by the summed weight of shared keys, so the number of pairs grows with the number
    of claims. Where it has fewer, its article is brief and so is one that shares most with it, all claims of that one fill up
    the places: two short reports may tell one thing without a word in common.
    """
    index = Index(claims, marks)
    chosen: set[tuple[int, int]] = set()
    kept: list[int] = []
    near: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one, claim in enumerate(claims):
        close = [
            (weight, partner)
            for partner, weight in index.neighbours(one).items()
            if weight >= SHARED_AT_LEAST and claims[partner].document != claim.document
        ]
        close.sort(key=lambda item: (-item[0], item[1]))
        del close[PARTNERS:]
        kept.append(len(close))
        chosen.update((min(one, partner), max(one, partner)) for _, partner in close)
        for weight, partner in close:
            near[claim.document][claims[partner].document] += weight
    yield from sorted(chosen | set(_of_brief(claims, kept, near, chosen)))


def _of_brief(
    claims: Sequence[Claim], kept: Sequence[int], near: Mapping[str, Mapping[str, float]], chosen: AbstractSet[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """More than the `chosen` pairs, of brief articles that share most, for claims that have `kept` fewer than `PARTNERS`."""
    held: defaultdict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        held[claim.document].append(place)
    for document, own in held.items():
        if len(own) > FEW_CLAIMS:
            continue
        nearest = sorted(near.get(document, {}).items(), key=lambda item: (-item[1], item[0]))
        others = [partner for other, _ in nearest if len(held[other]) <= FEW_CLAIMS for partner in held[other]]
        for one in own:
            more = ((min(one, partner), max(one, partner)) for partner in others)
            yield from islice((pair for pair in more if pair not in chosen), PARTNERS - kept[one])


def _nearest(found: Sequence[int], index: int, count: int) -> Sequence[int]:
    """So many of the claims in `found` (in order) around one of them."""
    place = bisect_left(found, index)
    first = max(0, min(place - count // 2, len(found) - count))
    return found[first : first + count]


def _keys(claim: Claim, marks: Iterable[str]) -> dict[str, float]:
    """What a claim is found by, with how much sharing it means."""
    keys = {f"#{mark}": MARK_WEIGHT for mark in marks}
    keys |= {f"@{entity}": ENTITY_WEIGHT for entity in claim.entities}
    keys |= {f"={quantity.value:g}": NUMBER_WEIGHT for quantity in claim.quantities}
    for word in claim.words:
        if word.by != "form" or word.lemma.isalpha():
            keys[word.root or word.lemma] = max(keys.get(word.root or word.lemma, 0.0), word.rarity)
    return keys
