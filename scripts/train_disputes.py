"""Weigh what tells that two numbers are two answers to one question: `python -m scripts.train_disputes`, about three minutes.

A logistic model over `llamafund.compare.story.evidence.WEIGHED`. It learns from the development half of `data/eval/stories.json`
and from `data/eval/disputes.json`: of all pairs of values of one sort in claims that are worth a look, those annotated as a
conflict against all others. Figures on stories left out in turn are printed and kept beside the weights.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from llamafund import resources
from llamafund.compare import Ground
from llamafund.compare.pair.model import relater
from llamafund.compare.rows.candidates import pairs
from llamafund.compare.story.disputes import Disputes, Words
from llamafund.compare.story.disputes.numbers import SURE
from llamafund.compare.story.evidence import WEIGHED
from llamafund.compare.story.judge import StoryJudge
from llamafund.compare.story.values import Value
from llamafund.compare.story.weighing import read_weighing
from llamafund.compare.story.weights import blank
from llamafund.pipeline import analyse
from llamafund.text import norm
from llamafund.workbench import DEFAULTS, workbench
from scripts.ant import BENCH, articles
from scripts.logistic import fit, written

RIDGE = 20.0  # strength of the penalty; the best of 1, 3, 10, 20, 30 on stories left out
PARTS = 12  # of the stories, each left out once
HALF = 0.5  # part of a value that has to lie in an annotated place
# What can only speak for a conflict, and what only against one.
FOR = (
    *("fate total", "slot", "totals", "least", "met least", "around most", "around alone", "least untold"),
    *("close", "nearest both", "anchored"),
)
AGAINST = ("told", "told twice", "ratio", "unlike", "years", "earlier", "partial", "a group of one", "sorts least", "sorts most")


class Example(NamedTuple):
    """A pair of values: what is weighed, whether it is a conflict, and the story it is of."""

    values: list[float]
    conflict: int
    story: str


def main() -> None:
    """Collect, cross-validate, train, write."""
    held = list(_examples())
    table, labels, story = (np.array(part) for part in zip(*held, strict=True))
    counts, chances = np.ones(len(labels)), np.zeros(len(labels))
    signs = np.array([1 if name in FOR else -1 if name in AGAINST else 0 for name in WEIGHED])
    parts = {name: number % PARTS for number, name in enumerate(sorted(set(story)))}
    part = np.array([parts[name] for name in story])
    for number in range(PARTS):
        kept, out = part != number, part == number
        model = fit(table[kept], labels[kept], counts[kept], signs, RIDGE)
        chances[out] = [model.chance(row) for row in table[out]]
    told = chances >= SURE
    right = int((told & (labels == 1)).sum())
    figures = {
        "pairs": len(labels),
        "conflicts": int(labels.sum()),
        "precision": round(right / int(told.sum()), 3),
        "recall": round(right / int(labels.sum()), 3),
    }
    print(json.dumps(figures))
    about = {
        "what": "chance that two numbers are two answers to one question",
        "made_by": "python -m scripts.train_disputes",
        "data": "data/eval/stories.json, split dev; data/eval/disputes.json",
        "stories_left_out": figures,
        "weighed": WEIGHED,
    } | written(fit(table, labels, counts, signs, RIDGE))
    resources.data("models", "disputes.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _examples() -> Iterator[Example]:
    bench = workbench(DEFAULTS)
    disputes = Disputes(Words(bench.words, norm), blank(WEIGHED))
    judge = StoryJudge(relater(), disputes, read_weighing(resources.data("models", "stories.json")))
    stories = [*_annotated(), *_read("disputes.json")["stories"]]
    texts = {article.id: article for article in articles(BENCH, {name for story in stories for name in story["articles"]})}
    for story in stories:
        ground = Ground.of([analyse(texts[name]) for name in story["articles"]], bench.gazetteer.wholes)
        claims = ground.claims
        asked = [
            (claims[left], claims[right])
            for left, right in pairs(claims, judge.marks)
            if ground.may_meet(claims[left], claims[right]) and ground.may_clash(claims[left], claims[right])
        ]
        for faced in judge.faced(asked):
            places = faced.left.claim.document, faced.right.claim.document
            for one, other in disputes.evidence.pairs(faced):
                conflict = any(_is(dispute, places, (one, other)) for dispute in story["disputes"])
                yield Example(disputes.evidence.weighed(faced, one, other), int(conflict), story["id"])


def _annotated() -> Iterator[dict[str, Any]]:
    """The development stories, as `disputes.json` holds them."""
    for story in _read("stories.json")["stories"]:
        if story["split"] == "dev":
            disputes = [
                {
                    "cells": {name: [cell, *row["also"].get(name, ())] for name, cell in row["cells"].items()},
                    "conflicts": row["conflicts"],
                }
                for row in story["rows"]
                if row["conflicts"]
            ]
            yield {"id": story["id"], "articles": story["articles"], "disputes": disputes}


def _is(dispute: dict[str, Any], places: tuple[str, str], values: tuple[Value, Value]) -> bool:
    if not any(set(pair) == set(places) for pair in dispute["conflicts"]):
        return False
    return all(_inside(value, dispute["cells"][place]) for place, value in zip(places, values, strict=True))


def _inside(value: Value, spans: Sequence[Sequence[int]]) -> bool:
    start, end = value.quantity.start, value.quantity.end
    return any(min(end, last) - max(start, first) >= HALF * (end - start) for first, last in spans)


def _read(name: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(resources.data("eval", name).read_text(encoding="utf-8"))
    return held


if __name__ == "__main__":
    main()
