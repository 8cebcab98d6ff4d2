"""Clauses that tell somebody what to do (اضغط على الزر): they state nothing that could be checked."""

from __future__ import annotations

from collections.abc import Container, Sequence

from llamafund.claims.statements.edges import Edges
from llamafund.claims.words.trait import Trait
from llamafund.orthography import WITH

_OPENS = "ا"  # what nearly every imperative of news begins with that is no past verb too
_SHORTEST = 3  # letters of an imperative: «قل» is also «قلّ ما»


def commands(
    traits: Sequence[Trait], first: int, last: int, edges: Edges, *, speech: Container[str], named: Container[int]
) -> bool:
    """Whether the tokens `[first, last)` open with an imperative, perhaps behind ثم, and go on; `named` ones are in a name.

    What reads like a verb of `speech`, by its lemma, is one whose hamza is not written: «اعلن» is أعلن here.
    """
    if first < last and traits[first].pos == "conj":
        first += 1
    if first + 1 >= last:
        return False
    head, behind = traits[first], traits[first + 1]
    if head.bare in edges.do:
        return behind.glued == WITH and first + 1 not in named
    return head.verb == "imperative" and head.bare[:1] == _OPENS and len(head.bare) >= _SHORTEST and head.bare not in speech
