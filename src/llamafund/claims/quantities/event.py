"""Years that belong to the name of something that is held again and again."""

from __future__ import annotations

from llamafund.claims.quantities.dates import CENTURIES
from llamafund.claims.quantities.lexicon import Figures
from llamafund.claims.words.number import Number
from llamafund.orthography import AND


def is_of_event(figures: Figures, number: Number) -> bool:
    """«مونديال روسيا 2018», «كأس العالم 2002 و2010»: a year behind the name of something that is held again and again."""
    if int(number.value) not in CENTURIES:
        return False
    first = _first_year(figures, number)
    if figures.traits[first].form.startswith(AND) or (first and figures.traits[first - 1].lemma in figures.units.calendar):
        return False  # «بطل كأس أوروبا عام 1983»
    for index in range(first - 1, max(-1, first - 1 - figures.units.windows.event), -1):
        trait = figures.traits[index]
        if trait.lemma in figures.units.events or trait.bare in figures.units.events:
            return True
        named = trait.definite or trait.noun or trait.adjective or trait.pos in ("proper", "unknown")
        if not named or trait.joined or trait.glued:
            return False
    return False


def _first_year(figures: Figures, number: Number) -> int:
    """Where the years begin that the number goes on with, in its line and not too far before: «2002 و2006 و2010»."""
    traits, text = figures.traits, figures.document.article.text
    nearest = max(0, number.first - figures.units.windows.years)
    first = number.first
    while first > nearest and traits[first].form.startswith(AND) and traits[first - 1].form[-1:].isdigit():
        if "\n" in text[figures.document.end_of(first - 1) : figures.document.starts[first]]:
            break
        first -= 1
    return first
