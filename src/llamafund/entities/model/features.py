"""What a word shows of itself to the sequence model, whatever stands around it."""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from llamafund.entities.spans.host import Host
from llamafund.memo import Memo
from llamafund.model import EntityType, Word
from llamafund.orthography import ARTICLE

AFFIX = 4  # letters, at most
LONGEST = 9  # letters that are counted
OFTEN = 8  # steps of rarity
CASES_KEPT = 1 << 14
Triggers = Mapping[EntityType, Collection[str]]


def features(word: Word, host: Host, triggers: Triggers) -> Iterator[str]:
    """The features of a word form as strings: its host, affixes, lemma, part of speech, clitics, script and what it announces.

    The first two (host and lemma) name the word itself; all others it shares with words never seen.
    """
    yield from _itself(host.key, word.lemma)
    for group, *about in _shared(word, host):
        yield from group(*about)
    yield from _announced(host.key, triggers)


class Buckets:
    """The rows of features in a table of `buckets` rows; those that words share are looked up, not worked out."""

    def __init__(self, triggers: Triggers, buckets: int) -> None:
        self._buckets = buckets
        self._known: Memo[Case, list[int]] = Memo(CASES_KEPT)
        words = {word for known in triggers.values() for word in known}
        announcing = {word: self._rows(_announced, word, triggers) for word in words | {ARTICLE + word for word in words}}
        self._announced = {word: rows for word, rows in announcing.items() if rows}

    def of(self, word: Word, host: Host) -> list[int]:
        """The rows of the features of a word form."""
        known = self._known
        found = self._rows(_itself, host.key, word.lemma)
        for case in _shared(word, host):
            found += known.get(case) or known.keep(case, self._rows(*case))
        announced = self._announced.get(host.key)
        return found + announced if announced else found

    def _rows(self, group: Group, *about: Any) -> list[int]:
        return [bucket(feature, self._buckets) for feature in group(*about)]


Group = Callable[..., Sequence[str]]
Case = tuple[Any, ...]  # a group, and what it is told


def _shared(word: Word, host: Host) -> tuple[Case, ...]:
    """What a word shares with others, in groups that each know little of it: a few thousand cases make up all words."""
    key = host.key
    stem = key.removeprefix(ARTICLE)
    return (
        (_beginning, stem[:AFFIX]),
        (_ending, stem[-AFFIX:]),
        (_grammar, word.pos, word.by, word.enclitic, _script(word.form), word.gender, word.number, word.person),
        (_shape, word.norm[: host.skipped], len(stem) < len(key), min(len(key), LONGEST), int(word.rarity * OFTEN)),
    )


def _itself(key: str, lemma: str) -> Sequence[str]:
    return f"h{key}", f"l{lemma}"


def _beginning(start: str) -> Sequence[str]:
    return [f"p{start[:size]}" for size in range(1, len(start) + 1)]


def _ending(end: str) -> Sequence[str]:
    return [f"s{end[-size:]}" for size in range(1, len(end) + 1)]


def _grammar(pos: str | None, by: str, enclitic: str, script: str, *agreement: str) -> Sequence[str]:
    return f"o{pos}{by}", f"e{enclitic}", f"g{''.join(agreement)}", f"x{script}"


def _shape(clitic: str, article: bool, letters: int, rarity: int) -> Sequence[str]:  # noqa: FBT001 - called with a tuple
    return f"c{clitic}", f"a{article}", f"n{letters}", f"r{rarity}"


def _announced(key: str, triggers: Triggers) -> Sequence[str]:
    stem = key.removeprefix(ARTICLE)
    return [
        f"{mark}{kind.value}" for kind, words in triggers.items() for mark, word in (("t", key), ("u", stem)) if word in words
    ]


def bucket(feature: str, buckets: int) -> int:
    """The row of a feature in a table of `buckets` rows, 1 and above; row 0 stands for nothing (CRC-32, the same everywhere)."""
    return 1 + zlib.crc32(feature.encode("utf-8", "surrogatepass")) % (buckets - 1)


def _script(form: str) -> str:
    """Arabic, Latin by its capitals, digits, or the character itself where it is a mark."""
    first = form[0]
    if "\u0600" <= first <= "\u06ff" and first.isalpha():
        return "arabic"
    if first.isalpha():
        return "upper" if form.isupper() else "title" if first.isupper() else "lower"
    if first.isdigit():
        return f"digits{min(len(form), 4)}"
    return form if len(form) == 1 else unicodedata.category(first)
