"""Figures of the pair model on pairs that it has not learned from, kept beside it in data/models/relations.json.

Cross-validation in five folds that keep every sentence in one of them. The parts of the model are judged on the way, so that what
each gives is known. Similarity is also told of each set of SemEval by a model that has learned from the others only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair import features
from llamafund.compare.pair.judging.network import Batch, softmax
from llamafund.compare.pair.judging.schools import SHARES, School
from llamafund.compare.pair.judging.trees import read_trees
from scripts.relations import boosted_trees, multinomial
from scripts.relations.public_pairs import folds, groups
from scripts.relations.scores import figures, pearson
from scripts.relations.similarity import similarity
from scripts.relations.trainer import PENALTY, Plan, Trainer
from scripts.relations.training_pairs import Pool

FOLDS = 5
AT_ONCE = 128

Floats = NDArray[np.floating]
Told = dict[str, Floats]  # chances (pairs, 3) by what told them


def parts(school: School, batch: Batch) -> Iterator[tuple[str, Floats]]:
    """What each part of a school says, and all of them."""
    both = (batch.forward, batch.backward)
    for number, network in enumerate(school.networks, 1):
        yield f"network {number}", network.read(batch)
    yield "linear", sum(softmax(side @ school.linear[:-1] + school.linear[-1]) for side in both) / 2
    yield "trees", softmax(school.trees.scores(features.orderless(*both)))
    yield "everything", school.chances(batch)


def relations(some: Pool, school: Callable[[NDArray[np.bool_]], School]) -> Told:
    """Chances for each pair by a school that has seen none of its sentences; `school` learns from the pairs it is given."""
    told: Told = {}
    judged = some.relations >= 0
    fold = folds(np.maximum(some.relations, 0), groups(some.sentences()), FOLDS, seed=0)
    for number in range(FOLDS):
        learned = school((fold != number) & judged)
        for numbers, batch in some.batches((fold == number) & judged, AT_ONCE):
            for name, chances in parts(learned, batch):
                told.setdefault(name, np.zeros((len(some), len(chances[0]))))[numbers] = chances
    return told


def measures(found: Floats, known: NDArray[np.int64]) -> dict[str, Any]:
    """Accuracy, macro-F1 and F1 of each relation."""
    measured = figures(found.argmax(1), known)
    each = dict(zip(("agree", "disagree", "other"), measured.f1, strict=True))
    return {"accuracy": measured.accuracy, "macro_f1": measured.macro_f1, "f1": each}


def validated(trainer: Trainer, plan: Plan, show: Callable[[str], None]) -> dict[str, Any]:
    """All figures; `show` is told those of the parts."""
    found: dict[str, Any] = {}
    for name, some, school in (
        ("ans", trainer.news, lambda wanted: trainer.news_school(wanted, plan)),
        ("arnli", trainer.others, lambda wanted: trainer.captions_school(wanted, plan)),
    ):
        told = relations(some, school)
        judged = (some.relations >= 0) & (some.parts == name)
        for part, chances in told.items():
            show(f"{name:6} {part:12} {figures(chances[judged].argmax(1), some.relations[judged])}")
        found[f"{name} cross-validated"] = measures(told["everything"][judged], some.relations[judged])
    found |= _similarities(trainer, show)
    return found


def _similarities(trainer: Trainer, show: Callable[[str], None]) -> dict[str, Any]:
    others = trainer.others
    scored = others.parts != "arnli"
    names = sorted({*others.parts[scored].tolist()})
    mixed = folds(np.zeros(len(others), np.int64), groups(others.sentences()), FOLDS, seed=0)
    by_set = np.array([names.index(part) if part in names else -1 for part in others.parts.tolist()])
    found = {}
    for what, fold in (("sts cross-validated", mixed), ("sts set left out", by_set)):
        near = np.zeros(len(others))
        for number in range(fold.max() + 1):
            left_out = (fold == number) & scored
            rest = others.meaning[~left_out], others.similarities[~left_out], others.parts[~left_out]
            model = similarity(trainer.told([others], ~left_out), *rest)[0]
            for numbers, batch in others.batches(left_out, AT_ONCE):
                near[numbers] = model.of(batch.forward, batch.backward, batch.near)
        each = {name: pearson(near[others.parts == name], others.similarities[others.parts == name]) for name in names}
        found[what] = {"pearson": pearson(near[scored], others.similarities[scored])} | each
        show(f"{what}: " + "  ".join(f"{name} {value:.3f}" for name, value in found[what].items()))
    return found


def ablations(trainer: Trainer) -> Iterator[str]:
    """What the headline pairs lose without each sort of feature, by the linear model and the trees alone."""
    news = trainer.news
    _, linear_share, trees_share = SHARES["news"]
    sorts: Mapping[str, tuple[str, ...]] = {module.__name__.rpartition(".")[2]: module.NAMES for module in features.SORTS}
    fold = folds(news.relations, groups(news.sentences()), FOLDS, seed=0)
    for name, left_out in {"nothing": (), **sorts}.items():
        kept = [number for number, feature in enumerate(features.NAMES) if feature not in left_out]
        found = np.zeros((len(news), 3))
        for number in range(FOLDS):
            told, asked = ([side[:, kept] for side in trainer.told([news], which)] for which in (fold != number, fold == number))
            known = news.relations[fold != number]
            weights = multinomial.logistic(np.concatenate(told), np.tile(known, 2), 3, PENALTY)
            trees = read_trees(boosted_trees.relations(features.orderless(*told, kept), known))
            lines = sum(softmax(side @ weights[:-1] + weights[-1]) for side in asked) / 2
            found[fold == number] = linear_share * lines + trees_share * softmax(trees.scores(features.orderless(*asked, kept)))
        judged = news.parts == "ans"
        yield f"without {name:12} {figures(found.argmax(1)[judged], news.relations[judged])}"
