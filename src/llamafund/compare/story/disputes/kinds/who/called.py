"""Whom or what a claim calls by name, be it listed or not: سامي حداد, كيروغا for روكسانا كيروغا, «أدريا بورت»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund.compare.places import places
from llamafund.compare.story.disputes.reading.names import CLITICS, PARTED
from llamafund.model import Claim, Word
from llamafund.orthography import ARTICLE

QUOTED = re.compile(r"«([^«»]{2,40})»|[\"“]([^\"“”]{2,40})[\"”]")
LONGEST = 4  # words of what is called by a name in quotation marks
SHORTEST = 2  # words of a name that nobody listed
STRANGE = frozenset({"unknown", "proper"})  # parts of speech of words that no dictionary has, and of names


class Called(NamedTuple):
    """A name: its words, by index among those of the claim (`worded`), how it begins in full, and whether it is quoted."""

    words: tuple[int, ...]
    first: str
    quoted: bool = False


def worded(claim: Claim) -> list[Word]:
    """The words of a claim, without its marks."""
    return [word for word in claim.words if word.norm.isalnum()]


def called(claim: Claim) -> list[Called]:
    """The names in a claim, no word in two of them."""
    found: list[Called] = []
    for each in (*_listed(claim), *_in_quotation_marks(claim), *_strange(claim)):
        if not any(set(each.words) & set(other.words) for other in found):
            found.append(each)
    return found


def _listed(claim: Claim) -> Iterator[Called]:
    """Those that the claim is known to name, but for such as the gazetteer has; of one told in part its last word."""
    words = worded(claim)
    for entity in claim.entities:
        parts = tuple(entity.split(PARTED))
        if len(parts) >= SHORTEST and not entity.isascii():
            place = next((place for place in range(len(words)) if _stands(words, place, parts)), None)
            if place is not None:
                yield Called(tuple(range(place, place + len(parts))), parts[0])
            else:
                yield from (Called((place,), parts[0]) for place in range(len(words)) if _stands(words, place, parts[-1:]))


def _in_quotation_marks(claim: Claim) -> Iterator[Called]:
    every = worded(claim)
    starts = [start for start, word in zip(places(claim), claim.words, strict=True) if word.norm.isalnum()]
    for match in QUOTED.finditer(claim.text):
        words = tuple(index for index, start in enumerate(starts) if match.start() < start < match.end())
        if 0 < len(words) <= LONGEST:
            yield Called(words, every[words[0]].norm, quoted=True)


def _strange(claim: Claim) -> Iterator[Called]:
    """Words in a row that no dictionary has, with no mark between them: المهندس المتقاعد خلوق أردم."""
    words, index = worded(claim), 0
    row: list[int] = []
    for word in claim.words:
        is_word = word.norm.isalnum()
        if is_word and word.pos in STRANGE and not word.has_article and (row or not word.form.startswith(ARTICLE)):
            row.append(index)
        else:
            if len(row) >= SHORTEST:
                yield Called(tuple(row), words[row[0]].norm)
            row = []
        index += is_word
    if len(row) >= SHORTEST and row[-1] == len(words) - 1:
        yield Called(tuple(row), words[row[0]].norm)


def _stands(words: Sequence[Word], place: int, parts: Sequence[str]) -> bool:
    """Whether the words of a name stand somewhere, the first one with or without what is written onto it."""
    norms = [word.norm for word in words[place : place + len(parts)]]
    if len(norms) < len(parts) or not norms[0].endswith(parts[0]):
        return False
    return len(norms[0]) - len(parts[0]) <= CLITICS and norms[1:] == list(parts[1:])
