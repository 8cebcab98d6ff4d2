"""What each word is to the rules that find names, in tables by its number: its host, and which rules it concerns."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from itertools import compress
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from llamafund.entities.sheet import Sheet
from llamafund.entities.spans.host import Host, host_of
from llamafund.entities.tables import Numbers, put
from llamafund.model import Word

Marks = NDArray[np.uint32]

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
NATIONALITY = 1024  # an adjective of nationality with the article
CLUB = 2048  # begins the name of a club
BODY = 4096  # names a body with its scope and what it is for behind it
SPORT = 8192  # a word of sport
BORN = 16384  # stands between a name and the father's
CALLED = 32768  # a given name behind a title only
ALONE = 65536  # an everyday word that may be a club by itself
STRANGE = 131072  # none of every day
TITLE = 1 << 18  # a title, which is no part of a name
NOTED, COMMON, ENDS, PARTS = 1 << 19, 1 << 20, 1 << 21, 1 << 22
"""Some rule asks for a found name that begins with such a word, for a body that does, for one that ends with it or that holds it
behind its first word."""
BRACKET = 1 << 23


class View(NamedTuple):
    """A sheet as the rules see it: of each token its host and the rules that it concerns.

    `keys` and `shapes` number what a token is called by, without its proclitics and with them; `called` are the strings, and
    `initials` the low bits of their first letters.
    """

    sheet: Sheet
    hosts: list[Host]
    marks: Marks
    keys: Numbers
    shapes: Numbers
    called: Sequence[str]
    initials: NDArray[np.uint8]

    def marked(self, mark: int) -> list[int]:
        """The numbers of the tokens with a mark, ascending."""
        return np.flatnonzero(self.marks & mark).tolist()

    def where(self, tokens: Sequence[int], mark: int) -> NDArray[np.bool_]:
        """Which of some tokens, by number, have a mark: one boolean a token, in their order."""
        return cast("NDArray[np.bool_]", self.marks.take(np.array(tokens, np.intp)) & mark != 0)

    def side_by_side(self, mark: int, behind: int) -> list[int]:
        """The numbers of the tokens with a mark and another one on the next token, ascending."""
        return np.flatnonzero((self.marks[:-1] & mark != 0) & (self.marks[1:] & behind != 0)).tolist()


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
        self._initials = np.zeros(0, np.uint8)
        self._hosts = np.zeros(0, np.object_)
        self._rows = 0
        self._bare: dict[int, Host] = {}
        self._marks = np.zeros(0, np.uint32)
        self._keys, self._shapes = np.zeros(0, np.intp), np.zeros(0, np.intp)

    def hosts(self, first: int, last: int) -> list[Host]:
        """The hosts of the words `[first, last)`."""
        return cast("list[Host]", self._hosts[first:last].tolist())

    def name(self, key: str) -> int:
        """The number of what a token is called by."""
        number = self._names.get(key)
        if number is None:
            number = self._names[key] = len(self._called)
            self._called.append(key)
        return number

    def view(self, sheet: Sheet) -> View:
        """A sheet, every word of which has its row."""
        numbers = sheet.numbers
        hosts, marks = self._hosts.take(numbers).tolist(), self._marks.take(numbers)
        keys, shapes = self._keys.take(numbers), self._shapes.take(numbers)
        view = View(sheet, hosts, marks, keys, shapes, self._called, self._initials)
        for place in view.marked(DOUBTFUL):
            bare = self._bare[int(sheet.numbers[place])]
            first, last = sheet.around(place)
            name = self._names[bare.key]
            if (keys[first:last] == name).any():
                view.hosts[place] = bare
                keys[place] = name
        return view

    def enter(self, words: Sequence[Word]) -> None:
        """Add the rows of new words."""
        hosts, marks, keys, shapes = [], [], [], []
        before = len(self._called)
        for number, word in enumerate(words, self._rows):
            bare = host_of(word, self._whole)
            host = host_of(word, self._whole, self._known) if bare.skipped else bare
            mark = self._marks_of(word, host)
            if bare != host:
                self._bare[number] = bare
                self.name(bare.key)
                mark |= DOUBTFUL
            hosts.append(host)
            marks.append(mark)
            keys.append(self.name(host.key))
            shapes.append(self.name(host.shape) if host.skipped else keys[-1])
        self._initials = put(self._initials, before, [ord(key[:1] or "\0") & 255 for key in self._called[before:]])
        first, self._rows = self._rows, self._rows + len(words)
        self._hosts = put(self._hosts, first, np.fromiter(hosts, np.object_, len(hosts)))
        self._marks = put(self._marks, first, marks)
        self._keys, self._shapes = put(self._keys, first, keys), put(self._shapes, first, shapes)

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all others."""
        places = np.array(rows, np.intp)
        self._bare = {place: self._bare[row] for place, row in enumerate(rows) if row in self._bare}
        self._hosts, self._marks, self._rows = self._hosts[places], self._marks[places], len(rows)
        keys, shapes = self._keys[places], self._shapes[places]
        kept = np.zeros(len(self._called), np.bool_)
        kept[keys] = kept[shapes] = True
        kept[[self._names[bare.key] for bare in self._bare.values()]] = True
        numbers = kept.cumsum() - 1
        self._keys, self._shapes = numbers[keys], numbers[shapes]
        self._initials = self._initials[: len(kept)][kept]
        self._called = list(compress(self._called, kept.tolist()))
        self._names = dict(zip(self._called, range(len(self._called)), strict=True))
