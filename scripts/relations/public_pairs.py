"""The public pairs that the model learns from and is measured on."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.judging.schools import KINDS
from llamafund.compare.pair.sentence import Sentence
from llamafund.model import Word
from scripts.relations.reading import Reading

UNKNOWN = -1
_ARNLI = {"1": 0, "2": 1, "0": 2}  # entailment, contradiction, neutral as agree, disagree, other


class Example(NamedTuple):
    """Two sentences, the relation (0 agree, 1 disagree, 2 other, -1 unknown), the similarity 0..1 (NaN unknown), the part."""

    left: str
    right: str
    relation: int
    similarity: float
    part: str


def stance(bench: Path, part: str) -> list[Example]:
    """Arabic News Stance (Khouja 2020), `train` or `dev`."""
    with (bench / "ans" / f"{part}.csv").open(encoding="utf-8", newline="") as lines:
        names = [kind.value for kind in KINDS]
        return [Example(row["s1"], row["s2"], names.index(row["stance"]), float("nan"), "ans") for row in csv.DictReader(lines)]


def captions(bench: Path, part: str) -> list[Example]:
    """ArNLI, `train` or `valid`: relations, and relatedness 1..5 brought to 0..1."""
    with (bench / "arnli" / f"{part}.csv").open(encoding="utf-8", newline="") as lines:
        return [
            Example(row["t"], row["h"], _ARNLI[row["label"]], (float(row["relatedness_score"]) - 1) / 4, "arnli")
            for row in csv.DictReader(lines)
        ]


def similar(bench: Path) -> list[Example]:
    """SemEval-2017 Arabic similarity, training sets: scores 0..5 brought to 0..1."""
    found = []
    for path in sorted((bench / "sts").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            _, score, left, right = line.split("\t")
            found.append(Example(left, right, UNKNOWN, float(score) / 5, path.stem.rpartition(".")[2]))
    return found


def practised(relation: int) -> Example:
    """What is known of a pair that was made for practice."""
    return Example("", "", relation, float("nan"), "practice")


def words_of(reading: Reading, examples: Iterable[Example]) -> list[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """The sentences of the examples as words."""
    return [(reading.words(example.left), reading.words(example.right)) for example in examples]


def groups(pairs: Iterable[tuple[Sentence, Sentence]]) -> NDArray[np.int64]:
    """A number for each pair; pairs that share a sentence, directly or through others, share the number."""
    parent: dict[str, str] = {}

    def top(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    firsts = []
    for left, right in pairs:
        one, two = (" ".join(item.norm for item in side.items) for side in (left, right))
        parent[top(one)] = top(two)
        firsts.append(one)
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(top(key), len(numbers)) for key in firsts])


def folds(relations: NDArray[np.int64], grouped: NDArray[np.int64], count: int, seed: int) -> NDArray[np.int64]:
    """The fold 0..count-1 of each pair: groups stay whole, relations are spread evenly, greedily from the largest group."""
    random = np.random.default_rng(seed)
    kinds = int(relations.max()) + 1
    tallies = np.zeros((grouped.max() + 1, kinds))
    np.add.at(tallies, (grouped, relations), 1)
    order = random.permutation(len(tallies))
    order = order[np.argsort(-tallies[order].std(1), kind="stable")]
    filled = np.zeros((count, kinds))
    fold = np.zeros(len(tallies), np.int64)
    whole = tallies.sum(0)
    for group in order:
        spread = [((filled + np.eye(count)[f][:, None] * tallies[group]) / whole).std(0).mean() for f in range(count)]
        fold[group] = int(np.argmin(spread))
        filled[fold[group]] += tallies[group]
    return fold[grouped]
