"""The numbers in a claim that are somebody's age: عن عمر يناهز 81 عاما، فريد (54 عاما)، في السادسة والسبعين من عمره."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from llamafund.compare.places import places
from llamafund.compare.story.counting.told.worded import Ordinals, bare
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim, Comparator, Quantity, Word
from llamafund.orthography import FEMININE

KEYS = ("words", "just", "behind", "years", "places", "in", "of", "completing", "not")
NEAR = 3  # words before a number in which a word for age stands
YOUNG = 20  # years above which an ordinal of the feminine with no noun is an age: في الحادية والعشرين
COMPLETED = 3  # words before a year of somebody's life in which it is completed: لم يكمل عامه الرابع
OPEN, CLOSE = "(", ")"
COMMA, MARKS = "،", ("،", "؛", ".", ")")  # before and behind a number of years alone, which is an age


class Ages:
    """Reads the ages in claims, by the words under `age` in `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, part: Located, ordinals: Ordinals) -> None:
        self._ordinals = ordinals
        held = part.mapping(KEYS, required=KEYS)
        self._words, self._just = words.norms(held["words"]), words.norms(held["just"])
        self._behind, self._places = held["behind"].texts(), words.norms(held["places"])
        self._years = frozenset(held["years"].texts())  # as the unit of a quantity is written
        self._year = words.norms(held["years"])
        self._in, self._of, self._completing, self._not = (words.norms(held[key]) for key in KEYS[-4:])

    def __call__(self, claim: Claim) -> list[Quantity]:
        """The numbers of years in a claim that are somebody's age, those that an ordinal tells behind the others."""
        told = [
            quantity
            for quantity in claim.quantities
            if (quantity.unit in self._years and self._of_age(claim, quantity))
            or (quantity.unit is None and claim.text[quantity.end - claim.start :].lstrip().startswith(self._behind))
        ]
        known = {quantity.start for quantity in told}
        return told + [quantity for quantity in self._by_ordinals(claim) if quantity.start not in known]

    def tells(self, word: Word) -> bool:
        """Whether a word says that a number is an age, and names nobody: عمر."""
        return among(word, self._words)

    def in_place(self, words: Sequence[Word]) -> bool:
        """Whether a name, the last of two words, is of a place, by what is written onto it or stands before: في طنطا."""
        return words[-1].proclitic in self._places or any(among(word, self._places) for word in words[:-1])

    def _of_age(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether brackets or a comma and a mark stand around a number, near before it a word for age, or right before it «عن».

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

    def _by_ordinals(self, claim: Claim) -> Iterator[Quantity]:
        """The ages that ordinals tell: who is in his 76th year may be 75."""
        words, starts = claim.words, places(claim)
        for index, word in enumerate(words):
            found = self._ordinals.with_tens(words[index : index + 2]) if word.has_article else None
            if found is None or not index:
                continue
            number, end = found[0], index + found[1]
            year = self._completed(words[max(0, index - 1 - COMPLETED) : index])
            if year is None and not self._stands_for_an_age(claim, index, end, number):
                continue
            start, last = starts[index], starts[end - 1] + len(words[end - 1].form)
            years = float(number) if year is None else float(number + year)
            text = claim.text[start:last]
            place = claim.start + start
            yield Quantity(start=place, end=place + len(text), text=text, value=years, comparator=Comparator.ABOUT)

    def _stands_for_an_age(self, claim: Claim, index: int, end: int, number: int) -> bool:
        """Whether an ordinal is an age by what stands behind it, or, of a grown-up, by «في» or «ابن» right before it."""
        words = claim.words
        behind = claim.text[places(claim)[end - 1] + len(words[end - 1].form) :].lstrip()
        if behind.startswith(self._behind):
            return among(words[index - 1], self._in | self._of)
        alone = bare(words[index]).endswith(FEMININE) and number > YOUNG
        return alone and among(words[index - 1], self._of | self._in)

    def _completed(self, before: Sequence[Word]) -> int | None:
        """Whether the year of a life that an ordinal tells is completed (0), or is not (-1): لم يكمل عامه الرابع."""
        *ahead, year = before
        done = any(among(word, self._completing) for word in ahead)
        if not (done and year.lemma in self._year and year.enclitic):
            return None
        return -1 if any(among(word, self._not) for word in ahead) else 0
