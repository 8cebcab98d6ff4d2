"""What a number counts: a currency, or the singular of the noun behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from llamafund.claims.quantities.lexicon import Figures, Units
from llamafund.claims.quantities.singular import is_unread, singular
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ACCUSATIVE, ARTICLE
from llamafund.punctuation import STOPS

_YEAR = 4  # digits
_PARTICIPLE = "م"


def is_counted(trait: Trait, units: Units) -> bool:
    """Whether a word behind a number is what it counts."""
    if trait.norm in units.spelling or is_unread(trait, units):
        return True
    money = trait.lemma in units.currencies
    other = trait.joined or trait.glued or trait.mark or trait.verb or trait.preposition or trait.form[-1:].isdigit()
    if other or units.counts_nothing(trait.norm) or (trait.definite and not money):
        return False
    return money or trait.noun or trait.adjective or trait.lemma in units.spelling or trait.pos == "unknown"


def is_day(figures: Figures, index: int) -> bool:
    """«بنتيجة 1-2 يوم الجمعة», «دور الـ16 عام 1994»: a day with its name and a year with its number count nothing."""
    after = figures.traits[index + 1] if index + 1 < len(figures.traits) else None
    if after is None:
        return False
    year = figures.traits[index].norm in figures.units.calendar and after.form.isdecimal() and len(after.form) == _YEAR
    return year or (figures.traits[index].norm in figures.units.days and after.norm.startswith(ARTICLE))


def says_how(figures: Figures, index: int) -> bool:
    """«في الربع الأول من 2018 متجاوزا التوقعات»: behind a year, a participle in the accusative before what it is done to."""
    trait, year = figures.traits[index], figures.traits[index - 1]
    after = figures.traits[index + 1] if index + 1 < len(figures.traits) else None
    participle = trait.norm.startswith(_PARTICIPLE) and trait.norm.endswith("ا") and not trait.definite
    dated = year.form.isdecimal() and len(year.form) == _YEAR
    return participle and dated and after is not None and after.noun and after.definite


def is_measure(trait: Trait, units: Units) -> bool:
    """Whether a word is a currency or a unit of measure."""
    return trait.lemma in units.currencies or trait.norm in units.spelling or trait.lemma in units.spelling


def unit_at(figures: Figures, index: int, *, accusative: bool = False) -> str:
    """The unit a token names: a currency code, or the singular of a noun, which the number may ask to end in ـا."""
    return _currency(figures, index) or singular(figures, index, accusative=accusative)


def compound_at(figures: Figures, index: int, unit: str) -> tuple[str, int]:
    """A unit whose noun stands at `index`, and the token after it: «درجة مئوية», «رجل أعمال» are of two words, or of three."""
    after = figures.traits[index + 1] if index + 1 < len(figures.traits) else None
    kinds = figures.units.currencies.get(figures.traits[index].lemma, {})
    if after is not None and (after.lemma in kinds or after.norm in kinds):
        return unit, index + 2  # «جنيه إسترليني»
    if after is None:
        return unit, index + 1
    compounds, lemma = figures.units.compounds, figures.traits[index].lemma
    whole = compounds.get((lemma, after.norm))
    begun = whole.norm if whole is not None else f"{lemma} {after.norm}"
    further = figures.traits[index + 2].norm if index + 2 < len(figures.traits) else ""
    more = compounds.get((begun, further))  # «كيلو متر مربع», «طائرة بلا طيار»
    if more is not None:
        return more.shown, index + 3
    return (unit, index + 1) if whole is None else (whole.shown, index + 2)


def _currency(figures: Figures, index: int) -> str | None:
    """The code of the currency that a token names; where nothing tells its country, the currency's own name (دينار)."""
    trait = figures.traits[index]
    bare = trait.bare.removesuffix(ACCUSATIVE) if is_unread(trait, figures.units) else trait.bare  # «920 تومانا»
    name = trait.lemma if trait.lemma in figures.units.currencies else figures.units.coins.get(bare, bare)
    kinds = figures.units.currencies.get(name)
    if kinds is None:
        return None
    after = figures.traits[index + 1].lemma if index + 1 < len(figures.traits) else ""
    if after in kinds:
        return kinds[after]
    return (
        kinds.get("default")
        or _nearby(figures, kinds, index)
        or _of_article(figures, kinds, name)
        or figures.units.spelling.get(name, name)
    )


def _votes(figures: Figures, kinds: Mapping[str, str], first: int, last: int) -> Iterator[tuple[int, str]]:
    """The countries named between two tokens that have a currency of this name: place and code."""
    codes = set(kinds.values())
    for index in range(first, last):
        trait = figures.traits[index]
        code = kinds.get(trait.lemma) or figures.units.countries.get(trait.bare)
        if code in codes:
            yield index, code


def _nearby(figures: Figures, kinds: Mapping[str, str], index: int) -> str | None:
    """The currency of the country named nearest to the token, in its sentence."""
    begin, end = max(0, index - figures.units.near), min(len(figures.traits), index + figures.units.near)
    first = next((i + 1 for i in range(index - 1, begin, -1) if figures.traits[i].form in STOPS), begin)
    last = next((i for i in range(index + 1, end) if figures.traits[i].form in STOPS), end)
    votes = list(_votes(figures, kinds, first, last))
    return min(votes, key=lambda vote: abs(vote[0] - index))[1] if votes else None


def _of_article(figures: Figures, kinds: Mapping[str, str], name: str) -> str | None:
    """The currency of the country that the article speaks of most, of those that have one of this name; worked out once."""
    if name not in figures.of_country:
        votes = Counter(code for _, code in _votes(figures, kinds, 0, len(figures.traits)))
        figures.of_country[name] = votes.most_common(1)[0][0] if votes else None
    return figures.of_country[name]
