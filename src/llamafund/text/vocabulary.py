"""Word forms, each analysed once, and the pieces of text they came in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from llamafund.model import Word
from llamafund.text.tokenise import tokenise

Analyser = Callable[[str], Word]
Words = tuple[tuple[int, ...], tuple[Word, ...]]
V = TypeVar("V")
ROOM = 65_536  # entries kept: those of the last 1,000 articles of news; 31,000 articles have 210,000 forms, most of them once
LONGEST_KEPT = 40  # code points; longer pieces are addresses and lines run together, and do not come again


class _Memory(dict[str, V]):
    """What a function made of a text, kept for the next time; emptied when full."""

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> V:
        if len(self) >= ROOM:
            self.clear()
        made = self._make(text)
        if len(text) <= LONGEST_KEPT:
            self[text] = made
        return made


class Vocabulary:
    """What has been analysed so far: a form to its word, and a piece of text between two spaces to its words."""

    def __init__(self, analyse: Analyser) -> None:
        self._forms = _Memory(analyse)
        self._pieces: _Memory[Word | Words] = _Memory(self._piece)

    def word(self, form: str) -> Word:
        """The analysis of a form."""
        return self._forms[form]

    def words(self, text: str) -> Words:
        """The tokens of a text in two columns of one length: where each starts (code points), and its word.

        White space splits for camel-tools, so a text may be cut at its spaces first: most pieces are then a single word that has
        been seen before, and one look-up is all they cost.
        """
        starts: list[int] = []
        words: list[Word] = []
        at = 0
        pieces = text.split(" ")
        for piece, known in zip(pieces, map(self._pieces.__getitem__, pieces), strict=True):
            if isinstance(known, Word):
                starts.append(at)
                words.append(known)
            else:
                starts += [at + offset for offset in known[0]]
                words += known[1]
            at += len(piece) + 1
        return tuple(starts), tuple(words)

    def _piece(self, piece: str) -> Word | Words:
        """A piece that is one word is kept as that word, any other as its words with their places."""
        tokens = [(start, self._forms[form]) for start, form in tokenise(piece)]
        if len(tokens) == 1 and tokens[0][0] == 0:
            return tokens[0][1]
        return tuple(start for start, _ in tokens), tuple(word for _, word in tokens)
