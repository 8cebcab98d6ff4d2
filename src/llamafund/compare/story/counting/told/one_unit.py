"""A unit of time that is one without a number, or a part of one: بعد أسبوع، أعلنت الحداد أسبوعا، لمدة نصف ساعة."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llamafund.compare.story.counting.told.worded import Worded
from llamafund.model import Word
from llamafund.orthography import ACCUSATIVE, AND

SINGULAR, NUMBER = "s", "number"
PER_CENT = 100


@dataclass(frozen=True, slots=True)
class OneUnit:
    """Reads units of time behind words that open a stretch of it, and such as say by themselves how long something lasts.

    `units` gives for a dictionary form the name of the unit; `vague` are units that by themselves say no length (يوما ما);
    `of` leads to another event, from which the time is told; `shares` gives for the word for a part the per cent.
    """

    units: Mapping[str, str]
    opening: frozenset[str]
    vague: frozenset[str]
    of: frozenset[str]
    shares: Mapping[str, float]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The units in the words of a claim; not where the time of another event is told so (بعد أسبوع من الحريق)."""
        for index, word in enumerate(words[1:], 1):
            unit = self.units.get(word.lemma)
            if unit is None or word.number != SINGULAR or word.proclitic or word.enclitic:
                continue
            part = self.shares.get(words[index - 1].lemma)
            if part is not None and not words[index - 1].proclitic.startswith(AND):  # ساعة ونصف الساعة
                yield Worded(unit, part / PER_CENT, index - 1, index)
                continue
            after = words[index + 1] if index + 1 < len(words) else None
            other = after is not None and (
                after.norm in self.of or after.pos in ("noun", "adj", NUMBER) or after.norm.isdecimal()
            )
            if not other and (words[index - 1].lemma in self.opening or self._by_itself(words[index - 1], word)):
                yield Worded(unit, 1.0, index, index)

    def _by_itself(self, before: Word, word: Word) -> bool:
        """Whether a unit says how long something lasts: أعلنت الحداد أسبوعا, not عشرين عاما."""
        counted = before.pos == NUMBER or before.norm.isdecimal()
        return word.norm.endswith(ACCUSATIVE) and word.lemma not in self.vague and before.is_nominal and not counted
