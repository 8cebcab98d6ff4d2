"""A number on a scale, told without its unit: زلزال بقوة 5.6، شدته 6.1 على مقياس ريختر."""

from __future__ import annotations

from typing import NamedTuple

from llamafund.compare.places import words_of
from llamafund.compare.words import Words
from llamafund.located import Located
from llamafund.model import Claim, Quantity

AHEAD, BEHIND = 2, 3  # words before and behind the number in which one tells that it is measured so
MOST = 20.0  # no scale without a unit goes higher: not قوة من 500 رجل


class Magnitude(NamedTuple):
    """Tells the unit of such a number, by words `ahead` of it or `behind`."""

    ahead: frozenset[str]
    behind: frozenset[str]
    unit: str

    def of(self, claim: Claim, quantity: Quantity) -> str | None:
        """The unit of a number of a claim that has none."""
        if quantity.unit or quantity.value > MOST:
            return None
        first, last = words_of(claim, quantity)
        ahead = {word.lemma for word in claim.words[max(0, first - AHEAD) : first]}
        behind = {word.lemma for word in claim.words[last : last + BEHIND]}
        return self.unit if ahead & self.ahead or behind & self.behind else None


def read_magnitude(words: Words, part: Located) -> Magnitude:
    """By `magnitude` in `values` of `data/lexicon/disputes.yaml`; the unit stands as it is written."""
    held = part.mapping(Magnitude._fields, required=Magnitude._fields)
    return Magnitude(words.norms(held["ahead"]), words.norms(held["behind"]), held["unit"].text())
