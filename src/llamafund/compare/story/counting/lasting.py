"""A unit of time that is one without a number: بعد أسبوع، خلال شهر."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llamafund.compare.story.counting.telling import FROM
from llamafund.compare.story.counting.worded import Worded
from llamafund.model import Word

SINGULAR, NUMBER = "s", "number"


@dataclass(frozen=True, slots=True)
class OneUnit:
    """Reads units of time behind words that open a stretch of it; `units` gives for a dictionary form the name of the unit."""

    units: Mapping[str, str]
    opening: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The units in the words of a claim; not where the time of another event is told so (بعد أسبوع من الحريق)."""
        for index, word in enumerate(words[1:], 1):
            unit = self.units.get(word.lemma)
            if unit is None or word.number != SINGULAR or word.proclitic or word.enclitic:
                continue
            after = words[index + 1] if index + 1 < len(words) else None
            other = after is not None and (after.norm == FROM or after.pos in ("noun", "adj", NUMBER) or after.norm.isdecimal())
            if words[index - 1].lemma in self.opening and not other:
                yield Worded(unit, 1.0, index, index)
