"""The function words that the reading of certainty asks for one by one, from `function_words.yaml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionWords:
    """Normalised words, one or several; what each is for stands beside it in the file."""

    what: str
    what_of: frozenset[str]
    who: str
    of_whom: frozenset[str]
    of: str
    inside: str
    before_verb: frozenset[str]
    deed_takes: frozenset[str]
    is_he: frozenset[str]
    was: str
    is_not: str
    did_not: str
    un: str
    not_to: str
    that_not: str
    coordinates: frozenset[str]
    but: str
    yet: str
    yet_that: frozenset[str]
    only: str
    alone: frozenset[str]
    mere: str
    any: str
    anybody: frozenset[str]
    anyone: str
    for_any: str
    done: frozenset[str]
    can: str
    still: str
    matter: str
    case: str
    case_or_state: frozenset[str]
    being: str
    either: frozenset[str]
    never: str
