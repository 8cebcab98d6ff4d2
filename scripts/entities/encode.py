"""Documents as arrays of numbers for training: forms, hints, labels."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from llamafund.entities.gazetteer.triggers import read_triggers
from llamafund.entities.model.discovery import BUILT_AS, FEATURES_KEPT, KNOWN_AS
from llamafund.entities.model.features import bucket, features
from llamafund.entities.model.labels import TYPES, begin
from llamafund.entities.rules.forms import Forms as HostForms
from llamafund.entities.rules.known import known_places
from llamafund.entities.rules.marks import marks_by
from llamafund.entities.rules.patterns import Patterns, read_patterns
from llamafund.entities.rules.people import read_person_names
from llamafund.entities.sheet import sheets
from llamafund.entities.spans.host import Host, host_of
from llamafund.entities.spans.lines import lines_of
from llamafund.entities.spans.listed import listed
from llamafund.entities.spans.stretch import Stretch
from llamafund.entities.tables import Follower
from llamafund.model import Document, EntityType, Word
from llamafund.text import norms
from llamafund.workbench import Workbench
from scripts.entities.corpora import UNSURE, Text

BUCKETS = 1 << 15
UNKNOWN = -1  # a label that teaches nothing
SCALE = 4.0  # of the word vectors, beside features of about that size
GAP = 2  # empty places between lines


@dataclass(kw_only=True)
class Stream:
    """Documents in one column with `GAP` empty places (form 0) between lines: forms, hints `(n, 2)`, labels."""

    forms: np.ndarray
    hints: np.ndarray
    labels: np.ndarray


@dataclass(kw_only=True)
class Forms:
    """All word forms met, row 0 for none: their features, their number in the vocabulary, and whether they may be a name."""

    features: list[list[int]] = field(default_factory=lambda: [[0] * FEATURES_KEPT])
    words: list[int] = field(default_factory=lambda: [0])
    namelike: list[bool] = field(default_factory=lambda: [False])
    arabic: list[bool] = field(default_factory=lambda: [False])


class Encoder:
    """Turns texts into streams; `vocabulary` numbers the hosts that have a vector, from 1."""

    def __init__(self, workbench: Workbench, vocabulary: Mapping[str, int], whole: Container[str]) -> None:
        self.forms = Forms()
        self._triggers = read_triggers(norms)
        self._patterns: Patterns = read_patterns(norms, self._triggers[EntityType.PERSON])
        self._workbench = workbench
        self._vocabulary = vocabulary
        self._whole = whole
        self._hosts = HostForms(marks_by(self._patterns, read_person_names(norms)), whole, vocabulary)
        self._follower = Follower([self._hosts])
        self._rows: dict[str, tuple[int, Host]] = {}

    def stream(self, texts: Iterable[Text | Document]) -> Stream:
        """Annotated texts, or documents that get what the gazetteer and the patterns say as labels (silver)."""
        columns: tuple[list[np.ndarray], list[np.ndarray], list[np.ndarray]] = ([], [], [])
        for text in texts:
            document, names = (text.document, text.names) if isinstance(text, Text) else (text, None)
            encoded = self._encoded(document, names)
            for first, last in lines_of(document):
                for column, values, empty in zip(columns, encoded, (0, 0, UNKNOWN), strict=True):
                    column += [values[first:last], np.full((GAP, *values.shape[1:]), empty, values.dtype)]
        forms, hints, labels = (np.concatenate(column) for column in columns)
        return Stream(forms=forms, hints=hints, labels=labels)

    def _encoded(
        self, document: Document, names: tuple[tuple[int, int, str], ...] | None
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        met = [self._row(word) for word in document.words]
        rows, hosts = [row for row, _ in met], [host for _, host in met]
        (sheet,) = sheets([document])
        self._follower.follow(sheet.lexis)
        view = self._hosts.view(sheet)
        places = listed(known_places(view, self._workbench.names.places(sheet), self._patterns))
        known = [places.name(index) for index in range(len(places.places))]
        built = list(self._patterns.built(view, places))
        hints = np.zeros((len(rows), 2), np.int8)
        for column, found, types, offset in ((0, known, KNOWN_AS, 0), (1, built, BUILT_AS, 2 * len(KNOWN_AS))):
            for one in found:
                hints[one.first : one.last, column] = offset + 2 * types.index(one.type) + 2
                hints[one.first, column] -= 1
        if names is None:
            labels = np.array([UNKNOWN if self.forms.namelike[row] else 0 for row in rows], np.int8)
            _mark(labels, (one for one in (*known, *built) if one.type in TYPES))
        else:
            labels = np.zeros(len(rows), np.int8)
            for start, end, kind in sorted(names, key=lambda name: name[2] != UNSURE):
                first, last = bisect_left(document.starts, start + 1) - 1, bisect_left(document.starts, end)
                if kind == UNSURE:
                    labels[first:last] = UNKNOWN
                    continue
                while first + 1 < last and hosts[first].key in self._patterns.outside:
                    first += 1
                _mark(labels, [Stretch(first, last, EntityType(kind))])
        return np.array(rows, np.int32), hints, labels

    def _row(self, word: Word) -> tuple[int, Host]:
        met = self._rows.get(word.form)
        if met is None:
            host = host_of(word, self._whole, self._vocabulary)
            numbers = [bucket(feature, BUCKETS) for feature in features(word, host, self._triggers)][:FEATURES_KEPT]
            self.forms.features.append(numbers + [0] * (FEATURES_KEPT - len(numbers)))
            self.forms.words.append(self._vocabulary.get(host.key, 0))
            self.forms.namelike.append(word.pos == "proper" or word.by == "stem" or (word.pos is None and word.form[0].isalpha()))
            self.forms.arabic.append("ء" <= word.form[0] <= "ي" and word.form.isalpha())
            met = self._rows[word.form] = len(self.forms.words) - 1, host
        return met


def _mark(labels: np.ndarray, stretches: Iterable[Stretch]) -> None:
    for one in stretches:
        labels[one.first : one.last] = begin(one.type) + 1
        labels[one.first] = begin(one.type)


def hide(drawn: np.random.Generator, hints: np.ndarray, column: int, share: float) -> None:
    """Hide that share of the hinted names; the B of a name has an odd number, its I the next."""
    for first, last in known_runs(hints[:, column]).items():
        if drawn.random() < share:
            hints[first:last, column] = 0


def known_runs(hints: np.ndarray) -> dict[int, int]:
    """Where hinted names begin and end."""
    runs = {}
    for first in np.flatnonzero(hints % 2 == 1).tolist():
        last = first + 1
        while last < len(hints) and hints[last] == hints[first] + 1:
            last += 1
        runs[first] = last
    return runs
