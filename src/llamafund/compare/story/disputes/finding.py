"""What speaks for a dispute between two claims."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from llamafund.compare.story.faced import Faced
from llamafund.model import Word


class Words(NamedTuple):
    """How the text stage reads Arabic: a text as its words, and a single word normalised, for which nothing is looked up."""

    read: Callable[[str], tuple[Word, ...]]
    norm: Callable[[str], str]


class Finding(NamedTuple):
    """That two claims contradict each other: how surely (0..1), and why, for people."""

    score: float
    reason: str


Kind = Callable[[Faced], Finding | None]


def among(word: Word, forms: Collection[str]) -> bool:
    """Whether a word is one of these dictionary forms, normalised."""
    return word.lemma in forms or word.norm in forms


def norms(words: Words, texts: Collection[str]) -> frozenset[str]:
    """Dictionary forms as the text stage writes them."""
    return frozenset(map(words.norm, texts))
