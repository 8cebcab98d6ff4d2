"""Every quality figure of the project, by name: what the evaluations next to this file give, in one shape.

A figure is called `part.split.name`, as in `entities.held.overlap.main.f1`; floors and documents name it so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from llamafund import resources
from llamafund.model import Article
from llamafund.workbench import DEFAULTS, workbench
from scripts.evaluation.claims import evaluate_claims
from scripts.evaluation.entities import Triple, evaluate_entities
from scripts.evaluation.groups import evaluate_groups
from scripts.evaluation.invented_stories import evaluate_invented, evaluate_pairs
from scripts.evaluation.relations import evaluate_relations
from scripts.evaluation.stories import evaluate_stories

OURS = "llamafund"
OWN_TEXTS = ("invented",)  # parts that need no public data
SPLITS = ("dev", "held")
NO_FIGURES = ("confusion: ", "pairs_per_second")
BASELINE = "baseline."


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number. `split` is the data it was measured on, `system` whose it is."""

    part: str
    split: str
    name: str
    value: float
    system: str = OURS

    @property
    def id(self) -> str:
        """Its full name; that of a baseline ends in whose it is."""
        ours = f"{self.part}.{self.split}.{self.name}"
        return ours if self.system == OURS else f"{ours} ({self.system})"


class NotMeasuredError(Exception):
    """A part that cannot be measured here; the message says why."""


def _entities(bench: Path, splits: Sequence[str]) -> Iterator[Figure]:
    def listed(article: Article) -> Iterator[Triple]:
        tools = workbench(DEFAULTS)
        for mention in tools.names.mentions(tools.document(article)):
            yield mention.start, mention.end, mention.entity.type.value

    for split in splits:
        yield from _flat("entities", split, evaluate_entities(bench, split))
        yield from _flat("entities", split, evaluate_entities(bench, split, listed), system="gazetteer alone")


def _claims(bench: Path, splits: Sequence[str]) -> Iterator[Figure]:
    for split in splits:
        for part, figures in evaluate_claims(bench, split).items():
            yield from _flat("claims", part, {name: value for name, value in figures.items() if not name.startswith(BASELINE)})
            baseline = {name.removeprefix(BASELINE): value for name, value in figures.items() if name.startswith(BASELINE)}
            yield from _flat("claims", part, baseline, system="sentences and word lists")


def _stories(bench: Path, splits: Sequence[str]) -> Iterator[Figure]:
    for split in splits:
        for part, figures in evaluate_stories(bench, split).items():
            yield from _flat("stories", part, figures)


def _invented(_: Path, splits: Sequence[str]) -> Iterator[Figure]:
    for split in splits:
        yield from _flat("invented", split, evaluate_invented(split))
        yield from _flat("invented", f"{split}-pairs", evaluate_pairs(split))


def _groups(bench: Path, _: Sequence[str]) -> Iterator[Figure]:
    for split, systems in evaluate_groups(bench).items():
        for system, figures in systems.items():
            yield from _flat("groups", split, figures, system=system)


def _relations(bench: Path, _: Sequence[str]) -> Iterator[Figure]:
    for split, systems in evaluate_relations(bench).items():
        for system, figures in systems.items() if split != "signature" else ():
            ours = system.startswith(OURS)
            yield from _flat("relations", split.replace(" ", "-"), figures, system=OURS if ours else system)


def _lexicon(_bench: Path, _splits: Sequence[str]) -> Iterator[Figure]:
    """As stored: to measure it takes an hour and an analyser that the program does without."""
    stored = json.loads(resources.data("eval", "lexicon.json").read_text(encoding="utf-8"))
    about = json.loads(resources.data("models", "lexicon.json").read_text(encoding="utf-8"))
    if stored["table"] != about["sha256"]["lexicon.trie"]:
        raise NotMeasuredError(
            "data/eval/lexicon.json is about another table: run python -m scripts.evaluation.lexicon (with farahidi)"
        )
    yield from _flat("lexicon", "coverage", stored["coverage"])
    yield from _flat("lexicon", "agreement", stored["agreement"]["farahidi"])


PARTS: Mapping[str, Callable[[Path, Sequence[str]], Iterator[Figure]]] = {
    "lexicon": _lexicon,
    "entities": _entities,
    "claims": _claims,
    "relations": _relations,
    "stories": _stories,
    "invented": _invented,
    "groups": _groups,
}


@cache
def measured(part: str, bench: Path, splits: Sequence[str] = SPLITS) -> tuple[Figure, ...]:
    """The figures of one part, measured once a process on the public data in `bench`; NotMeasuredError where it cannot be.

    `splits` are those of `SPLITS` that are asked for, of a part that has them.
    """
    try:
        return tuple(PARTS[part](bench, splits))
    except FileNotFoundError as error:
        raise NotMeasuredError(f"{error.filename} is not there") from error
    except ModuleNotFoundError as error:
        raise NotMeasuredError(f"{error.name} is not installed") from error


def _flat(part: str, split: str, figures: Mapping[str, Any], system: str = OURS) -> Iterable[Figure]:
    """Nested figures in a row; the names of the nests stand before a dot."""
    for name, value in figures.items():
        if name.startswith(NO_FIGURES):
            continue
        if isinstance(value, Mapping):
            for figure in _flat(part, split, value, system):
                yield Figure(part=part, split=split, name=f"{name}.{figure.name}", value=figure.value, system=system)
        elif isinstance(value, (int, float)):
            yield Figure(part=part, split=split, name=name, value=float(value), system=system)
