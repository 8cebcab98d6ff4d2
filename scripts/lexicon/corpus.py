"""Word forms of a news corpus: how often each occurs, in which articles, and what stands before it."""

from __future__ import annotations

import csv
import gzip
import json
import re
import zlib
from array import array
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from llamafund.orthography import ARTICLE
from llamafund.text.words.normalise import plain
from llamafund.text.words.tokenise import split

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HELD_ASIDE = 10
"""One article in so many is never used: those whose CRC-32 of the id is divisible by it."""

_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")


@dataclass(slots=True)
class Corpus:
    """Counts by word form. `articles` holds the ids (positions in `forms`) of the forms of each article, once each.

    `defined` counts, of a form with ال, how often the word before it has ال too: what tells adjectives from nouns.
    """

    counts: Counter[str] = field(default_factory=Counter)
    defined: Counter[str] = field(default_factory=Counter)
    forms: dict[str, int] = field(default_factory=dict)
    articles: list[array[int]] = field(default_factory=list)

    def add(self, words: list[str | None], *, article: bool = True) -> None:
        """Counts the words of one text; None is anything that is not an Arabic word."""
        before = None
        for word in words:
            if word is not None:
                self.counts[word] += 1
                if before is not None and word.startswith(ARTICLE) and before.startswith(ARTICLE):
                    self.defined[word] += 1
            before = word
        if article:
            ids = {self.forms.setdefault(word, len(self.forms)) for word in words if word is not None}
            self.articles.append(array("I", sorted(ids)))


class Words:
    """Splits text as the program does; equal chunks are split once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str | None, ...]] = {}

    def of(self, text: str) -> list[str | None]:
        """The plain form of every token, None for one that is not an Arabic word."""
        words: list[str | None] = []
        for chunk in text.split():
            known = self._known.get(chunk)
            if known is None:
                forms = (plain(form) for _, form in split(chunk))
                known = tuple(form if _ARABIC.fullmatch(form) else None for form in forms)
                self._known[chunk] = known
            words.extend(known)
        return words


def held_aside(article_id: str) -> bool:
    """Whether the article is kept for measuring."""
    return zlib.crc32(article_id.encode()) % HELD_ASIDE == 0


def articles(path: Path) -> Iterator[tuple[str, str]]:
    """Id and text (title first) of every article of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], f"{record['title']}\n{record['text']}"


def other_texts(bench: Path) -> Iterator[str]:
    """The training parts beside the articles: headline pairs, similarity, inference, and two sets of tagged tokens."""
    for name, columns in (("ans/train.csv", ("s1", "s2")), ("arnli/train.csv", ("t", "h"))):
        with (bench / name).open(encoding="utf-8-sig") as lines:
            for row in csv.DictReader(lines):
                yield from (row[column] for column in columns)
    for path in sorted((bench / "sts").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield " ".join(line.split("\t")[2:])
    for path in [bench / "wojood" / "train.txt", *sorted((bench / "aqmar").glob("*.txt"))]:
        tagged = path.read_text(encoding="utf-8").splitlines()
        yield " ".join(line.rsplit(" ", 1)[0] for line in tagged if line)


def read(path: Path, bench: Path) -> tuple[Corpus, set[str]]:
    """The corpus of the articles that are not held aside, and the forms of the other texts."""
    corpus, words = Corpus(), Words()
    for article_id, text in articles(path):
        if not held_aside(article_id):
            corpus.add(words.of(text))
    other = Corpus()
    for text in other_texts(bench):
        other.add(words.of(text), article=False)
    corpus.counts.update(other.counts)
    return corpus, set(other.counts)
