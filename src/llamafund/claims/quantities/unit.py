"""What a number counts: a currency, or the singular of the noun behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from llamafund.claims.quantities.lexicon import Figures, Units, glued
from llamafund.claims.words.trait import Trait

_ONE_COUNTRY = ("USD", "EUR")


def is_counted(trait: Trait, units: Units) -> bool:
    """Whether a word behind a number is what it counts."""
    if trait.norm in units.spelling:
        return True
    money = trait.lemma in units.currencies
    other = trait.joined or trait.glued or trait.mark or trait.verb or trait.preposition or trait.form[-1:].isdigit()
    if other or trait.norm in units.not_counted or trait.norm in units.ordering or (trait.definite and not money):
        return False
    return money or trait.noun or trait.adjective or trait.lemma in units.spelling or trait.pos == "unknown"


def is_measure(trait: Trait, units: Units) -> bool:
    """Whether a word is a currency or a unit of measure."""
    return trait.lemma in units.currencies or trait.norm in units.spelling or trait.lemma in units.spelling


def unit_at(figures: Figures, index: int) -> str:
    """The unit a token names: a currency code, or the singular of a noun."""
    return _currency(figures, index) or singular(figures, index)


def singular(figures: Figures, index: int) -> str:
    """The singular of a noun as it is spelt."""
    trait = figures.traits[index]
    spelling = figures.units.spelling
    if trait.norm in spelling or trait.lemma in spelling:
        return spelling.get(trait.norm) or spelling[trait.lemma]
    word = figures.document.words[index]
    bare = trait.norm[glued(trait) :]
    if bare == trait.lemma or (bare == trait.lemma + "ه" and trait.number == "s"):
        return word.form[glued(trait) :]
    feminine = trait.lemma.endswith("ه") and not (word.root or "").endswith("ه")
    return trait.lemma[:-1] + "ة" if feminine else trait.lemma


def _currency(figures: Figures, index: int) -> str | None:
    trait = figures.traits[index]
    kinds = figures.units.currencies.get(trait.lemma) or figures.units.currencies.get(trait.bare)
    if kinds is None:
        return None
    after = figures.traits[index + 1].lemma if index + 1 < len(figures.traits) else ""
    if after in kinds:
        return kinds[after]
    if len(kinds) == 1 or kinds["default"] in _ONE_COUNTRY:
        return kinds["default"]
    if trait.lemma not in figures.of_country:
        figures.of_country[trait.lemma] = _of_country(figures, kinds)
    return figures.of_country[trait.lemma]


def _of_country(figures: Figures, kinds: Mapping[str, str]) -> str:
    """The currency of the country the article speaks of most, of those that have one of this name."""
    codes = set(kinds.values())
    named = (kinds.get(trait.lemma) or figures.units.countries.get(trait.bare) for trait in figures.traits)
    votes = Counter(code for code in named if code in codes)
    return votes.most_common(1)[0][0] if votes else kinds["default"]
