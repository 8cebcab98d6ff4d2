"""Other people's programs that do a part of what llamafund does. Each is one function that loads it and returns what to time.

A peer that is not installed is an ImportError when its function is called; requirements-bench.lock lists them all.
"""

# ruff: noqa: PLC0415  a peer that is not installed shows when it is asked for

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

Peer = Callable[[Sequence[str]], Callable[[str], object]]
"""The names to look for, in; what finds them (or tokenises) in a text, out."""

Aligner = Callable[[Sequence[str]], int]
"""Texts in; each is compared with all the others and keeps its closest; how many were kept, out."""

CLOSEST = 24  # as many as `llamafund.compare.rows.candidates` keeps
_BLOCK = 500  # rows of the table of all against all that are held at once


def camel_tools(_: Sequence[str]) -> Callable[[str], object]:
    """camel-tools' word tokenizer."""
    from camel_tools.tokenizers.word import simple_word_tokenize

    tokenizer: Callable[[str], object] = simple_word_tokenize
    return tokenizer


def spacy(names: Sequence[str]) -> Callable[[str], object]:
    """The blank Arabic pipeline of spaCy with a PhraseMatcher."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("ar")
    nlp.max_length = 10_000_000
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("NAME", list(nlp.pipe(names)))
    return lambda text: matcher(nlp(text))


def flashtext(names: Sequence[str]) -> Callable[[str], object]:
    """flashtext, with Arabic letters as letters."""
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    processor.set_non_word_boundaries({chr(code) for code in range(0x110000) if chr(code).isalnum()})
    processor.add_keywords_from_list(list(names))
    return lambda text: processor.extract_keywords(text, span_info=True)


def ahocorasick(names: Sequence[str]) -> Callable[[str], object]:
    """A raw Aho-Corasick scan in Rust: no words, no boundaries, no clitics; as fast as finding strings gets."""
    import ahocorasick_rs

    automaton = ahocorasick_rs.AhoCorasick(list(names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    scan: Callable[[str], object] = automaton.find_matches_as_indexes
    return scan


def tfidf(texts: Sequence[str]) -> int:
    """TF-IDF of words, the cosine of all against all (scikit-learn). It sees shared words, and neither opposites nor numbers."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = TfidfVectorizer(dtype=np.float32).fit_transform(texts)
    blocks = ((rows[first : first + _BLOCK] @ rows.T).toarray() for first in range(0, len(texts), _BLOCK))
    return sum(_kept(block) for block in blocks)


def rapidfuzz(texts: Sequence[str]) -> int:
    """The share of equal letters of all against all, by rapidfuzz."""
    from rapidfuzz import fuzz, process

    blocks = (process.cdist(texts[first : first + _BLOCK], texts, scorer=fuzz.ratio) for first in range(0, len(texts), _BLOCK))
    return sum(_kept(block) for block in blocks)


def _kept(block: NDArray[float32]) -> int:
    import numpy as np

    count = min(CLOSEST, block.shape[1])
    return int(np.argpartition(-block, count - 1, axis=1)[:, :count].size)


TOKENIZERS: dict[str, Peer] = {"camel-tools simple_word_tokenize": camel_tools}
MATCHERS: dict[str, Peer] = {
    "spaCy blank ar + PhraseMatcher": spacy,
    "flashtext": flashtext,
    "ahocorasick-rs, raw scan": ahocorasick,
}
ALIGNERS: dict[str, Aligner] = {"TF-IDF, all against all": tfidf, "rapidfuzz, all against all": rapidfuzz}
