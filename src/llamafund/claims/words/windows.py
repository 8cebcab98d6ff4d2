"""How far the claims stage looks, and its other thresholds: `windows.yaml`, where what each is for stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from llamafund.located import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWindows:
    """For who says something."""

    complement: int
    participle: int
    feeling: int
    according: int
    letter: int
    described: int
    inserted: int
    estimate: int
    goes_on: int
    adjunct: int
    own_that: int
    settled: int
    text: int
    before_verb: int
    content: int
    closing: int
    quoted_name: int
    bearer: int
    title: int
    quotation: int
    rumour: int
    act: int
    phrase: int
    fronted: int
    date: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CertaintyWindows:
    """For how sure and which way."""

    aside: int
    apposed: int
    not_only: int
    only: int
    but: int
    knowing: int
    asking: int
    object: int
    judgment: int
    auxiliary: int
    person: int
    within: int
    predicate: int
    undone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWindows:
    """For how much."""

    comparator: int
    note: int
    event: int
    years: int
    round: int
    score: int
    title: int
    described: int
    denied: int
    symbol: int
    year: int


_SECTIONS = {"speech": SpeechWindows, "certainty": CertaintyWindows, "quantities": QuantityWindows}
W = TypeVar("W", SpeechWindows, CertaintyWindows, QuantityWindows)


def read_windows(path: Path, kind: type[W]) -> W:
    """The section of `windows.yaml` that a kind of windows is read from; a fault in it is a ConfigError at its place."""
    section = next(name for name, one in _SECTIONS.items() if one is kind)
    names = [one.name for one in fields(kind)]
    known = read_yaml(path).mapping(_SECTIONS, required=_SECTIONS)[section].mapping(names, required=names)
    return kind(**{name: int(known[name].number()) for name in names})
