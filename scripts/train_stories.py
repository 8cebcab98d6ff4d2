"""Weigh what tells that two claims of one story agree: `python -m scripts.train_stories`, about three minutes.

A logistic model over `llamafund.compare.story.agreement.WEIGHED`. It learns from the development half of
`data/eval/stories.json`, of which every pair of claims that is worth a look agrees that overlaps one annotated row, and from
`data/eval/story_pairs.json`, pairs out of other stories that were read one by one. Figures on stories left out in turn are
printed and kept beside the weights. A weight of the wrong sign is an accident of the sample and is left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from llamafund import resources
from llamafund.compare import Ground
from llamafund.compare.pair.model import relater
from llamafund.compare.rows.candidates import pairs
from llamafund.compare.story.agreement import WEIGHED
from llamafund.compare.story.disputes import Disputes, Words
from llamafund.compare.story.evidence import WEIGHED as EVIDENCE
from llamafund.compare.story.judge import LIKELY, StoryJudge
from llamafund.compare.story.weights import blank
from llamafund.model import Article, Claim
from llamafund.pipeline import analyse
from llamafund.text import norm
from llamafund.workbench import DEFAULTS, workbench
from scripts.ant import BENCH, articles
from scripts.eval_stories import Pair, agreeing_pairs, same_places
from scripts.logistic import fit, written

RIDGE = 3.0  # strength of the penalty; the best of 1, 3, 10, 30 on stories left out
PARTS = 12  # of the stories, each left out once
# A pair of an annotated story counts as much as eight of those that stand for as many others, so that both kinds of text have a
# say; pairs that nobody read are few, plain and cheap.
ANNOTATED, VERBATIM, UNLIKE = 8.0, 5.0, 8.0
AGAINST = ("log other", "polarity differs", "depth differs")  # what speaks against agreement; all else speaks for it,
EITHER = ("log disagree", "length_ratio", "length")  # but for these
SAME_WORDS, FEW_WORDS = 0.75, 0.1  # part of the words that two claims share, from which and to which they are labelled unread
EVERY = 4  # of the pairs without common words one in so many is kept
SHORTEST = 4  # words


class Example(NamedTuple):
    """A pair: what is weighed, whether it agrees, how much it counts, and the story it is of."""

    values: list[float]
    agrees: int
    counts: float
    story: str


def main() -> None:
    """Collect, cross-validate, train, write."""
    held = list(_examples())
    table, labels, counts, story = (np.array(part) for part in zip(*held, strict=True))
    counts /= counts.mean()
    signs = np.array([0 if name in EITHER else -1 if name in AGAINST else 1 for name in WEIGHED])
    chances = np.zeros(len(labels))
    parts = {name: number % PARTS for number, name in enumerate(sorted(set(story)))}
    part = np.array([parts[name] for name in story])
    for number in range(PARTS):
        kept, out = part != number, part == number
        model = fit(table[kept], labels[kept], counts[kept], signs, RIDGE)
        chances[out] = [model.chance(row) for row in table[out]]
    told = chances >= LIKELY
    right = float(counts[told & (labels == 1)].sum())
    figures = {"precision": right / counts[told].sum(), "recall": right / counts[labels == 1].sum()}
    figures = {"pairs": len(labels)} | {name: round(float(value), 3) for name, value in figures.items()}
    print(json.dumps(figures))
    model = fit(table, labels, counts, signs, RIDGE)
    about = {
        "what": "chance that two claims of one story agree",
        "made_by": "python -m scripts.train_stories",
        "data": "data/eval/stories.json, split dev; data/eval/story_pairs.json",
        "stories_left_out": figures,
        "weighed": WEIGHED,
    } | written(model)
    resources.data("models", "stories.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _examples() -> Iterator[Example]:
    bench = workbench(DEFAULTS)
    judge = StoryJudge(relater(), Disputes(Words(bench.words, norm), blank(EVIDENCE)), blank(WEIGHED))
    stories = [story for story in _read("stories.json")["stories"] if story["split"] == "dev"]
    read = _read("story_pairs.json")["pairs"]
    groups = _groups(read)
    texts = {
        article.id: article
        for article in articles(BENCH, {name for names in (*groups, *(story["articles"] for story in stories)) for name in names})
    }
    for story in stories:
        claims = _claims([texts[name] for name in story["articles"]])
        gold = [pair for row in story["rows"] for pair in agreeing_pairs(row)]
        for (left, right), values in zip(claims, judge.weigh(claims), strict=True):
            yield Example(values, int(any(same_places(pair, left, right) for pair in gold)), ANNOTATED, story["id"])
    known: dict[frozenset[str], list[tuple[list[Pair], dict[str, Any]]]] = defaultdict(list)
    for pair in read:
        place = (tuple(pair["left"]), tuple(pair["right"]))
        known[frozenset((pair["left"][0], pair["right"][0]))].append(([place], pair))
    for names in groups:
        claims = _claims([texts[name] for name in names])
        for number, ((left, right), values) in enumerate(zip(claims, judge.weigh(claims), strict=True)):
            for place, pair in known[frozenset((left.document, right.document))]:
                if same_places(place, left, right):
                    yield Example(values, int(pair["relation"] == "agree"), pair["of"], names[0])
                    break
            else:
                yield from _unread(left, right, values, names[0], number)


def _unread(left: Claim, right: Claim, values: list[float], story: str, number: int) -> Iterator[Example]:
    own, their = ({word.norm for word in claim.words} for claim in (left, right))
    part = len(own & their) / len(own | their)
    if part >= SAME_WORDS and min(len(own), len(their)) >= SHORTEST:
        yield Example(values, 1, VERBATIM, story)
    elif part <= FEW_WORDS and number % EVERY == 0:
        yield Example(values, 0, UNLIKE, story)


def _read(name: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(resources.data("eval", name).read_text(encoding="utf-8"))
    return held


def _groups(read: Iterable[dict[str, Any]]) -> list[tuple[str, ...]]:
    """The articles of each story, put together from the pairs that were read."""
    story: dict[str, frozenset[str]] = {}
    for pair in read:
        names = (pair["left"][0], pair["right"][0])
        together = frozenset(names).union(*(story.get(name, frozenset()) for name in names))
        story |= dict.fromkeys(together, together)
    return sorted({tuple(sorted(names)) for names in story.values()})


def _claims(texts: Sequence[Article]) -> list[tuple[Claim, Claim]]:
    """The pairs of claims of some articles that are worth a look."""
    ground = Ground.of([analyse(text) for text in texts], workbench(DEFAULTS).gazetteer.wholes)
    return [(ground.claims[left], ground.claims[right]) for left, right in pairs(ground.claims)]


if __name__ == "__main__":
    main()
