"""From examples to the parts of the pair model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray

from llamafund.compare.features import NAMES, turned
from llamafund.compare.network import Network
from llamafund.compare.pair import Preparer, Seen, lexeme
from llamafund.compare.relate import Model, School
from llamafund.compare.sentence import Store
from llamafund.model import Word
from scripts.relations import linear, ridge
from scripts.relations.forget import forgetful
from scripts.relations.net import Batches, Net, Recipe, train, weights
from scripts.relations.sets import Example
from scripts.relations.settings import CAPTIONS, RIDGE

Words = Sequence[Word]
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Held = dict[str, Floats]

REMEMBERED = 3  # sentences a lexeme must stand in for the networks to remember it
PENALTY = 5.0  # of the logistic regressions
AT_ONCE = 256
PRACTICE = Recipe(epochs=3, rate=3e-3, seed=0, drop=0.3)
FIRST, FORGOTTEN = 7, 2  # seed and number of forgetful copies of each pair
NEWS_LESSON = Recipe(epochs=4, rate=1e-3, seed=0)
CAPTIONS_LESSON = Recipe(epochs=6, rate=1e-3, seed=0)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a model is made. Each network is a seed of practice (None: none) and a seed of its lesson."""

    news: tuple[tuple[int | None, int], ...] = ((1, 1), (2, 2), (1, 3), (2, 4))
    captions: tuple[tuple[int | None, int], ...] = ((2, 1),)
    news_lesson: Recipe = NEWS_LESSON
    captions_lesson: Recipe = CAPTIONS_LESSON
    forget: bool = True


@dataclass
class Set:
    """Prepared pairs with what is known of them: relations (-1 unknown), similarities (NaN unknown), where they come from."""

    seen: list[Seen]
    relations: Ints
    similarities: Floats
    parts: NDArray[np.str_]

    def pick(self, numbers: Ints) -> Set:
        """Only these pairs."""
        return Set([self.seen[n] for n in numbers], self.relations[numbers], self.similarities[numbers], self.parts[numbers])


@dataclass
class Made:
    """A model, and the weights of its networks by school for writing."""

    model: Model
    networks: dict[str, list[Held]] = field(default_factory=dict)


def prepare(preparer: Preparer, pairs: Iterable[tuple[Words, Words]], examples: Sequence[Example]) -> Set:
    """Examples made ready."""
    return Set(
        [preparer.see(left, right) for left, right in pairs],
        np.array([example.relation for example in examples]),
        np.array([example.similarity for example in examples], np.float32),
        np.array([example.part for example in examples]),
    )


class Trainer:
    """Makes models of a set of headline pairs and a set of other pairs (captions, similarities)."""

    def __init__(self, store: Store, news: Set, others: Set, practice: Iterable[tuple[Words, Words, int]]) -> None:
        rows = np.array([pair.features for pair in news.seen], np.float32)
        both = np.concatenate([rows, turned(rows)])
        self.news, self.others = news, others
        self.lexemes = _remembered([*news.seen, *others.seen])
        numbers = {name: number for number, name in enumerate(self.lexemes, 1)}
        self.preparer = Preparer(store, numbers, both.mean(0), both.std(0) + 1e-3)
        made = list(practice)
        self._practice = forgetful(store, [self.preparer.see(left, right) for left, right, _ in made], FIRST)
        self._practised = np.array([relation for _, _, relation in made])
        self._starts: dict[int, dict[str, torch.Tensor]] = {}

    def model(self, news: Set, others: Set, plan: Plan) -> Made:
        """A model of these pairs."""
        if plan.forget:
            news = self.with_forgotten(news)
        captions = others.pick(np.flatnonzero(others.relations >= 0))
        networks = {
            "news": [self._network(news, seeds, plan.news_lesson) for seeds in plan.news],
            "captions": [self._network(captions, seeds, plan.captions_lesson) for seeds in plan.captions],
        }
        schools = {
            name: School([Network(held) for held in networks[name]], self._linear(some))
            for name, some in (("news", news), ("captions", captions))
        }
        model = Model(self.preparer, schools["news"], schools["captions"], self._gate(news, captions), self._similar(others))
        return Made(model, networks)

    def with_forgotten(self, some: Set) -> Set:
        """The pairs as they are, and `FORGOTTEN` times as a lexicon sees them that knows less."""
        times = [forgetful(self.preparer.store, some.seen, FIRST + number) for number in range(1, 1 + FORGOTTEN)]
        count = 1 + FORGOTTEN
        return Set(
            [*some.seen, *(pair for seen in times for pair in seen)],
            np.tile(some.relations, count),
            np.tile(some.similarities, count),
            np.tile(some.parts, count),
        )

    def _network(self, some: Set, seeds: tuple[int | None, int], lesson: Recipe) -> Held:
        practice, seed = seeds
        start = None if practice is None else self._start(practice)
        return weights(self._net(some.seen, some.relations, replace(lesson, seed=100 * (practice or 0) + seed, start=start)))

    def _start(self, seed: int) -> dict[str, torch.Tensor]:
        """The state of a network after practice."""
        if seed not in self._starts:
            net = self._net(self._practice, self._practised, replace(PRACTICE, seed=seed))
            self._starts[seed] = {name: tensor.clone() for name, tensor in net.state_dict().items()}
        return self._starts[seed]

    def _net(self, seen: Sequence[Seen], relations: Ints, recipe: Recipe) -> Net:
        torch.manual_seed(recipe.seed)
        net = Net(len(self.lexemes), self.preparer.store.vectors.size, len(NAMES), recipe)
        if recipe.start is not None:
            net.load_state_dict(recipe.start)
        return train(net, Batches(self.preparer.batch, seen), relations, recipe)

    def _linear(self, some: Set) -> Floats:
        return linear.logistic(self._rows(some.seen), np.tile(some.relations, 2), 3, PENALTY)

    def _gate(self, news: Set, captions: Set) -> Floats:
        """Tells captions from news: headlines that people judged, and those of the practice pairs."""
        headlines = [*news.seen, *self._practice[:: max(1, len(self._practice) // len(captions.seen))]]
        rows = self._meanings([*headlines, *captions.seen])
        known = np.array([0] * len(headlines) + [1] * len(captions.seen))
        found = linear.logistic(rows, known, 2, 1.0)
        return found[:, 1] - found[:, 0]

    def _meanings(self, seen: Sequence[Seen]) -> Floats:
        parts = range(0, len(seen), AT_ONCE)
        return np.concatenate([self.preparer.batch(seen[first : first + AT_ONCE]).meaning() for first in parts])

    def _similar(self, others: Set) -> Floats:
        scored = others.pick(np.flatnonzero(~np.isnan(others.similarities)))
        shares = np.where(scored.parts == "arnli", CAPTIONS, 1.0).astype(np.float32)
        return ridge.similarity(self._rows(scored.seen), np.tile(scored.similarities, 2), np.tile(shares, 2), RIDGE)

    def _rows(self, seen: Sequence[Seen]) -> Floats:
        """Features of the pairs told both ways, brought to size."""
        rows = np.array([pair.features for pair in seen], np.float32)
        return self.preparer.scaled(np.concatenate([rows, turned(rows)]))


def _remembered(seen: Iterable[Seen]) -> list[str]:
    counts = Counter(name for pair in seen for side in (pair.left, pair.right) for name in {lexeme(item) for item in side.items})
    return sorted(name for name, count in counts.items() if count >= REMEMBERED)
