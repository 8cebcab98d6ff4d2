"""Numbers as words give them: digits of any script, words of the lexicon, and what stands together as one number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from llamafund.compare.pair.lexicon.terms import Terms
from llamafund.digits import written
from llamafund.model import Word
from llamafund.orthography import ONE_LETTER, TATWEEL

PERCENT = 100  # with the article it is no multiplier: في المئة، بالمئة
CLOSE = 0.05  # what rounding may change, relative to the larger number,
CLOSE_SMALL, SMALL = 0.1, 20.0  # and of numbers below this
COUNTED = 1000  # whole numbers below this are counts, and count exactly
YEARS = range(1900, 2101)
_POINTS = frozenset(".,٫٬")  # not ، which may also stand between two numbers
_GLUED = re.compile(rf"[{''.join(sorted(ONE_LETTER))}]{{0,2}}{TATWEEL}?(\d[\d.,٫٬]*)")  # بـ50


def joined(words: Sequence[Word]) -> Iterator[Word]:
    """The words, a number that the tokeniser cut at its point (4 , 3) made one word again."""
    index = 0
    while index < len(words):
        word = words[index]
        index += 1
        if word.norm.isdigit() and index + 1 < len(words) and words[index].norm in _POINTS and words[index + 1].norm.isdigit():
            point, rest = words[index], words[index + 1]
            whole, form = word.norm + point.norm + rest.norm, word.form + point.form + rest.form
            word = replace(word, form=form, norm=whole, lemma=whole)
            index += 2
        yield word


def digits(norm: str) -> float | None:
    """The value of a word written in digits, a glued preposition aside; None for any other word."""
    found = _GLUED.fullmatch(norm)
    return written(found[1]) if found is not None else None


def spelled(word: Word, keys: Sequence[str], terms: Terms) -> tuple[float | None, float | None]:
    """What a word says as a number, and as a multiplier of the number before it."""
    for key in keys:
        if key in terms.multipliers:
            factor = terms.multipliers[key]
            return None, None if factor == PERCENT and word.has_article else factor
        if key in terms.numerals:
            return terms.numerals[key], None
    return None, None


def values(
    numbers: Sequence[tuple[float | None, float | None]], joins: Sequence[bool], open_ended: Sequence[bool]
) -> list[float | None]:
    """The number each word gives: a compound stands at its first word (خمسة وعشرون ألفا is 25000 at خمسة).

    `numbers` are value and factor of each word; `joins` says whether it is glued to the one before by و; an `open_ended`
    multiplier (ملايين) is no number by itself.
    """
    found: list[float | None] = [None] * len(numbers)
    index = 0
    while index < len(numbers):
        first = index
        current, factor = numbers[index]
        index += 1
        if current is None:
            found[first] = None if open_ended[first] else factor
            continue
        total = 0.0
        while index < len(numbers):
            value, factor = numbers[index]
            if factor is not None:
                total, current = total + (current or 1.0) * factor, 0.0
            elif value is not None and joins[index]:
                current += value
            else:
                break
            index += 1
        found[first] = total + current
    return found


def equal(one: float, two: float) -> bool:
    """Whether two numbers may be one number, rounded: 5.96 and 6, 1,980,000 and 2 million; never 14 and 15, 6.8 and 6.5.

    One must be what the other is when it is rounded, half up, to the places that the first gives.
    """
    if one == two or not (isfinite(one) and isfinite(two)):
        return one == two
    if one.is_integer() and two.is_integer() and (max(one, two) < COUNTED or (one in YEARS and two in YEARS)):
        return False
    largest = max(abs(one), abs(two))
    if abs(one - two) > (CLOSE_SMALL if largest < SMALL else CLOSE) * largest:
        return False
    coarse, fine = sorted((Decimal(repr(one)).normalize(), Decimal(repr(two)).normalize()), key=_places)
    return fine.quantize(Decimal((0, (1,), -_places(coarse))), ROUND_HALF_UP) == coarse


def _places(number: Decimal) -> int:
    """How many places behind the point a number gives; fewer than none where it ends in zeros."""
    return -int(number.as_tuple().exponent)
