"""`--relate-model DIR`: pairs judged by a sequence-classification NLI model in a local folder, through transformers.

Entailment has a direction and agreement has none: both orders of a pair are read. One sentence that follows from the other agrees
with it, whichever says more; a contradiction is one in both orders, so its chance is their mean. Similarity, and the words that
speak for a judgement, are those of the embedded model, since a classifier gives neither.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from llamafund.compare.pair.judging.network import softmax
from llamafund.compare.pair.judging.schools import KINDS
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.model import WINDOW, PairModel, Reading, Sides, relater
from llamafund.errors import MissingExtraError, UsageError
from llamafund.model import RelationKind, Word

OPTION = "--relate-model"
TOGETHER = 32  # sequences read at once
PIECES = 256  # word pieces of a pair that are read; two claims have some eighty
SPECIAL = 2  # places that some models (RoBERTa) keep for themselves
MEANS = {
    "entailment": RelationKind.AGREE,
    "entails": RelationKind.AGREE,
    "entail": RelationKind.AGREE,
    "agree": RelationKind.AGREE,
    "agrees": RelationKind.AGREE,
    "contradiction": RelationKind.DISAGREE,
    "contradicts": RelationKind.DISAGREE,
    "contradict": RelationKind.DISAGREE,
    "contradictory": RelationKind.DISAGREE,
    "disagree": RelationKind.DISAGREE,
    "disagrees": RelationKind.DISAGREE,
    "neutral": RelationKind.OTHER,
    "other": RelationKind.OTHER,
    "unrelated": RelationKind.OTHER,
}
_CONFIG, _WEIGHTS = "config.json", "*.safetensors"
_WANTED = "a folder as save_pretrained writes it: config.json, *.safetensors and the files of the tokenizer"


class Nli:
    """The classifier: texts in pairs, chances of agree, disagree and other out."""

    def __init__(self, folder: Path) -> None:
        """Loads what `folder` holds and nothing else; a folder that holds no such model is a UsageError that says why."""
        _checked(folder)
        self._torch, transformers = _libraries()
        try:
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True)
            self._model, told = transformers.AutoModelForSequenceClassification.from_pretrained(
                folder, local_files_only=True, use_safetensors=True, output_loading_info=True
            )
        except Exception as error:  # whatever a broken folder makes of two large libraries
            raise UsageError(
                f"the model cannot be loaded: {_brief(error)}", where=str(folder), hint=f"wanted is {_WANTED}"
            ) from error
        if told["missing_keys"]:
            raise UsageError(
                f"it holds no classifier: {', '.join(sorted(told['missing_keys'])[:3])} would be random",
                where=str(folder),
                hint="wanted is a model trained to tell entailment from contradiction, not the language model it began as",
            )
        self._columns = columns(self._model.config.id2label, folder)
        self._device = "cuda" if self._torch.cuda.is_available() else "cpu"
        self._model.to(self._device).eval()
        places = getattr(self._model.config, "max_position_embeddings", None) or PIECES + SPECIAL
        self._pieces = min(PIECES, self._tokenizer.model_max_length, places - SPECIAL)

    def chances(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Chances of agree, disagree, other (pairs, 3), the same for either order of a pair."""
        ahead = self._read([*pairs, *((right, left) for left, right in pairs)])
        return joined(ahead[: len(pairs)], ahead[len(pairs) :])

    def _read(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Chances of each pair in the order it is told, (pairs, 3); pairs of one length are read together."""
        order = sorted(range(len(pairs)), key=lambda number: sum(map(len, pairs[number])))
        found = np.zeros((len(pairs), len(KINDS)), np.float32)
        for first in range(0, len(order), TOGETHER):
            some = order[first : first + TOGETHER]
            left, right = ([pairs[number][side] for number in some] for side in (0, 1))
            told = self._tokenizer(left, right, padding=True, truncation=True, max_length=self._pieces, return_tensors="pt")
            with self._torch.inference_mode():
                logits = self._model(**told.to(self._device)).logits
            found[some] = softmax(logits.float().cpu().numpy())[:, self._columns]
        return found


class Neural:
    """A pair model that takes its chances from a classifier, and the rest from the embedded model."""

    def __init__(self, nli: Nli, embedded: PairModel) -> None:
        self._nli = nli
        self._embedded = embedded

    def readings(self, pairs: Sequence[Sides]) -> Iterator[Reading]:
        """What the classifier makes of each pair, in order."""
        for first in range(0, len(pairs), WINDOW):
            some = pairs[first : first + WINDOW]
            chances = self._nli.chances([(_text(left), _text(right)) for left, right in some]).tolist()
            for (agree, disagree, other), reading in zip(chances, self._embedded.readings(some), strict=True):
                yield replace(reading, agree=agree, disagree=disagree, other=other)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.form for word in words)


def joined(ahead: Floats, back: Floats) -> Floats:
    """The chances (pairs, 3) of both orders as one: the surer entailment, the mean contradiction, other what is left."""
    agree, disagree = np.maximum(ahead[:, 0], back[:, 0]), (ahead[:, 1] + back[:, 1]) / 2
    other = np.maximum(0, 1 - agree - disagree)
    together = np.stack([agree, disagree, other], 1)
    whole: Floats = (together / together.sum(1, keepdims=True)).astype(np.float32)
    return whole


def columns(id2label: Mapping[Any, str], folder: Path) -> list[int]:
    """The places of agree, disagree and other in what a model gives, by name; a UsageError where the names say nothing."""
    known = {MEANS[name]: int(place) for place, label in id2label.items() if (name := str(label).strip().casefold()) in MEANS}
    if len(known) == len(KINDS) == len(id2label):
        return [known[kind] for kind in KINDS]
    shown = ", ".join(f"{place}: {label}" for place, label in id2label.items())
    raise UsageError(
        f"its labels do not say what they mean ({shown})",
        where=str(folder / _CONFIG),
        hint="write there what the model was trained on, in its order, as "
        '"id2label": {"0": "entailment", "1": "neutral", "2": "contradiction"} (agree, disagree and other are known too)',
    )


def _checked(folder: Path) -> None:
    if not folder.is_dir():
        what = "it is no folder" if folder.exists() else "there is no such folder"
        raise UsageError(what, where=str(folder), hint=f"{OPTION} takes {_WANTED}; nothing is downloaded")
    if not (folder / _CONFIG).is_file():
        raise UsageError("it holds no model: there is no config.json", where=str(folder), hint=f"wanted is {_WANTED}")
    if not any(folder.glob(_WEIGHTS)):
        pickles = sorted(path.name for path in folder.glob("*.bin"))
        what = f"its weights are a pickle ({pickles[0]}), which could run code" if pickles else "it holds no weights"
        raise UsageError(
            what,
            where=str(folder),
            hint=f"wanted is {_WANTED}; model.save_pretrained(DIR) and tokenizer.save_pretrained(DIR) write it",
        )


def _libraries() -> tuple[Any, Any]:
    """Torch and transformers, told first to stay off the network."""
    os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")
    try:
        torch, transformers = importlib.import_module("torch"), importlib.import_module("transformers")
    except ImportError as error:
        raise MissingExtraError(
            f"{OPTION} needs {error.name}, which is not installed",
            hint="install what the extra neural names: pip install torch transformers safetensors",
        ) from error
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    return torch, transformers


def _brief(error: Exception) -> str:
    """The first line of what a library says."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def neural(folder: Path) -> PairModel:
    """The pair model whose classifier is in `folder`."""
    return Neural(Nli(folder), relater())
