"""Numbers as written: digits of both sets with Arabic and Latin separators, and words, read to a value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from llamafund.claims.words.numerals import Numerals
from llamafund.claims.words.total import Total
from llamafund.claims.words.trait import Trait
from llamafund.digits import DECIMAL, GROUPING, value_of
from llamafund.orthography import ACCUSATIVE, AND, ARTICLE, FEMININE, OBLIQUE

_THOUSAND = 1000
_ROUND = "0"
_MILLIARD = 1_000_000_000
_POINT = "."
_TEN = 10
_HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A value in the tokens `[first, last)`; `skip` letters of the first are written onto the number. `plain` has only digits."""

    first: int
    last: int
    value: float
    skip: int
    plain: bool


def number_at(traits: Sequence[Trait], starts: Sequence[int], index: int, last: int, numerals: Numerals) -> Number | None:
    """The longest number that begins at `index` and ends before `last`; None where there is none that a float holds."""
    number = _Reader(traits, starts, last, numerals).read(index)
    return number if number is not None and math.isfinite(number.value) else None


class _Reader:
    def __init__(self, traits: Sequence[Trait], starts: Sequence[int], last: int, numerals: Numerals) -> None:
        self.traits = traits
        self.starts = starts
        self.last = last
        self.numerals = numerals

    def read(self, index: int) -> Number | None:
        """The number that begins at a token: digits and words as far as they go together."""
        first = index
        total = Total()
        skip = 0
        whole = None  # the number so far, where it may end: behind a multiplier
        while index < self.last:
            begun = index > first
            joined = self.traits[index].joined or self.traits[index].form.startswith(AND)
            digits = self.digits(index)
            if digits is not None:
                if begun and (total.plain or not joined or total.current is not None):
                    break  # «بين عشرة و20»
                value, index, glued = digits
                skip = skip if begun else glued
                total.add("unit", value, joined=joined)
                continue
            half = self._half_of(index) if begun and joined else None
            if half is not None:
                total.add("half", half, joined=joined)
                index += 2
                continue
            step = self._word(index, begun=begun, joined=joined, current=total.current)
            if step is None:
                break
            if joined and step[0] == "unit" and _of_another(step[1], total.current or 0):
                break  # «هللة واحدة وخمس هللات», «بين ثلاثين وأربعين» are two
            if whole is not None and whole.last == index and step == ("unit", 1) and not self.traits[index].joined:
                index += 1  # «مليار واحد»
                continue
            if whole is not None and step[0] in ("multiplier", "dual") and step[1] >= max(total.factor, _THOUSAND):
                return whole  # «60 ألف و70 ألف», «ألف وألفي» are two
            skip = skip if begun else self._glued(index)
            total.add(*step, joined=joined)
            total.plain = False
            index += 1
            if step[0] in ("multiplier", "dual") and step[1] >= _THOUSAND:
                whole = Number(first=first, last=index, value=total.value(), skip=skip, plain=False)
        return Number(first=first, last=index, value=total.value(), skip=skip, plain=total.plain) if index > first else None

    def _half_of(self, index: int) -> float | None:
        """«ونصف مليون», «ونصف المليون» behind a number: half a million more."""
        fraction = self.numerals.fractions.get(self.numerals.key(self.traits[index])[0])
        if fraction is None or index + 1 >= self.last or self.traits[index + 1].glued:
            return None
        multiplier = self.numerals.multipliers.get(self.numerals.key(self.traits[index + 1])[0])
        return fraction * multiplier if multiplier is not None and multiplier >= _THOUSAND else None

    def _word(self, index: int, *, begun: bool, joined: bool, current: float | None) -> tuple[str, float] | None:
        trait = self.traits[index]
        if (begun and trait.glued) or trait.bare in self.numerals.no_number or (not begun and self._is_ordinal(index)):
            return None
        key, has_article = self.numerals.key(trait)
        numerals = self.numerals
        if key in numerals.multipliers and not (joined and begun and numerals.multipliers[key] > _THOUSAND):
            return self._multiplier(index, key, begun=begun, has_article=has_article)
        if begun and current is not None and not joined and key in numerals.parts:
            return "part", numerals.parts[key]
        unit = numerals.units.get(key, numerals.before_ten.get(key))
        teen = not begun and index + 1 < self.last and self._teen(index + 1, unit)  # «الاثني عشر شهرا»
        counted = not begun and not self._describes(index) and self._is_counted(index + 1, numerals.units.get(key, 0))
        two = not begun and key in numerals.duals and self._takes_noun(index)  # «المليوني حاج»
        if (has_article and not (teen or counted or two)) or not (not begun or joined or self._teen(index, current)):
            return None
        return self._unit(index, key, begun=begun)

    def _unit(self, index: int, key: str, *, begun: bool) -> tuple[str, float] | None:
        """A unit, a dual or a part: «أحد» is one only before ten or tens, and «أثنى» without ten a verb."""
        numerals = self.numerals
        if key in numerals.before_tens and self._tens(index + 1, oblique=key.endswith(ACCUSATIVE)):
            return "unit", numerals.before_tens[key]
        if key in numerals.before_ten:
            return ("unit", numerals.before_ten[key]) if self._teen(index + 1, numerals.before_ten[key]) else None
        tables = [("dual", numerals.duals), ("unit", numerals.units), ("fraction", numerals.fractions)]
        if not begun and self._is_part(index):
            tables.reverse()  # «خمس الناتج» is a fifth
        return next(((kind, table[key]) for kind, table in tables if key in table), None)

    def _multiplier(self, index: int, key: str, *, begun: bool, has_article: bool) -> tuple[str, float] | None:
        """Thousand and its like: none by itself in the plural (آلاف السكان), two in the dual before a noun."""
        if not begun and (key in self.numerals.indefinite or self._is_written(index)):
            return None
        if not begun and key in self.numerals.duals and not has_article and self._takes_noun(index):
            return "dual", self.numerals.duals[key]
        return "multiplier", self.numerals.multipliers[key]

    def _is_written(self, index: int) -> bool:
        """«ألف كتبا», «ألف كتابا»: he wrote books; what is counted by the thousand is a singular without ending."""
        after = self.traits[index + 1] if index + 1 < self.last else None
        books = after is not None and after.noun and after.norm.endswith(ACCUSATIVE) and after.norm != after.lemma
        return self.numerals.multipliers[self.numerals.key(self.traits[index])[0]] == _THOUSAND and books

    def _takes_noun(self, index: int) -> bool:
        """Whether a noun follows: «ألفا شخص» is two thousand, «ألفا من العاملين» one."""
        after = self.traits[index + 1] if index + 1 < self.last else None
        if after is None or after.form[-1:].isdigit():
            return False  # «مليونا و200 ألف» is one million
        return (after.noun or after.pos == "unknown") and not (after.joined or after.glued)

    def _is_counted(self, index: int, value: float) -> bool:
        """Whether what is counted follows (طوال الثلاثين شهرا, في الثلاثة مواسم): behind a mere ordinal there is nothing."""
        after = self.traits[index] if index < self.last else None
        if after is None or not after.noun or after.definite or after.glued or after.joined:
            return False
        if self.numerals.multipliers.get(after.norm, 0) >= _THOUSAND:
            return True  # «العشرة آلاف مقاتل»
        one = after.norm.endswith(ACCUSATIVE) or (after.number == "s" and after.norm.endswith(FEMININE))  # «الأربعين درجة»
        return one if value >= 20 else 2 < value <= 10 and after.number == "p"  # noqa: PLR2004

    def _describes(self, index: int) -> bool:
        """«المصابين الثلاثة ملفوفين»: how many there are of those before."""
        before = self.traits[index - 1] if index else None
        return before is not None and before.definite and (before.noun or before.adjective)

    def _is_part(self, index: int) -> bool:
        """Whether a definite singular follows: no five of it, but a fifth."""
        after = self.traits[index + 1] if index + 1 < self.last else None
        named = after is not None and (after.norm.startswith(ARTICLE) or bool(after.enclitic))
        return after is not None and named and after.noun and after.number == "s" and not after.glued

    def _is_ordinal(self, index: int) -> bool:
        """«التاسع عشر»: ten behind an ordinal."""
        ten = self.numerals.units.get(self.traits[index].bare) == 10  # noqa: PLR2004
        before = self.traits[index - 1]
        return (
            ten and index > 0 and (before.lemma in self.numerals.ordinals or self.numerals.key(before)[0] in self.numerals.units)
        )

    def _teen(self, index: int, current: float | None) -> bool:
        """«أحد عشر», «خمسة عشر»: ten behind one to nine, without و."""
        ten = index < self.last and self.numerals.units.get(self.numerals.key(self.traits[index])[0]) == 10  # noqa: PLR2004
        return ten and current is not None and 0 < current % 100 < 10  # noqa: PLR2004

    def _tens(self, index: int, *, oblique: bool) -> bool:
        """Whether «and» joins twenty, thirty … here, in a case other than the nominative for an `oblique` unit: ستا وعشرين."""
        if index >= self.last or not self.traits[index].joined:
            return False
        form = self.numerals.key(self.traits[index])[0]
        tens = self.numerals.units.get(form, 0)
        if oblique and not form.endswith(OBLIQUE):
            return False  # «لم يقتل أحدا وخمسون نجوا»
        return _TEN < tens < _HUNDRED and not tens % _TEN

    def _glued(self, index: int) -> int:
        trait = self.traits[index]
        return len(trait.norm) - len(self.numerals.key(trait)[0]) if not self.numerals.key(trait)[1] else 0

    def digits(self, index: int) -> tuple[float, int, int] | None:
        """The value of the digits that begin at `index`, the token after them, and how many letters are written before them."""
        match = self.numerals.digits(self.traits[index])
        if match is None:
            return None
        parts = [match[2]]
        marks: list[str] = []
        factor = match[3]
        end = index + 1
        while (
            end + 1 < self.last and self._touches(end) and self._touches(end + 1) and self.traits[end].form in DECIMAL | GROUPING
        ):
            after = self.numerals.digits(self.traits[end + 1])
            if after is None or after[1] or factor:
                break
            marks.append(self.traits[end].form)
            parts.append(after[2])
            factor = after[3]  # «1.1مليار»
            end += 2
        trillions = end < self.last and self.numerals.multipliers.get(self.traits[end].norm, 0) > _MILLIARD
        if trillions and len(marks) == 1 and not parts[-1].endswith(_ROUND):
            marks = [_POINT]  # «1,279 تريليون»: a comma groups no trillions, unless they are round («2,500 تريليون ريال»)
        value = value_of(parts, marks) * self.numerals.letters.get(factor, 1)
        return value, end, len(match[1])

    def _touches(self, index: int) -> bool:
        return self.starts[index - 1] + len(self.traits[index - 1].form) == self.starts[index]


def _of_another(unit: float, current: float) -> bool:
    """Whether a unit joined to a number begins another one: it has ones already, or tens, or hundreds."""
    if unit <= _TEN:
        return bool(current % _TEN)
    return current % _HUNDRED >= _TEN if unit < _HUNDRED else current >= _HUNDRED
