"""The minutes of a match that a claim tells by words: في الدقيقتين 68 و75، الدقيقة 25 من الشوط الثاني، وأيوب الكعبي (74)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from llamafund.compare.story.counting.numbers.value import LENGTH, MINUTE
from llamafund.compare.story.counting.told.worded import SEVERAL, Ordinals, Worded, bare
from llamafund.model import Word
from llamafund.orthography import AND, ARTICLE

OPEN, CLOSE, PLUS = "(", ")", "+"
MARKS = (AND, "،", ",")  # between the numbers of a list
FAR = 9  # words behind a minute in which it is told of which part of the match it is
LONGEST = 45  # minutes of a part
WIDEST = 30  # words in a bracket that holds nothing but minutes
LATEST = 130  # no match has more minutes


@dataclass(frozen=True, slots=True)
class MatchParts:
    """The parts of a match: words for one, and the minutes that lie before the first and before the second of them.

    `second` tells the second from the first one; time that is `added` is so to the second half, if no half is named.
    """

    second: frozenset[str]
    half: tuple[frozenset[str], Sequence[float]]
    extra: tuple[frozenset[str], Sequence[float]]
    added: tuple[frozenset[str], Sequence[float]]

    def minute(self, value: float, behind: Sequence[Word]) -> float:
        """The minute of the match that one of the part is which the words behind it name, before anything else is told."""
        own = takewhile(lambda word: not word.is_verb and word.norm not in MARKS, behind[:FAR])
        lemmas = {word.lemma for word in own}
        second = not lemmas.isdisjoint(self.second)
        for words, starts in (self.extra, self.added, self.half):
            if not lemmas.isdisjoint(words):
                last = second or (words is self.added[0] and lemmas.isdisjoint(self.half[0]))
                return starts[last] + value if value <= LONGEST else value
        return value

    def end(self, behind: Sequence[Word]) -> float:
        """The last minute of the part that some words name, or of the match."""
        lemmas = {word.lemma for word in takewhile(lambda word: not word.is_verb and word.norm not in MARKS, behind[:FAR])}
        return self.half[1][1] if not lemmas.isdisjoint(self.half[0]) and lemmas.isdisjoint(self.second) else LENGTH


@dataclass(frozen=True, slots=True)
class Minutes:
    """Reads minutes behind their noun, and numbers that stand alone in brackets behind who scored.

    `kick` may stand beside a number there (من ركلة جزاء); what one of `numbered` has behind it in brackets is no minute.
    Behind one of `past` stand the minutes that had passed before; `last` is said of the minute in which the match ends.
    """

    ordinals: Ordinals
    unit: frozenset[str]
    match: MatchParts
    kick: frozenset[str]
    numbered: frozenset[str]
    past: frozenset[str]
    last: frozenset[str]

    def __call__(self, words: Sequence[Word]) -> Iterator[Worded]:
        """The minutes in the words of a claim."""
        for index, word in enumerate(words):
            if word.lemma in self.unit and word.has_article:
                if word.number not in SEVERAL and any(each.lemma in self.last for each in words[index + 1 : index + 2]):
                    yield Worded(MINUTE, self.match.end(words[index + 2 :]), index, index + 1)
                found = list(self._listed(words, index + 1, several=word.number in SEVERAL))
                for number, (value, first, last) in enumerate(found):
                    minute = self.match.minute(value, words[found[-1][2] + 1 :])
                    yield Worded(MINUTE, minute, first if number else index, last)
            elif word.norm == OPEN and index and words[index - 1].lemma not in self.numbered:
                yield from self._in_brackets(words, index)

    def _listed(self, words: Sequence[Word], place: int, *, several: bool) -> Iterator[tuple[float, int, int]]:
        """The numbers from a word on, each with its first and last word; more than one where there are `several`."""
        while place < len(words):
            found = self.ordinals.number(words[place : place + 2]) or _joined(words[place])
            if found is None:
                return
            last = place + found[1] - 1
            more = self._added(words[last + 1 : last + 3])
            last += 2 * (more > 0)
            yield float(found[0] + more), place, last
            if not several:
                return
            place = last + 1
            if place < len(words) and words[place].norm in MARKS:
                place += 1

    def _added(self, behind: Sequence[Word]) -> int:
        """What two words behind a minute add to it: 90+3, الثالثة بعد التسعين."""
        if len(behind) < 2:  # noqa: PLR2004
            return 0
        sign, number = behind
        if sign.norm == PLUS and number.norm.isdecimal():
            return int(number.norm)
        return self.ordinals.tens.get(bare(number), 0) if sign.norm in self.past and number.has_article else 0

    def _in_brackets(self, words: Sequence[Word], index: int) -> Iterator[Worded]:
        """The minutes within a bracket that opens at a word, if it holds nothing else: (45 و64)، (60 من ركلة جزاء)."""
        near = range(index + 1, min(len(words), index + 1 + WIDEST))
        end = next((place for place in near if words[place].norm == CLOSE), None)
        if end is None:
            return
        inside = [word for word in words[index + 1 : end] if word.lemma not in self.kick and bare(word) not in self.kick]
        found = list(self._listed(words[:end], index + 1, several=True))
        told = sum(last - first + 1 for _, first, last in found)
        marks = sum(word.norm in MARKS for word in inside)
        if found and told + marks == len(inside) and all(0 < value <= LATEST for value, _, _ in found):
            yield from (Worded(MINUTE, value, first, last) for value, first, last in found)


def _joined(word: Word) -> tuple[int, int] | None:
    """The number that «and» is written onto: و64."""
    digits = bare(word).removeprefix(AND).removeprefix(ARTICLE)
    return (int(digits), 1) if digits.isdecimal() and int(digits) <= LATEST else None
