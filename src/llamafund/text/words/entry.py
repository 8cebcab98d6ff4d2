"""What the word table holds of a form: the value, and its record on disk."""

from __future__ import annotations

import struct
from enum import StrEnum
from functools import cache
from typing import NamedTuple

RECORD = struct.Struct("<IIBBBBBB")
"""lemma id, root id + 1 (0: none), part of speech, proclitics, enclitic, morphology, frequency, document frequency."""

SPELLING = "~"
"""Stands before a key that is a normalised spelling; no word begins with it."""

OCTAVE = 8
"""Steps of the two frequencies in one doubling: a count `n` is kept as `round(8 * log2(n + 1))`."""

FORMAT = 1


class Pos(StrEnum):
    """Parts of speech; the order is the number in the table, so new ones go last."""

    NOUN = "noun"
    PROPER = "proper"
    ADJECTIVE = "adj"
    NUMBER = "number"
    VERB_PAST = "verb-past"
    VERB_PRESENT = "verb-present"
    VERB_IMPERATIVE = "verb-imperative"
    PREPOSITION = "prep"
    CONJUNCTION = "conj"
    PARTICLE = "particle"
    PRONOUN = "pronoun"
    DEMONSTRATIVE = "demonstrative"
    RELATIVE = "relative"
    INTERROGATIVE = "interrogative"
    ADVERB = "adverb"
    UNKNOWN = "unknown"

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb of any tense."""
        return self.value.startswith("verb")


class Entry(NamedTuple):
    """What the table knows of a word form, or the stemmer guesses.

    `lemma` is undiacritised, `vocalised` tells عِلْم from عَلَم. `gender` is m, f or empty; `number` s, d, p or empty; `person` 1, 2,
    3 or empty; `passive` is true only where the spelling or the lemma leaves no active reading. `frequency` counts the form
    and `documents` the articles with the lemma in the corpus (rounded to a twelfth); `rarity` is the inverse document
    frequency over its maximum, 0 (in every article) to 1. `by` is `table` or `stem`.
    """

    lemma: str
    vocalised: str
    root: str | None
    pos: Pos
    proclitics: tuple[str, ...] = ()
    enclitic: str = ""
    gender: str = ""
    number: str = ""
    person: str = ""
    passive: bool = False
    frequency: int = 0
    documents: int = 0
    rarity: float = 1.0
    by: str = "table"


@cache
def count_of(step: int) -> int:
    """The count that a step of a frequency stands for (see `OCTAVE`)."""
    return round(2 ** (step / OCTAVE)) - 1
