"""Agree, disagree or something else: the pair model.

A few small networks and a linear model on the features of the pair (see `judging`), trained by `scripts/train_relations.py` on
headlines of the Arabic News Stance corpus (Khouja 2020) and on captions of ArNLI; similarity comes from SemEval-2017 and ArNLI.
Files in `data/models`: `relations.npz` (weights), `relations.vectors`, `relations.meanings` and `relations.reworded` (what is
known of lemmas, see `vectors`), `relations.terms` (contrasts and synonyms, see `lexicon`), `relations.json` (how they were made).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np

from llamafund import resources
from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features import NAMES
from llamafund.compare.pair.files import opening
from llamafund.compare.pair.judging.grouping import groups
from llamafund.compare.pair.judging.prepare import Preparer, Seen
from llamafund.compare.pair.judging.schools import read_model
from llamafund.compare.pair.reasons import conflicts, shared
from llamafund.compare.pair.sentence import Sentence
from llamafund.compare.pair.store import Store
from llamafund.model import Quantity, Relation, RelationKind, Word

WINDOW = 1024  # pairs looked up together


@dataclass(frozen=True, slots=True)
class Statement:
    """What is compared: words in order, and the quantities among them where somebody has read them."""

    words: tuple[Word, ...]
    quantities: tuple[Quantity, ...] = ()


Pair = tuple[Statement, Statement]
Sides = tuple[Sequence[Word], Sequence[Word]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model makes of a pair: the chances of the three relations, and similarity in 0..1."""

    seen: Seen
    agree: float
    disagree: float
    other: float
    similarity: float

    def conflicts(self, quantities: tuple[tuple[Quantity, ...], tuple[Quantity, ...]] = ((), ())) -> tuple[str, ...]:
        """What speaks for a contradiction, for people."""
        return conflicts(self.seen.left, self.seen.right, self.seen.links, self.seen.matches, quantities)

    def agreement(self) -> tuple[str, ...]:
        """What speaks for agreement, for people."""
        return shared(self.seen.left, self.seen.right, self.seen.matches)


class PairModel(Protocol):
    """What reads pairs of sentences: the one that comes with the program, or one of somebody's own (see `neural`)."""

    def readings(self, pairs: Sequence[Sides]) -> Iterator[Reading]:
        """What the model makes of each pair, in order, before anything is decided."""


class Relater:
    """The pair model, loaded. Not to be shared between threads: it keeps what it learns of word forms."""

    def __init__(self, folder: Path) -> None:
        """Reads `relations.*` in `folder`; a missing or foreign file is a LlamafundError that names it."""
        path = folder / "relations.npz"
        store = Store(folder)
        with opening(path):
            with np.load(path, allow_pickle=False) as held:
                weights = {name: held[name] for name in held.files}
            lexemes = weights.pop("lexemes").tobytes().decode("utf-8").split("\n")
            if weights.pop("features").tobytes().decode("utf-8").split("\n") != list(NAMES):
                raise ValueError("it was made for other features")
            weights = {name: held.astype(np.float32) if held.dtype == np.float16 else held for name, held in weights.items()}
            numbers = {lexeme: number for number, lexeme in enumerate(lexemes, 1)}
            preparer = Preparer(store, numbers, weights["mean"], weights["scale"])
            self._store = store
            self._model = read_model(weights, preparer)

    def readings(self, pairs: Sequence[Sides]) -> Iterator[Reading]:
        """What the model makes of each pair, in order, before anything is decided."""
        sentences: dict[int, Sentence] = {}
        for first in range(0, len(pairs), WINDOW):
            some = pairs[first : first + WINDOW]
            if self._store.trim():
                sentences.clear()
            for words in (side for pair in some for side in pair):
                if id(words) not in sentences:
                    sentences[id(words)] = self._store.sentence(words)
            yield from self._read([(sentences[id(left)], sentences[id(right)]) for left, right in some])

    def _read(self, pairs: Sequence[tuple[Sentence, Sentence]]) -> Iterable[Reading]:
        """What the model says, pairs of like lengths together."""
        found: dict[int, Reading] = {}
        for group in groups(np.array([[len(pair[side]) for pair in pairs] for side in (0, 1)])):
            some = group.tolist()
            aligned = Aligned.of(self._store, *([pairs[number][side] for number in some] for side in (0, 1)))
            rows = self._model.preparer.features(aligned)
            chances, similarity = self._model.read(self._model.preparer.batch(aligned, rows))
            told = zip(some, rows, chances.tolist(), similarity.tolist(), strict=True)
            for place, (number, row, (agree, disagree, other), near) in enumerate(told):
                found[number] = Reading(Seen(aligned, place, row), agree, disagree, other, near)
        return (found[number] for number in range(len(pairs)))


def _relation(pair: Pair, reading: Reading) -> Relation:
    left, right = reading.seen.left, reading.seen.right
    if not len(left) or not len(right):
        return Relation(kind=RelationKind.OTHER, score=1.0, similarity=0.0, reasons=("nothing to compare",))
    if [item.norm for item in left.items] == [item.norm for item in right.items]:
        return Relation(kind=RelationKind.AGREE, score=1.0, similarity=1.0, reasons=("the same words",))
    chances = {
        RelationKind.AGREE: reading.agree,
        RelationKind.DISAGREE: reading.disagree,
        RelationKind.OTHER: reading.other,
    }
    kind = max(chances, key=lambda known: chances[known])
    reasons: tuple[str, ...] = ("little in common",)
    if kind is RelationKind.AGREE:
        reasons = reading.agreement() or ("the same subject",)
    elif kind is RelationKind.DISAGREE:
        reasons = reading.conflicts((pair[0].quantities, pair[1].quantities)) or ("what one says, the other does not",)
    return Relation(kind=kind, score=chances[kind], similarity=reading.similarity, reasons=reasons)


@cache
def relater() -> Relater:
    """The model that comes with the program, loaded once."""
    return Relater(resources.data("models"))


def embedded(_: Path) -> PairModel:
    """The same, as a line in the table of pair models."""
    return relater()


def relate(model: PairModel, pairs: Sequence[Pair]) -> Iterator[Relation]:
    """The relation of each pair, in order; a pair with an empty side is `other`."""
    readings = model.readings([(left.words, right.words) for left, right in pairs])
    for pair, reading in zip(pairs, readings, strict=True):
        yield _relation(pair, reading)
