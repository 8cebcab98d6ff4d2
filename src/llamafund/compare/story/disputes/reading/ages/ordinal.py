"""Ages that ordinals tell: في السادسة والسبعين من عمره، لم يكمل عامه الرابع، أطفأت شمعتها التسعين، ابن الثالثة عشرة."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from llamafund.compare.places import places
from llamafund.compare.story.counting.told.worded import Ordinals, bare
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Claim, Comparator, Quantity, Word
from llamafund.orthography import ARTICLE, FEMININE

LISTS = ("in", "of", "lived", "turned", "completing", "not")
HOURS = 12  # above which a feminine ordinal with no noun is an age, and no hour: في الحادية والعشرين
POSTS = 12  # above which a year that is somebody's is one of a life, and none in a post: في عامه الرابع والستين
COMPLETED = 3  # words before a year of somebody's life in which it is completed: لم يكمل عامه الرابع
NEAR = 2  # words before an ordinal in which a word for age stands: في سن السبعين، عن عمر ناهز الثمانين
NOUN = "noun"


class OrdinalAges:
    """Reads such ages, by `ordinals` of `age` in `data/lexicon/disputes.yaml`; who is in his 76th year may be 75.

    `ages` are words for age, `behind` is how a text goes on behind an ordinal that is one: من عمرها.
    """

    def __init__(self, words: Words, part: Located, ordinals: Ordinals, ages: Collection[str], behind: tuple[str, ...]) -> None:
        self._in, self._of, self._lived, self._turned, self._completing, self._not = words.lists(part, *LISTS)
        self._ordinals, self._ages, self._behind = ordinals, ages, behind

    def __call__(self, claim: Claim) -> Iterator[Quantity]:
        """The ages in a claim."""
        words, starts = claim.words, places(claim)
        for index, word in enumerate(words):
            found = self._number(words[index : index + 2]) if index and word.norm.startswith(ARTICLE) else None
            if found is None:
                continue
            number, length = found
            end = index + length
            last = starts[end - 1] + len(words[end - 1].form)
            opens = claim.text[last:].lstrip().startswith(self._behind)
            years = self._lived_so_far(words, index, number, opens=opens)
            if years is None and not opens and not self._is_age(words, index, end, number):
                continue
            value = float(number if years is None else years)
            most = self._denies(words[max(0, index - COMPLETED) : index]) and years is None
            meant = Comparator.AT_MOST if most else Comparator.ABOUT
            place, text = claim.start + starts[index], claim.text[starts[index] : last]
            yield Quantity(start=place, end=place + len(text), text=text, value=value, comparator=meant)

    def _number(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """The number that an ordinal tells, in words or in digits, and of how many words it is: الرابع والستين، الـ64."""
        digits = words[0].norm.removeprefix(ARTICLE) or (words[1].norm if len(words) > 1 else "")
        if digits.isdecimal():
            return self._ordinals.number(words)
        return self._ordinals.with_tens(words) if words[0].has_article else None

    def _lived_so_far(self, words: Sequence[Word], index: int, number: int, *, opens: bool) -> int | None:
        """How many years somebody has lived whose year of life an ordinal tells; None where it is no such year."""
        year = words[index - 1]
        if not year.enclitic:
            return None
        if among(year, self._turned):
            return number
        if not among(year, self._lived):
            return None
        ahead = words[max(0, index - 1 - COMPLETED) : index - 1]
        if any(among(word, self._completing) for word in ahead):
            return number - any(among(word, self._not) for word in ahead)
        return number if opens or number > POSTS else None

    def _is_age(self, words: Sequence[Word], index: int, end: int, number: int) -> bool:
        """Whether an ordinal is an age by what stands before it: a word for age, «ابن», or, of a grown-up, «في»."""
        if end < len(words) and words[end].pos == NOUN and not words[end].proclitic:
            return False  # في الحادية والعشرين دقيقة
        ahead = words[max(0, index - NEAR) : index]
        if any(among(word, self._ages) and not word.is_verb for word in ahead):
            return True
        if not bare(words[index]).endswith(FEMININE):
            return False
        return among(words[index - 1], self._of) or (number > HOURS and among(words[index - 1], self._in))

    def _denies(self, ahead: Sequence[Word]) -> bool:
        """Whether an age was not completed: لم يتجاوز الخامسة من عمره."""
        return any(among(word, self._completing) for word in ahead) and any(among(word, self._not) for word in ahead)
