"""What a word shows of itself to the sequence model, whatever stands around it."""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from llamafund.entities.spans.host import Host
from llamafund.model import EntityType, Word

AFFIX = 4  # letters, at most
_ARTICLE = "ال"
Triggers = Mapping[EntityType, Collection[str]]


def features(word: Word, host: Host, triggers: Triggers) -> Iterator[str]:
    """The features of a word form as strings: its host, affixes, lemma, part of speech, clitics, script and what it announces.

    The first two (host and lemma) name the word itself; all others it shares with words never seen.
    """
    key = host.key
    yield f"h{key}"
    yield f"l{word.lemma}"
    stem = key.removeprefix(_ARTICLE)
    for size in range(1, AFFIX + 1):
        if size <= len(stem):
            yield f"p{stem[:size]}"
            yield f"s{stem[-size:]}"
    yield f"o{word.pos}{word.by}"
    yield f"c{word.norm[: host.skipped]}"
    yield f"a{key.startswith(_ARTICLE)}"
    yield f"e{word.enclitic}"
    yield f"g{word.gender}{word.number}{word.person}"
    yield f"n{min(len(key), 9)}"
    yield f"r{int(word.rarity * 8)}"
    yield f"x{_script(word.form)}"
    for kind, words in triggers.items():
        if key in words:
            yield f"t{kind.value}"
        if stem in words:
            yield f"u{kind.value}"


@lru_cache(maxsize=1 << 14)
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
