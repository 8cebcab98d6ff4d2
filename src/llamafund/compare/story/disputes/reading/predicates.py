"""What a claim says of whom: which of its words is what is mainly said, and which words it is said of.

No parser: a claim is one clause, so what is mainly said is a word with no relative, temporal or modal word ahead of it, and what
it is said of stands close around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Word
from llamafund.orthography import PREPOSITIONS

_MARK = re.compile('["»)]*[،؛,;.:]')
HOPED = 2  # words behind a hope or a fear
AHEAD, BEHIND = 3, 4  # telling words before and behind a predicate that may be its arguments
# Part of the arguments of both that has to be the same: of what was found in 276 groups of ANT outside the annotated ones nothing
# right lay below, and of the invented cases nothing wrong above.
SAID = 0.3
ALL, LITTLE = 0.8, 0.15  # or all of the one and a little of the other
_GLUED = frozenset(PREPOSITIONS)  # glued to a noun of action: it says what for, not what


class Predicates:
    """Tells what is mainly said and of whom."""

    def __init__(self, words: Words, part: Located) -> None:
        self._under, self._light, self._full, self._hoped = words.lists(part, "under", "light", "full", "hoped")

    def main(self, side: Side, index: int) -> bool:
        """Whether a word is on the top level of its claim: nothing that subordinates stands ahead of it."""
        word = side.items[index].word
        if set(word.proclitic) & _GLUED and not word.has_article and index:
            before = side.items[index - 1].word
            if not among(before, self._full):
                return False
        return not any(among(item.word, self._under) for item in side.items[:index])

    def opens(self, word: Word) -> bool:
        """Whether what stands behind a word only belongs to something else."""
        return among(word, self._under)

    def hoped(self, side: Side, index: int) -> bool:
        """Whether a word is only of what somebody hopes, tries or fears: أملا في العثور على ناجين."""
        return any(among(item.word, self._hoped) for item in side.items[max(0, index - HOPED) : index])

    def light(self, word: Word) -> bool:
        """Whether a word is part of no argument: it says when, or that something is done."""
        return among(word, self._light)

    def leads(self, side: Side, index: int) -> bool:
        """Whether no word ahead of one tells more than that something is done: تم [إغلاق]."""
        return not any(side.tells(i) and not self.light(side.items[i].word) for i in range(index))

    def around(self, side: Side, index: int) -> list[int]:
        """The words that a predicate is said of: the telling ones close before and behind it."""
        ahead = list(islice(self._telling(side, range(index - 1, -1, -1)), AHEAD))
        behind = list(islice(self._telling(side, range(index + 1, len(side.items))), BEHIND))
        return [*reversed(ahead), *behind]

    def _telling(self, side: Side, places: range) -> Iterator[int]:
        for place in places:
            if among(side.items[place].word, self._under) or cut(side, min(place, place - places.step)):
                return
            if side.tells(place) and not among(side.items[place].word, self._light):
                yield place

    def same_said(self, left: Side, right: Side, one: int, other: int) -> bool:
        """Whether two words are both mainly said, and of the same."""
        return self.main(left, one) and self.main(right, other) and self.alike(left, right, one, other)

    def parts(self, left: Side, right: Side, one: int, other: int) -> tuple[float, float]:
        """The part of the words around the one, by weight, that are around the other: the lesser and the greater of the two."""
        here, there = self.around(left, one), self.around(right, other)
        least, most = sorted((_part(left, here, there), _part(right, there, here)))
        return least, most

    def alike(self, left: Side, right: Side, one: int, other: int) -> bool:
        """Whether two words are said of the same: enough of the words around the one, by weight, are around the other."""
        least, most = self.parts(left, right, one, other)
        return least >= SAID or (most >= ALL and least >= LITTLE)


def cut(side: Side, index: int) -> bool:
    """Whether a mark of punctuation stands behind a word."""
    end = side.starts[index] + len(side.items[index].word.form)
    return bool(_MARK.match(side.claim.text, end))


def _part(side: Side, own: list[int], there: list[int]) -> float:
    return side.part((i for i in own if side.same.get(i) in there), own)
