"""camel-tools' neural recogniser (a fine-tuned AraBERT) in the place of the sequence model, where its model is installed."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

from llamafund.camel_data import camel_data
from llamafund.entities.identity.assemble import assembled
from llamafund.entities.identity.owners import Owners
from llamafund.entities.recognisers.recogniser import Recogniser, Tools
from llamafund.entities.rules.forms import Forms
from llamafund.entities.rules.marks import brackets
from llamafund.entities.rules.people import read_person_names
from llamafund.entities.sheet import Sheet, sheets
from llamafund.entities.spans.lines import lines_of
from llamafund.entities.spans.listed import listed
from llamafund.entities.spans.stretch import Stretch, trimmed
from llamafund.entities.tables import Follower
from llamafund.errors import MissingExtraError
from llamafund.model import Document, EntityType, Mention

BY = "camel"
DATASET, PACKAGE = "arabert", "ner-arabert"
TYPES = {
    "LOC": EntityType.PLACE,
    "ORG": EntityType.ORG,
    "PERS": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "MISC": EntityType.OTHER,
}


class Tagger(Protocol):
    """What is used of camel-tools' `NERecognizer`."""

    tokenizer: Any

    def predict_sentence(self, sentence: list[str]) -> list[str]:
        """A label for every word of a sentence."""


class Camel:
    """The gazetteer's names and those a neural tagger finds."""

    def __init__(self, tools: Tools, tagger: Tagger) -> None:
        self._tools = tools
        self._tagger = tagger
        self._is_given = read_person_names(tools.keys_of).is_given
        self._visible: dict[str, bool] = {}
        self._forms = Forms(brackets)
        self._follower = Follower([self._forms])

    def __call__(self, documents: Sequence[Document]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each document, in order and apart."""
        for sheet in sheets(documents):
            self._follower.follow(sheet.lexis)
            view = self._forms.view(sheet)
            whole = (trimmed(view.hosts, stretch) for stretch in self._found(sheet))
            owners = Owners(view, listed(self._tools.names.places(sheet)), self._tools.table, self._is_given)
            yield from assembled(owners, [stretch for stretch in whole if stretch is not None])

    def _found(self, sheet: Sheet) -> Iterator[Stretch]:
        for bound, document in zip(sheet.bounds, sheet.documents, strict=False):
            for first, last in lines_of(document):
                forms = [word.form for word in document.words[first:last]]
                yield from stretches(bound + first, self.labels(forms))

    def labels(self, forms: Sequence[str]) -> list[str]:
        """One label a word. The tagger drops words its vocabulary has no piece for, which would shift all later labels."""
        seen = [index for index, form in enumerate(forms) if self._has_pieces(form)]
        labels = ["O"] * len(forms)
        if seen:
            told = self._tagger.predict_sentence([forms[index] for index in seen])
            for index, label in zip(seen, told, strict=True):
                labels[index] = label
        return labels

    def _has_pieces(self, form: str) -> bool:
        known = self._visible.get(form)
        if known is None:
            known = self._visible[form] = bool(self._tagger.tokenizer.tokenize(form))
        return known


def stretches(offset: int, labels: Sequence[str]) -> Iterator[Stretch]:
    """The names that a sequence of labels marks; an I without its B begins a name."""
    first = 0
    for index in range(1, len(labels) + 1):
        kind = labels[first][2:]
        if index < len(labels) and kind and labels[index] == f"I-{kind}":
            continue
        if kind in TYPES:
            yield Stretch(offset + first, offset + index, TYPES[kind], by=BY)
        first = index


def camel(tools: Tools) -> Recogniser:
    """The recogniser with camel-tools' model; a MissingExtraError says what to install."""
    return Camel(tools, open_tagger(camel_data("NamedEntityRecognition", DATASET, PACKAGE)))


def open_tagger(folder: Path) -> Tagger:
    """The tagger whose model is in `folder`."""
    try:
        module = importlib.import_module("camel_tools.ner")
    except ImportError as error:
        raise MissingExtraError(
            f"--ner camel needs {error.name}, which is not installed",
            hint="install what camel-tools asks for: pip install camel-tools",
        ) from error
    return cast("Tagger", module.NERecognizer(str(folder), use_gpu=False))
