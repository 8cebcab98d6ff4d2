"""The numbers in a claim that are somebody's age: عن عمر يناهز 81 عاما، فريد (54 عاما)، في 19 من عمره."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from llamafund.compare.places import places
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim, Quantity, Word

KEYS = ("words", "just", "behind", "years", "places")
NEAR = 3  # words before a number in which a word for age stands
OPEN, CLOSE = "(", ")"
COMMA, MARKS = "،", ("،", "؛", ".", ")")  # around an age behind a name


class Ages:
    """Reads the ages in claims, by the words under `age` in `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._words, self._just = words.norms(held["words"]), words.norms(held["just"])
        self._behind, self._places = held["behind"].texts(), words.norms(held["places"])
        self._years = frozenset(held["years"].texts())  # as the unit of a quantity is written

    def __call__(self, claim: Claim) -> list[Quantity]:
        """The numbers of years in a claim that are somebody's age."""
        return [
            quantity
            for quantity in claim.quantities
            if (quantity.unit in self._years and self._of_age(claim, quantity))
            or (quantity.unit is None and claim.text[quantity.end - claim.start :].lstrip().startswith(self._behind))
        ]

    def tells(self, word: Word) -> bool:
        """Whether a word says that a number is an age, and names nobody: عمر."""
        return among(word, self._words)

    def in_place(self, words: Sequence[Word]) -> bool:
        """Whether a name, the last of two words, is of a place, by what is written onto it or stands before: في طنطا."""
        return words[-1].proclitic in self._places or any(among(word, self._places) for word in words[:-1])

    def _of_age(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether brackets or commas stand around a number, or near before it a word for age, or right before it «عن».

        توفي سامي حداد (85 عاما)، توفي سامي حداد، 85 عاما، توفي عن 85 عاما.
        """
        start, end = quantity.start - claim.start, quantity.end - claim.start
        before, behind = claim.text[:start], claim.text[end:].lstrip()
        if before.endswith(OPEN) and behind.startswith(CLOSE):
            return True
        if before.rstrip().endswith(COMMA) and (not behind or behind.startswith(MARKS)):
            return True
        first = bisect_right(places(claim), start) - 1
        near = claim.words[max(0, first - NEAR) : first]
        return any(map(self.tells, near)) or any(among(word, self._just) for word in near[-1:])
