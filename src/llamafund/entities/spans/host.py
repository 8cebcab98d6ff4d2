"""The word a name is made of, without the letters that Arabic glues onto its front."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from llamafund.entities.letters import after_letters, visible
from llamafund.model import Word
from llamafund.orthography import AND, ARTICLE, FOR, ONE_LETTER


class Host(NamedTuple):
    """A token without its one-letter proclitics: `key` is normalised, digits are 0, `skipped` counts the letters before it.

    `shape` is the same of the token as it stands, `word` its word. `before` counts all characters of the form before the host,
    marks among them, and `visible` those of the form without a bidi mark at its end.

    The article is part of the key, as it is part of a name (السعودية); after لل it is written again (للسعودية is ل + السعودية),
    where `skipped` counts both letters, because the name begins after them.
    """

    key: str
    skipped: int
    shape: str
    word: Word
    before: int
    visible: int


def host_of(word: Word, whole: Container[str] = (), known: Container[str] | None = None) -> Host:
    """The host of a word.

    A normalised form in `whole` keeps its first letter though it looks like a proclitic (لانغ, بوتين). Where it is said which
    hosts are `known`, letters other than و come off only where one is left (فليكين is not ف + ل + يكين).
    """
    norm, proclitic = word.norm, word.proclitic
    itself = shape(norm)
    letters = 0
    while letters < len(proclitic) and proclitic[letters] in ONE_LETTER and not proclitic.startswith(ARTICLE, letters):
        letters += 1
    if not letters or not norm.startswith(proclitic[:letters]) or (norm in whole and norm[1:3] != ARTICLE):
        return _host(itself, 0, itself, word)
    if proclitic[letters - 1] == FOR and proclitic[letters:] and norm[letters : letters + 1] == ARTICLE[1]:
        return _host(shape(ARTICLE[0] + norm[letters:]), letters + 1, itself, word)
    key = shape(norm[letters:])
    if known is not None and proclitic[:letters] != AND and key not in known:
        return _host(itself, 0, itself, word)
    return _host(key, letters, itself, word)


def _host(key: str, skipped: int, itself: str, word: Word) -> Host:
    return Host(key, skipped, itself, word, after_letters(word.form, skipped), visible(word.form))


def joins(host: Host) -> bool:
    """Whether و, and nothing else, is glued onto a word."""
    return host.skipped == 1 and host.word.norm.startswith(AND)


def shape(norm: str) -> str:
    """A normalised form with every digit as 0 and in lower case."""
    folded = norm.casefold()
    if not norm.isalpha():
        folded = "".join("0" if character.isdigit() else character for character in folded)
    return norm if folded == norm else folded  # the same string takes no memory again, nor time to wait for it
