"""What the lexicon of contrasts and synonyms says of a word or a phrase.

Made by `scripts/build_terms.py` from `contrasts.yaml`, `synonyms.yaml`, `numbers.yaml` and `pairs.yaml`: in
`relations.terms.trie` a term, normalised, maps to what it may be opposed to and exchanged with; `relations.terms.json` holds
short lists.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import marisa_trie

from llamafund.compare.pair.files import opening
from llamafund.model import Word
from llamafund.orthography import ARTICLE, FOR_THE

SORTS = (
    "reversals",
    "steady",
    "intent",
    "titles",
    "partings",
)  # sorts of words that say how the rest is to be taken, see pairs.yaml
GROUP = "<Bh"  # the number of a field of `Sense`, and one of the groups that it holds
SHORTEST_NAME = 4  # letters, with the article


@dataclass(frozen=True, slots=True)
class Sense:
    """What a term may be opposed to and exchanged with.

    `sides` holds `+g` where the term is on side `a` of contrast `g` and `-g` where it is on side `b`; `ends` the same for
    converses (bought, sold). `same` and `near` hold the groups of words it is exchangeable with, strictly and loosely; `lands`
    those of a country's names (Russia, Moscow, Russian, the Kremlin).
    """

    sides: frozenset[int] = frozenset()
    ends: frozenset[int] = frozenset()
    same: frozenset[int] = frozenset()
    near: frozenset[int] = frozenset()
    lands: frozenset[int] = frozenset()

    def __or__(self, other: Sense) -> Sense:
        """What either says."""
        return Sense(
            self.sides | other.sides,
            self.ends | other.ends,
            self.same | other.same,
            self.near | other.near,
            self.lands | other.lands,
        )

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.sides or self.ends or self.same or self.near or self.lands)

    def opposed(self, other: Sense) -> bool:
        """Whether the two cannot both be said of one thing."""
        return _across(self.sides, other.sides)

    def converse(self, other: Sense) -> bool:
        """Whether the two are one event seen from its two ends."""
        return _across(self.ends, other.ends)


EMPTY = Sense()
FIELDS = tuple(field.name for field in fields(Sense))


def _across(left: frozenset[int], right: frozenset[int]) -> bool:
    return bool(left and right) and any(-side in right for side in left)


class Terms:
    """The compiled lexicon, and how words meet it."""

    def __init__(self, folder: Path) -> None:
        """Opens `relations.terms.*`; a missing or broken one is a LlamafundError that names it."""
        lists, senses = folder / "relations.terms.json", folder / "relations.terms.trie"
        with opening(lists):
            raw = json.loads(lists.read_text(encoding="utf-8"))
            self.numerals: dict[str, float] = raw["numerals"]
            self._late: frozenset[str] = frozenset(raw["late"])
            self.before_ten: dict[str, float] = raw["before_ten"]
            self.multipliers: dict[str, float] = raw["multipliers"]
            self.indefinite: frozenset[str] = frozenset(raw["indefinite"])
            self.negations: frozenset[str] = frozenset(raw["negations"])
            self.lasting: frozenset[str] = frozenset(raw["lasting"])
            self.sorts: dict[str, frozenset[str]] = {sort: frozenset(raw[sort]) for sort in SORTS}
        with opening(senses):
            self._held = marisa_trie.RecordTrie(GROUP).mmap(str(senses))
        self._senses: dict[str, Sense] = {}
        self._phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}

    def _sense(self, term: str) -> Sense | None:
        """What is known of a term, made on first use: a text meets few of them."""
        known = self._senses.get(term)
        if known is None and (groups := self._held.get(term)):
            parts = ({group for field, group in groups if field == number} for number in range(len(FIELDS)))
            known = self._senses[term] = Sense(*map(frozenset, parts))
        return known

    def _beginning(self, first: str) -> dict[str, list[tuple[str, ...]]]:
        """The phrases that begin with a word, by their second word, the longest first."""
        found = self._phrases.get(first, {})
        if not found and (terms := self._held.keys(first + " ")):
            for parts in sorted({tuple(term.split()) for term in terms}, key=lambda parts: (-len(parts), parts)):
                found.setdefault(parts[1], []).append(parts)
            self._phrases[first] = found
        return found

    def of(self, keys: Iterable[str]) -> Sense:
        """What is known of a word by any of its keys."""
        sense = EMPTY
        for key in keys:
            found = self._sense(key)
            if found is not None:
                sense = sense | found if sense is not EMPTY else found
        return sense

    def phrases(self, keys: Sequence[tuple[str, ...]], starts: Iterable[int]) -> list[tuple[int, list[Sense]]]:
        """The phrases in a row of words, each as its first word and what its words mean; the longest wins, none overlap.

        `starts` are the places where one may begin. The sense stands at the word that tells a phrase from those it is opposed to:
        the last one where they begin alike (كوريا الشمالية, كوريا الجنوبية), else the first; nothing is known of the other words.
        """
        found: list[tuple[int, list[Sense]]] = []
        free = 0
        for index in starts:
            parts = self._phrase_at(keys, index) if index >= free else ()
            if parts:
                term = " ".join(parts)
                told = [self._sense(term) or EMPTY, *[EMPTY] * (len(parts) - 1)]
                found.append((index, told[::-1] if term in self._late else told))
                free = index + len(parts)
        return found

    def begins(self, keys: Iterable[str]) -> bool:
        """Whether a phrase may begin with this word."""
        return any(map(self._beginning, keys))

    def _phrase_at(self, keys: Sequence[tuple[str, ...]], index: int) -> tuple[str, ...]:
        longest: tuple[str, ...] = ()
        if index + 1 == len(keys):
            return longest
        for first in keys[index]:
            seconds = self._beginning(first)
            for second in keys[index + 1]:
                for parts in seconds.get(second, ()):
                    if len(parts) > len(longest) and self._continues(keys, index, parts):
                        longest = parts
        return longest

    @staticmethod
    def _continues(keys: Sequence[tuple[str, ...]], index: int, parts: tuple[str, ...]) -> bool:
        return index + len(parts) <= len(keys) and all(part in keys[index + step] for step, part in enumerate(parts[2:], 2))


def keys_of(word: Word) -> tuple[str, ...]:
    """How a word may be listed: as it stands, without its proclitic, by its lemma."""
    keys = [word.norm]
    bare = word.norm[len(word.proclitic) :] if word.proclitic and word.norm.startswith(word.proclitic) else word.norm
    if word.has_article and word.norm.startswith(FOR_THE):
        bare = word.norm[len(FOR_THE) :]
    for key in (bare, word.lemma, bare_name(word)):
        if key not in keys:
            keys.append(key)
    return tuple(keys)


def bare_name(word: Word) -> str:
    """The lemma; of a name without its article, which half the newspapers leave out (الصين, صين; الليرة, ليرة)."""
    if word.pos == "proper" and word.lemma.startswith(ARTICLE) and len(word.lemma) > SHORTEST_NAME:
        return word.lemma[len(ARTICLE) :]
    return word.lemma
