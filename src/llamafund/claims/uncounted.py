"""Numbers that count nothing: in names, scores and clock times, ordinals, notes in brackets."""

from __future__ import annotations

from llamafund.claims.counted import is_counted
from llamafund.claims.dates import CENTURIES, LAST_DAY
from llamafund.claims.numerals import Number
from llamafund.claims.traits import DASHES
from llamafund.claims.units import Figures

_HIGHEST_SCORE = 20
_THOUSAND = 1000
_JOINS = DASHES | frozenset("_/:.+")
_CLOCK = frozenset(":_")


def is_part_of_name(figures: Figures, number: Number, last: int) -> bool:
    """Whether the number belongs to a name or a time (F-15, بوينغ 737, 15:30, الجولة 26)."""
    if not number.plain:
        return False
    before, after = figures.before(number), figures.after(number, last)
    if before is not None and figures.touches(number.first):
        latin = before.norm.isascii() and before.norm.isalpha()
        if before.form in _JOINS or latin:
            return True
    if after is not None and figures.touches(number.last):
        span = int(number.value) in CENTURIES  # 1950-53
        if after.form in _CLOCK or _is_written_date(figures, number, last) or (after.form in DASHES and not span):
            return True
    return before is not None and before.bare in figures.units.names


def _is_written_date(figures: Figures, number: Number, last: int) -> bool:
    """«12/5/2018», and «12/5»: no number is counted. Two years (2017/2018) are years all the same."""
    index = number.last
    behind = figures.number(index + 1, last) if index + 1 < last and figures.traits[index].form == "/" else None
    return behind is not None and behind.plain and number.value <= LAST_DAY and behind.value <= LAST_DAY


def past_name(figures: Figures, number: Number, last: int) -> int:
    """The token after what is written together with the number."""
    index = number.last
    while index < last and figures.touches(index):
        form = figures.traits[index].form
        if not (form in _JOINS or form.isdigit()):
            break
        index += 1
    return index


def is_score(figures: Figures, number: Number, last: int) -> bool:
    """«3 - 2», «1 – صفر»: two small numbers with a dash between them that count nothing."""
    index = number.last
    if index + 1 >= last or figures.traits[index].form not in DASHES or number.value > _HIGHEST_SCORE:
        return False
    other = figures.number(index + 1, last)
    if other is None:
        return figures.traits[index + 1].bare in figures.units.nil
    return other.value <= _HIGHEST_SCORE and not (other.last < last and is_counted(figures.traits[other.last], figures.units))


def orders(figures: Figures, number: Number, last: int) -> bool:
    """Whether a number with nothing counted behind it orders, notes or names something (الجولة الثالثة، (74)، دور الـ16)."""
    before, after = figures.before(number), figures.after(number, last)
    if (after is not None and after.norm in figures.units.not_counted) or figures.traits[number.first].bare.startswith("ال"):
        return True
    if not number.plain:
        return number.value < 1 or (number.value < _THOUSAND and before is not None and _is_ordered(figures, number))
    if before is None:
        return number.value == 0
    noted = before.form == "(" and after is not None and after.form == ")"
    named = before.word and (before.pos in ("proper", "unknown") or before.norm.isascii())
    return noted or named or before.norm == "ال" or number.value == 0 or _is_ordered(figures, number)


def _is_ordered(figures: Figures, number: Number) -> bool:
    """Whether a definite noun stands right before the number."""
    before = figures.before(number)
    definite = before is not None and before.definite and not before.enclitic and before.pos != "proper"
    return before is not None and definite and (before.noun or before.adjective)
