"""How a number is meant: about, at least, at most, or exactly."""

from __future__ import annotations

from llamafund.claims.quantities.lexicon import Figures
from llamafund.model import Comparator

_BEHIND = 2  # tokens of «على الأقل»
_MOMENTS = ("year", "date")


def comparator_of(figures: Figures, first: int, last: int, *, apart: bool = True) -> Comparator:
    """How the number in `[first, last)` is meant: by the phrase right before it, a verb a little before, or «على الأقل» behind.

    A number that is not `apart` is written onto the word before it.
    """
    traits, phrases = figures.traits, figures.units.comparators
    for begin in range(max(0, first - figures.units.windows.comparator), first if apart else 0):
        found = phrases.all_at(traits, begin, first)
        close = next((value for end, value in found if end == first), None)
        if close is not None:
            return close
        counted = any(traits[index].form[-1:].isdigit() for index in range(begin, first))
        beaten = bool(traits[first].glued)  # «تفوق بأربعة أهداف»
        verbal = bool(found) and any(trait.verb for trait in traits[begin : found[0][0]])
        if verbal and not (counted or beaten):
            return found[0][1]
    last += int(last < len(traits) and traits[last].norm in figures.units.others)  # «15 آخرين على الأقل»
    behind = phrases.at(traits, last, len(traits)) if last < len(traits) else None
    follows = behind is not None and behind[0] - last == _BEHIND and traits[last].preposition
    return behind[1] if behind is not None and follows else Comparator.EXACT


def of_moment(comparator: Comparator, unit: str | None) -> Comparator:
    """«حتى 1993»: until a moment is no limit of it."""
    return Comparator.EXACT if unit in _MOMENTS and comparator is Comparator.AT_MOST else comparator
