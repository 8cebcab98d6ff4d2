"""Names that no gazetteer lists, by the sequence model."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from llamafund.entities.model.features import Buckets, Triggers
from llamafund.entities.model.labels import LABELS, TYPES, begin, best, stretches
from llamafund.entities.model.network import EDGE, GAP, Fixed, Floats, Network
from llamafund.entities.rules.forms import Forms, View
from llamafund.entities.spans.cover import Cover, cover, edges
from llamafund.entities.spans.listed import Listed, Spans
from llamafund.entities.spans.stretch import Stretch, made
from llamafund.entities.tables import Numbers, narrowed, put
from llamafund.errors import LlamafundError
from llamafund.model import EntityType, Word

WEIGHTS, WORDS, ABOUT = "discovery.npz", "discovery.trie", "discovery.json"
FORMAT = 2
FEATURES_KEPT = 26
_NEAR = 400  # places that are worked out at once: no more than the nearest memory holds
_TOGETHER = 128  # words whose rows are worked out at once: more would take memory, and no less time
KNOWN = 2.0  # what being in the gazetteer adds to the log probability of a label
UNLIKELY = -4.0  # log probability of a label where the filter sees no name
KNOWN_AS = (*TYPES, EntityType.OTHER)
BUILT_AS = (EntityType.ORG, EntityType.PLACE)
HINTS = 1 + 2 * len(KNOWN_AS) + 2 * len(BUILT_AS)
"""Hints on a token: none, the B and I of a known name of each type, and those of a name built by a pattern."""
_FIRST_BUILT = 2 * len(KNOWN_AS)
"""A known name and a built one at one token are a pair of hints: the first times `HINTS`, and the second. The number of a known
name's hint is that of its label; those of built names come behind."""


class Scores(NamedTuple):
    """Log probabilities of the labels, `(n, labels)`, at `n` tokens, in order; all other tokens are in no name.

    `runs` are the tokens that follow one another in a line, as `[first, last)` of the rows.
    """

    tokens: Numbers
    runs: Sequence[tuple[int, int]]
    scores: Floats

    def names(self, at_least: float, known: Spans) -> Iterator[Stretch]:
        """The names in the likeliest sequence of labels that are as sure as that, but for `known` ones."""
        if not len(self.tokens):
            return
        labels = best(self.scores, self.runs)
        firsts, lasts, kinds = stretches(labels)
        chosen = np.append(self.scores[np.arange(len(labels)), labels].astype(np.float64), 0)
        sums = np.add.reduceat(chosen, np.stack([firsts, lasts], axis=1).ravel())[::2]
        sures = np.exp(sums / (lasts - firsts))
        likely = sures >= at_least
        starts = self.tokens.take(firsts)
        columns = (starts, starts + lasts - firsts, kinds, sures)
        for start, end, kind, sure in zip(*(column[likely].tolist() for column in columns), strict=True):
            if start not in known or known[start][0] != end:
                yield made((start, end, TYPES[kind], sure, "model", False))

    def with_more(self, places: Numbers, more: Sequence[Stretch]) -> Scores:
        """Scores also at the tokens of some more names, at which the filter has seen none: in all likelihood there is none."""
        added = sorted({token for one in more for token in range(one.first, one.last)} - set(self.tokens.tolist()))
        if not added:
            return self
        nothing = np.full((len(added), len(LABELS)), UNLIKELY, np.float32)
        nothing[:, 0] = 0
        tokens = np.concatenate([self.tokens, added])
        order = tokens.argsort()
        tokens = tokens[order]
        return Scores(tokens, runs_of(places.take(tokens)), np.concatenate([self.scores, nothing])[order])

    def trusting(self, told: Iterable[tuple[Stretch, float]]) -> Scores:
        """Scores with a bonus on the labels of each name that is told."""
        bonuses = [
            (token, begin(stretch.type) + (token > stretch.first), bonus)
            for stretch, bonus in told
            if stretch.type in TYPES
            for token in range(stretch.first, stretch.last)
        ]
        if not bonuses or not len(self.tokens):
            return self
        tokens, labels, trust = map(np.array, zip(*bonuses, strict=True))
        rows = np.searchsorted(self.tokens, tokens)
        seen = self.tokens.take(rows, mode="clip") == tokens
        scores = self.scores.copy()
        np.add.at(scores, (rows[seen], labels[seen]), trust[seen].astype(np.float32))
        return self._replace(scores=scores)

    def around(self, tokens: Sequence[int]) -> Scores:
        """The scores of those runs that some of the tokens are in."""
        sizes = np.array([last - first for first, last in self.runs], np.intp)
        run = np.arange(len(sizes)).repeat(sizes)
        chosen = np.zeros(len(sizes), np.bool_)
        chosen[run.take(self.tokens.searchsorted(tokens))] = True
        rows = chosen.take(run)
        return Scores(self.tokens[rows], _side_by_side(sizes[chosen]), self.scores[rows])


def runs_of(places: Numbers) -> list[tuple[int, int]]:
    """The runs `[first, last)` of ascending places without a gap."""
    return list(pairwise([0, *(np.flatnonzero(places[1:] - places[:-1] != 1) + 1).tolist(), len(places)]))


def _side_by_side(sizes: Numbers) -> list[tuple[int, int]]:
    """Runs of some sizes, one after another."""
    return list(pairwise([0, *sizes.cumsum().tolist()]))


