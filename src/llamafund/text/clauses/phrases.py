"""Phrases of several words, by their first, and whether one stands at a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from llamafund.orthography import FOR
from llamafund.text.clauses.sign import Sign
from llamafund.text.words.normalise import normalise

Phrases = dict[str, tuple[tuple[str, ...], ...]]


def phrases(texts: Iterable[str]) -> Phrases:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in texts:
        words = tuple(normalise(word) for word in text.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(several, key=len, reverse=True)) for first, several in found.items()}


def longest(table: Phrases, signs: Sequence[Sign], index: int) -> int:
    """How many words the longest phrase of the table that stands at `index` has, or 0."""
    sign = signs[index]
    keys = (sign.norm,) if sign.norm == sign.bare == sign.stem else (sign.norm, sign.bare, sign.stem)
    best = 0
    for key in keys:
        for phrase in table.get(key, ()):
            if len(phrase) > best and _follow(phrase, signs, index):
                best = len(phrase)
    return best


def leading(table: Phrases, signs: Sequence[Sign], index: int) -> int:
    """The same for a table of what a main clause follows."""
    return longest(table, signs, index) if signs[index].leads else 0


def _follow(phrase: tuple[str, ...], signs: Sequence[Sign], index: int) -> bool:
    if index + len(phrase) > len(signs):
        return False
    for step in range(1, len(phrase)):  # noqa: SIM110 - a generator takes twice as long, also for phrases of one word
        if not _is(signs[index + step], phrase[step]):
            return False
    return True


def _is(sign: Sign, word: str) -> bool:
    """Whether a form is a word of a phrase, alone or with a pronoun; «لأنه» is no «أنه»."""
    return sign.norm == word or (sign.stem == word and not sign.norm.startswith(FOR))
