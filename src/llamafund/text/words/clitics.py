"""Which clitics a word can take, and how it is written without them."""

from __future__ import annotations

from typing import Protocol

from llamafund.orthography import ARTICLE, CONJUNCTIONS, FEMININE_BOUND, FEMININE_WRITTEN, FOR, FUTURE
from llamafund.text.words.entry import Pos

_SUFFIXED = frozenset({Pos.NOUN, Pos.ADJECTIVE})
_PREFIXED = _SUFFIXED | {Pos.PROPER, Pos.NUMBER}


def before_pronoun(host: str) -> tuple[str, ...]:
    """How a word that stands before a pronoun is written alone: مدرست as مدرسة, أعضائ as أعضاء, مستوا as مستوى."""
    alone = {FEMININE_BOUND: FEMININE_WRITTEN, "ئ": "ء", "ؤ": "ء", "ا": "ى"}.get(host[-1])
    return (host[:-1] + alone, host) if alone else (host, host + "ا")


class Host(Protocol):
    """What decides whether clitics fit; an `Entry` has it."""

    @property
    def pos(self) -> Pos:
        """Part of speech."""
        ...

    @property
    def proclitics(self) -> tuple[str, ...]:
        """What stands before it already."""
        ...

    @property
    def enclitic(self) -> str:
        """What stands behind it already."""
        ...


def takes(entry: Host, before: tuple[str, ...], after: str) -> bool:
    """Whether these clitics can stand around the word: و and ف before all, س before a present verb, others before nouns."""
    if entry.proclitics or (entry.enclitic and (ARTICLE in before or after)):
        return False
    if after and (ARTICLE in before or not (entry.pos in _SUFFIXED or entry.pos.is_verb)):
        return False
    inner = tuple(segment for segment in before if segment not in CONJUNCTIONS)
    if not inner:
        return True
    if inner in ((FUTURE,), (FOR,)) and entry.pos is Pos.VERB_PRESENT:
        return True
    return FUTURE not in inner and entry.pos in _PREFIXED
