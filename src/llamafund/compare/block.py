"""Which pairs of claims are worth a judgement: an index over entities, rare lemmas and numbers, never all against all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from llamafund.model import Claim

CLOSEST = 24  # partners kept for each claim; on the development stories no true pair ranked below 15
COMMON = 400  # claims in which a key may stand before it says nothing about which belong together
ENTITY_WEIGHT = 0.6
NUMBER_WEIGHT = 0.5
MARK_WEIGHT = 0.8
LEAST = 0.1  # summed weight of what a pair shares; on the development stories a higher one lost pairs, .9 every fifth


Marks = Callable[[Claim], Iterable[str]]


def pairs(claims: Sequence[Claim], marks: Marks = lambda _: ()) -> Iterator[tuple[int, int]]:
    """Index pairs `(i, j)`, i < j, of claims of different documents that share enough to be compared.

    Each claim keeps its `CLOSEST` partners by the summed weight of shared keys, so the number of pairs grows with the number
    of claims. `marks` names what a claim answers or asks besides its words: two that count the dead meet, whatever their words.
    """
    weights = [_keys(claim, marks(claim)) for claim in claims]
    postings: dict[str, list[int]] = defaultdict(list)
    for index, keys in enumerate(weights):
        for key in keys:
            postings[key].append(index)
    chosen: set[tuple[int, int]] = set()
    for index, keys in enumerate(weights):
        shared: dict[int, float] = defaultdict(float)
        for key, weight in keys.items():
            partners = postings[key]
            if len(partners) <= COMMON:
                for partner in partners:
                    shared[partner] += weight
        document = claims[index].document
        close = [
            (weight, partner) for partner, weight in shared.items() if weight >= LEAST and claims[partner].document != document
        ]
        close.sort(key=lambda item: (-item[0], item[1]))
        chosen.update((min(index, partner), max(index, partner)) for _, partner in close[:CLOSEST])
    yield from sorted(chosen)


def _keys(claim: Claim, marks: Iterable[str]) -> dict[str, float]:
    """What a claim is found by, with how much sharing it means."""
    keys = {f"#{mark}": MARK_WEIGHT for mark in marks}
    keys |= {f"@{entity}": ENTITY_WEIGHT for entity in claim.entities}
    keys |= {f"={quantity.value:g}": NUMBER_WEIGHT for quantity in claim.quantities}
    for word in claim.words:
        if word.by != "form" or word.lemma.isalpha():
            keys[word.root or word.lemma] = max(keys.get(word.root or word.lemma, 0.0), word.rarity)
    return keys
