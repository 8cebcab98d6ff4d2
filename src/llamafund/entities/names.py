"""Names in a document, looked up in a gazetteer: the longest that fits, with or without a proclitic."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.entities.cued import is_cued
from llamafund.entities.name_table import Name, NameTable
from llamafund.entities.proclitics import Reading, after_letters, readings
from llamafund.model import Document, EntityType, Mention

BY = "gazetteer"
TAKES_ARTICLE = frozenset({EntityType.ORG, EntityType.PRODUCT, EntityType.OTHER})
SHORTEST = 3  # letters; و + "ين" in وين is no name
ROOM = 400_000  # forms kept
_TANWIN = "\N{ARABIC FATHATAN}"


class Beginning(NamedTuple):
    """The readings of a token that begin a name, each with its names by their second word (None: there is none), longest first.

    `seconds` are the second words of all readings; where one token is a name already, they do not matter (None).
    """

    readings: tuple[tuple[Reading, Mapping[str | None, tuple[Name, ...]]], ...]
    seconds: frozenset[str | None] | None


_NONE = Beginning((), frozenset())
"""One for all words that begin no name: comparing with it touches no memory of the word's own."""


class NameIndex:
    """Finds the names of a gazetteer; `triggers` are the normalised words that announce a name of a type (شركة، الرئيس)."""

    def __init__(self, names: NameTable, triggers: Mapping[EntityType, Collection[str]]) -> None:
        self._names = names
        self._triggers = triggers
        self._beginnings: dict[str, Beginning] = {}

    def mentions(self, document: Document) -> Iterator[Mention]:
        """The mentions of a document in order; none overlaps another."""
        met = self._beginnings
        words = document.words
        free = 0
        for index, word in enumerate(words):
            beginning = met.get(word.norm)
            if beginning is None:
                beginning = self._meet(word.norm)
            if beginning is _NONE or index < free:
                continue
            second = words[index + 1].norm.casefold() if index + 1 < len(words) else ""
            if beginning.seconds is not None and second not in beginning.seconds:
                continue
            found = self._longest(document, index, beginning, second)
            if found is None:
                continue
            name, reading = found
            last = index + len(name.rest)
            if name.entity is not None:
                start, end = _span(document, index, last, reading)
                yield Mention(start=start, end=end, text=document.article.text[start:end], entity=name.entity, by=BY)
            free = last + 1

    def _longest(self, document: Document, index: int, beginning: Beginning, second: str) -> tuple[Name, Reading] | None:
        best: tuple[Name, Reading] | None = None
        for reading, names in beginning.readings:
            for name in (*names.get(second, ()), *names.get(None, ())):
                if best is not None and len(name.rest) <= len(best[0].rest):
                    break
                if self._fits(document, index, name, reading):
                    best = (name, reading)
                    break
        return best

    def _meet(self, norm: str) -> Beginning:
        """What a token begins, kept for the next time."""
        if len(self._beginnings) >= ROOM:
            self._beginnings.clear()
        every = ((reading, _by_second(self._names.behind(reading.key))) for reading in readings(norm.casefold()))
        found = tuple((reading, names) for reading, names in every if names)
        if not found:
            self._beginnings[norm] = _NONE
            return _NONE
        seconds = frozenset(second for _, names in found for second in names)
        beginning = self._beginnings[norm] = Beginning(found, None if None in seconds else seconds)
        return beginning

    def _fits(self, document: Document, index: int, name: Name, reading: Reading) -> bool:
        if name.rest and not _goes_on(document, index, name.rest):
            return False
        if reading.skipped and len(reading.key) + sum(map(len, name.rest)) < SHORTEST:
            return False
        return name.entity is None or self._may_stand(document, index, name, name.entity.type, reading)

    def _may_stand(self, document: Document, index: int, name: Name, kind: EntityType, reading: Reading) -> bool:
        """Whether a name of that type can be written so here."""
        if kind not in TAKES_ARTICLE:
            if reading.article:
                return False
        elif not name.rest and _TANWIN in document.words[index].form:
            return False  # ميتاً is a dead man; a foreign name is not declined
        return not name.cued or is_cued(document, index, reading, self._triggers.get(kind, ()))


def _goes_on(document: Document, index: int, rest: Sequence[str]) -> bool:
    """Whether the words behind token `index` are those, on the same line."""
    last = index + len(rest)
    words = document.words[index + 1 : last + 1]
    if len(words) < len(rest) or any(word.norm.casefold() != key for word, key in zip(words, rest, strict=True)):
        return False
    return "\n" not in document.article.text[document.starts[index] : document.starts[last]]


def _by_second(names: Sequence[Name]) -> dict[str | None, tuple[Name, ...]]:
    found: dict[str | None, list[Name]] = {}
    for name in names:
        found.setdefault(name.rest[0] if name.rest else None, []).append(name)
    return {second: tuple(several) for second, several in found.items()}


def _span(document: Document, first: int, last: int, reading: Reading) -> tuple[int, int]:
    """The span of a name in the tokens `first` to `last`, without what is glued on and without a bidi mark at its end."""
    start = document.starts[first] + after_letters(document.words[first].form, reading.skipped)
    end = document.end_of(last)
    text = document.article.text
    while not text[end - 1].isprintable() and unicodedata.category(text[end - 1]) == "Cf":
        end -= 1
    return start, end
