"""From examples to the parts of the pair model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray

from llamafund.compare.pair.features import NAMES, orderless, turned
from llamafund.compare.pair.judging.network import Network
from llamafund.compare.pair.judging.prepare import Preparer, lexeme
from llamafund.compare.pair.judging.schools import SHARES, Model, School
from llamafund.compare.pair.judging.trees import read_trees
from llamafund.compare.pair.sentence import Sentence
from scripts.relations import boosted_trees, multinomial
from scripts.relations.forgetful import forgetful
from scripts.relations.similarity import similarity
from scripts.relations.torch_network import Net, Recipe, train, weights
from scripts.relations.training_pairs import Pool

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Booleans = NDArray[np.bool_]
Held = dict[str, Floats]

REMEMBERED = 3  # sentences a lexeme must stand in for the networks to remember it
PENALTY = 10.0  # of the logistic regressions
AT_ONCE = 256
# Of news pairs one in two hundred has a score above .5, of captions one in twenty one below .8 (both in training): what lies
# between is decided steeply, since a headline about a child or a woman that is read as a caption is read wrongly.
STEEP, FROM = 4.0, 0.8
PRACTICE = Recipe(epochs=3, rate=3e-3, seed=0, drop=0.3, batch=64)
FIRST, FORGOTTEN = 7, 2  # seed and number of forgetful copies of each pair
NEWS_LESSON = Recipe(epochs=4, rate=1e-3, seed=0)
CAPTIONS_LESSON = Recipe(epochs=6, rate=1e-3, seed=0)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a model is made. Each network is a seed of practice (None: none) and a seed of its lesson."""

    news: tuple[tuple[int | None, int], ...] = ((1, 1), (2, 2))
    captions: tuple[tuple[int | None, int], ...] = ((2, 1),)
    news_lesson: Recipe = NEWS_LESSON
    captions_lesson: Recipe = CAPTIONS_LESSON
    forget: bool = True


@dataclass
class Made:
    """A model, and for writing the weights of its networks and the tables of its trees, by school."""

    networks: dict[str, list[Held]] = field(default_factory=dict)
    trees: dict[str, Held] = field(default_factory=dict)
    model: Model = field(init=False)


class Trainer:
    """Makes models of a pool of headline pairs and a pool of other pairs (captions, similarities)."""

    def __init__(self, plain: Preparer, news: Pool, others: Pool, practice: Pool) -> None:
        self.plain = plain
        rows = np.concatenate([news.rows, turned(news.rows)])
        self.lexemes = _remembered([*news.sentences(), *others.sentences()])
        numbers = {name: number for number, name in enumerate(self.lexemes, 1)}
        self.preparer = Preparer(plain.store, numbers, rows.mean(0), rows.std(0) + 1e-3)
        self.news, self.others = news.ready(self.preparer), others.ready(self.preparer)
        self._weak = [forgetful(plain, news, FIRST + number).ready(self.preparer) for number in range(1, 1 + FORGOTTEN)]
        self._practice = forgetful(plain, practice, FIRST).ready(self.preparer)
        self._starts: dict[int, dict[str, torch.Tensor]] = {}

    def model(self, plan: Plan) -> Made:
        """A model of all pairs."""
        news, others = np.ones(len(self.news), np.bool_), np.ones(len(self.others), np.bool_)
        made = Made()
        schools = (self.news_school(news, plan, made), self.captions_school(others & (self.others.relations >= 0), plan, made))
        scored = others & ~np.isnan(self.others.similarities)
        near, made.trees["similar"] = similarity(
            self.told([self.others], scored),
            self.others.meaning[scored],
            self.others.similarities[scored],
            self.others.parts[scored],
        )
        made.model = Model(self.preparer, *schools, self._gate(news, others & (self.others.relations >= 0)), near)
        return made

    def news_school(self, wanted: Booleans, plan: Plan, made: Made | None = None) -> School:
        """What these headline pairs teach; `made` is told what is to be written."""
        pools = [self.news, *(self._weak if plan.forget else ())]
        networks = [self._network(pools, wanted, seeds, plan.news_lesson) for seeds in plan.news]
        return self._school("news", networks, pools, wanted, made)

    def captions_school(self, wanted: Booleans, plan: Plan, made: Made | None = None) -> School:
        """The same of these other pairs."""
        networks = [self._network([self.others], wanted, seeds, plan.captions_lesson) for seeds in plan.captions]
        return self._school("captions", networks, [self.others], wanted, made)

    def _school(self, name: str, networks: list[Held], pools: Sequence[Pool], wanted: Booleans, made: Made | None) -> School:
        told, known = self.told(pools, wanted), np.tile(pools[0].relations[wanted], len(pools))
        trees = boosted_trees.relations(orderless(*told), known)
        if made is not None:
            made.networks[name], made.trees[name] = networks, trees
        weights = multinomial.logistic(np.concatenate(told), np.tile(known, 2), 3, PENALTY * len(pools))
        return School([Network(held) for held in networks], weights, read_trees(trees), SHARES[name])

    def _network(self, pools: Sequence[Pool], wanted: Booleans, seeds: tuple[int | None, int], lesson: Recipe) -> Held:
        practice, seed = seeds
        start = None if practice is None else self._start(practice)
        return weights(self._net(pools, wanted, replace(lesson, seed=100 * (practice or 0) + seed, start=start)))

    def _start(self, seed: int) -> dict[str, torch.Tensor]:
        """The state of a network after practice."""
        if seed not in self._starts:
            everything = np.ones(len(self._practice), np.bool_)
            net = self._net([self._practice], everything, replace(PRACTICE, seed=seed))
            self._starts[seed] = {name: tensor.clone() for name, tensor in net.state_dict().items()}
        return self._starts[seed]

    def _net(self, pools: Sequence[Pool], wanted: Booleans, recipe: Recipe) -> Net:
        torch.manual_seed(recipe.seed)
        net = Net(len(self.lexemes), self.preparer.store.vectors.size, len(NAMES), recipe)
        if recipe.start is not None:
            net.load_state_dict(recipe.start)
        return train(net, pools, wanted, recipe)

    def _gate(self, news: Booleans, captions: Booleans) -> Floats:
        """Tells captions from news: headlines that people judged, and those of the practice pairs."""
        few = np.arange(len(self._practice)) % max(1, len(self._practice) // int(captions.sum())) == 0
        wanted = ((self.news, news), (self._practice, few), (self.others, captions))
        rows = [np.concatenate([batch.meaning() for _, batch in some.batches(which, AT_ONCE)]) for some, which in wanted]
        known = np.array([0] * (len(rows[0]) + len(rows[1])) + [1] * len(rows[2]))
        found = multinomial.logistic(np.concatenate(rows), known, 2, 1.0)
        gate = STEEP * (found[:, 1] - found[:, 0])
        gate[-1] -= STEEP * FROM
        return gate

    def told(self, pools: Sequence[Pool], wanted: Booleans) -> tuple[Floats, Floats]:
        """Features of the wanted pairs told in one order and in the other, pool after pool, brought to size."""
        rows = np.concatenate([pool.rows[wanted] for pool in pools])
        return self.preparer.scaled(rows), self.preparer.scaled(turned(rows))


def _remembered(pairs: Iterable[tuple[Sentence, Sentence]]) -> list[str]:
    counts = Counter(name for pair in pairs for side in pair for name in {lexeme(item) for item in side.items})
    return sorted(name for name, count in counts.items() if count >= REMEMBERED)
