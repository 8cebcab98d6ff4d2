"""Practice pairs made from headlines, for the networks to learn from before they see what people wrote.

An agreeing pair is a headline, or another one of the same event, turned about, partly reworded by synonyms, shortened or hedged.
A contradicting pair is the same with a word exchanged for its opposite or for a neighbour in vector space, a number changed, a
negation put in or two names exchanged. Other pairs are headlines that share a word or nothing. No person labelled these.
"""

# ruff: noqa: PLR2004 - the odds and bounds of each change stand where it is made; none was tuned

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from llamafund.compare.pair.sentence import GRAMMAR, NAME, NUMBER, Item
from llamafund.compare.pair.store import Store
from llamafund.model import Word
from scripts.ant import articles
from scripts.relations.news_vectors import same_events
from scripts.relations.reading import Reading

SHORTEST, LONGEST = 4, 18  # words of a headline
OFTEN = 4  # times a lemma must stand in headlines to be put into others
NEIGHBOURS = 14
AGREE, DISAGREE, OTHER = 0, 1, 2

Words = Sequence[Word]
Made = tuple[Words, Words, int]


@dataclass(frozen=True, slots=True)
class Headlines:
    """Headlines by article, and pairs of articles that tell the same event."""

    by_article: dict[str, list[Word]]
    same: list[tuple[str, str]]


def headlines(bench: Path, reading: Reading) -> Headlines:
    """The headlines of the ANT corpus."""
    known = {}
    for article in articles(bench):
        words = [word for word in reading.words(article.title or "") if any(map(str.isalnum, word.norm))]
        if SHORTEST <= len(words) <= LONGEST:
            known[article.id] = words
    same = [
        (one, two)
        for one, two in same_events(bench)
        if one in known and two in known and _overlap(known[one], known[two]) > 1 / 7
    ]
    return Headlines(known, same)


def _overlap(left: Words, right: Words) -> float:
    one, two = {word.lemma for word in left}, {word.lemma for word in right}
    return len(one & two) / len(one | two)


