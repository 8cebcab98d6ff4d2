"""«ساعة واحدة» is one hour, «هدف واحد» one goal; «مرة واحدة», «واحد من» and «لا يوجد لاعب واحد» tell no number."""

from __future__ import annotations

from llamafund.claims.quantities.lexicon import Figures
from llamafund.claims.quantities.unit import is_measure
from llamafund.claims.words.number import Number
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ARTICLE, FEMININE


def counts_one(figures: Figures, number: Number) -> bool:
    """Whether «واحد» says that there is one of what stands before it: of a measure, or of what news counts one by one."""
    noun, word, units = figures.before(number), figures.traits[number.first], figures.units
    if noun is None or not noun.noun or word.joined or word.glued or not _is_as_definite(noun, word):
        return False
    measure = is_measure(noun, units)
    counted = noun.lemma in units.one_by_one and not noun.definite  # «للطائرة الواحدة» is for each
    if not (measure or counted) or noun.norm in units.names:
        return False
    if not measure and _is_denied(figures, number):
        return False
    after = figures.after(number, len(figures.traits))
    chosen = after is not None and bool(after.enclitic) and after.stem in units.of  # «شخص واحد منهم»
    more = after is not None and after.joined and word.definite  # «القرن الواحد والعشرين»
    return not (chosen or more) and (noun.gender == "m") != word.norm.endswith(FEMININE)


def _is_as_definite(noun: Trait, word: Trait) -> bool:
    """«عام واحد», «للدولار الواحد»."""
    article = noun.definite and not noun.enclitic and noun.pos != "proper"
    return article if word.norm.startswith(ARTICLE) else not noun.definite


def _is_denied(figures: Figures, number: Number) -> bool:
    """«لا يوجد شخص واحد في …»: not even one, where a noun that is no unit of time stands close behind a denial."""
    noun = number.first - 1
    near = figures.traits[max(0, noun - figures.units.windows.denied) : noun]
    return any(trait.bare in figures.units.denials for trait in near)
