"""A number with an article behind what it counts: «المواسم الستة», «العبوات الناسفة الست», «مبارياته الثلاث»."""

from __future__ import annotations

from llamafund.claims.quantities.agreement import FEW
from llamafund.claims.quantities.comparator import comparator_of
from llamafund.claims.quantities.lexicon import Figures, glued
from llamafund.claims.quantities.one import counts_one
from llamafund.claims.quantities.toll import reaches
from llamafund.claims.words.number import Number
from llamafund.model import Comparator
from llamafund.orthography import ARTICLE, FEMININE

_TWENTY, _HUNDRED, _THOUSAND = 20, 100, 1000
_DIGITS = 6  # behind the point


def definite(figures: Figures, index: int) -> Number | None:
    """The number with an article at a token, where it counts, or where a count has reached it («تجاوز عدد القتلى الأربعين»)."""
    trait, numerals = figures.traits[index], figures.units.numerals
    key, has_article = numerals.key(trait)
    if key in numerals.fractions and key not in numerals.units:
        return _share(figures, index) if has_article else None
    value = numerals.units.get(key) or numerals.multipliers.get(key)
    if not has_article or trait.joined or value is None or value > _THOUSAND:
        return None  # «عن عمر يناهز الخامسة والتسعين» ends in an ordinal
    tens = _tens(figures, index + 1)  # «الساعات الأربع والعشرين»
    last, value = index + 1 + int(tens > 0), value + tens
    number = Number(first=index, last=last, value=value, skip=glued(trait), plain=False)
    percent = figures.units.percent.at(figures.traits, index + 1, len(figures.traits)) is not None  # «عتبة العشرة بالمئة»
    one = value == 1 and counts_one(figures, number)  # «للدولار الواحد»
    aged = is_age(figures, number)
    reached = _TWENTY <= value < _THOUSAND and reaches(figures, number)
    whoever = aged or are_those(figures, number)
    return number if percent or one or whoever or reached or counted_before(figures, number) is not None else None


def are_those(figures: Figures, number: Number) -> bool:
    """«أن الثلاثة اعتقلوا», «حكم على الأربعة»: people told of before, but not «دور الثمانية» nor «الخمسة الأوائل»."""
    before, trait = figures.before(number), figures.traits[number.first]
    few = number.value in FEW and trait.norm.endswith(FEMININE) and not (number.plain or trait.glued or trait.joined)
    if not few or before is None or number.last - number.first > 1:
        return False
    after = figures.after(number, len(figures.traits))
    if after is not None and (after.bare in figures.units.numerals.units or (after.adjective and after.definite)):
        return False  # «الستة عشر», «الخمسة الأوائل»
    return bool(before.verb) or before.that or before.preposition or before.pos == "demonstrative"


def _share(figures: Figures, index: int) -> Number | None:
    """«تراجع بنحو الثلث»: a part by which something changes, or about which it is, not «الربع الأول»."""
    trait, numerals = figures.traits[index], figures.units.numerals
    value = round(numerals.fractions[numerals.key(trait)[0]], _DIGITS)
    before = figures.traits[index - 1] if index else None
    after = figures.traits[index + 1] if index + 1 < len(figures.traits) else None
    told = before is not None and before.bare in figures.units.by_how_much
    told = told or comparator_of(figures, index, index + 1) is not Comparator.EXACT
    named = after is not None and after.definite and not (after.joined or after.glued)
    return Number(first=index, last=index + 1, value=value, skip=glued(trait), plain=False) if told and not named else None


def is_age(figures: Figures, number: Number) -> bool:
    """«رجل في الستين من عمره»."""
    tens = _TWENTY <= number.value < _HUNDRED and number.last - number.first == 1 and not figures.traits[number.first].joined
    behind = figures.traits[number.last : number.last + 2]
    return tens and len(behind) == 2 and behind[0].bare in figures.units.of and behind[1].lemma in figures.units.life  # noqa: PLR2004


def _tens(figures: Figures, index: int) -> float:
    """The tens that a word adds to a number before it, 0 where it adds none."""
    if index >= len(figures.traits) or not figures.traits[index].joined:
        return 0.0
    value = figures.units.numerals.units.get(figures.units.numerals.key(figures.traits[index])[0], 0.0)
    return value if _TWENTY <= value < _HUNDRED else 0.0


def counted_before(figures: Figures, number: Number) -> int | None:
    """The token of the plural that a number with an article counts; digits only count time (الساعات الـ24)."""
    if not FEW.start <= number.value < _HUNDRED or not figures.traits[number.first].bare.startswith(ARTICLE):
        return None
    nearest = number.first - 1
    if number.plain:
        return nearest if nearest >= 0 and _is_time(figures, nearest) else None
    if number.value >= _TWENTY and reaches(figures, number):
        return None  # «تجاوز عدد القتلى الأربعين»
    far = figures.units.windows.described if number.value < _TWENTY else 1  # «مباريات المرحلة الثلاثين» is the thirtieth round
    for index in range(nearest, max(-1, nearest - far), -1):
        trait = figures.traits[index]
        if _is_time(figures, index) or _is_plural(figures, index):
            return None if number.value in figures.units.known_groups.get(trait.lemma, ()) else index
        described = trait.definite and (trait.adjective or trait.noun) and not (trait.joined or trait.glued or trait.enclitic)
        if not described or trait.pos == "proper":
            return None
    return None


def _is_time(figures: Figures, index: int) -> bool:
    """«المواسم», «السنوات»: a unit of time or measure, or a season, in the plural with an article."""
    trait, units = figures.traits[index], figures.units
    time = trait.lemma in units.spelling or trait.norm in units.spelling or trait.lemma in units.seasons
    return time and trait.number == "p" and trait.norm.startswith(ARTICLE, glued(trait))


def _is_plural(figures: Figures, index: int) -> bool:
    """Whether a definite plural stands there: «الأحزاب», «مبارياته», «مناطق الصراع», «القتلى» where it describes no noun."""
    trait = figures.traits[index]
    if trait.number != "p" or trait.lemma in figures.units.numerals.units:
        return False
    further, after = figures.traits[index - 1] if index else None, figures.traits[index + 1]
    owned = after.definite and after.noun and not (after.joined or after.glued)
    if trait.noun:
        return trait.norm.startswith(ARTICLE, glued(trait)) or bool(trait.enclitic) or (owned and not trait.definite)
    describes = further is not None and further.noun and further.definite
    return trait.adjective and trait.definite and not describes
