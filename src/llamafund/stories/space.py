"""Articles as vectors: what each is about, weighed by how rare that is, in columns of numbers and not in objects."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace

from llamafund.model import Entity, Profile

TERMS_KEPT = 60  # terms of an article that are kept, the weightiest: the others add less than a hundredth to a cosine
_NEWS = 31_321  # articles that `Word.rarity` was counted in
_PRIOR = 1_000  # articles of them that weigh as much as the corpus itself: of a small one, counts say little
_ONCE = 1
_UNKNOWN = 1.0  # the rarity of a name: nobody counted them
Vector = tuple["array[int]", "array[float]"]


class Space:
    """The terms and names of a corpus by number, and its articles as unit vectors of them.

    Profiles are read once, and kept (`profiles`) without what is in the vectors.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles: list[Profile] = []
        self.keys: list[str | Entity] = []
        numbers: dict[str | Entity, int] = {}
        counts = array("I")
        rarities = array("f")
        raw: list[Vector] = []
        for profile in profiles:
            held: list[tuple[str | Entity, float, float]] = list(profile.terms)
            held += [(entity, weight, _UNKNOWN) for entity, weight in profile.names]
            row = array("I"), array("f")
            for key, weight, rarity in held:
                number = numbers.get(key)
                if number is None:
                    number = numbers[key] = len(self.keys)
                    self.keys.append(key)
                    counts.append(0)
                    rarities.append(rarity)
                counts[number] += 1
                row[0].append(number)
                row[1].append(weight)
            raw.append(row)
            self.profiles.append(replace(profile, terms=(), names=()))
        self.counts = counts
        total = len(raw) + _PRIOR
        self._idf = array("f", (_idf(count, rarity, total) for count, rarity in zip(counts, rarities, strict=True)))
        self.vectors = [self._vector(row) for row in raw]

    def _vector(self, row: Vector) -> Vector:
        """The weightiest terms of an article that occur in another one too, the weightiest first, scaled to length 1."""
        weighed = [
            (math.log1p(weight) * self._idf[number], number)
            for number, weight in zip(*row, strict=True)
            if self.counts[number] > _ONCE
        ]
        weighed.sort(key=lambda item: (-item[0], item[1]))
        del weighed[TERMS_KEPT:]
        length = math.sqrt(sum(weight * weight for weight, _ in weighed)) or 1.0
        return array("I", (number for _, number in weighed)), array("f", (weight / length for weight, _ in weighed))

    def items(self, index: int) -> Iterator[tuple[int, float]]:
        """The numbers of the terms of an article and their weights, the weightiest first."""
        return zip(*self.vectors[index], strict=True)


def _idf(count: int, rarity: float, total: int) -> float:
    return math.log(total / (count + _PRIOR * _NEWS**-rarity))
