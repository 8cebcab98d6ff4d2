"""Clauses that tell somebody what to do (اضغط على الزر): they state nothing that could be checked."""

from __future__ import annotations

from collections.abc import Container, Sequence

from llamafund.claims.statements.edges import Edges
from llamafund.claims.words.trait import Trait
from llamafund.orthography import SEVERAL, WITH, YOU
from llamafund.punctuation import COMMAS

_OPENS = "ا"  # what nearly every imperative of news begins with that is no past verb too
_SHORTEST = 3  # letters of an imperative: «قل» is also «قلّ ما»


def commands(
    traits: Sequence[Trait], first: int, last: int, edges: Edges, *, speech: Container[str], named: Container[int]
) -> bool:
    """Whether the tokens `[first, last)` open with an imperative or a prohibition, and go on; `named` ones are in a name.

    Perhaps behind ثم, or behind when and what for («بعد ذلك، اضغط على الزر»).

    What reads like a verb of `speech`, by its lemma, is one whose hamza is not written: «اعلن» is أعلن here.
    """
    if first < last and traits[first].pos == "conj":
        first += 1
    if first + 1 >= last:
        return False
    head, behind = traits[first], traits[first + 1]
    if head.bare in edges.do:
        return behind.glued == WITH and first + 1 not in named
    if head.bare in edges.do_not and behind.verb and behind.person != "1":
        return behind.bare.startswith(YOU) and behind.bare.endswith(SEVERAL)
    return _is_imperative(head, speech) or _is_imperative(traits[_past_fronted(traits, first, last)], speech)


def _is_imperative(trait: Trait, speech: Container[str]) -> bool:
    known = trait.verb == "imperative" and trait.bare not in speech
    return known and trait.bare[:1] == _OPENS and len(trait.bare) >= _SHORTEST


def _past_fronted(traits: Sequence[Trait], first: int, last: int) -> int:
    """Behind a fronted phrase: the word behind its comma where it has no verb, or the next one («وبعدها انقر»); else `first`."""
    head = traits[first]
    if not (head.preposition or head.pos in ("prep", "adverb") or head.glued):
        return first
    if head.enclitic or head.pos == "adverb":
        return first + 1
    end = next((index for index in range(first, last - 1) if traits[index].form in COMMAS or traits[index].verb), first)
    return end + 1 if traits[end].form in COMMAS else first
