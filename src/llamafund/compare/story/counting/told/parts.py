"""What part of something: ثلث السكان، بنحو الثلث، أكثر من ربع قيمته، كامل أسهم الشركة. It is told in per cent as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llamafund.compare.story.counting.told.worded import Worded, bare
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.words import among
from llamafund.model import Comparator, Word
from llamafund.orthography import AND, WITH

DUAL, TWICE = "d", 2
NOUN = "noun"
ALL = 100.0
NEAR = 2  # words before a part in which one says how it is meant: بنحو الثلث، أكثر من ربع قيمته


@dataclass(frozen=True, slots=True)
class Parts:
    """Reads parts; `shares` gives the per cent of a noun, behind `whole` it is none; `complete` is all of what is `owned`.

    `about`, `more` and `less`, with `of` or without, say ahead of a part how it is meant: أكثر من ربع.
    """

    shares: Mapping[str, float]
    whole: frozenset[str]
    about: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    complete: frozenset[str]
    owned: frozenset[str]
    of: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The parts in the words of a claim."""
        for index, word in enumerate(words):
            after = words[index + 1] if index + 1 < len(words) else None
            part = self.shares.get(word.lemma)
            if part is None:
                if word.lemma in self.complete and self._owned(words, index):
                    yield Worded(PERCENT, ALL, index, index)
                continue
            meant = self._meant(words[max(0, index - NEAR) : index])
            if self._of_something(word, after, compared=meant is not Comparator.EXACT):
                value = TWICE * part if word.number == DUAL else part
                yield Worded(PERCENT, value, index, index, comparator=meant)

    def _of_something(self, word: Word, after: Word | None, *, compared: bool) -> bool:
        """Whether a noun is a part of what stands behind it, or was told before (بنحو الثلث); not one of a year (الربع الأول)."""
        if word.pos != NOUN or word.proclitic.startswith(AND):
            return False
        if after is not None and among(after, self.whole):
            return False
        if word.has_article:
            return compared or word.proclitic.startswith(WITH)  # انخفض بالثلث
        return bool(word.enclitic) or (after is not None and (after.has_article or bool(after.enclitic)))

    def _meant(self, ahead: Sequence[Word]) -> Comparator:
        near = [bare(each) for each in ahead if each.norm not in self.of]
        if any(each in self.more for each in near):
            return Comparator.AT_LEAST
        if any(each in self.less for each in near):
            return Comparator.AT_MOST
        return Comparator.ABOUT if any(each in self.about for each in near[-1:]) else Comparator.EXACT

    def _owned(self, words: Sequence[Word], index: int) -> bool:
        """Whether all of something that is owned is meant: كامل أسهم الشركة، ملكية الشركة بالكامل."""
        if words[index].proclitic:
            return any(word.lemma in self.owned for word in words[max(0, index - 3) : index])
        return any(word.lemma in self.owned for word in words[index + 1 : index + 2])
