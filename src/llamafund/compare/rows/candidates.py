"""Which pairs of claims are worth a judgement: an index over entities, rare lemmas and numbers, never all against all."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from llamafund.model import Claim

CLOSEST = 24  # partners kept for each claim; on the development stories no true pair ranked below 15
ENTITY_WEIGHT = 0.6
NUMBER_WEIGHT = 0.5
MARK_WEIGHT = 0.8
LEAST = 0.1  # summed weight of what a pair shares; on the development stories a higher one lost pairs, .9 every fifth
# What a claim looks at is bounded: below, all that share a key meet; above, work grows with the number of
# claims and no faster (bench/alignment.py). The largest development story has 160 claims, far below both.
COMMON = 400  # claims of one key that a claim looks at, those that stand nearest in the order of the articles
LOOKED_AT = 1200  # of all its keys, the rarest first
RESCORED = 4 * CLOSEST  # partners for whom keys that were not gone through to the end are counted too


Marks = Callable[[Claim], Iterable[str]]


def pairs(claims: Sequence[Claim], marks: Marks = lambda _: ()) -> Iterator[tuple[int, int]]:
    """Index pairs `(i, j)`, i < j, of claims of different documents that share enough to be compared.

    Each claim keeps its `CLOSEST` partners by the summed weight of shared keys, so the number of pairs grows with the number
    of claims. `marks` names what a claim answers or asks besides its words: two that count the dead meet, whatever their words.
    A key that many claims hold finds only the nearest of them; to those that a rarer key has found it still adds its weight.
    """
    keys = [_keys(claim, marks(claim)) for claim in claims]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in own:
            holders[key].append(index)
    chosen: set[tuple[int, int]] = set()
    for index, own in enumerate(keys):
        document = claims[index].document
        close = [
            (weight, partner)
            for partner, weight in _shared(index, own, keys, holders).items()
            if weight >= LEAST and claims[partner].document != document
        ]
        close.sort(key=lambda item: (-item[0], item[1]))
        chosen.update((min(index, partner), max(index, partner)) for _, partner in close[:CLOSEST])
    yield from sorted(chosen)


def _shared(
    index: int, own: Mapping[str, float], keys: Sequence[Mapping[str, float]], holders: Mapping[str, Sequence[int]]
) -> dict[int, float]:
    """The claims that a claim looks at, with the weight of what they share with it."""
    shared: dict[int, float] = defaultdict(float)
    common: dict[str, Sequence[int]] = {}
    left = LOOKED_AT
    for key in sorted(own, key=lambda key: (len(holders[key]), key)):
        weight, found = own[key], holders[key]
        near = found if len(found) <= min(COMMON, left) else _nearest(found, index, min(COMMON, left))
        if len(near) < len(found):
            common[key] = near
        for partner in near:
            shared[partner] += weight
        left -= len(near)
    if not common:
        return shared
    best = dict(nlargest(RESCORED, shared.items(), key=lambda item: (item[1], -item[0])))
    for key, near in common.items():
        looked_at = set(near)
        for partner in best:
            if key in keys[partner] and partner not in looked_at:
                best[partner] += own[key]
    return best


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
