"""Names that no gazetteer lists, by the sequence model."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from llamafund.entities.features import Triggers, bucket, features
from llamafund.entities.host import Host, host_of
from llamafund.entities.labels import LABELS, TYPES, begin, best, stretches
from llamafund.entities.lines import lines_of
from llamafund.entities.network import Floats, Network
from llamafund.entities.stretch import Stretch
from llamafund.errors import LlamafundError
from llamafund.model import Document, EntityType, Word

WEIGHTS, WORDS, ABOUT = "discovery.npz", "discovery.trie", "discovery.json"
FORMAT = 1
FEATURES_KEPT = 26
_GAP = 2  # empty places between two lines
_KNOWN_AS = (*TYPES, EntityType.OTHER)
_BUILT_AS = (EntityType.ORG, EntityType.PLACE)
_ROOM = 65_536  # forms remembered: those of the last 1,000 articles of news


class Discovery:
    """The model with what it remembers of the words it has met."""

    def __init__(self, network: Network, vocabulary: marisa_trie.Trie, whole: Iterable[str], triggers: Triggers) -> None:
        self._network = network
        self._vocabulary = vocabulary
        self._whole = frozenset(whole)
        self._triggers = triggers
        self._hosts: dict[str, Host] = {}
        self._bare: dict[str, Host] = {}
        self._rows: dict[str, int] = {}
        self._vectors = np.zeros((1024, network.width), dtype=np.float32)

    def hosts(self, document: Document) -> list[Host]:
        """The words of a document without their proclitics; ل comes off an unknown word that also stands alone there."""
        self._make_room(len(document.words))
        hosts = [self.host(word) for word in document.words]
        doubtful = [index for index, word in enumerate(document.words) if word.form in self._bare]
        if doubtful:
            alone = {host.key for host in hosts}
            for index in doubtful:
                bare = self._bare[document.words[index].form]
                if bare.key in alone:
                    hosts[index] = bare
        return hosts

    def _make_room(self, words: int) -> None:
        """Forget all before a document that might not fit; within one nothing is forgotten, its rows point to what is kept."""
        if max(len(self._hosts), len(self._rows)) + words > _ROOM:
            self._hosts.clear()
            self._bare.clear()
            self._rows.clear()

    def host(self, word: Word) -> Host:
        """A word without its proclitics."""
        host = self._hosts.get(word.form)
        if host is None:
            host = self._hosts[word.form] = host_of(word, self._whole, self._vocabulary)
            bare = host_of(word, self._whole)
            if bare != host:
                self._bare[word.form] = bare
        return host

    def scores(self, document: Document, known: Iterable[Stretch], built: Iterable[Stretch]) -> Floats:
        """Log probabilities of the labels, `(tokens, labels)`, given what the gazetteer knows and the patterns built."""
        hints = np.zeros((len(document.words), 2), dtype=np.int32)
        for column, found, types, offset in ((0, known, _KNOWN_AS, 0), (1, built, _BUILT_AS, 2 * len(_KNOWN_AS))):
            for stretch in found:
                hint = offset + 2 * types.index(stretch.type) + 1
                hints[stretch.first, column] = hint
                hints[stretch.first + 1 : stretch.last, column] = hint + 1
        rows = np.array([self._row(word) for word in document.words], dtype=np.intp)
        places = _places(document)
        total = places[-1] + _GAP if len(places) else _GAP
        words = np.zeros((total, self._network.width), dtype=np.float32)
        spread = np.zeros((total, 2), dtype=np.int32)
        empty = np.ones(total, dtype=np.bool_)
        words[places], spread[places], empty[places] = self._vectors[rows], hints, False
        return self._network.scores(words, spread, empty)[places]

    def _row(self, word: Word) -> int:
        row = self._rows.get(word.form)
        if row is None:
            row = self._rows[word.form] = len(self._rows)
            if row >= len(self._vectors):
                self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])
            host = self.host(word)
            number = self._vocabulary.get(host.key, -1) + 1
            named = list(features(word, host, self._triggers))[:FEATURES_KEPT]
            self._vectors[row] = self._network.word(number, (bucket(feature, self._network.buckets) for feature in named))
        return row


def names_in(document: Document, scores: Floats) -> Iterator[Stretch]:
    """The names in a document for the scores of its tokens."""
    lines = lines_of(document)
    if lines:
        labels = best(scores, lines)
        chosen = scores[np.arange(len(labels)), labels].tolist()
        for first, last, kind in stretches(labels, lines):
            yield Stretch(first, last, kind, math.exp(sum(chosen[first:last]) / (last - first)))


def trust(scores: Floats, told: Iterable[tuple[Stretch, float]]) -> Floats:
    """Scores with a bonus on the labels of each name that is told."""
    scores = scores.copy()
    for stretch, bonus in told:
        if stretch.type in TYPES:
            label = begin(stretch.type)
            scores[stretch.first, label] += bonus
            scores[stretch.first + 1 : stretch.last, label + 1] += bonus
    return scores


def _places(document: Document) -> NDArray[np.intp]:
    """The place of each token in a column where lines stand apart."""
    steps = np.ones(len(document.words), dtype=np.intp)
    steps[:1] = 0
    steps[[first for first, _ in lines_of(document)[1:]]] += _GAP
    return np.cumsum(steps)


def open_discovery(folder: Path, triggers: Triggers) -> Discovery:
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
            hint="it belongs to llamafund: install it again, or make it with python -m scripts.train_entities",
        ) from error
    if about.get("format") != FORMAT or about.get("labels") != list(LABELS):
        raise LlamafundError(
            f"the model that discovers names has format {about.get('format')}, this program reads {FORMAT}",
            where=str(folder / ABOUT),
            hint="make it again with python -m scripts.train_entities",
        )
    return Discovery(Network(weights), vocabulary, about["whole"], triggers)
