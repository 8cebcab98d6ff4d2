"""The hour at which something happened: الساعة 14:20، الثالثة والنصف عصرا."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llamafund.compare.story.counting.worded import Ordinals, Worded
from llamafund.model import Word
from llamafund.orthography import AND, ARTICLE

CLOCK, ABROAD = "clock", "clock abroad"
HALF_DAY = 12
HOURS, MINUTES = 24, 60
ZONE = 4  # words behind an hour in which it is said to be that of another place
MARKS = (":", ".")


@dataclass(frozen=True, slots=True)
class Clock:
    """Reads hours; `hour` is the noun, `parts` are parts of it, `day` those of the day, `zones` tell of another place's time."""

    ordinals: Ordinals
    hour: frozenset[str]
    parts: Mapping[str, float]
    day: frozenset[str]
    less: frozenset[str]
    zones: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The hours in the words of a claim, less what tells the morning from the evening."""
        for index, word in enumerate(words):
            named = index > 0 and words[index - 1].lemma in self.hour and words[index - 1].proclitic.endswith(ARTICLE)
            found = self._figures(words, index) if named else None
            if found is None and word.proclitic.endswith(ARTICLE):
                found = self._words(words, index, named=named)
            if found is not None:
                value, last = found
                abroad = any(each.lemma in self.zones for each in words[last + 1 : last + 1 + ZONE])
                yield Worded(ABROAD if abroad else CLOCK, value % HALF_DAY, index, last)

    @staticmethod
    def _figures(words: Sequence[Word], index: int) -> tuple[float, int] | None:
        """14:20, 11.30, and how far it reaches."""
        if not words[index].norm.isdecimal() or int(words[index].norm) > HOURS:
            return None
        mark, after = (*words[index + 1 : index + 3], None, None)[:2]
        if mark is not None and after is not None and mark.norm in MARKS and after.norm.isdecimal() and int(after.norm) < MINUTES:
            return int(words[index].norm) + int(after.norm) / MINUTES, index + 2
        return float(words[index].norm), index

    def _words(self, words: Sequence[Word], index: int, *, named: bool) -> tuple[float, int] | None:
        """الثالثة والنصف، الرابعة إلا ربعا: without «الساعة» before, a part of an hour or of the day has to stand behind."""
        found = self.ordinals.ordinal(words[index : index + 2])
        if found is None or found[0] > HALF_DAY:
            return None
        hour, last = float(found[0]), index + found[1] - 1
        behind = words[last + 1 : last + 3]
        if behind and behind[0].lemma in self.parts and behind[0].proclitic.startswith(AND):
            return hour + self.parts[behind[0].lemma], last + 1
        if len(behind) > 1 and behind[0].norm in self.less and behind[1].lemma in self.parts:
            return hour - self.parts[behind[1].lemma], last + 2
        told = named or (bool(behind) and behind[0].lemma in self.day and not behind[0].proclitic)
        return (hour, last) if told else None
