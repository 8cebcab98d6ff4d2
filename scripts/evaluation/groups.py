"""Which articles of a mixed corpus are about one event: stories against likely pairs, beside links above a TF-IDF cosine."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from llamafund.by_story import profile_one
from llamafund.model import Article, Profile
from llamafund.publication_day import day
from llamafund.stories import Space, gather
from scripts.ant import articles

Pair = frozenset[str]
SURE = 0.5  # above it, pairs of the file are mostly right
LINK = 0.4  # the cosine the baseline links above: on the development half the file then lists as many of its pairs as of ours
_WORD = re.compile(r"\w{2,}")
_WINDOW = 2.0  # days, for the baseline too
_RAREST = 25  # words by which the baseline looks for partners
_SPLITS = {"dev": lambda day, middle: day <= middle, "held": lambda day, middle: day > middle}


def evaluate_groups(bench: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Figures by split and system.

    The file holds pairs of articles of different outlets, a day apart at most, with a cosine; it is split in two at the middle of
    its dates. `recall` is the part of the pairs above .5 that are in one story. `listed` is the part of the pairs that a system
    puts together, of different outlets, that the file lists at all (above .3): what it does not list is not always wrong, so it
    is no more than a lower bound of precision.
    """
    read = list(articles(bench))
    days = {article.id: day(article.published) or 0.0 for article in read}
    sources = {article.id: article.source for article in read}
    listed = dict(_pairs(bench))
    middles = sorted(_day(pair, days) for pair in listed)
    middle = middles[len(middles) // 2]
    systems: dict[str, Callable[[], Iterable[Sequence[str]]]] = {
        "llamafund": lambda: _stories(read),
        "TF-IDF, links above a threshold": lambda: _linked(read, days),
    }
    figures: dict[str, dict[str, dict[str, float]]] = {split: {} for split in _SPLITS}
    for name, system in systems.items():
        together = {
            frozenset(pair) for group in system() for pair in combinations(group, 2) if sources[pair[0]] != sources[pair[1]]
        }
        for split, inside in _SPLITS.items():
            mine = {pair for pair in together if inside(_day(pair, days), middle)}
            known = {pair: cosine for pair, cosine in listed.items() if inside(_day(pair, days), middle)}
            sure = {pair for pair, cosine in known.items() if cosine > SURE}
            figures[split][name] = {
                "recall": len(mine & sure) / len(sure),
                "listed": len(mine & known.keys()) / max(1, len(mine)),
                "pairs": float(len(mine)),
            }
    return figures


def _pairs(bench: Path) -> Iterator[tuple[Pair, float]]:
    for line in (bench / "ant" / "same_event_pairs.tsv").read_text(encoding="utf-8").splitlines():
        cosine, left, right = line.split("\t")
        yield frozenset((left, right)), float(cosine)


def _day(pair: Pair, days: dict[str, float]) -> float:
    return sum(days[name] for name in pair) / len(pair)


def _stories(read: Iterable[Article]) -> Iterator[list[str]]:
    profiles = (profile for article in read if isinstance(profile := profile_one(article), Profile))
    for story in gather(Space(profiles)):
        yield [member.document for member in story.members]


def _linked(read: Sequence[Article], days: dict[str, float]) -> list[list[str]]:
    """The baseline: words as they stand, TF-IDF, and everything in one group that a chain of cosines above `LINK` joins."""
    counts = [Counter(_WORD.findall(f"{article.title} {article.text}")) for article in read]
    frequency = Counter(word for count in counts for word in count)
    vectors = [_unit(count, frequency, len(read)) for count in counts]
    names = [article.id for article in read]
    postings: dict[str, list[int]] = defaultdict(list)
    parent = list(range(len(read)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for index in sorted(range(len(read)), key=lambda index: days[names[index]]):
        vector = vectors[index]
        rarest = sorted(vector, key=lambda word: -vector[word])[:_RAREST]
        near: set[int] = set()
        for word in rarest:
            recent = postings[word]
            while recent and days[names[index]] - days[names[recent[0]]] > _WINDOW:
                recent.pop(0)
            near.update(recent)
            recent.append(index)
        for other in near:
            if sum(weight * vectors[other].get(word, 0.0) for word, weight in vector.items()) >= LINK:
                parent[root(index)] = root(other)
    groups: dict[int, list[str]] = defaultdict(list)
    for index, name in enumerate(names):
        groups[root(index)].append(name)
    return list(groups.values())


def _unit(count: Counter[str], frequency: Counter[str], total: int) -> dict[str, float]:
    weights = {word: (1 + math.log(times)) * math.log(total / frequency[word]) for word, times in count.items()}
    length = math.hypot(*weights.values()) or 1.0
    return {word: weight / length for word, weight in weights.items()}
