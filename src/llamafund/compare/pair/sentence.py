"""A sentence as the pair model sees it: its words, each looked up once a word form (see `store`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.lexicon.terms import Sense
from llamafund.model import Word

NOUN, VERB, ADJECTIVE, NAME, NUMBER, GRAMMAR, UNKNOWN = range(7)
CLASSES = {"noun": NOUN, "adj": ADJECTIVE, "proper": NAME, "number": NUMBER, "unknown": UNKNOWN, None: UNKNOWN}
KINDS = 7

Ints = NDArray[np.int32]
Booleans = NDArray[np.bool_]


class Item(NamedTuple):
    """A word form: row in the store, keys, class (see `CLASSES`), weight 0..1, numeric value and factor, what is known of it.

    `known` is the number of its sense in the store's table.
    `reworded` maps the lemmas that may stand for it to their probability; `begins` marks one that a phrase
    may begin with, `open_ended` a multiplier that is no number by itself, `before_ten` the number of a word that gives one only
    before ten (اثنا عشر).
    """

    row: int
    norm: str
    lemma: str
    root: str | None
    keys: tuple[str, ...]
    kind: int
    weight: float
    value: float | None
    factor: float | None
    negation: bool
    sense: Sense
    known: int
    reworded: dict[str, float]
    begins: bool
    open_ended: bool
    before_ten: float | None
    word: Word


@dataclass(frozen=True)
class Sentence:
    """The words that count, in order; `values[i]` is the number a word gives, `senses[i]` what the lexicon knows of it.

    `known` are the numbers of the senses in the store's table, `rows` the rows of the words.
    """

    items: tuple[Item, ...]
    rows: Ints
    values: tuple[float | None, ...]
    senses: tuple[Sense, ...]
    known: Ints

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The numbers it gives."""
        return frozenset(value for value in self.values if value is not None)

    @cached_property
    def lands(self) -> frozenset[int]:
        """The countries it names."""
        return frozenset(land for sense in self.senses for land in sense.lands)

    @cached_property
    def reworded(self) -> list[tuple[int, dict[str, float]]]:
        """Places of the words that others may stand for, and those."""
        return [(place, item.reworded) for place, item in enumerate(self.items) if item.reworded]

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each lemma stands."""
        places: dict[str, list[int]] = {}
        for place, item in enumerate(self.items):
            places.setdefault(item.lemma, []).append(place)
        return places
