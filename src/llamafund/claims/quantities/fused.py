"""Numbers with no space before or behind them: «140عنصرا», «1.06دولار», «طرد23 دبلوماسيا»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llamafund.claims.quantities.agreement import asks_accusative
from llamafund.claims.quantities.dates import RECENT
from llamafund.claims.quantities.lexicon import Figures, Units
from llamafund.claims.quantities.unit import is_counted
from llamafund.claims.words.number import Number
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ACCUSATIVE, AND, FEMININE, FEMININE_WRITTEN, as_norm

_BEFORE_UNIT = re.compile(r"([وفبل]?)(\d{1,15})([\u0621-\u064b]{2,}|ه|م)$")
_BEHIND_WORD = re.compile(r"([\u0621-\u064a]{3,})(\d{1,9})$")
_YEARS = re.compile(r"و?\d{4}و(?:\d{4}و?)*$")
_YEAR_AND_WORD = re.compile(r"[وفبل]?(\d{4})([\u0621-\u064b]{2,})$")
_DIGITS = re.compile(r"\d+")
_MARKS = frozenset(".٫,،")
_ACCUSATIVE = (ACCUSATIVE, FEMININE)  # as a noun behind 11 to 99 ends, once a feminine has lost its dots
_ERA = "م"
_PRONOUNS = ("هم", "ها")
_TEN, _HUNDRED = 10, 100


class Fused(NamedTuple):
    """A number, and its unit where it is written onto it."""

    number: Number
    unit: str | None


def may_be_fused(trait: Trait) -> bool:
    """Whether a word holds letters and digits that may be a number."""
    return any(pattern.match(trait.form) is not None for pattern in (_BEFORE_UNIT, _BEHIND_WORD, _YEARS))


def years_together(form: str, units: Units) -> Iterator[tuple[int, int]]:
    """Where the years stand in a word that holds several, or one with the next word: «1992و», «1950و1953», «1990عندما»."""
    alone = _YEAR_AND_WORD.match(form)
    if alone is not None and int(alone[1]) in RECENT and not _is_known(alone[2], units):
        yield alone.span(1)
    if _YEARS.match(form) is not None:
        years = [match.span() for match in _DIGITS.finditer(form)]
        if all(int(form[start:end]) in RECENT for start, end in years):
            yield from years


def fused(figures: Figures, index: int, last: int) -> Fused | None:
    """The number in the word at `index` that is written onto its unit or onto the word before it, or None."""
    return _before_unit(figures, index, last) or _behind_word(figures, index, last)


def fraction(figures: Figures, index: int, last: int) -> Fused | None:
    """«1.06دولار»: digits, a mark, and digits written onto their unit."""
    if index + 2 >= last or not figures.traits[index].form.isdecimal() or figures.traits[index + 1].form not in _MARKS:
        return None
    match = _BEFORE_UNIT.match(figures.traits[index + 2].form)
    close = figures.touches(index + 1) and figures.touches(index + 2)
    if match is None or match[1] or not close or match[3] in figures.units.numerals.letters or _goes_on(match[3], figures.units):
        return None
    value = float(f"{figures.traits[index].form}.{match[2]}")
    return Fused(Number(first=index, last=index + 3, value=value, skip=0, plain=True), match[3])


def _before_unit(figures: Figures, index: int, last: int) -> Fused | None:
    match = _BEFORE_UNIT.match(figures.traits[index].form)
    after = figures.traits[index + 1] if index + 1 < last else None
    before_hundred = after is not None and after.norm in figures.units.hundred  # «10في المئة»
    if match is not None and before_hundred and match[3] in figures.units.numerals.before_digits:
        return Fused(Number(first=index, last=index + 2, value=float(match[2]), skip=len(match[1]), plain=True), "%")
    if match is None or index >= last or _goes_on(match[3], figures.units) or match[3] in figures.units.numerals.before_digits:
        return None  # «10في»
    value = float(match[2])
    if not _is_known(match[3], figures.units) and (value in RECENT or not _is_asked_for(value, match[3], figures.units)):
        return None
    if match[3] == _ERA and value not in RECENT:
        return None
    return Fused(Number(first=index, last=index + 1, value=value, skip=len(match[1]), plain=True), match[3])


def _is_known(letters: str, units: Units) -> bool:
    """Whether the letters behind a number are a unit, a month or a multiplier for certain."""
    unit = as_norm(letters.rstrip("\u064b\u0640"))
    tables = (units.spelling, units.currencies, units.months, units.eras, units.numerals.letters)
    return any(word in table for word in (unit, unit.removesuffix(ACCUSATIVE)) for table in tables)


def _is_asked_for(value: float, letters: str, units: Units) -> bool:
    """Whether the letters have the form that the number asks for: «140عنصرا», not «16في», «130مصرعهم»."""
    unit = letters.rstrip("\u0640").removesuffix("\u064b")
    if unit in units.not_counted or unit.endswith(_PRONOUNS):
        return False
    return not asks_accusative(value) or unit.endswith((ACCUSATIVE, FEMININE_WRITTEN))


def _goes_on(letters: str, units: Units) -> bool:
    """«1950و1953», «1920ويعكس»: no unit, but the next word."""
    return letters.startswith(AND) and letters not in units.currencies


def _behind_word(figures: Figures, index: int, last: int) -> Fused | None:
    """Only with what is counted behind it: «فرانس24» is a name."""
    match = _BEHIND_WORD.match(figures.traits[index].form)
    if match is None:
        return None
    value, end = float(match[2]), index + 1
    if end + 1 < last and figures.touches(end) and figures.touches(end + 1) and figures.traits[end].form in _MARKS:
        part = figures.traits[end + 1].form
        value, end = (float(f"{match[2]}.{part}"), end + 2) if part.isdecimal() else (value, end)
    factor = figures.units.numerals.multipliers.get(figures.traits[end].norm) if end < last else None
    number = Number(first=index, last=end + int(factor is not None), value=value * (factor or 1), skip=len(match[1]), plain=True)
    return Fused(number, None) if factor is not None or _is_counted(figures, number, last) else None


def _is_counted(figures: Figures, number: Number, last: int) -> bool:
    """Whether the word behind is what is counted, in the form that the number asks for, or a sign or a month."""
    after = figures.after(number, last)
    if after is None:
        return False
    money = after.lemma in figures.units.currencies  # «بسعر37.44 دولار»
    if money or after.form in figures.units.signs or after.bare in figures.units.months:
        return True
    if not is_counted(after, figures.units):
        return False
    if number.value <= _TEN:
        return after.number == "p"
    return number.value >= _HUNDRED or after.norm.endswith(_ACCUSATIVE)
