"""Names in a document, looked up in a gazetteer: the longest that fits, with or without a proclitic."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping

from llamafund.entities.cued import is_cued
from llamafund.entities.name_table import Name, NameTable
from llamafund.entities.proclitics import Reading, after_letters, readings
from llamafund.model import Document, EntityType, Mention

BY = "gazetteer"
TAKES_ARTICLE = frozenset({EntityType.ORG, EntityType.PRODUCT, EntityType.OTHER})
SHORTEST = 3  # letters; و + "ين" in وين is no name
_TANWIN = "\N{ARABIC FATHATAN}"


class NameIndex:
    """Finds the names of a gazetteer; `triggers` are the normalised words that announce a name of a type (شركة، صحيفة، الرئيس)."""

    def __init__(self, names: NameTable, triggers: Mapping[EntityType, Collection[str]]) -> None:
        self._names = names
        self._triggers = triggers
        self._readings: dict[str, tuple[tuple[Reading, tuple[Name, ...]], ...]] = {}

    def mentions(self, document: Document) -> Iterator[Mention]:
        """The mentions of a document in order; none overlaps another."""
        index = 0
        while index < len(document.words):
            found = self._longest(document, index)
            if found is None:
                index += 1
                continue
            name, reading = found
            last = index + len(name.rest)
            if name.entity is not None:
                start, end = _span(document, index, last, reading)
                yield Mention(start=start, end=end, text=document.article.text[start:end], entity=name.entity, by=BY)
            index = last + 1

    def _longest(self, document: Document, index: int) -> tuple[Name, Reading] | None:
        best: tuple[Name, Reading] | None = None
        for reading, names in self._readings_of(document.words[index].norm):
            for name in names:
                if best is not None and len(name.rest) <= len(best[0].rest):
                    break
                if self._fits(document, index, name, reading):
                    best = (name, reading)
                    break
        return best

    def _readings_of(self, norm: str) -> tuple[tuple[Reading, tuple[Name, ...]], ...]:
        """The readings of a token that begin a name, each with the names it begins, the longest first."""
        known = self._readings.get(norm)
        if known is None:
            every = ((reading, self._names.behind(reading.key)) for reading in readings(norm.casefold()))
            known = self._readings[norm] = tuple((reading, names) for reading, names in every if names)
        return known

    def _fits(self, document: Document, index: int, name: Name, reading: Reading) -> bool:
        last = index + 1 + len(name.rest)
        words = document.words[index + 1 : last]
        if len(words) < len(name.rest) or any(word.norm.casefold() != key for word, key in zip(words, name.rest, strict=True)):
            return False
        if name.rest and "\n" in document.article.text[document.starts[index] : document.end_of(last - 1)]:
            return False
        if reading.skipped and len(reading.key) + sum(map(len, name.rest)) < SHORTEST:
            return False
        if name.entity is None:
            return True
        kind = name.entity.type
        if kind in TAKES_ARTICLE:
            if not name.rest and _TANWIN in document.words[index].form:
                return False  # ميتاً is a dead man; a foreign name is not declined
        elif reading.article:
            return False
        return not name.cued or is_cued(document, index, reading, self._triggers.get(kind, ()))


def _span(document: Document, first: int, last: int, reading: Reading) -> tuple[int, int]:
    """The span of a name in the tokens `first` to `last`, without what is glued on and without a bidi mark at its end."""
    start = document.starts[first] + after_letters(document.words[first].form, reading.skipped)
    end = document.end_of(last)
    while unicodedata.category(document.article.text[end - 1]) == "Cf":
        end -= 1
    return start, end
