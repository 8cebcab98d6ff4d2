"""A part that is added behind a noun: «عامين ونصف العام», «ست درجات وستة أعشار», «عام ونصف»."""

from __future__ import annotations

from llamafund.claims.quantities.lexicon import Figures, glued
from llamafund.claims.quantities.unit import is_measure, unit_at
from llamafund.claims.words.number import Number


def part_behind(figures: Figures, index: int, unit: str) -> tuple[float, int]:
    """What of a unit, whose noun stands before `index`, is added there, and the token after it."""
    traits = figures.traits
    trait = traits[index] if index < len(traits) else None
    if trait is None or not trait.joined:
        return 0.0, index
    numerals = figures.units.numerals
    several = numerals.parts.get(traits[index + 1].bare) if index + 1 < len(traits) else None
    if several is not None:
        part, end = several * numerals.units.get(numerals.key(trait)[0], 0), index + 2
    else:
        part, end = numerals.fractions.get(trait.bare, 0.0), index + 1
    if not part:
        return 0.0, index
    after = traits[end] if end < len(traits) else None
    named = after is not None and (  # «ونصف العام», «ونصف شهر», «وثلاثة أرباع الكيلومتر»
        after.lemma == traits[index - 1].lemma or unit_at(figures, end) == unit
    )
    taken = after is not None and (after.noun or after.lemma in numerals.multipliers or (several is not None and after.definite))
    alone = after is None or not taken or after.norm in figures.units.not_counted  # not «وثلاثة أرباع المصابين»
    return (part, end + int(named)) if named or alone else (0.0, index)


def one_and_part(figures: Figures, number: Number) -> tuple[Number, str] | None:
    """«عام ونصف العام»: one of a unit of measure, which no number counts, and the part of it that `number` is."""
    noun = figures.before(number)
    if not 0 < number.value < 1 or noun is None or noun.definite or noun.number != "s" or not is_measure(noun, figures.units):
        return None
    first = number.first - 1
    unit = unit_at(figures, first)
    part, end = part_behind(figures, number.first, unit)
    return (Number(first=first, last=end, value=1 + part, skip=glued(noun), plain=False), unit) if part else None
