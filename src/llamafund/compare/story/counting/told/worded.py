"""Values that a claim tells by words alone, where no quantity stands: the third attempt, a quarter of it, at half past two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from llamafund.compare.story.counting.value import MINUTE
from llamafund.model import Comparator, Word
from llamafund.orthography import AND, ARTICLE

TEN = 10
LONGEST = 4  # digits of a number that grades something
GRADES = ("grade", MINUTE, "place", "round", "nth")  # the sorts of what is told so and counts nothing


class Worded(NamedTuple):
    """A value told by the words `[first, last]` of a claim: its sort, how it is meant, and of what it is, where that is told."""

    sort: str
    value: float
    first: int
    last: int
    group: str = ""
    comparator: Comparator = Comparator.EXACT


Reader = Callable[[Sequence[Word]], Iterator[Worded]]


@dataclass(frozen=True, slots=True)
class Ordinals:
    """How ordinals are put together: the first ten, the tens behind them and ten."""

    ordinals: Mapping[str, int]
    tens: Mapping[str, int]
    ten: frozenset[str]

    def number(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """The number that opens some words, and how many of these are of it: (31, 2) for الحادية والثلاثين."""
        first = words[0]
        if first.norm == ARTICLE and len(words) > 1 and words[1].norm.isdecimal():
            return int(words[1].norm), 2  # الدقيقة الـ 26
        digits = first.norm.removeprefix(ARTICLE)
        if digits.isdecimal() and len(digits) <= LONGEST:
            return int(digits), 1
        return self.ordinal(words)

    def ordinal(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """The same of ordinals alone."""
        first, second = words[0], words[1] if len(words) > 1 else None
        one = self.ordinals.get(first.lemma, self.ordinals.get(bare(first)))
        if one is None:
            return None
        after = bare(second) if second is not None else ""
        if second is not None and second.proclitic.startswith(AND) and after in self.tens:
            return one + self.tens[after], 2
        return (one + TEN, 2) if after in self.ten else (one, 1)


@dataclass(frozen=True, slots=True)
class Graded:
    """Grades, places and rounds, told by an ordinal or the number behind their noun: الدرجة الرابعة، المركز 12."""

    ordinals: Ordinals
    sorts: Mapping[str, str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The grades in the words of a claim."""
        for index, word in enumerate(words[:-1]):
            sort = self.sorts.get(word.lemma, self.sorts.get(word.norm))
            found = None if sort is None else self.ordinals.number(words[index + 1 : index + 3])
            if sort is not None and found is not None and word.has_article:
                yield Worded(sort, float(found[0]), index, index + found[1])


def bare(word: Word) -> str:
    """A word less what is written onto its front."""
    return word.norm.removeprefix(word.proclitic)
