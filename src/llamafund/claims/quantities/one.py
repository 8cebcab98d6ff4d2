"""«هدف واحد» is one goal; «واحد من», «جهة اتصال واحدة», «في مكان واحد» and «لا يوجد لاعب واحد» count nobody."""

from __future__ import annotations

from llamafund.claims.quantities.lexicon import Figures
from llamafund.claims.quantities.unit import is_measure
from llamafund.claims.words.number import Number
from llamafund.orthography import FEMININE


def counts_one(figures: Figures, number: Number) -> bool:
    """Whether «واحد» says that there is one of what stands before it."""
    noun, word, units = figures.before(number), figures.traits[number.first], figures.units
    if noun is None or not noun.noun or noun.definite or word.joined or word.glued:
        return False
    if noun.bare in units.not_counted or noun.lemma in units.one_unless or _is_denied(figures, number):
        return False
    after = figures.after(number, len(figures.traits))
    chosen = after is not None and bool(after.enclitic) and after.stem in units.of  # «اختيار واحد منهم»
    return not chosen and (noun.gender == "m") != word.norm.endswith(FEMININE)


def _is_denied(figures: Figures, number: Number) -> bool:
    """«لا يوجد لاعب واحد في …»: not even one, where a noun that is no unit of time stands close behind a denial."""
    noun = number.first - 1
    near = figures.traits[max(0, noun - figures.units.windows.denied) : noun]
    return not is_measure(figures.traits[noun], figures.units) and any(trait.bare in figures.units.denials for trait in near)
