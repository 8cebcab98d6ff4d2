"""Names in a document, looked up in a gazetteer: the longest that fits, with or without a proclitic."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from llamafund.entities.gazetteer.cued import is_cued
from llamafund.entities.gazetteer.name_table import Name, NameTable
from llamafund.entities.gazetteer.proclitics import Reading, after_letters, readings
from llamafund.entities.sheet import Sheet, sheets
from llamafund.entities.tables import Follower, put
from llamafund.model import Document, Entity, EntityType, Mention, Word

BY = "gazetteer"
TAKES_ARTICLE = frozenset({EntityType.ORG, EntityType.PRODUCT, EntityType.OTHER})
SHORTEST = 3  # letters; و + "ين" in وين is no name
_TANWIN = "\N{ARABIC FATHATAN}"


class Option(NamedTuple):
    """A name that a word may begin, read so.

    Its words behind the second, how many it has in all, whose it is (nobody's: never a name), the characters of the form before
    it, and whether it needs a trigger.
    """

    rest: tuple[str, ...]
    words: int
    entity: Entity | None
    skipped: int
    cued: bool
    reading: Reading


class Beginning(NamedTuple):
    """The names that a word may begin, in the order in which they are tried: those of one word, and all by their second word."""

    alone: tuple[Option, ...]
    seconds: Mapping[str, tuple[Option, ...]]


class Place(NamedTuple):
    """A known name in a document: tokens `[first, last)`, characters `[start, end)`, and whose it is."""

    first: int
    last: int
    start: int
    end: int
    entity: Entity


class NameIndex:
    """Finds the names of a gazetteer; `triggers` are the normalised words that announce a name of a type (شركة، الرئيس)."""

    def __init__(self, names: NameTable, triggers: Mapping[EntityType, Collection[str]]) -> None:
        self._triggers = triggers
        self._words = _Beginnings(names)
        self._follower = Follower([self._words])

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        """The mentions of a document in order; none overlaps another."""
        (mentions,) = self.mentions_of([document])
        return mentions

    def mentions_of(self, documents: Iterable[Document]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each of some documents."""
        for sheet in sheets(documents):
            for document, places in zip(sheet.documents, self.places(sheet), strict=True):
                text = document.article.text
                yield tuple([Mention(start, end, text[start:end], entity, BY) for _, _, start, end, entity in places])

    def places(self, sheet: Sheet) -> list[list[Place]]:
        """The same with their tokens, a list a document."""
        self._follower.follow(sheet.lexis)
        begin = sheet.apart(np.flatnonzero(self._words.may_begin(sheet)))
        return [list(self._places(*each)) for each in zip(sheet.documents, sheet.listed, begin, strict=True)]

    def _places(self, document: Document, numbers: list[int], begin: list[int]) -> Iterator[Place]:
        words, starts = self._words, document.starts
        free, count = 0, len(numbers)
        for first in begin:
            if first < free:
                continue
            alone, behind = words.beginnings[numbers[first]]
            for option in behind.get(words.folded[numbers[first + 1]], alone) if first + 1 < count else alone:
                last = first + option.words - 1
                if last > first and (last >= count or not self._goes_on(document, numbers, first, last, option.rest)):
                    continue
                if option.cued and not self._is_cued(document, first, option):
                    continue
                free = last + 1
                if option.entity is not None:
                    end = starts[last] + words.lengths[numbers[last]]
                    yield Place(first, free, starts[first] + option.skipped, end, option.entity)
                break

    def _goes_on(self, document: Document, numbers: list[int], first: int, last: int, rest: tuple[str, ...]) -> bool:
        """Whether those are the words behind the second, and the tokens `first` to `last` stand on one line."""
        folded, starts = self._words.folded, document.starts
        for place, key in enumerate(rest, first + 2):
            if folded[numbers[place]] != key:
                return False
        return document.article.text.find("\n", starts[first], starts[last]) < 0

    def _is_cued(self, document: Document, index: int, option: Option) -> bool:
        """Whether the trigger stands there that the option needs."""
        return option.entity is None or is_cued(document, index, option.reading, self._triggers.get(option.entity.type, ()))


class _Beginnings:
    """What each word begins, by its number.

    Most words that begin a name begin only longer ones, so two tables tell in one step which may go on with the next word: a word
    is one of 64 `bits`, and the `masks` of a word are the bits of all second words (a Bloom filter), or all bits where it is a
    name by itself.
    """

    def __init__(self, names: NameTable) -> None:
        self._names = names
        self._masks, self._bits = np.zeros(0, np.uint64), np.zeros(0, np.uint64)
        self.beginnings: list[Beginning] = []
        self.folded: list[str] = []
        self.lengths: list[int] = []  # characters of the form, without a bidi mark at its end

    def may_begin(self, sheet: Sheet) -> NDArray[np.bool_]:
        """Which tokens may begin a name, going by the next token of the document."""
        masks, bits = self._masks.take(sheet.numbers), self._bits.take(sheet.numbers)
        if len(masks):
            ends = [bound - 1 for bound in sheet.bounds[1:]]
            last = masks[ends]
            masks[:-1] &= bits[1:]
            masks[ends] = last
        return cast("NDArray[np.bool_]", masks != 0)

    def enter(self, words: Sequence[Word]) -> None:
        """Look new words up."""
        met = [self._meet(word) for word in words]
        folded = [word.norm.casefold() for word in words]
        first = len(self.folded)
        self._masks = put(self._masks, first, [_mask(one) for one in met])
        self._bits = put(self._bits, first, [_bit(key) for key in folded])
        self.beginnings += met
        self.folded += folded
        self.lengths += [_visible(word.form) for word in words]

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all others."""
        self._masks, self._bits = self._masks[rows], self._bits[rows]
        self.beginnings = [self.beginnings[row] for row in rows]
        self.folded = [self.folded[row] for row in rows]
        self.lengths = [self.lengths[row] for row in rows]

    def _meet(self, word: Word) -> Beginning:
        options = [
            Option(name.rest, len(name.rest) + 1, name.entity, after_letters(word.form, reading.skipped), name.cued, reading)
            for reading in readings(word.norm.casefold())
            for name in self._names.behind(reading.key)
            if _may_begin(word.form, reading, name)
        ]
        if not options:
            return _NOTHING
        options.sort(key=lambda option: -option.words)
        alone = tuple(option for option in options if not option.rest)
        seconds = {option.rest[0]: () for option in options if option.rest}
        return Beginning(alone, {second: tuple(_behind(second, options)) for second in seconds})


_NOTHING = Beginning((), {})
_ALL = (1 << 64) - 1


def _may_begin(form: str, reading: Reading, name: Name) -> bool:
    """Whether a form, read so, can begin that name: not too short, no article before a person or place, no tanwin behind."""
    if reading.skipped and len(reading.key) + sum(map(len, name.rest)) < SHORTEST:
        return False
    if name.entity is None:
        return True
    if name.entity.type not in TAKES_ARTICLE:
        return not reading.article
    return bool(name.rest) or _TANWIN not in form  # ميتاً is a dead man; a foreign name is not declined


def _behind(second: str, options: Iterable[Option]) -> Iterator[Option]:
    """The names of one word, and those that go on with the second."""
    for option in options:
        if not option.rest or option.rest[0] == second:
            yield option._replace(rest=option.rest[1:])


def _bit(key: str) -> int:
    return 1 << (crc32(key.encode("utf-8", "surrogatepass")) & 63)


def _mask(beginning: Beginning) -> int:
    return _ALL if beginning.alone else reduce(or_, map(_bit, beginning.seconds), 0)


def _visible(form: str) -> int:
    length = len(form)
    while length > 1 and not form[length - 1].isprintable() and unicodedata.category(form[length - 1]) == "Cf":
        length -= 1
    return length
