"""Numbers that stand for a year, or with a month for a day."""

from __future__ import annotations

from llamafund.claims.quantities.agreement import disagrees
from llamafund.claims.quantities.lexicon import Figures
from llamafund.claims.quantities.unit import is_counted, is_measure, says_how
from llamafund.claims.words.number import Number
from llamafund.claims.words.trait import Trait
from llamafund.orthography import AND, ARTICLE

LAST_DAY = 31
CENTURIES = range(1400, 2200)
RECENT = range(1900, 2100)  # what a bare number of four digits may be in the news


def month_end(figures: Figures, index: int, last: int) -> int:
    """The token after a month with its other name (كانون الثاني/يناير) that begins at `index`, or 0."""
    traits, units = figures.traits, figures.units
    named = _named_month_end(figures, index, last)
    if named:
        return named
    index += int(index < last and traits[index].bare in units.of)
    if index >= last or traits[index].bare not in units.months:
        return 0
    twin = traits[index].bare in units.twins
    index += 1
    index += int(twin and index < last and traits[index].bare in units.second_month)
    if index + 1 < last and traits[index].form == "/" and traits[index + 1].bare in units.months:
        return month_end(figures, index + 1, last)
    return index


def _named_month_end(figures: Figures, index: int, last: int) -> int:
    """The token after a word at `index` for a month that was named before, or 0."""
    traits, units = figures.traits, figures.units
    words = traits[index:last][:3]
    if not words:
        return 0
    of = words[0].bare in units.of
    if of and len(words) > 1 and words[1].norm in units.this_month:
        return index + 2  # «28 من الشهر الجاري»
    if of and len(words) > 2 and words[1].norm in units.same and words[2].norm in units.this_month:  # noqa: PLR2004
        return index + 3  # «10 من نفس الشهر»
    in_it = index > 1 and words[0].norm in units.of_it and traits[index - 2].norm in units.since  # «في 20 منه»
    alone = words[0].norm in units.this_month and words[0].definite  # «28 الشهر الجاري»
    return index + 1 if in_it or alone else 0


def shares_month(figures: Figures, number: Number, last: int) -> bool:
    """«بين 13 و20 آذار», «من 5 إلى 9 نيسان»: a day whose month stands behind the next one."""
    index = number.last + int(number.last < last and figures.traits[number.last].bare in figures.units.until)
    joined = index < last and (index > number.last or figures.traits[index].form.startswith(AND))
    second = figures.number(index, last) if joined and number.plain and 0 < number.value <= LAST_DAY else None
    if second is None or not second.plain or not 0 < second.value <= LAST_DAY:
        return False
    return bool(month_end(figures, second.last, last)) or shares_month(figures, second, last)


def is_year(figures: Figures, number: Number, last: int) -> bool:
    """Whether the number is a year: behind «عام», or of four digits and counting nothing."""
    before, after = figures.before(number), figures.after(number, last)
    units = figures.units
    fits = int(number.value) in CENTURIES
    ordered = _is_ordinal(figures, number) or (after is not None and after.norm in units.ordering)  # «1920 بتوقيت غرينتش»
    if ordered or _goes_on(figures, number) or number.value != int(number.value) or not (number.plain or fits):
        return False
    joined = figures.traits[number.first].form.startswith(AND)  # «63 سنة و7 أشهر»
    named = before is not None and (before.lemma in units.years or (fits and before.lemma in units.editions))
    if before is not None and named and before.number != "p" and not (joined or _is_taken(figures, number)):
        return after is None or after.bare not in units.of or int(number.value) in RECENT
    length = figures.document.end_of(number.last - 1) - figures.document.starts[number.first] - number.skip
    number_before = before.form.removeprefix(AND) if before is not None and before.form[-1:].isdigit() else ""
    if number_before and not (number_before.isdecimal() and float(number_before) in RECENT):
        return False  # «بين 1600 و2000»
    if not (number.plain and int(number.value) in RECENT) or length > units.windows.year or _counts(figures, number, last):
        return False
    since = before is not None and before.bare in units.since and _takes_possessor(figures, number.last, last)
    since = since or (after is not None and says_how(figures, number.last)) or _is_moment(figures, number, after)
    if after is not None and is_counted(after, units) and not since and not disagrees(number, after):
        return before is not None and (before.bare in units.months or before.bare in units.second_month)
    return True


def _is_taken(figures: Figures, number: Number) -> bool:
    """«البالغ من العمر 26 عاما 27 هدفا»: the years before are counted themselves."""
    return number.first > 1 and figures.traits[number.first - 2].form[-1:].isdigit()


def _counts(figures: Figures, number: Number, last: int) -> bool:
    """Whether a number that might be a year is one of how many."""
    return _is_span(figures, number, last) or _are_some(figures, number, last)


def _is_span(figures: Figures, number: Number, last: int) -> bool:
    """«بين 2000 و3000 شخص»: what the second number counts, the first does too."""
    after = figures.after(number, last)
    second = figures.number(number.last, last) if after is not None and after.form.startswith(AND) else None
    return second is not None and second.plain and int(second.value) not in RECENT and second.value > number.value


def _are_some(figures: Figures, number: Number, last: int) -> bool:
    """«بلغ عددهم 2000 من طالبي اللجوء»: behind a verb, so many of several."""
    before, after = figures.before(number), figures.after(number, last)
    some = after is not None and after.bare in figures.units.of and number.last + 1 < last
    return some and before is not None and bool(before.verb) and figures.traits[number.last + 1].number == "p"


def _is_ordinal(figures: Figures, number: Number) -> bool:
    """«للعام الـ9»."""
    before = figures.before(number)
    return figures.traits[number.first].bare.startswith(ARTICLE) or (before is not None and before.norm == ARTICLE)


def _is_moment(figures: Figures, number: Number, after: Trait | None) -> bool:
    """«أجريت في 2009 فوز بها …», «بين 2002 و2004 حزمة من …»: behind what tells when, and neither round nor of a measure."""
    before = figures.before(number)
    if before is None or after is None or is_measure(after, figures.units) or number.value % figures.units.windows.round == 0:
        return False
    second = before.form.isdecimal() and float(before.form) in RECENT and figures.traits[number.first].form.startswith(AND)
    return second or before.norm in figures.units.since


def _takes_possessor(figures: Figures, index: int, last: int) -> bool:
    """«منذ 2017 مكافحة الفساد»: what is counted takes no noun with an article."""
    after = figures.traits[index + 1] if index + 1 < last else None
    return after is not None and after.norm.startswith(ARTICLE) and after.noun


def _goes_on(figures: Figures, number: Number) -> bool:
    """«بين 1500 يورو و2000»: another number of the same thing."""
    joined = figures.traits[number.first].form.startswith(AND) and number.first > 1
    before = figures.before(number)
    counted = before is not None and (before.noun or before.pos == "unknown") and before.bare not in figures.units.years
    counted = counted and before is not None and not before.form[-1:].isdigit()  # «أعوام 1978 و1986 و1998»
    return joined and counted and figures.traits[number.first - 2].form[-1:].isdigit()
