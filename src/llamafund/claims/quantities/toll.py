"""A number behind those it counts: «بلغ عدد القتلى ثلاثة», «تجاوز عدد القتلى الأربعين»."""

from __future__ import annotations

from llamafund.claims.quantities.comparator import comparator_of
from llamafund.claims.quantities.lexicon import Figures
from llamafund.claims.words.number import Number
from llamafund.model import Comparator
from llamafund.orthography import ARTICLE

_TWENTY, _THOUSAND = 20, 1000


def reaches(figures: Figures, number: Number) -> bool:
    """«تجاوز عدد القتلى الألف»: a round number that something has reached is no ordinal."""
    compared = comparator_of(figures, number.first, number.last) is not Comparator.EXACT
    thousands = number.value >= _THOUSAND and not number.plain
    return compared and (thousands or (number.value >= _TWENTY and _is_told(figures, number.first)))


def is_toll(figures: Figures, number: Number) -> bool:
    """«بلغ عدد القتلى ثلاثة»."""
    counts = number.value >= 1 and not figures.traits[number.first].bare.startswith(ARTICLE)
    return counts and _is_told(figures, number.first)


def _is_told(figures: Figures, first: int) -> bool:
    """Whether a word for a count stands before, with what is counted."""
    before = figures.traits[max(0, first - figures.units.windows.comparator) : first]
    aged = any(trait.lemma in figures.units.life for trait in before)  # «عن عمر يناهز الثمانين»
    return aged or any(trait.lemma in figures.units.numbered and trait.noun for trait in before[:-1])
