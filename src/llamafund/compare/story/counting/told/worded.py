"""Values that a claim tells by words alone, where no quantity stands: the third attempt, a quarter of it, at half past two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from llamafund.compare.story.counting.numbers.value import MINUTE
from llamafund.compare.words import Words
from llamafund.located import Located
from llamafund.model import Comparator, Word
from llamafund.orthography import ACCUSATIVE, AND, ARTICLE, FEMININE, FOR

TEN = 10
LONGEST = 4  # digits of a number that grades something
SEVERAL = frozenset({"d", "p"})  # of المركزين الأول والثاني neither is told of somebody
NAMED = 5  # words from a verb of coming in to the ordinal that tells the place
ADVERBIAL = (ACCUSATIVE, FEMININE)  # endings of an ordinal that is said of somebody: ثانيا، ثانية
PLACE, PREPOSITION = "place", "prep"
GRADES = ("grade", MINUTE, PLACE, "round", "nth", "score")  # the sorts of what is told so and counts nothing


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

    def with_tens(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """The same, or tens alone that are spoken of as known: الخمسين."""
        alone = self.tens.get(bare(words[0])) if words[0].has_article else None
        return self.ordinal(words) or (None if alone is None else (alone, 1))


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
            if sort is not None and found is not None and word.has_article and word.number not in SEVERAL:
                yield Worded(sort, float(found[0]), index, index + found[1])


@dataclass(frozen=True, slots=True)
class Finished:
    """The place in which somebody came in, told by a bare ordinal close behind the verb or its noun: حلت مريم خامسة."""

    ordinals: Ordinals
    finishing: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The places in the words of a claim."""
        for index, word in enumerate(words):
            if word.lemma in self.finishing or bare(word) in self.finishing:
                near = range(index + 1, min(len(words), index + 1 + NAMED))
                last = next((at for at in near if words[at].norm.endswith(ADVERBIAL) and self._place(words[at])), None)
                if last is not None and not any(each.pos == PREPOSITION for each in words[index + 1 : last]):
                    yield Worded(PLACE, float(self._place(words[last])), last, last)

    def _place(self, word: Word) -> int:
        """The number of an ordinal that nothing is written onto; 0 for any other word."""
        return 0 if word.proclitic else self.ordinals.ordinals.get(word.lemma, 0)


def read_ordinals(words: Words, measures: Mapping[str, Located]) -> Ordinals:
    """By `ordinals`, `tens` and `ten` in `values` of `data/lexicon/disputes.yaml`."""

    def numbered(key: str, step: int) -> dict[str, int]:
        groups = enumerate(measures[key].items(), 1)
        return {words.norm(text): step * number for number, group in groups for text in group.texts()}

    return Ordinals(numbered("ordinals", 1), numbered("tens", TEN), words.norms(measures["ten"]))


def bare(word: Word) -> str:
    """A word less what is written onto its front: of للآلاف two letters, though it holds three."""
    return word.norm.removeprefix(word.proclitic.replace(FOR + ARTICLE, FOR + FOR))
