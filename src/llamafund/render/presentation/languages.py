"""The languages the program speaks to people: which way they run, and how they count (plural categories of Unicode CLDR)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_REST = CATEGORIES[-1]


def _english(count: int) -> str:
    return "one" if count == 1 else _REST


def _arabic(count: int) -> str:
    """CLDR's cardinal rules: 0; 1; 2; what ends in 03 to 10 (few); in 11 to 99 (many); all else (100 to 102 …)."""
    if count <= 2:  # noqa: PLR2004  0, 1, 2 have forms of their own
        return CATEGORIES[count]
    if 3 <= count % 100 <= 10:  # noqa: PLR2004
        return "few"
    return "many" if 11 <= count % 100 <= 99 else _REST  # noqa: PLR2004


PLURALS: Mapping[str, Callable[[int], str]] = MappingProxyType({"en": _english, "ar": _arabic})
DIRECTIONS = MappingProxyType({"en": "ltr", "ar": "rtl"})
LANGUAGES = tuple(PLURALS)
