"""Names in a document, looked up in a gazetteer: the longest that fits, with or without a proclitic."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial, reduce
from operator import or_
from typing import NamedTuple, cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from llamafund.entities.gazetteer.cued import is_cued
from llamafund.entities.gazetteer.in_full import may_be_told, told_in_full
from llamafund.entities.gazetteer.name_table import Name, NameTable
from llamafund.entities.gazetteer.option import Option
from llamafund.entities.gazetteer.proclitics import Reading, readings
from llamafund.entities.letters import after_letters, visible
from llamafund.entities.sheet import Sheet, sheets
from llamafund.entities.tables import Follower, Numbers, put
from llamafund.model import Document, Entity, EntityType, Mention, Word
from llamafund.orthography import HIS

BY = "gazetteer"
TAKES_ARTICLE = frozenset({EntityType.ORG, EntityType.PRODUCT, EntityType.OTHER})
_TOLD = frozenset({EntityType.PERSON, EntityType.PLACE})
SHORTEST = 3  # letters; و + "ين" in وين is no name
_TANWIN = "\N{ARABIC FATHATAN}"


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


_place = partial(tuple.__new__, Place)  # as quick as a tuple; there are many


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
            places = self.places(sheet)
            cuts = sheet.cuts([place.first for place in places])
            for document, shift, (first, last) in zip(sheet.documents, sheet.shifts, cuts, strict=False):
                text = document.article.text
                yield tuple(
                    [
                        Mention(start - shift, end - shift, text[start - shift : end - shift], entity, BY)
                        for _, _, start, end, entity in places[first:last]
                    ]
                )

    def places(self, sheet: Sheet) -> list[Place]:
        """The same with their tokens, in the sheet."""
        self._follower.follow(sheet.lexis)
        words, numbers = self._words, sheet.numbers
        beginnings, folded, opens = words.beginnings, words.folded, sheet.opens
        begin = np.flatnonzero(words.may_begin(numbers))
        following = numbers.take(begin + 1, mode="clip").tolist()
        third = numbers.take(begin + 2, mode="clip").tolist()  # most longer names fail there
        firsts: list[int] = []
        found: list[Option] = []
        free = 0
        uncued: list[tuple[int, Option]] = []
        for first, word, second, next_word in zip(begin.tolist(), numbers.take(begin).tolist(), following, third, strict=True):
            if first < free:
                continue
            alone, behind = beginnings[word]
            for option in behind.get(folded[second], alone) if behind else alone:
                rest, size, entity, _, cued, reading, again = option
                if rest and (folded[next_word] != rest[0] or not self._goes_on(numbers[first + 3 : first + size], rest)):
                    continue
                if size > 1 and 1 in opens[first + 1 : first + size]:
                    continue
                if cued and entity is not None and not is_cued(sheet, first, reading, self._triggers.get(entity.type, ())):
                    if again:
                        uncued.append((first, option))
                    continue
                free = first + size
                if entity is not None:
                    firsts.append(first)
                    found.append(option)
                break
        return _placed(sheet, *told_in_full(sheet, firsts, found, uncued), words.lengths)

    def _goes_on(self, numbers: Numbers, rest: Sequence[str]) -> bool:
        """Whether these are the words of a name behind its third one, `rest` those behind its second."""
        folded = self._words.folded
        return len(rest) == 1 or tuple([folded[number] for number in numbers.tolist()]) == rest[1:]


def _placed(sheet: Sheet, firsts: Sequence[int], options: Sequence[Option], lengths: Numbers) -> list[Place]:
    """Names where they begin, with their characters."""
    first = np.array(firsts, np.intp)
    end = first + np.array([option[1] for option in options], np.intp)
    starts = sheet.starts.take(first) + np.array([option[3] for option in options], np.intp)
    ends = sheet.starts.take(end - 1) + lengths.take(sheet.numbers.take(end - 1))
    entities = [option[2] for option in options]
    return list(map(_place, zip(firsts, end.tolist(), starts.tolist(), ends.tolist(), entities, strict=True)))


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
        self.lengths = np.zeros(0, np.intp)  # characters of the form, without a bidi mark at its end

    def may_begin(self, numbers: Numbers) -> NDArray[np.bool_]:
        """Which of some words in a row may begin a name, going by the next one: (words,) numbers to (words,) booleans."""
        masks = self._masks.take(numbers)
        masks[:-1] &= self._bits.take(numbers[1:])
        return cast("NDArray[np.bool_]", masks != 0)

    def enter(self, words: Sequence[Word]) -> None:
        """Look new words up; their rows come behind those there are."""
        met = [self._meet(word) for word in words]
        folded = [_folded(word.norm) for word in words]
        first = len(self.folded)
        self._masks = put(self._masks, first, [_mask(one) for one in met])
        self._bits = put(self._bits, first, [_bit(key) for key in folded])
        self.beginnings += met
        self.folded += folded
        self.lengths = put(self.lengths, first, [visible(word.form) for word in words])

    def keep(self, rows: Sequence[int]) -> None:
        """Keep these rows, which ascend and become 0, 1, 2 …, and forget all others."""
        self._masks, self._bits = self._masks[rows], self._bits[rows]
        self.beginnings = list(map(self.beginnings.__getitem__, rows))
        self.folded = list(map(self.folded.__getitem__, rows))
        self.lengths = self.lengths[rows]

    def _meet(self, word: Word) -> Beginning:
        options = [
            _option(word, reading, name)
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


def _option(word: Word, reading: Reading, name: Name) -> Option:
    skipped, cued = after_letters(word.form, reading.skipped), _cued(word, name)
    alone = cued and not name.rest and not skipped and name.entity is not None and name.entity.type in _TOLD
    return Option(name.rest, len(name.rest) + 1, name.entity, skipped, cued, reading, alone and may_be_told(word))


def _cued(word: Word, name: Name) -> bool:
    """Whether a name counts only behind a trigger word: by the gazetteer, or since «جده» is rather his grandfather than جدة."""
    return name.cued or (not name.rest and word.enclitic == HIS and word.form.endswith(HIS))


def _may_begin(form: str, reading: Reading, name: Name) -> bool:
    """Whether a form, read so, can begin that name: not too short, no article before a person or place, no tanwin behind."""
    if reading.skipped and len(reading.key) + sum(map(len, name.rest)) < SHORTEST:
        return False
    if name.entity is None:
        return True
    if reading.article and name.entity.type not in TAKES_ARTICLE:
        return False
    return bool(name.rest) or _TANWIN not in form  # ميتاً is a dead man, درعاً a shield; such names are not declined


def _behind(second: str, options: Iterable[Option]) -> Iterator[Option]:
    """The names of one word, and those that go on with the second."""
    for option in options:
        if not option.rest or option.rest[0] == second:
            yield option._replace(rest=option.rest[1:])


def _folded(norm: str) -> str:
    folded = norm.casefold()
    return norm if folded == norm else folded  # the same string takes no memory again


def _bit(key: str) -> int:
    return 1 << (crc32(key.encode("utf-8", "surrogatepass")) & 63)


def _mask(beginning: Beginning) -> int:
    if beginning is _NOTHING:
        return 0
    return _ALL if beginning.alone else reduce(or_, map(_bit, beginning.seconds), 0)
