"""The numbers in a claim that are somebody's age: عن عمر يناهز 81 عاما، فريد (54 عاما)، ابن السنوات السبع."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from llamafund.compare.places import places
from llamafund.compare.story.counting.told.worded import Ordinals
from llamafund.compare.story.disputes.reading.ages.decades import Decades
from llamafund.compare.story.disputes.reading.ages.ordinal import OrdinalAges
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo
from llamafund.model import Claim, Quantity, Word

LISTS = ("words", "just", "total", "comparing", "terms", "women", "men", "places")
KEYS = (*LISTS, "years", "behind", "ordinals", "decades")
NEAR = 3  # words before a number in which a word for age stands
TERM = 6  # words before a number in which it is told that it is of a sentence or a contract
WHOSE = 4  # words before an age and behind it that tell whether it is a woman's or a man's
OPEN, CLOSE = "(", ")"
COMMA, MARKS = "،", ("،", "؛", ".", ")")  # before and behind a number of years alone, which is an age
HER, HIS = "ها", "ه"


class Ages:
    """Reads the ages in claims, by the words under `age` in `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, part: Located, ordinals: Ordinals) -> None:
        held = part.mapping(KEYS, required=KEYS)
        lists = {name: words.norms(held[name]) for name in LISTS}
        self._words, self._just, self._total, self._comparing = (lists[name] for name in LISTS[:4])
        self._terms, self._women, self._men, self._places = (lists[name] for name in LISTS[4:])
        self._years = {unit.text(): years.number() for unit, years in held["years"].entries()}  # as a quantity has its unit
        self._behind = held["behind"].texts()
        self._by_ordinals = OrdinalAges(words, held["ordinals"], ordinals, self._words, self._behind)
        self._by_decades = Decades(words, held["decades"], ordinals, self._behind)
        self._known: Memo[str, tuple[Quantity, ...]] = Memo()

    def __call__(self, claim: Claim) -> tuple[Quantity, ...]:
        """The ages in a claim, in years: those that a number tells, an ordinal (في عامه الرابع), a decade (خمسيني)."""
        return self._known.of(claim.id, lambda: self._every(claim))

    def _every(self, claim: Claim) -> tuple[Quantity, ...]:
        told = [
            replace(quantity, value=quantity.value * self._years.get(quantity.unit or "", 1.0))
            for quantity in claim.quantities
            if (quantity.unit in self._years and self._of_age(claim, quantity))
            or (quantity.unit is None and self._without_unit(claim, quantity))
        ]
        known = {quantity.start for quantity in told}
        worded = (*self._by_ordinals(claim), *self._by_decades(claim))
        return (*told, *(quantity for quantity in worded if quantity.start not in known))

    def tells(self, word: Word) -> bool:
        """Whether a word says that a number is an age, and names nobody: عمر، البالغ."""
        return among(word, self._words) or among(word, self._total)

    def in_place(self, words: Sequence[Word]) -> bool:
        """Whether a name, the last of two words, is of a place, by what is written onto it or stands before: في طنطا."""
        return words[-1].proclitic in self._places or any(among(word, self._places) for word in words[:-1])

    def is_hers(self, claim: Claim, age: Quantity) -> bool | None:
        """Whether an age is told of a woman, by the words around it; None where these do not tell: وهي في السبعين، البالغ."""
        starts = places(claim)
        first = bisect_right(starts, age.start - claim.start) - 1
        last = bisect_right(starts, age.end - claim.start - 1)
        for word in (*reversed(claim.words[max(0, first - WHOSE) : last]), *claim.words[last : last + WHOSE]):
            if word.enclitic in (HER, HIS) and among(word, self._words):
                return word.enclitic == HER
            if any(_said(word) in words for words in (self._women, self._men)):
                return _said(word) in self._women
        return None

    def _without_unit(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether a number with no noun is an age: في 19 من عمرها، عمره 44."""
        first = bisect_right(places(claim), quantity.start - claim.start) - 1
        ahead = claim.words[first - 1] if first else None
        his = ahead is not None and bool(ahead.enclitic) and among(ahead, self._words)
        return his or claim.text[quantity.end - claim.start :].lstrip().startswith(self._behind)

    def _of_age(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether brackets or a comma and a mark stand around a number, near before it a word for age, or right before it «عن».

        توفي سامي حداد (85 عاما)، توفي سامي حداد، 85 عاما، توفي عن 85 عاما.
        """
        start, end = quantity.start - claim.start, quantity.end - claim.start
        before, behind = claim.text[:start], claim.text[end:].lstrip()
        whole = self._years[quantity.unit or ""] == 1
        if whole and before.endswith(OPEN) and behind.startswith(CLOSE):
            return True
        if whole and before.rstrip().endswith(COMMA) and (not behind or behind.startswith(MARKS)):
            return True
        first = bisect_right(places(claim), start) - 1
        near = claim.words[max(0, first - NEAR) : first]
        if any(among(word, self._words) for word in near):
            return True
        *ahead, last = near or (None,)
        if last is None or any(word is not None and among(word, self._comparing) for word in ahead[-1:]):
            return False  # ما لا يقل عن عامين
        term = any(among(word, self._terms) for word in claim.words[max(0, first - TERM) : first])
        return among(last, self._just) or (among(last, self._total) and not term)


def _said(word: Word) -> str:
    """A word less what is written onto its front."""
    return word.norm.removeprefix(word.proclitic)
