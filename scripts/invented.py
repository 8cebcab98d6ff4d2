"""Invented reports of one event by several papers, with what they share and dispute: the cases of `tests/cases`.

`built_in.yaml` tells what the two articles that come with the program dispute. `events.yaml` was written beside the rules,
each of its cases a test; the stories in `stories/` and in `stories_held/` by five people who knew nothing of the program
(three of the one folder, two of the other), with all that their articles share and dispute; the pairs in `pairs/` and in
`pairs_held/` by eighteen more (thirteen of the one folder, five of the other), each of two short reports that dispute one thing
in plain words, or nothing. The held ones are for figures only: who builds does not read them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

Event = Mapping[str, Any]
Span = tuple[str, int, int]
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"


def events() -> list[Event]:
    """The events whose every case is a test."""
    return _read(CASES / "events.yaml")


def built_in() -> Event:
    """What the two articles that come with the program dispute, in the shape of an event."""
    (event,) = _read(CASES / "built_in.yaml")
    return {**event, "articles": {path.stem: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}}


def stories(split: str = "dev") -> list[Event]:
    """The stories of a split (dev, held), in the order of their names."""
    return _folder("stories" if split == "dev" else "stories_held")


def short_pairs(split: str = "dev") -> list[Event]:
    """The pairs of short reports of a split, likewise."""
    return _folder("pairs" if split == "dev" else "pairs_held")


def cases(event: Event, kind: str) -> Iterator[tuple[Span, Span]]:
    """For each case of a kind (`shared`, `disputed`, `apart`) where it stands in two articles, in the order of their names."""
    texts = event["articles"]
    for case in event.get(kind, ()):
        left, right = (_span(texts, paper, str(case[paper])) for paper in sorted(texts) if paper in case)
        yield left, right


def _span(texts: Mapping[str, str], paper: str, words: str) -> Span:
    start = texts[paper].index(words)
    return paper, start, start + len(words)


def _folder(name: str) -> list[Event]:
    return [event for path in sorted((CASES / name).glob("*.yaml")) for event in _read(path)]


def _read(path: Path) -> list[Event]:
    held: list[Event] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return held
