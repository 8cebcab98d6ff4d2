"""Words within a name that the word table takes for a verb or a conjunction (ويلز, آلان, باني): there they are none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from llamafund.model import Document, Word

NAME = "proper"


def named(document: Document, names: Iterable[tuple[int, int]]) -> Sequence[Word]:
    """The words of a document with each verb and conjunction inside one of its `names` read as a part of the name.

    `names` are `[start, end)` in the order of the text. A proclitic that stands before the name stays one.
    """
    words, starts = document.words, document.starts
    read: list[Word] | None = None
    index = 0
    for start, end in names:
        index = document.behind(start, index)
        while index < len(words) and starts[index] < end:
            word = words[index]
            if (word.pos or "").startswith("verb") or word.pos == "conj":
                read = list(words) if read is None else read
                read[index] = _name(word, max(0, start - starts[index]))
            index += 1
    return words if read is None else read


def _name(word: Word, before: int) -> Word:
    """A word as a name that begins `before` letters into it."""
    return replace(word, pos=NAME, lemma=word.norm[before:], proclitic=word.norm[:before], enclitic="", gender="", number="s")
