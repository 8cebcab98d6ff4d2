"""Whether a claim holds what a codebook asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from llamafund.compare.codebook.codebook_file import Phrase, Pin
from llamafund.model import Attribution, Claim, Word

GAP = 2  # words that may stand between two words of a phrase: شركات [التكنولوجيا] الكبرى


@dataclass(frozen=True, slots=True)
class Made:
    """The indices of the words with which a claim makes that of a pin; `negative`: one of the phrases denies by itself."""

    words: frozenset[int]
    negative: bool


def made(claim: Claim, pin: Pin, entities: frozenset[str]) -> Made | None:
    """How the claim makes the pin's claim, or None where it does not.

    It does when it holds a phrase of every group the pin needs and none it must be without. `entities` are the ids of the things
    the claim names, those they are part of included; a group that is met by a mention adds no words.
    """
    if any(_held(claim.words, phrase, entities) is not None for phrase in pin.without):
        return None
    if pin.credits and not pin.credits & credited(claim.attribution):
        return None
    words: set[int] = set()
    negative = False
    for group in pin.needs:
        held = next(((found, phrase) for phrase in group if (found := _held(claim.words, phrase, entities)) is not None), None)
        if held is None:
            return None
        words |= held[0]
        negative |= held[1].negative
    return Made(frozenset(words), negative)


def credited(attribution: Attribution | None) -> frozenset[str]:
    """The ids of the known things that a claim is credited to, directly or through others."""
    if attribution is None:
        return frozenset()
    own = frozenset() if attribution.entity is None else frozenset({attribution.entity})
    return own.union(*(credited(link) for link in attribution.chain))


def _held(words: Sequence[Word], phrase: Phrase, entities: frozenset[str]) -> frozenset[int] | None:
    if phrase.entity is not None:
        return frozenset() if phrase.entity in entities else None
    asked, *others = phrase.words
    norm, lemmas = asked.norm, (asked.norm, asked.lemma)
    root = asked.root if others else None
    for index, word in enumerate(words):  # as `_same_root` says, without a call for each word of all claims and phrases
        if word.norm == norm or word.lemma in lemmas or (root is not None and word.root == root):
            rest = _rest(words, index + 1, others)
            if rest is not None:
                return frozenset({index, *rest})
    return None


def _rest(words: Sequence[Word], index: int, phrase: Sequence[Word]) -> tuple[int, ...] | None:
    """Where the other words of a phrase stand from `index` on, each at most `GAP` words behind the one before."""
    if not phrase:
        return ()
    for place in range(index, min(len(words), index + 1 + GAP)):
        if _same_root(words[place], phrase[0]):
            rest = _rest(words, place + 1, phrase[1:])
            if rest is not None:
                return (place, *rest)
    return None


def _same_lemma(word: Word, asked: Word) -> bool:
    """A codebook is written in dictionary forms: its word is a lemma as it stands (تواصل, though that is also "she goes on")."""
    return word.norm == asked.norm or word.lemma in (asked.norm, asked.lemma)


def _same_root(word: Word, asked: Word) -> bool:
    """Inside a phrase the neighbours keep the meaning, so تكاليف باهظة, التكلفة الباهظة and تكلف باهظا are one."""
    return _same_lemma(word, asked) or (word.root is not None and word.root == asked.root)
