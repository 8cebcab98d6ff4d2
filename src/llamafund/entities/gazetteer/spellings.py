"""Spellings of one foreign given name: أنتوان and أنطوان, جيرارد and جاريد."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

CONSONANTS_SHARED = 0.75  # share of the consonants in common
_AS_ONE = str.maketrans("أإآٱىةطثذضظجقغ", "ااااياتتددزككك")
_VOWELS = frozenset("اويءئؤه")


@lru_cache(maxsize=4096)
def is_spelling(one: str, other: str, *, listed: bool = False) -> bool:
    """Whether two given names begin alike and have most consonants in common, those that editors exchange as one.

    Two names that both are `listed` are one only if nothing but such letters tells them apart: حسن and حسين are two.
    """
    first, second = one.translate(_AS_ONE), other.translate(_AS_ONE)
    if first == second:
        return True
    if listed or first[:1] != second[:1]:
        return False
    mine, theirs = ("".join(letter for letter in name[1:] if letter not in _VOWELS) for name in (first, second))
    return bool(mine and theirs) and SequenceMatcher(a=mine, b=theirs).ratio() >= CONSONANTS_SHARED
