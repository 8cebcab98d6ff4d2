"""Weigh what tells that two claims of one story agree: `python -m scripts.train_stories`, about five minutes.

Two logistic models (`llamafund.compare.story.weighing.weights`): of a pair by itself, and of it beside the others of its story.
They learn from the development half of `data/eval/stories.json`: every pair of claims that is worth a look agrees that overlaps
an annotated row. What the second learns from is told by a first one that has not seen the story. Figures on stories left out in
turn, of the rows that come out of it, are printed and kept beside the weights. A weight of the wrong sign is an accident of the
sample and is left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund import resources
from llamafund.compare import Ground
from llamafund.compare.pair.model import relater
from llamafund.compare.rows.candidates import pairs
from llamafund.compare.rows.found import found_rows
from llamafund.compare.story.disputes import Disputes
from llamafund.compare.story.disputes.evidence import WEIGHED as EVIDENCE
from llamafund.compare.story.disputes.evidence import read_evidence
from llamafund.compare.story.judge import StoryJudge
from llamafund.compare.story.weighing.agreed import Chosen, Weighing, unweighed
from llamafund.compare.story.weighing.agreement import WEIGHED
from llamafund.compare.story.weighing.beside import BESIDE, Beside
from llamafund.compare.story.weighing.weights import Bounded, Weights, blank
from llamafund.compare.words import Words
from llamafund.model import Claim
from llamafund.pipeline import analyse
from llamafund.text import norm
from llamafund.workbench import DEFAULTS, workbench
from scripts.ant import BENCH, articles
from scripts.evaluation.stories import agreeing_pairs, figures, same_places, tally
from scripts.logistic import fit, written

RIDGE = 20.0  # strength of the penalty
PARTS = 8  # of the stories, each left out once
INNER = 4  # of those, for what the second model learns from
# By the rows of stories left out, with what makes a row (`rows.clusters`, `rows.grouped`): of those of stories that were chosen
# for differing reports more than nine in ten are right; at a `beside` of .2 one pair of cells in five shares nothing, at .3 one
# in seven, for half a hundredth of what is found. `alone` is older: one of two that served before there was a second model.
CHOSEN = Chosen(alone=0.26, beside=0.3, wary=0.5, least=0.02, sure=0.96, differ=0.9)
AGAINST = (  # what speaks against agreement; all else speaks for it,
    *("log other", "polarity differs", "depth differs", "numbers differ"),
    *("better other", "worse other", "places behind most", "places behind least"),
)
EITHER = (  # but for these
    *("log disagree", "length_ratio", "length", "length of longer", "weight least", "weight most"),
    *("depth least", "both credited or not", "around", "article of less", "article of more"),
)
BOTH = (*WEIGHED, *BESIDE)
SIGNS = np.array([0 if name in EITHER else -1 if name in AGAINST else 1 for name in BOTH])

Floats = NDArray[np.float64]


@dataclass
class Story:
    """An annotated story: its ground, the pairs worth a look, what is weighed of each (pairs, `WEIGHED`), and which agree."""

    record: dict[str, Any]
    ground: Ground
    pairs: list[tuple[Claim, Claim]]
    values: Floats
    agrees: Floats

    def beside(self, chances: Floats) -> Floats:
        """What is weighed of each pair with its company (pairs, `WEIGHED` and `BESIDE`)."""
        company = Beside(self.pairs, chances.tolist())
        return np.hstack([self.values, np.array([company.of(*pair) for pair in self.pairs])])


def main() -> None:
    """Read the stories, cross-validate, train, write."""
    stories = list(_stories())
    part = np.arange(len(stories)) % PARTS
    told: Counter[str] = Counter()
    print(f"{len(stories)} stories, {sum(len(story.pairs) for story in stories)} pairs", flush=True)
    known = read_evidence(resources.data("models", "disputes.json"))
    for number in range(PARTS):
        weighing = learned([story for story, own in zip(stories, part, strict=True) if own != number])
        judge = StoryJudge(relater(), Disputes(Words(workbench(DEFAULTS).words, norm), known), weighing)
        for story in (story for story, own in zip(stories, part, strict=True) if own == number):
            tally(told, story.record["rows"], found_rows(story.ground, judge, judge.marks))
    left_out = {name: round(value, 3) for name, value in figures(told).items() if name.startswith("shared")}
    print(json.dumps(left_out))
    weighing = learned(stories)
    about = {
        "what": "chance that two claims of one story agree: of a pair alone, and of it beside the others",
        "made_by": "python -m scripts.train_stories",
        "data": "data/eval/stories.json, split dev",
        "pairs": sum(len(story.pairs) for story in stories),
        "stories_left_out": left_out,
        "chosen": asdict(weighing.chosen),
        "alone": written(weighing.alone, WEIGHED),
        "beside": written(weighing.beside, BOTH),
    }
    resources.data("models", "stories.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def learned(stories: Sequence[Story]) -> Weighing:
    """Both models; what the second sees of the first is told of stories that the first has not seen."""
    part = np.arange(len(stories)) % INNER
    rows, company = [], []
    for number in range(INNER):
        first = _alone([story for story, own in zip(stories, part, strict=True) if own != number])
        for story in (story for story, own in zip(stories, part, strict=True) if own == number):
            rows.append(story.beside(np.array([first.chance(row) for row in story.values])))
            company.append(story.agrees)
    beside = _fit(np.concatenate(rows), np.concatenate(company))
    return Weighing(_alone(stories), beside, CHOSEN)


def _alone(stories: Sequence[Story]) -> Weights:
    table, known = (np.concatenate([getattr(story, name) for story in stories]) for name in ("values", "agrees"))
    return _fit(table, known)


def _fit(table: Floats, known: Floats) -> Weights:
    return fit(table, known, np.ones(len(known)), SIGNS[: table.shape[1]], RIDGE)


def _stories() -> Iterator[Story]:
    bench = workbench(DEFAULTS)
    judge = StoryJudge(relater(), Disputes(Words(bench.words, norm), Bounded(blank(EVIDENCE), 1.0)), unweighed(CHOSEN))
    held = json.loads(resources.data("eval", "stories.json").read_text(encoding="utf-8"))["stories"]
    records = [story for story in held if story["split"] == "dev"]
    texts = {article.id: article for article in articles(BENCH, {name for story in records for name in story["articles"]})}
    for record in records:
        ground = Ground.of([analyse(texts[name]) for name in record["articles"]], bench.gazetteer.wholes)
        claims = ground.claims
        close = [(claims[left], claims[right]) for left, right in pairs(claims, judge.marks)]
        close = [pair for pair in close if ground.may_meet(*pair)]
        gold = [pair for row in record["rows"] for pair in agreeing_pairs(row)]
        agrees = [float(any(same_places(pair, *both) for pair in gold)) for both in close]
        yield Story(record, ground, close, np.array(list(judge.weigh(close))), np.array(agrees))


if __name__ == "__main__":
    main()
