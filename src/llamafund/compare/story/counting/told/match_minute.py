"""The minute of a match, told from one of its ends: قبل النهاية بدقيقتين، بعد أربع دقائق من البداية."""

from __future__ import annotations

from typing import NamedTuple

from llamafund.compare.places import words_of
from llamafund.compare.story.counting.numbers.value import LENGTH
from llamafund.compare.words import Words
from llamafund.located import Located
from llamafund.model import Claim, Quantity

PASSED = 2  # words before the minutes in which it is said that they had passed: بعد مرور 7 دقائق
AHEAD, BEHIND = 6, 3  # words before and behind the minutes in which an end of the match is named


class MatchMinute(NamedTuple):
    """Tells the minute, in `unit`; `before` and `end` stand ahead of minutes from the end, `start` behind those from the start.

    So is one of `passed` ahead, where none of `on` behind tells of what else: بعد مرور 7 دقائق, not بعد مرور 7 دقائق على الهدف.

    With one of `other` near, it is no end of the match: نهاية الشوط الأول.
    """

    unit: frozenset[str]
    before: frozenset[str]
    end: frozenset[str]
    start: frozenset[str]
    passed: frozenset[str]
    on: frozenset[str]
    other: frozenset[str]

    def of(self, claim: Claim, quantity: Quantity) -> float | None:
        """The minute that a number of minutes in a claim stands for, if it is told from an end of a match."""
        if quantity.unit not in self.unit:
            return None
        first, last = words_of(claim, quantity)
        ahead = [word.lemma for word in claim.words[max(0, first - AHEAD) : first + 1]]
        behind = [word.lemma for word in claim.words[last : last + BEHIND]]
        if not self.other.isdisjoint((*ahead, *behind)):
            return None
        if not self.before.isdisjoint(ahead) and not self.end.isdisjoint((*ahead, *behind)):
            return LENGTH - quantity.value
        passed = not self.passed.isdisjoint(ahead[-PASSED:]) and self.on.isdisjoint(behind[:1])
        return None if self.start.isdisjoint(behind) and not passed else quantity.value + 1


def read_match_minute(words: Words, match: Located) -> MatchMinute:
    """By `match` in `values` of `data/lexicon/disputes.yaml`; a unit stands as it is written."""
    held = match.mapping(MatchMinute._fields, required=MatchMinute._fields)
    unit, *rest = (held[name] for name in MatchMinute._fields)
    return MatchMinute(frozenset(unit.texts()), *map(words.norms, rest))
