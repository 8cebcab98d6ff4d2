"""What a number asks of the word behind it: a plural from three to ten, an indefinite singular in ـا from eleven to ninety-nine.

A word in that form is what is counted, also where the word table takes it for a verb or a name (ثلاثة كتب, 45 دارا).
"""

from __future__ import annotations

from llamafund.claims.quantities.lexicon import Figures, Units
from llamafund.claims.quantities.unit import is_counted, is_measure
from llamafund.claims.words.number import Number
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ACCUSATIVE, FEMININE_PLURAL, FEMININE_WRITTEN

FEW = range(3, 11)
TENS = range(11, 100)
_THOUSAND = 1000
_CLOSED = ("conj", "prep", "particle", "adverb", "pronoun", "demonstrative", "interrogative", "relative")
_SHORTEST = 4  # letters of a noun with its ـا
_GROUP = 3
_POINT = "."


def asks_plural(value: float) -> bool:
    """Whether what is counted is a plural."""
    return value % 100 in FEW


def asks_accusative(value: float) -> bool:
    """Whether what is counted is a singular in the accusative."""
    return value % 100 in TENS


def agrees(number: Number, trait: Trait, units: Units) -> bool:
    """Whether a word has the form that the number before it asks for."""
    if trait.joined or trait.enclitic or trait.mark or units.counts_nothing(trait.norm):
        return False
    if asks_plural(number.value):
        return trait.norm in units.like_verbs or (trait.norm.endswith(FEMININE_PLURAL) and trait.pos in ("proper", "unknown"))
    if asks_accusative(number.value) and _is_accusative(trait):
        return True
    thing = trait.form.endswith(FEMININE_WRITTEN) and not trait.glued  # not «6 آلاف لبرشلونة»
    if thing and (trait.verb or trait.pos == "proper") and number.value > FEW.stop:
        return True  # «200 ثمرة»: so spelt, it is no verb
    multiplied = number.value >= _THOUSAND and not number.plain  # «70 ألف طلب»
    return multiplied and trait.verb == "past" and (trait.gender, trait.number) == ("m", "s")


def _is_accusative(trait: Trait) -> bool:
    written = trait.norm.endswith(ACCUSATIVE) and not trait.norm.endswith("وا") and len(trait.norm) >= _SHORTEST
    return written and trait.pos not in _CLOSED and not (trait.pos == "proper" and trait.norm.endswith("يا"))


def disagrees(number: Number, trait: Trait) -> bool:
    """Whether a plural stands behind a number that asks for a singular: «منذ بداية 2018 مدربين» counts nobody."""
    return trait.number == "p" and not asks_plural(number.value)


def is_of_nation(number: Number, trait: Trait) -> bool:
    """«30 نيجيريا»: a man of a country in the accusative, which the word table takes for the country."""
    return (
        asks_accusative(number.value)
        and trait.pos == "proper"
        and trait.norm.endswith("يا")
        and not (trait.joined or trait.glued)
    )


def ungrouped(figures: Figures, number: Number, last: int) -> float:
    """The value of a number; «5.432 حالة» are thousands, since things are counted whole."""
    digits = [trait.form for trait in figures.traits[number.first : number.last]]
    after = figures.after(number, last)
    if not number.plain or len(digits) != _GROUP or digits[1] != _POINT or len(digits[2]) != _GROUP or after is None:
        return number.value
    things = after.noun and is_counted(after, figures.units) and not is_measure(after, figures.units)
    return round(number.value * _THOUSAND) if things and number.value >= 1 else number.value
