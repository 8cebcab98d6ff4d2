"""Weigh what tells that two claims of one story agree: `python -m scripts.train_stories`, about a minute.

A logistic model over `llamafund.compare.story.WEIGHED`, trained on the development half of `data/eval/stories.json`: every pair
of claims that is worth a look, agreeing where both overlap one annotated row. Leave-one-story-out figures are printed and kept
beside the weights.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import numpy as np

from llamafund import resources
from llamafund.compare import Ground, read_counts
from llamafund.compare.block import pairs
from llamafund.compare.counts import Counter
from llamafund.compare.relate import relater
from llamafund.compare.story import LIKELY, WEIGHED, StoryJudge, Weights
from llamafund.pipeline import DEFAULTS, analyse, workbench
from scripts.ant import BENCH, articles
from scripts.eval_stories import agreeing_pairs, same_places

RIDGE = 3.0  # strength of the penalty; the best of .3, 1, 3, 10 by leave-one-story-out log loss
STEPS = 30


def main() -> None:
    """Collect, cross-validate, train, write."""
    held = list(_pairs_by_story())
    table, labels, story = (np.array(part) for part in zip(*held, strict=True))
    chances = np.zeros(len(labels))
    for name in sorted(set(story)):
        model = _fit(table[story != name], labels[story != name])
        chances[story == name] = [model.chance(row) for row in table[story == name]]
    told = chances >= LIKELY
    right = int((told & (labels == 1)).sum())
    figures = {"pairs": len(labels), "precision": right / told.sum(), "recall": right / labels.sum()}
    print(json.dumps(figures))
    model = _fit(table, labels)
    about = {
        "what": "chance that two claims of one story agree",
        "made_by": "python -m scripts.train_stories",
        "data": "data/eval/stories.json, split dev",
        "leave_one_story_out": {name: round(float(value), 3) for name, value in figures.items()},
        "weighed": WEIGHED,
        "mean": _short(model.mean),
        "scale": _short(model.scale),
        "weight": _short(model.weight),
        "bias": round(model.bias, 5),
    }
    resources.data("models", "stories.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _short(values: tuple[float, ...]) -> list[float]:
    return [round(float(value), 5) for value in values]


def _pairs_by_story() -> Iterator[tuple[list[float], int, str]]:
    bench = workbench(DEFAULTS)
    nothing = Weights((0.0,) * len(WEIGHED), (1.0,) * len(WEIGHED), (0.0,) * len(WEIGHED), 0.0)
    judge = StoryJudge(relater(), Counter(read_counts(bench.words)), nothing)
    stories: list[dict[str, Any]] = json.loads(resources.data("eval", "stories.json").read_text(encoding="utf-8"))["stories"]
    stories = [story for story in stories if story["split"] == "dev"]
    texts = {article.id: article for article in articles(BENCH, {name for story in stories for name in story["articles"]})}
    for story in stories:
        ground = Ground.of([analyse(texts[name]) for name in story["articles"]], bench.gazetteer.wholes)
        claims = [(ground.claims[left], ground.claims[right]) for left, right in pairs(ground.claims)]
        gold = [pair for row in story["rows"] for pair in agreeing_pairs(row)]
        for (left, right), values in zip(claims, judge.weigh(claims), strict=True):
            yield values, int(any(same_places(pair, left, right) for pair in gold)), story["id"]


def _fit(table: np.ndarray, labels: np.ndarray) -> Weights:
    """Ridge logistic regression by Newton's method."""
    mean, scale = table.mean(0), table.std(0) + 1e-9
    held = np.hstack([(table - mean) / scale, np.ones((len(table), 1))])
    penalty = RIDGE * np.eye(held.shape[1])
    penalty[-1, -1] = 0
    weight = np.zeros(held.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-held @ weight))
        slope = held.T @ (chance - labels) + penalty @ weight
        curve = (held * (chance * (1 - chance))[:, None]).T @ held + penalty
        weight -= np.linalg.solve(curve, slope)
    return Weights(tuple(mean), tuple(scale), tuple(weight[:-1]), float(weight[-1]))


if __name__ == "__main__":
    main()
