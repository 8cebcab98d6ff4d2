"""Which articles are copies of one text: the same words, or all but a dateline or a sentence of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

# Part of the shingles of the longer of two articles that both hold. Of 1,576 likely pairs of ANT above cosine .5, each on one
# event, 46 lie above .8: of one length but for a few words. Pairs of .5 to .7 have paragraphs of their own; a short report inside
# a longer one is no copy of it.
COPY_SHARE = 0.8
SHINGLE_WORDS = 5  # words in a row (Broder 1997, "On the resemblance and containment of documents")
ARTICLES_LOOKED_AT = 3  # articles that hold most of its shingles first, which an article is compared with
FEWEST_SHINGLES = 20  # shingles; of a text shorter than that only an equal one is a copy


def originals(texts: Iterable[Sequence[str]]) -> list[int]:
    """For each text, given as its words, the index of the first one that it is a copy of, or its own."""
    held: list[frozenset[int]] = []
    found: list[int] = []
    first: dict[int, int] = {}
    whole: dict[int, int] = {}
    for index, words in enumerate(texts):
        own = frozenset(hash(tuple(words[start : start + SHINGLE_WORDS])) for start in range(len(words) - SHINGLE_WORDS + 1))
        held.append(own)
        met = Counter(first[shingle] for shingle in own if shingle in first)
        copied = whole.get(hash(tuple(words)))
        if copied is None and len(own) >= FEWEST_SHINGLES:
            copied = next((other for other, _ in met.most_common(ARTICLES_LOOKED_AT) if _resemble(own, held[other])), None)
        found.append(index if copied is None else found[copied])
        whole.setdefault(hash(tuple(words)), index)
        for shingle in own:
            first.setdefault(shingle, index)
    return found


def _resemble(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= COPY_SHARE * max(len(one), len(other))
