"""What pins two claims to each other: words and numbers that hardly any other claim of their two articles holds.

A word that stands in one of many claims of either article mostly tells of one thing. What the other article says in another claim
draws away from a pair, what it says nowhere does not; and what its claims before and behind say need not be said again. Articles
of one claim tell nothing of the kind.
"""

from __future__ import annotations

import math

from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.setting import Setting

PINNED = ("pinned", "numbers pinned", "absent least", "repeated around least")
STEEP = 4  # by stories left out
SOME = 0.2  # weight of a word that says something: of a claim of hardly any words little is certain


def pinned(faced: Faced) -> list[float]:
    """The numbers named in `PINNED`, the same in either order of the two."""
    setting, left, right = faced.setting, faced.left, faced.right
    here, there = left.claim.document, right.claim.document
    words = [(i, j, min(left.weights[i], right.weights[j])) for i, j in left.same.items() if left.tells(i)]
    holding = ((setting.holding(here, left.items[i]) * setting.holding(there, right.items[j]), said) for i, j, said in words)
    values = {quantity.value for quantity in left.claim.quantities} & {quantity.value for quantity in right.claim.quantities}
    every = setting.size(here) * setting.size(there)
    return [
        math.log1p(sum(said * _pins(number, every) for number, said in holding)),
        sum(_pins(setting.giving(here, value) * setting.giving(there, value), every) for value in values),
        min(_absent(setting, left, there), _absent(setting, right, here)),
        min(_around(setting, side, other) for side, other in faced.sides),
    ]


def _pins(holding: int, every: int) -> float:
    """How far something pins two claims to each other that so many of all pairs hold: 1 where only they do, 0 where all do."""
    return (1 - math.log(holding) / math.log(every)) ** STEEP if every > 1 else 0.0


def _absent(setting: Setting, side: Side, there: str) -> float:
    """The part of its words, by rarity, that the other article does not hold: less where that says little at all."""
    said = [index for index in range(len(side.items)) if side.tells(index)]
    absent = [index for index in said if index not in side.answers and not (there and setting.names(there, side.items[index]))]
    part = sum(side.items[index].weight for index in absent) / (sum(side.items[index].weight for index in said) + SOME)
    return part * (1 - 1 / setting.size(there))


def _around(setting: Setting, side: Side, other: Side) -> float:
    """The part of its words that the other says, or the claims before and behind it."""
    held = setting.around(other.claim) if other.claim.document else frozenset()
    kept = (index in side.same or (item.root or item.lemma) in held for index, item in enumerate(side.items))
    return sum(weight for weight, met in zip(side.weights, kept, strict=True) if met) / (sum(side.weights) + SOME)
