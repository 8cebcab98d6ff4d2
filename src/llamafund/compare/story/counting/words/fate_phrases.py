"""What two words together say became of people: ترك منازلهم, لقوا في الحريق حتفهم, لم يعثر على أثر لهم."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.words import Words
from llamafund.located import Located
from llamafund.model import Word

KEYS = ("heads", "objects", "within", "denied", "own")
DENIED = 3  # words before a head in which it is denied


class Phrase(NamedTuple):
    """One of `heads` with one of `objects` up to so many words behind it, where it has to be denied if `denied`.

    If `own`, the object is somebody's, by a pronoun written onto it: غادروا منازلهم, not غادر البيت الأبيض.
    """

    heads: frozenset[str]
    objects: frozenset[str]
    within: int
    denied: bool
    own: bool


def phrased(words: Sequence[Word], place: int, phrases: Mapping[str, Sequence[Phrase]], none: Collection[str]) -> str | None:
    """What the phrase tells that a word opens; `none` are words that deny."""
    for what, phrase in ((what, phrase) for what, listed in phrases.items() for phrase in listed):
        if words[place].lemma not in phrase.heads:
            continue
        behind = words[place + 1 : place + 1 + phrase.within]
        denied = any(denies(word, none) for word in words[max(0, place - DENIED) : place])
        if denied == phrase.denied and any(_is_object(word, phrase) for word in behind):
            return what
    return None


def denies(word: Word, none: Collection[str]) -> bool:
    """Whether a word is one of those that deny, be it written with و: ولم."""
    return word.norm in none or word.norm.removeprefix(word.proclitic) in none


def _is_object(word: Word, phrase: Phrase) -> bool:
    return word.lemma in phrase.objects and (bool(word.enclitic) or not phrase.own)


def read_phrase(words: Words, part: Located) -> Phrase:
    """By one phrase of an entry of `phrases` in `data/lexicon/counts.yaml`."""
    held = part.mapping(KEYS, required=KEYS)
    heads, objects = (words.norms(held[key]) for key in KEYS[:2])
    return Phrase(heads, objects, held["within"].whole(), denied=held["denied"].truth(), own=held["own"].truth())