class Discovery:
    """The model, and what it makes of each word by its number."""

    def __init__(self, model: Model, forms: Forms, triggers: Triggers) -> None:
        self._network = network = model.network
        self._likely = model.likely
        self._forms = forms
        self._vocabulary = model.vocabulary
        self._buckets = Buckets(triggers, network.buckets)
        self._rows = 0  # the first is of the break between documents: nothing
        self._first: Fixed = np.zeros((1024, 2 * GAP + 1, network.width), np.int8)
        self._filters: Floats = np.zeros((1024, 2 * GAP + 1), np.float32)

    def enter(self, words: Sequence[Word]) -> None:
        """Add the rows of new words, whose forms have been entered."""
        hosts = self._forms.hosts(self._rows, self._rows + len(words))
        numbers = [self._vocabulary.get(host.key, -1) + 1 for host in hosts]
        rows: list[int] = []
        for word, host in zip(words, hosts, strict=True):
            rows += self._buckets.of(word, host)[:FEATURES_KEPT]
            rows += [0] * (-len(rows) % FEATURES_KEPT)
        buckets = np.array(rows, np.intp).reshape(-1, FEATURES_KEPT)
        for part in range(0, len(words), _TOGETHER):
            behind = part + _TOGETHER
            first, filters = self._network.first_rows(np.array(numbers[part:behind], np.intp), buckets[part:behind])
            if not self._rows:
                first[0] = filters[0] = 0
            self._first, self._filters = put(self._first, self._rows, first), put(self._filters, self._rows, filters)
            self._rows += len(first)

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all others."""
        self._first, self._filters, self._rows = narrowed(self._first, rows), narrowed(self._filters, rows), len(rows)

    def page(self, view: View, known: Listed, built: Sequence[Stretch]) -> Page:
        """Documents as the model sees them, with what the gazetteer knows and the patterns built."""
        numbers = view.sheet.numbers
        gaps = np.zeros(len(numbers), np.intp)
        gaps[view.sheet.lines[:-1]] = GAP
        places = np.arange(EDGE - GAP, EDGE - GAP + len(gaps)) + gaps.cumsum()
        total = int(places[-1]) + EDGE + 1
        rows, hints = np.zeros(total, np.intp), np.zeros(total, np.intp)
        rows[places] = numbers
        hints[places.take(known.cover.tokens)] += HINTS * _labels(known.cover, known.types, KNOWN_AS)
        if built:
            cut = cover(*edges(built))
            hints[places.take(cut.tokens)] += _FIRST_BUILT + _labels(cut, [one.type for one in built], BUILT_AS)
        odds = self._network.likely(self._filters.take(rows, axis=0), hints).take(places - GAP)
        return Page(places, rows, hints, (odds > self._likely) & (numbers > 0))

    def scores(self, page: Page, tokens: Numbers) -> Scores:
        """What the labels of some tokens are, with a bonus for what the gazetteer says."""
        if not len(tokens):
            return Scores(tokens, [], np.zeros((0, len(LABELS)), np.float32))
        places = page.places.take(tokens)
        parts = [self._scored(page, places[part : part + _NEAR]) for part in range(0, len(places), _NEAR)]
        scores = np.concatenate(parts)
        labels = page.hints.take(places) // HINTS
        known = np.flatnonzero((labels > 0) & (labels < len(LABELS)))
        scores[known, labels[known]] += KNOWN
        return Scores(tokens, runs_of(places), scores)

    def _scored(self, page: Page, places: Numbers) -> Floats:
        """Log probabilities at some places, told by what is as near to them as the windows see."""
        first, last = places[0] - EDGE, places[-1] + EDGE + 1
        return self._network.scores(self._first, page.rows[first:last], page.hints[first:last], places - first)


def _labels(names: Cover, types: Sequence[EntityType], among: Sequence[EntityType]) -> Numbers:
    """The label of each token of some names: B or I of its type, numbered by its place `among` all."""
    number = {kind: 2 * index + 1 for index, kind in enumerate(among)}
    return np.array([number[kind] for kind in types], np.intp).take(names.which) + names.inside


class Page(NamedTuple):
    """Documents laid out for the windows.

    By token: its `places`, and whether a name is `likely` there. By place, of which lines have empty ones between them: the row
    of the word, and the pair of hints.
    """

    places: Numbers
    rows: Numbers
    hints: Numbers
    likely: NDArray[np.bool_]

    def tokens(self, known: Cover, told: Iterable[Stretch]) -> Numbers:
        """Where to look: where a name is likely, at known names that this touches, and at names that are told."""
        likely = self.likely.copy()
        for first, last, *_ in told:
            likely[first:last] = True
        before = np.concatenate([np.zeros(1, np.intp), likely.cumsum()])
        touched = before.take(known.lasts) > before.take(known.firsts)
        likely[known.tokens[touched.take(known.which)]] = True
        return np.flatnonzero(likely)


class Model(NamedTuple):
    """What is in the files: the network, from which log odds on a name is likely, the vocabulary, and forms that stay whole."""

    network: Network
    likely: float
    vocabulary: marisa_trie.Trie
    whole: frozenset[str]


def open_model(folder: Path) -> Model:
    """The model in `folder`; a missing or foreign file is a LlamafundError that names it."""
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        with np.load(folder / WEIGHTS, allow_pickle=False) as archive:
            weights = {name: archive[name] for name in archive.files}
        vocabulary = marisa_trie.Trie()
        vocabulary.mmap(str(folder / WORDS))
    except (OSError, RuntimeError, ValueError) as error:
        raise LlamafundError(
            f"the model that discovers names cannot be opened: {error}",
            where=str(folder),
            hint="it belongs to llamafund: install it again, or make it with python -m scripts.distil_entities",
        ) from error
    if about.get("format") != FORMAT or about.get("labels") != list(LABELS):
        raise LlamafundError(
            f"the model that discovers names has format {about.get('format')}, this program reads {FORMAT}",
            where=str(folder / ABOUT),
            hint="make it again with python -m scripts.distil_entities",
        )
    return Model(Network(weights), float(about["likely"]), vocabulary, frozenset(about["whole"]))
