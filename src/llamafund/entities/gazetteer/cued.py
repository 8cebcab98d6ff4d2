"""Whether a trigger word announces the name that stands at a place: صحيفة الحياة, صحيفة «الحياة», صحيفتا الشرق والحياة."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from llamafund.entities.gazetteer.proclitics import Reading, readings
from llamafund.entities.sheet import Sheet
from llamafund.orthography import AND, with_article

_OPENING = frozenset("«\"“'‘(")
_NO_NAMES = frozenset({"verb-past", "verb-present", "conj", "prep", "particle"})


def is_cued(sheet: Sheet, index: int, reading: Reading, triggers: Collection[str]) -> bool:
    """Whether a name that begins with token `index`, read so, is announced by one of the `triggers` (normalised).

    The trigger stands in the same line, right before the name, or before its quotation mark and then also one word further
    off or with the article (الصحيفة العراقية «الحياة»), or before another name that و joins with this one. Nothing else is
    glued onto the name, and with و it is no word by itself (حركة حماس وأفاد).
    """
    if reading.skipped:
        word = sheet.word(index)
        joined = word.norm.startswith(AND) and reading.skipped == len(AND) and word.pos not in _NO_NAMES
        return joined and _trigger(sheet, index, 2, triggers, article=False)
    if index and sheet.word(index - 1).form in _OPENING:
        return any(_trigger(sheet, index, step, triggers, article=True) for step in (2, 3))
    return _trigger(sheet, index, 1, triggers, article=False)


def _trigger(sheet: Sheet, index: int, step: int, triggers: Collection[str], *, article: bool) -> bool:
    """Whether a trigger stands so many tokens before another, in one line with it."""
    place = index - step
    if place < 0 or sheet.end_of_line(place) <= index:
        return False
    return any(key in triggers for key in _announced_by(sheet.word(place).norm, article=article))


@lru_cache(maxsize=4096)
def _announced_by(norm: str, *, article: bool) -> tuple[str, ...]:
    """What a normalised token may be as a trigger: the keys of its readings, with or without those that take an article off."""
    return tuple(reading.key for reading in readings(norm) if article or not with_article(norm[: reading.skipped]))
