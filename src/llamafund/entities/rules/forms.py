"""What each word is to the rules that find names, in tables by its number: its host, and which rules it concerns."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from llamafund.entities.sheet import Sheet
from llamafund.entities.spans.host import Host, host_of, shape
from llamafund.entities.tables import Numbers, put
from llamafund.model import Document, Word

Marks = NDArray[np.uint16]

DOUBTFUL = 1  # ل comes off where the rest also stands alone in the article
BUILDS = 2  # opens a name that is built of ordinary words: an office, a facility, an organ of state
ADJECTIVE = 4  # names a country, and is a nationality too
ANNOUNCES = 8  # announces a name in quotation marks
QUOTE = 16  # a quotation mark that opens
LETTER = 32  # the name of a Latin letter
HYPHEN = 64
JOINT = 128  # ties two words into one: a hyphen, the low line of a hashtag, a full stop in an address
GIVEN = 256  # a given name
OUTSIDE = 512  # stands before a club or a place, and outside its name
BODY = 1024  # names a body with its scope and what it is for behind it


class Hosts(Sequence[Host]):
    """The words of a document without their proclitics; `own` are those that are read otherwise in this document."""

    def __init__(self, table: Sequence[Host], numbers: Sequence[int], own: Mapping[int, Host]) -> None:
        self._table = table
        self._numbers = numbers
        self._own = own

    @overload
    def __getitem__(self, index: int) -> Host: ...
    @overload
    def __getitem__(self, index: slice) -> list[Host]: ...
    def __getitem__(self, index: int | slice) -> Host | list[Host]:
        """The host of a token, or of several."""
        if self._own or isinstance(index, slice):
            return self._read(index)
        return self._table[self._numbers[index]]

    def _read(self, index: int | slice) -> Host | list[Host]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        return self._own.get(index) or self._table[self._numbers[index]]

    def __len__(self) -> int:
        return len(self._numbers)


class View(NamedTuple):
    """A document as the rules see it: the hosts of its tokens, and the tokens that concern a rule, in order.

    `present` are the marks that any token has. `keys` and `shapes` number what a token is called by, without its proclitics and
    with them; `called` are the strings.
    """

    document: Document
    hosts: Hosts
    marks: Mapping[int, int]
    present: int
    keys: Numbers
    shapes: Numbers
    called: Sequence[str]

    def marked(self, mark: int) -> list[int]:
        """The tokens with a mark."""
        return [place for place, marks in self.marks.items() if marks & mark] if self.present & mark else []


class Forms:
    """The tables. A form in `whole` keeps its first letter, and letters come off others only where a `known` word is left."""

    def __init__(
        self, marks: Callable[[Word, Host], int], whole: Container[str] = (), known: Container[str] | None = None
    ) -> None:
        self._marks_of = marks
        self._whole = whole
        self._known = known
        self._names: dict[str, int] = {}
        self._called: list[str] = []
        self._hosts: list[Host] = []
        self._bare: dict[int, Host] = {}
        self._marks = np.zeros(0, np.uint16)
        self._keys, self._shapes = np.zeros(0, np.intp), np.zeros(0, np.intp)

    def host(self, number: int) -> Host:
        """The host of a word."""
        return self._hosts[number]

    def name(self, key: str) -> int:
        """The number of what a token is called by."""
        number = self._names.get(key)
        if number is None:
            number = self._names[key] = len(self._called)
            self._called.append(key)
        return number

    def views(self, sheet: Sheet) -> list[View]:
        """Documents, every word of which has its row."""
        keys, shapes = self._keys.take(sheet.numbers), self._shapes.take(sheet.numbers)
        marks = self._marks.take(sheet.numbers)
        places = np.flatnonzero(marks)
        values = iter(marks.take(places).tolist())
        return [
            self._view(document, numbers, dict(zip(marked, values, strict=False)), keys[first:last], shapes[first:last])
            for document, numbers, marked, (first, last) in zip(
                sheet.documents, sheet.listed, sheet.apart(places), pairwise(sheet.bounds), strict=True
            )
        ]

    def _view(self, document: Document, numbers: list[int], marks: Mapping[int, int], keys: Numbers, shapes: Numbers) -> View:
        own: dict[int, Host] = {}
        view = View(document, Hosts(self._hosts, numbers, own), marks, reduce(or_, marks.values(), 0), keys, shapes, self._called)
        for place in view.marked(DOUBTFUL):
            bare = self._bare[numbers[place]]
            name = self._names[bare.key]
            if (keys == name).any():
                own[place] = bare
                keys[place] = name
        return view

    def enter(self, words: Sequence[Word]) -> None:
        """Add the rows of new words."""
        marks, keys, shapes = [], [], []
        for number, word in enumerate(words, len(self._hosts)):
            host, bare = host_of(word, self._whole, self._known), host_of(word, self._whole)
            mark = self._marks_of(word, host)
            if bare != host:
                self._bare[number] = bare
                self.name(bare.key)
                mark |= DOUBTFUL
            self._hosts.append(host)
            marks.append(mark)
            keys.append(self.name(host.key))
            shapes.append(self.name(shape(word.norm)) if host.skipped else keys[-1])
        first = len(self._hosts) - len(words)
        self._marks = put(self._marks, first, marks)
        self._keys, self._shapes = put(self._keys, first, keys), put(self._shapes, first, shapes)

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all others."""
        called = self._called
        self._names, self._called = {}, []
        self._hosts = [self._hosts[row] for row in rows]
        self._bare = {place: self._bare[row] for place, row in enumerate(rows) if row in self._bare}
        self._marks = self._marks[rows]
        self._keys, self._shapes = (
            np.array([self.name(called[name]) for name in column[rows].tolist()], np.intp)
            for column in (self._keys, self._shapes)
        )
        for bare in self._bare.values():
            self.name(bare.key)
