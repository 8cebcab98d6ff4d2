"""Measures the table of word forms on the articles that were held aside when it was built.

    python -m scripts.evaluation.lexicon ../shared/bench/ant/articles.jsonl.gz

Coverage: the share of Arabic tokens and types found as written, by spelling, less proclitics, or left to the stemmer.
Agreement: the share of tokens whose lemma (undiacritised) and root are those of farahidi's in-context decoder, once as it is
and once with the counts of its model as the decoder was meant to have them (see `scripts/lexicon/readings.py`). Neither is a
gold standard.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from farahidi import Analyzer
from farahidi.disambiguate import Disambiguator
from farahidi.lm import LanguageModel

from llamafund.text.words.entry import Entry, Pos
from llamafund.text.words.form_table import Lexicon
from scripts.lexicon import corpus
from scripts.lexicon.readings import observed, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
_SENTENCE = re.compile(r"[.!:؟؛،\n]")
ARTICLES_DECODED = 120
CONTENT = (Pos.NOUN, Pos.PROPER, Pos.ADJECTIVE, Pos.VERB_PAST, Pos.VERB_PRESENT)


class Counted(LanguageModel):  # type: ignore[misc]
    """The language model with P(lemma | form) from the counts."""

    @cached_property
    def _shares(self) -> dict[str, float]:
        return {f"{form}:{lemma}": count / found.total() for form, found in observed().items() for lemma, count in found.items()}

    @property
    def emission(self) -> dict[str, float]:
        """`form:lemma` -> share of the lemma among the form's occurrences."""
        return self._shares


def route(lexicon: Lexicon, form: str) -> str:
    """How the program comes to an entry for the form."""
    entry = lexicon.lookup(form)
    if entry is None or entry.by == "stem":
        return "stem"
    found = lexicon.find(form)
    if found is None:
        return "peeled"
    return "form" if form in lexicon else "spelling"


def coverage(lexicon: Lexicon, counts: Counter[str]) -> dict[str, dict[str, float]]:
    """Share of tokens and types by route."""
    tokens: Counter[str] = Counter()
    types: Counter[str] = Counter()
    for form, count in counts.items():
        way = route(lexicon, form)
        tokens[way] += count
        types[way] += 1
    return {
        name: {way: round(found[way] / found.total(), 4) for way in ("form", "spelling", "peeled", "stem")}
        for name, found in (("tokens", tokens), ("types", types))
    }


def _sentences(path: Path, limit: int) -> Iterator[list[str]]:
    words = corpus.Words()
    kept = (text for article_id, text in corpus.articles(path) if corpus.held_aside(article_id))
    for number, text in enumerate(kept):
        if number % (3100 // limit) == 0:
            for piece in _SENTENCE.split(text):
                found = [word for word in words.of(piece) if word is not None]
                if len(found) > 2:  # noqa: PLR2004 - the decoder has no context in less
                    yield found


def _same(entry: Entry, lemma: str, root: str | None) -> tuple[bool, bool]:
    return entry.lemma == skeleton(lemma), entry.root == root


def agreement(lexicon: Lexicon, sentences: list[list[str]], model: LanguageModel) -> dict[str, float]:
    """Shares of tokens with the same lemma and the same root, over those that farahidi analyses and the table holds."""
    analyzer = Analyzer()
    analyzer._process_token = cache(analyzer._process_token)  # type: ignore[method-assign]  # noqa: SLF001 - 270 forms a second
    decoder = Disambiguator(analyzer, model)
    total, lemmas, content, same_content, roots, rooted = 0, 0, 0, 0, 0, 0
    for sentence in sentences:
        for result in decoder.disambiguate(sentence):
            entry = lexicon.lookup(result.token)
            if not result.analyzed or entry is None or entry.by == "stem":
                continue
            same_lemma, same_root = _same(entry, result.lemma, result.root)
            total += 1
            lemmas += same_lemma
            if entry.pos in CONTENT:
                content += 1
                same_content += same_lemma
            if result.root and entry.root:
                rooted += 1
                roots += same_root
    return {
        "tokens": total, "lemma": round(lemmas / total, 4),
        "content_words": content, "lemma_of_content_words": round(same_content / content, 4),
        "with_root": rooted, "root": round(roots / rooted, 4),
    }  # fmt: skip


def main(arguments: list[str]) -> None:
    """Prints and writes the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "eval" / "lexicon.json")
    options = parser.parse_args(arguments)
    lexicon = Lexicon(ROOT / "data" / "models")
    words, counts = corpus.Words(), Counter[str]()
    for article_id, text in corpus.articles(options.articles):
        if corpus.held_aside(article_id):
            counts.update(word for word in words.of(text) if word is not None)
    sentences = list(_sentences(options.articles, ARTICLES_DECODED))
    figures = {
        "table": lexicon.about["sha256"]["lexicon.trie"],
        "held_aside": {"tokens": counts.total(), "types": len(counts)},
        "coverage": coverage(lexicon, counts),
        "agreement": {
            "sentences": len(sentences),
            "note": "closed-class words follow data/lexicon/closed_class.yaml, whose lemmas differ from AlKhalil's on purpose",
            "farahidi": agreement(lexicon, sentences, LanguageModel()),
            "farahidi, counts restored": agreement(lexicon, sentences, Counted()),
        },
    }
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    options.out.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main(sys.argv[1:])
