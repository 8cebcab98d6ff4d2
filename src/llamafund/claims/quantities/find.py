"""Numbers with what they count: currency, percent, year, date, or the noun behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from llamafund.claims.quantities.agreement import agrees, asks_accusative, asks_plural, is_of_nation, ungrouped
from llamafund.claims.quantities.and_part import one_and_part, part_behind
from llamafund.claims.quantities.comparator import comparator_of, of_moment
from llamafund.claims.quantities.dates import LAST_DAY, is_year, month_end, shares_month
from llamafund.claims.quantities.definite import are_those, counted_before, definite, is_age
from llamafund.claims.quantities.fused import fraction, fused, may_be_fused, years_together
from llamafund.claims.quantities.lexicon import Figures, Units, glued
from llamafund.claims.quantities.no_quantity import is_clock, is_part_of_name, is_score, is_titled, orders, past_name
from llamafund.claims.quantities.one import counts_one
from llamafund.claims.quantities.part import whole_of
from llamafund.claims.quantities.toll import is_toll, reaches
from llamafund.claims.quantities.unit import compound_at, is_counted, is_day, is_measure, unit_at
from llamafund.claims.words.number import Number
from llamafund.claims.words.passed_over import NO_QUANTITY
from llamafund.claims.words.trait import Trait
from llamafund.model import Comparator, Document, Quantity
from llamafund.orthography import ARTICLE, FOR_THE, as_norm
from llamafund.punctuation import OPENING

_PERCENT = ("%", "٪")
_TWO = 2
_PREFIX = 3  # letters of و, a preposition and an article
_THOUSAND = 1000
_DIGITS = 6  # behind the point


class _Read(NamedTuple):
    """A quantity, or None for a number that is none, and the token to go on from."""

    quantity: Quantity | None
    last: int


def marks(trait: Trait, units: Units) -> int:
    """Whether a quantity may begin with a word."""
    counts = trait.form in units.signs or units.numerals.begins(trait) or units.may_be_dual(trait)
    return NO_QUANTITY * (not (counts or may_be_fused(trait)))


class Counting:
    """Finds the quantities of one document; `names` maps the first token of a mention to the token after it."""

    def __init__(self, document: Document, traits: Sequence[Trait], units: Units, names: Mapping[int, int]) -> None:
        self.document = document
        self.traits = traits
        self.units = units
        self.names = names
        self.figures = Figures(document=document, traits=traits, units=units)

    def quantities(self, first: int, last: int) -> Iterator[Quantity]:
        """The quantities in the tokens `[first, last)`, in order; a number within a name is none."""
        index = first
        while index < last:
            # «الـ 20 مليون» is no Ilyushin, and «ستا وعشرين» no place
            if index in self.names and self.traits[index].norm not in (ARTICLE, *self.units.numerals.before_tens):
                index = self.names[index]
                continue
            if self.traits[index].marks & NO_QUANTITY:
                index += 1
                continue
            yield from self._years_in(index)
            found = self._at(index, last)
            index = index + 1 if found is None else found.last
            if found is not None and found.quantity is not None:
                yield found.quantity

    def _years_in(self, index: int) -> Iterator[Quantity]:
        """The years that one word holds: «1950و1953»."""
        for start, end in years_together(self.traits[index].form, self.units):
            begin, year = self.document.starts[index], self.traits[index].form[start:end]
            exact = Comparator.EXACT
            yield Quantity(start=begin + start, end=begin + end, text=year, value=float(year), unit="year", comparator=exact)

    def _at(self, index: int, last: int) -> _Read | None:
        """What the number at `index` is, or None where no number stands."""
        trait = self.traits[index]
        sign = self.units.signs.get(trait.form)
        if sign is not None and trait.form not in _PERCENT and index + 1 < last and self.traits[index + 1].form[:1].isdigit():
            number = self.figures.number(index + 1, last)
            return _Read(self._quantity(number, number.last, sign, begin=index), number.last) if number is not None else None
        fused_ = fraction(self.figures, index, last)
        number = None if fused_ else self.figures.number(index, last) or definite(self.figures, index)
        if number is not None:
            return self._number(number, last)
        return self._in_one_word(index, last)

    def _in_one_word(self, index: int, last: int) -> _Read | None:
        """«140عنصرا», «طرد23 دبلوماسيا», «طنين», «هدف واحد»."""
        trait = self.traits[index]
        found = fraction(self.figures, index, last) or fused(self.figures, index, last)
        if found is not None:
            number, unit = found
            if unit is None:
                return self._measured(number, last) or self._thing(number, last)
            return _Read(self._quantity(number, number.last, self._written_onto(unit)), number.last)
        skip = glued(trait)
        dual = self.units.dual(trait, self.traits[index + 1] if index + 1 < last else None)
        if dual is None or trait.verb:
            return None
        part, end = part_behind(self.figures, index + 1, dual)
        number = Number(first=index, last=index + 1, value=2.0 + part, skip=skip, plain=False)
        return _Read(self._quantity(number, end, dual), end)

    def _written_onto(self, letters: str) -> str:
        """The unit in the letters right behind a number: 15يوليو, 420دولارا, 140عنصرا."""
        unit = letters.rstrip("\u064b\u0640")
        if as_norm(unit) in self.units.months:
            return "date"
        if unit in self.units.eras:
            return "year"
        unit = unit.removesuffix("ا") if len(unit) > self.units.windows.symbol else unit
        money = self.units.currencies.get(as_norm(unit))
        return (money or {}).get("default") or self.units.spelling.get(as_norm(unit), unit)

    def _number(self, number: Number, last: int) -> _Read:
        """What the number counts, looking first for what makes it none."""
        if is_part_of_name(self.figures, number, last):
            return _Read(None, past_name(self.figures, number, last))
        if is_titled(self.figures, number, last):
            return _Read(None, number.last + 1)
        if is_score(self.figures, number, last):
            return _Read(None, number.last + 2)
        if is_clock(self.figures, number, last):
            return _Read(None, number.last + 1)
        one = self.units.numerals.key(self.traits[number.first])[0] in self.units.one and number.last - number.first == 1
        if one and self.units.percent.at(self.traits, number.last, last) is None:  # not «واحدا بالمئة»
            return _Read(self._behind(number.first - 1, number) if counts_one(self.figures, number) else None, number.last)
        return self._measured(number, last) or self._part(number, last) or self._thing(number, last)

    def _measured(self, number: Number, last: int) -> _Read | None:
        """A percentage, a sum with a sign, a date or a year."""
        index = number.last
        before, after = self.figures.before(number), self.figures.after(number, last)
        if before is not None and before.form in _PERCENT and self.figures.touches(number.first):
            return _Read(self._quantity(number, index, "%", begin=number.first - 1), index)
        if after is not None and after.form in self.units.signs:
            return _Read(self._quantity(number, index + 1, self.units.signs[after.form]), index + 1)
        percent = self.units.percent.at(self.traits, index, last) if after is not None else None
        if percent is not None:
            value = round(number.value * percent[1], _DIGITS)
            return _Read(self._quantity(replace(number, value=value), percent[0], "%"), percent[0])
        month = month_end(self.figures, index, last) if number.plain and number.value <= LAST_DAY else 0
        if month:
            return _Read(self._quantity(number, month, "date"), month)
        if shares_month(self.figures, number, last):
            return _Read(self._quantity(number, index, "date"), index)
        return _Read(self._quantity(number, index, "year"), index) if is_year(self.figures, number, last) else None

    def _behind(self, first: int, number: Number) -> Quantity:
        """A quantity whose noun stands before its number, at `first`."""
        noun = self.traits[first]
        skip = 0 if noun.bare.startswith(FOR_THE) else glued(noun)  # nothing of «للدولار» is left out
        whole = Number(first=first, last=number.last, value=number.value, skip=skip, plain=False)
        return self._quantity(whole, number.last, unit_at(self.figures, first))

    def _thing(self, number: Number, last: int) -> _Read:
        index = number.last
        counted = counted_before(self.figures, number)
        before_it = self._couple(number) if counted is None else self._behind(counted, number)
        if before_it is not None:
            return _Read(before_it, index)
        after = self.figures.after(number, last)
        opens = after is not None and after.form in OPENING and not self.figures.touches(index)
        if opens and index + 1 < last and self._is_counted(index + 1):
            return _Read(self._quantity(number, index + 2, unit_at(self.figures, index + 1)), index + 2)  # «ثلاثة "محققين"»
        if after is not None and (self._is_counted(index) or agrees(number, after, self.units)):
            unit, behind = compound_at(self.figures, index, self._unit(number, index))
            more, end = part_behind(self.figures, behind, unit)
            whole = replace(number, value=ungrouped(self.figures, number, last) + more)
            return _Read(self._quantity(whole, end, unit), end)
        if after is not None and is_of_nation(number, after):
            return _Read(self._quantity(number, index + 1, after.form.rstrip("\u064b")[:-1]), index + 1)
        before = self.figures.before(number)
        if before is not None and before.form == "(" and self._is_numbered(number, last):
            return _Read(self._quantity(number, index + 2, unit_at(self.figures, index + 1)), index + 2)
        none = orders(self.figures, number, last) and not self._is_told(number)
        return _Read(None if none else self._quantity(number, index, None), index)

    def _is_told(self, number: Number) -> bool:
        """Whether a number that might order something says how many or how old."""
        return any(tells(self.figures, number) for tells in (reaches, is_toll, is_age, are_those))

    def _part(self, number: Number, last: int) -> _Read | None:
        """«ثلثي أعضاء المجلس», «ربع قيمتها», «ثلث العراق», «عام ونصف»; None for what is no part of a thing."""
        more = one_and_part(self.figures, number)
        if more is not None:
            return _Read(self._quantity(more[0], more[0].last, more[1]), more[0].last)
        after = self.figures.after(number, last)
        if 0 < number.value < 1 and self.units.numerals.key(self.traits[number.first])[1]:
            return _Read(self._quantity(number, number.last, None), number.last)  # «بنحو الثلث»
        if not 0 < number.value < 1 or after is None or is_measure(after, self.units):
            return None
        whole = whole_of(self.figures, number, last, named=number.last in self.names)
        if whole is None:
            return _Read(None, number.last)
        unit, end = whole
        return _Read(self._quantity(number, end, unit), end)

    def _couple(self, number: Number) -> Quantity | None:
        """«روسيين اثنين», «روسيين اثنين آخرين»: two behind what they count."""
        before = self.figures.before(number)
        two = number.value == _TWO and not number.plain and number.last - number.first == 1 and before is not None
        counted = two and before is not None and before.number in ("d", "p") and not before.definite
        noun = before is not None and (before.noun or before.adjective)
        return self._behind(number.first - 1, number) if counted and noun else None

    def _is_counted(self, index: int) -> bool:
        trait = self.traits[index]
        number_of = trait.lemma in self.units.numbered and trait.number == "s"  # «يرتفع إلى 41 عدد القتلى»
        return is_counted(trait, self.units) and not (number_of or is_day(self.figures, index))

    def _is_numbered(self, number: Number, last: int) -> bool:
        """«عدد (5) أهداف», «مسافة (1.75) كلم»."""
        index = number.last
        told = number.first > 1 and self.traits[number.first - 2].lemma in self.units.numbered
        closed = index + 1 < last and self.traits[index].form == ")"
        told = told or (closed and is_measure(self.traits[index + 1], self.units))
        return told and closed and is_counted(self.traits[index + 1], self.units)

    def _unit(self, number: Number, index: int) -> str:
        """What the number counts, which stands at `index`."""
        like_verb = self.units.like_verbs.get(self.traits[index].norm) if asks_plural(number.value) else None
        return like_verb or unit_at(self.figures, index, accusative=asks_accusative(number.value))

    def _quantity(self, number: Number, last: int, unit: str | None, *, begin: int | None = None) -> Quantity:
        first = number.first if begin is None else begin
        start = self.document.starts[first] + (number.skip if begin is None else 0)
        end = self.document.end_of(last - 1)
        text = self.document.article.text[start:end]
        letters = len(self.traits[first].norm.rstrip("0123456789")) if number.skip else 0
        how = comparator_of(self.figures, first, last, apart=not number.plain or letters <= _PREFIX)
        comparator = of_moment(how, unit)
        return Quantity(start=start, end=end, text=text, value=number.value, unit=unit, comparator=comparator)
