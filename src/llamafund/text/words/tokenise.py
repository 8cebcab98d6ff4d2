"""Where camel-tools' words stand in the raw text."""

from __future__ import annotations

import re
from itertools import accumulate

from llamafund.text.words.characters import characters
from llamafund.text.words.normalise import normalise

_CHUNK = re.compile(r"\S+")

_LETTER_AND_EMOJI = "ℹ"  # the only character that Python calls a letter and camel-tools a symbol

Forms = tuple[tuple[int, str], ...]


def tokenise(text: str) -> list[tuple[int, str]]:
    """The tokens of camel-tools' `simple_word_tokenize`, each with its start in `text` (code points).

    camel-tools drops the white space and nothing else, and looks at one white-space-delimited chunk at a time, so every
    token is found again by adding lengths.
    """
    if _is_word(text):
        return [(0, text)]
    return [(chunk.start() + offset, form) for chunk in _CHUNK.finditer(text) for offset, form in split(chunk.group())]


def norms(text: str) -> tuple[str, ...]:
    """The tokens of a text, normalised: what a name is found by."""
    return (normalise(text),) if _is_word(text) else tuple([normalise(form) for _, form in tokenise(text)])


def norm(word: str) -> str:
    """The first token of a word, normalised: what a word of a list is found by."""
    return norms(word)[0]


def _is_word(text: str) -> bool:
    """Whether a text is one token, and holds nothing else."""
    return text.isalnum() and _LETTER_AND_EMOJI not in text


def split(chunk: str) -> Forms:
    """The tokens of a chunk without white space, each with its start in the chunk."""
    if _is_word(chunk):
        return ((0, chunk),)
    known = characters()
    if known is not None and known.cover(chunk):
        return tuple((found.start(), found[0]) for found in known.tokens(chunk))
    from llamafund.text.words import camel  # noqa: PLC0415 - few texts need it, and it takes long to import

    forms = camel.forms(chunk)
    return tuple(zip(accumulate(map(len, forms), initial=0), forms, strict=False))
