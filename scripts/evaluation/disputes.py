"""Which disputes are found in groups that were read for nothing else: `python -m scripts.evaluation.disputes`, a few minutes.

`data/eval/disputes.json` holds every place where two articles of a group cannot both be right. They are dev data and train
the weights of `scripts/train_disputes.py`, so these figures flatter; docs/accuracy.md has what was found before a draw was used.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Any

from llamafund import resources
from llamafund.pipeline import analyse, compare
from scripts.ant import BENCH, articles
from scripts.evaluation.stories import Pair, clashes, same


def main() -> None:
    """Print recall and precision for each draw."""
    held = json.loads(resources.data("eval", "disputes.json").read_text(encoding="utf-8"))["stories"]
    stories = [story for story in held if "others" not in story]  # where only suspects were judged, no more is known
    texts = {article.id: article for article in articles(BENCH, {name for story in stories for name in story["articles"]})}
    tallies: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for story in stories:
        found = list(clashes(compare([analyse(texts[name]) for name in story["articles"]]).rows))
        gold = [places for dispute in story["disputes"] for places in _pairs(dispute)]
        tally = tallies[story["draw"]]
        tally["groups"] += 1
        tally["disputes"] += len(gold)
        tally["recalled"] += sum(any(same(places, mine) for clash in found for mine in clash) for places in gold)
        tally["found"] += len(found)
        tally["right"] += sum(any(same(places, mine) for mine in clash for places in gold) for clash in found)
    for draw, tally in tallies.items():
        recall, precision = f"{tally['recalled']}/{tally['disputes']}", f"{tally['right']}/{tally['found']}"
        print(f"draw {draw}: {tally['groups']} groups, recall {recall}, precision {precision}")


def _pairs(dispute: dict[str, Any]) -> list[list[Pair]]:
    """For each two articles that conflict, the pairs of places where they do."""
    cells = dispute["cells"]
    return [
        [((left, *here), (right, *there)) for here in cells[left] for there in cells[right]]
        for left, right in map(sorted, dispute["conflicts"])
    ]


if __name__ == "__main__":
    main()