class Maker:
    """Makes pairs; the same seed makes the same."""

    def __init__(self, found: Headlines, store: Store, reading: Reading, lexicon: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing secret
        self._store = store
        self._heads = found.by_article
        self._ids = list(found.by_article)
        self._same = found.same
        listed: Any = yaml.safe_load((lexicon / "pairs.yaml").read_text(encoding="utf-8"))
        self._fillers = [reading.words(phrase) for phrase in listed["fillers"]]
        self._reversals = [reading.words(phrase)[0] for phrase in listed["denials"]]
        numbers: Any = yaml.safe_load((lexicon / "numbers.yaml").read_text(encoding="utf-8"))
        self._spelled = {str(value): reading.words(word)[0] for word, value in numbers["units"].items()}
        self._number = {str(number): reading.words(str(number))[0] for number in range(1, 5000)}
        self._forms: dict[str, list[Word]] = defaultdict(list)
        self._holding: dict[str, list[str]] = defaultdict(list)
        counts = self._count()
        self._neighbours: dict[str, list[str]] = {}
        self._synonyms: dict[str, list[str]] = {}
        self._opposites: dict[str, list[str]] = {}
        self._relate([lemma for lemma, count in counts.items() if count >= OFTEN and self._replaceable(lemma)])

    def make(self) -> Made:
        """One pair and its relation."""
        while True:
            if self._random.random() < 0.12:
                made = self._other()
            else:
                left, right = self._start()
                right = self._reworded(right)
                turn = self._random.random() < 0.5
                changed = self._contradicted(right) if turn else right
                made = (left, changed, DISAGREE if turn else AGREE) if changed else None
            if made:
                return made

    def _item(self, word: Word) -> Item:
        item = self._store.item(word)
        if item is None:
            raise ValueError(f"not a word: {word.form}")
        return item

    def _count(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for words in self._heads.values():
            for word in words:
                lemma = self._item(word).lemma
                counts[lemma] += 1
                if len(self._forms[lemma]) < 6:
                    self._forms[lemma].append(word)
        for article, words in self._heads.items():
            for word in words:
                item = self._item(word)
                if item.kind != GRAMMAR and counts[item.lemma] < 400:
                    self._holding[item.lemma].append(article)
        return counts

    def _replaceable(self, lemma: str) -> bool:
        return lemma in self._store.vectors and self._item(self._forms[lemma][0]).kind not in (GRAMMAR, NUMBER)

    def _relate(self, lemmas: list[str]) -> None:
        items = {lemma: self._item(self._forms[lemma][0]) for lemma in lemmas}
        rows = np.stack([self._store.vectors.of(lemma) for lemma in lemmas])
        sides, exchangeable, roots = _grouped(items)
        place = {lemma: number for number, lemma in enumerate(lemmas)}
        for number, lemma in enumerate(lemmas):
            cosines = rows @ rows[number]
            near = [lemmas[other] for other in np.argsort(-cosines)[1:40] if cosines[other] > 0.35]
            item = items[lemma]
            self._neighbours[lemma] = [other for other in near if _contrasting(item, items[other])][:NEIGHBOURS]
            related = [other for other in roots.get(item.root or "", ()) if other != lemma and cosines[place[other]] > 0.3]
            reworded = [other for other, chance in item.reworded.items() if chance > 0.03 and other in place]
            same = {other for group in item.sense.same | item.sense.lands for other in exchangeable[group]} - {lemma}
            self._synonyms[lemma] = [*sorted(same) * 2, *reworded, *related]
            opposed = {other for side in item.sense.sides for other in sides[-side]} - {lemma}
            self._opposites[lemma] = [other for other in sorted(opposed) if cosines[place[other]] > 0.15]

    def _form(self, lemmas: Sequence[str]) -> Word:
        return self._random.choice(self._forms[self._random.choice(lemmas)])

    def _start(self) -> tuple[list[Word], list[Word]]:
        if self._random.random() < 0.45:
            one, two = self._random.choice(self._same)
        else:
            one = two = self._random.choice(self._ids)
        if self._random.random() < 0.5:
            one, two = two, one
        return self._heads[one], list(self._heads[two])

    def _other(self) -> Made | None:
        left = self._heads[self._random.choice(self._ids)]
        shared = [lemma for word in left if (lemma := self._item(word).lemma) in self._holding]
        among = self._holding[self._random.choice(shared)] if shared and self._random.random() < 0.7 else self._ids
        right = self._heads[self._random.choice(among)]
        common = {word.lemma for word in left} & {word.lemma for word in right}
        return (left, right, OTHER) if len(common) / len(left) <= 0.45 else None

    def _reworded(self, words: list[Word]) -> list[Word]:
        chance = self._random
        if chance.random() < 0.5 and len(words) > SHORTEST:
            cut = chance.randrange(1, len(words) - 1)
            words = words[cut:] + words[:cut]
        for _ in range(chance.choice((0, 1, 1, 2, 3))):
            place = chance.randrange(len(words))
            synonyms = self._synonyms.get(self._item(words[place]).lemma)
            if synonyms:
                words[place] = self._form(synonyms)
            elif words[place].norm in self._spelled:
                words[place] = self._spelled[words[place].norm]
        while chance.random() < 0.45 and len(words) > SHORTEST:
            place = chance.randrange(len(words))
            if self._item(words[place]).weight < 0.4 or chance.random() < 0.25:
                words.pop(place)
        if chance.random() < 0.12 and len(words) > 7:
            words = words[: len(words) * 2 // 3]
        if chance.random() < 0.3:
            place = chance.choice((0, 0, chance.randrange(len(words) + 1)))
            words[place:place] = chance.choice(self._fillers)
        return words

    def _contradicted(self, words: list[Word]) -> list[Word] | None:
        words = list(words)
        wanted = self._random.choice((1, 1, 1, 2))
        done = 0
        for _ in range(14):
            if done < wanted:
                done += self._contradict(words, self._random.randrange(len(words)))
        return words if done else None

    def _contradict(self, words: list[Word], place: int) -> bool:
        chance, word = self._random, words[place]
        lemma = self._item(word).lemma
        if word.norm in self._number:
            other = max(1, int(word.norm) + chance.choice((-3, -1, 1, 2, 5, 10, 100, 1000)))
            words[place] = self._number.get(str(other), self._number["7"])
        elif self._opposites.get(lemma) and chance.random() < 0.9:
            words[place] = self._form(self._opposites[lemma])
        elif self._neighbours.get(lemma) and chance.random() < 0.6:
            words[place] = self._form(self._neighbours[lemma])
        elif chance.random() < 0.12:
            words.insert(place, chance.choice(self._reversals))
        elif chance.random() < 0.15:
            names = [number for number, other in enumerate(words) if self._item(other).kind == NAME]
            if len(names) > 1:
                one, two = chance.sample(names, 2)
                words[one], words[two] = words[two], words[one]
            return len(names) > 1
        else:
            return False
        return True


def _grouped(items: dict[str, Item]) -> tuple[dict[int, list[str]], dict[int, list[str]], dict[str, list[str]]]:
    """Lemmas by side of a contrast, by group of synonyms or country, and by root."""
    sides: dict[int, list[str]] = defaultdict(list)
    exchangeable: dict[int, list[str]] = defaultdict(list)
    roots: dict[str, list[str]] = defaultdict(list)
    for lemma, item in items.items():
        for side in item.sense.sides:
            sides[side].append(lemma)
        for group in item.sense.same | item.sense.lands:
            exchangeable[group].append(lemma)
        if item.root:
            roots[item.root].append(lemma)
    return sides, exchangeable, roots


def _contrasting(item: Item, other: Item) -> bool:
    """Whether a neighbour in vector space is of the same class and no known rewording."""
    return (
        item.kind == other.kind
        and other.lemma not in item.reworded
        and not (item.root and item.root == other.root)
        and item.sense.same.isdisjoint(other.sense.same)
        and item.sense.near.isdisjoint(other.sense.near)
        and item.sense.lands.isdisjoint(other.sense.lands)
    )


def make(maker: Maker, count: int) -> Iterable[Made]:
    """So many pairs."""
    return (maker.make() for _ in range(count))
