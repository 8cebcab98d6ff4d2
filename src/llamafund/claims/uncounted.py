"""Numbers that count nothing: in names, scores and clock times, ordinals, notes in brackets."""

from __future__ import annotations

from llamafund.claims.counted import is_counted
from llamafund.claims.dates import CENTURIES, LAST_DAY
from llamafund.claims.numerals import Number
from llamafund.claims.traits import DASHES, OPENING, QUOTES
from llamafund.claims.units import Figures

_HIGHEST_SCORE = 20
_THOUSAND = 1000
_EVENT = 4  # words of what an event is called
_JOINS = DASHES | frozenset("_/:.+")
_CLOCK = frozenset(":_")


def is_part_of_name(figures: Figures, number: Number, last: int) -> bool:
    """Whether the number belongs to a name or a time (F-15, بوينغ 737, 15:30, الجولة 26)."""
    if not number.plain:
        return False
    before, after = figures.before(number), figures.after(number, last)
    if before is not None and figures.touches(number.first):
        latin = before.norm.isascii() and before.norm.isalpha()
        if (before.form in _JOINS and not _is_second_year(figures, number)) or latin:
            return True
    if after is not None and figures.touches(number.last):
        span = int(number.value) in CENTURIES  # 1950-53
        if after.form in _CLOCK or _is_written_date(figures, number, last) or (after.form in DASHES and not span):
            return True
    if _is_title(figures, number, last):
        return True
    if (
        figures.traits[number.first].form[number.skip :].startswith("0")
        and number.value >= 1
        and float(number.value).is_integer()
    ):
        return True  # «إكس 01»
    return (before is not None and before.bare in figures.units.names) or _is_of_event(figures, number)


def _is_title(figures: Figures, number: Number, last: int) -> bool:
    """«برنامج "60 دقيقة"»: right behind a noun, and all that is in quotation marks, with one word at the most."""
    opening = number.first - 1
    if opening < 1 or figures.traits[opening].form not in OPENING or not figures.traits[opening - 1].noun:
        return False
    return any(index < last and figures.traits[index].form in QUOTES for index in (number.last, number.last + 1))


def _is_second_year(figures: Figures, number: Number) -> bool:
    """«1950-1953»: both are years."""
    if int(number.value) not in CENTURIES or number.first < 2:  # noqa: PLR2004
        return False
    first = figures.traits[number.first - 2].form
    return first.isdecimal() and int(float(first)) in CENTURIES


def _is_of_event(figures: Figures, number: Number) -> bool:
    """«مونديال روسيا 2018»: a year behind the name of something that is held again and again."""
    if int(number.value) not in CENTURIES:
        return False
    for index in range(number.first - 1, max(-1, number.first - 1 - _EVENT), -1):
        trait = figures.traits[index]
        if trait.lemma in figures.units.events or trait.bare in figures.units.events:
            return True
        if not (trait.definite or trait.pos in ("proper", "unknown")) or trait.joined:
            return False
    return False


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
    if (after is not None and after.norm in figures.units.ordering) or figures.traits[number.first].bare.startswith("ال"):
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
