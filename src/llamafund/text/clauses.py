"""Sentences into clauses, at the connectives of Arabic news and the verbs behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from llamafund import resources
from llamafund.located import read_yaml
from llamafund.model import Word
from llamafund.text.normalise import normalise

SHORTEST = 3  # words; anything shorter stays with its neighbour
_COMMAS = frozenset("،,")
_STRONG = frozenset("؛;")
_OPENING = frozenset("«“\"([{'‘")
_AND = ("و", "ف")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Connectives:
    openers: dict[str, tuple[tuple[str, ...], ...]]
    after_break: frozenset[str]
    bind: frozenset[str]


@cache
def _connectives() -> _Connectives:
    known = read_yaml(resources.data("lexicon", "connectives.yaml")).mapping(("openers", "after_break", "bind"))
    openers: dict[str, tuple[tuple[str, ...], ...]] = {}
    for text in known["openers"].texts():
        phrase = tuple(normalise(word) for word in text.split())
        openers[phrase[0]] = (*openers.get(phrase[0], ()), phrase)
    return _Connectives(
        openers=openers,
        after_break=frozenset(normalise(text) for text in known["after_break"].texts()),
        bind=frozenset(normalise(text) for text in known["bind"].texts()),
    )


def clauses(words: Sequence[Word], first: int, last: int) -> list[tuple[int, int]]:
    """Cut the tokens `[first, last)` of one sentence into clauses that touch each other.

    A clause opens at a connective (لكن، بينما، حيث …), after a strong mark, after a comma or و before a verb or a word that
    opens clauses, and never within brackets. The verb of a relative or complement clause (الذي، أن) stays with its head.
    """
    cuts = [first]
    depth = 0
    for index in range(first, last):
        depth = max(0, depth + _depth_change(words[index].form))
        if depth or index - cuts[-1] < SHORTEST or last - index < SHORTEST:
            continue
        if _opens(words, index, cuts[-1]):
            cuts.append(index)
    return list(zip(cuts, [*cuts[1:], last], strict=True))


def _depth_change(form: str) -> int:
    return (form in ("(", "[")) - (form in (")", "]"))


def _opens(words: Sequence[Word], index: int, begin: int) -> bool:
    before = words[index - 1].form
    if before in _STRONG:
        return True
    word = words[index]
    if _is_opener(words, index) or (_is_opener(words, index, bare=True)):
        return words[index - 1].norm not in _connectives().bind
    joined = word.norm[:1] in _AND and len(word.norm) > 2 and word.proclitic[:1] in _AND  # noqa: PLR2004
    after_comma = before in _COMMAS
    if not (joined or after_comma):
        return False
    bare = word.norm[1:] if joined else word.norm
    if bare in _connectives().after_break or word.norm in _connectives().after_break:
        return True
    return is_verb(word) and _has_verb(words, begin, index)


def _is_opener(words: Sequence[Word], index: int, *, bare: bool = False) -> bool:
    head = words[index].norm
    if bare:
        if head[:1] not in _AND:
            return False
        head = head[1:]
    for phrase in _connectives().openers.get(head, ()):
        if all(words[index + step].norm == part for step, part in enumerate(phrase) if 0 < step < len(words) - index):
            return index + len(phrase) <= len(words)
    return False


def _has_verb(words: Sequence[Word], first: int, last: int) -> bool:
    return any(is_verb(word) for word in words[first:last])


def is_verb(word: Word) -> bool:
    """Whether the lexicon takes the word for a finite verb."""
    return word.pos is not None and word.pos.startswith("verb")
