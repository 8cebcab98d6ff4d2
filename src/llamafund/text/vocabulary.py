"""Word forms, each analysed once."""

from __future__ import annotations

from collections.abc import Callable

from llamafund.model import Word
from llamafund.text.tokenise import split

Analyser = Callable[[str], Word]
ROOM = 400_000  # forms kept; 31,000 articles have 210,000


class Vocabulary:
    """What has been analysed so far: a form, or a white-space-delimited chunk of text, to its words."""

    def __init__(self, analyse: Analyser) -> None:
        self._analyse = analyse
        self._words: dict[str, Word] = {}
        self._chunks: dict[str, tuple[tuple[int, Word], ...]] = {}

    def word(self, form: str) -> Word:
        """The analysis of a form."""
        word = self._words.get(form)
        if word is None:
            if len(self._words) >= ROOM:
                self._words.clear()
            word = self._words[form] = self._analyse(form)
        return word

    def chunk(self, chunk: str) -> tuple[tuple[int, Word], ...]:
        """The words of a chunk without white space, each with its start in it."""
        found = self._chunks.get(chunk)
        if found is None:
            if len(self._chunks) >= ROOM:
                self._chunks.clear()
            found = tuple((offset, self.word(form)) for offset, form in split(chunk))
            self._chunks[chunk] = found
        return found
