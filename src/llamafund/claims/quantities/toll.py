"""A number behind those it counts: «بلغ عدد القتلى ثلاثة», «تجاوز عدد القتلى الأربعين»."""

from __future__ import annotations

from llamafund.claims.quantities.agreement import FEW
from llamafund.claims.quantities.comparator import comparator_of
from llamafund.claims.quantities.lexicon import Figures, glued
from llamafund.claims.quantities.one import counts_one
from llamafund.claims.words.number import Number
from llamafund.model import Comparator
from llamafund.orthography import ARTICLE, PLURAL

_TWENTY, _HUNDRED, _THOUSAND = 20, 100, 1000


def reaches(figures: Figures, number: Number) -> bool:
    """«تجاوز عدد القتلى الألف»: a round number that something has reached is no ordinal."""
    compared = comparator_of(figures, number.first, number.last) is not Comparator.EXACT
    told = number.value >= _THOUSAND or (number.value >= _TWENTY and _is_told(figures, number.first))
    return compared and told and not number.plain


def is_toll(figures: Figures, number: Number) -> bool:
    """«بلغ عدد القتلى ثلاثة»."""
    counts = number.value >= 1 and not figures.traits[number.first].bare.startswith(ARTICLE)
    return counts and _is_told(figures, number.first)


def definite(figures: Figures, index: int) -> Number | None:
    """«تجاوز عدد القتلى الأربعين»: tens and hundreds with an article, where a count has reached them; «عتبة العشرة بالمئة»."""
    trait, numerals = figures.traits[index], figures.units.numerals
    key, has_article = numerals.key(trait)
    value = numerals.units.get(key) or numerals.multipliers.get(key)
    if not has_article or value is None or value > _THOUSAND:
        return None
    tens = _tens(figures, index + 1)  # «الساعات الأربع والعشرين»
    last, value = index + 1 + int(tens > 0), value + tens
    number = Number(first=index, last=last, value=value, skip=glued(trait), plain=False)
    percent = figures.units.percent.at(figures.traits, index + 1, len(figures.traits)) is not None
    one = value == 1 and counts_one(figures, number)  # «للدولار الواحد»
    reached = _TWENTY <= value < _THOUSAND and reaches(figures, number)
    return number if percent or one or reached or times(figures, number) else None


def _tens(figures: Figures, index: int) -> float:
    """The tens that a word adds to a number before it, 0 where it adds none."""
    if index >= len(figures.traits) or not figures.traits[index].joined:
        return 0.0
    value = figures.units.numerals.units.get(figures.units.numerals.key(figures.traits[index])[0], 0.0)
    return value if _TWENTY <= value < _HUNDRED else 0.0


def times(figures: Figures, number: Number) -> bool:
    """«المواسم الستة», «السنوات العشر»: so many of a unit of time, both with an article; «المتهمين الستة»: of people."""
    before, units = figures.before(number), figures.units
    if before is None or not FEW.start <= number.value < _HUNDRED or not figures.traits[number.first].bare.startswith(ARTICLE):
        return False
    time = before.lemma in units.spelling or before.norm in units.spelling or before.lemma in units.seasons
    people = not number.plain and _are_people(figures, number.first - 1)
    return (time or people) and before.number == "p" and before.norm.startswith(ARTICLE, glued(before))


def _are_people(figures: Figures, index: int) -> bool:
    """Whether a plural is one of people: «القضاة», «المتهمين», and «السعوديين» where it describes no noun."""
    trait, further = figures.traits[index], figures.traits[index - 1] if index else None
    plural = trait.norm.endswith(tuple(trait.lemma + end for end in PLURAL)) and trait.lemma not in figures.units.numerals.units
    described = further is not None and further.noun and further.definite
    return (trait.noun and trait.lemma in figures.units.people) or (
        plural and (trait.noun or (trait.adjective and not described))
    )


def _is_told(figures: Figures, first: int) -> bool:
    """Whether a word for a count stands before, with what is counted."""
    before = figures.traits[max(0, first - figures.units.windows.comparator) : first]
    return any(trait.lemma in figures.units.numbered and trait.noun for trait in before[:-1])
