"""The clause so far, as one goes through a sentence: where it began, and what it has already."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from llamafund.text.clauses.line import Line
from llamafund.text.clauses.phrases import leading

MOST = 4  # words at the end that are counted
SHORTEST = 2  # words; anything shorter stays with its neighbour
UNPUNCTUATED = 6  # words a clause has before a bare «وفي» or «هذا» may open the next


class SoFar:
    """One sentence on its way to being cut.

    `begin` is where the clause so far began, `predicate` whether it has a verb of its own or what stands for one, `governed`
    whether a word that takes إن stands before; `tail` the places of the last words, the last first.
    """

    __slots__ = ("begin", "governed", "line", "lists", "predicate", "signs", "tail", "words")

    def __init__(self, line: Line) -> None:
        self.line = line
        self.words = line.words
        self.signs = line.signs
        self.lists = line.lists
        words = (i for i in range(len(line.signs) - 1, -1, -1) if line.signs[i].norm[:1].isalnum())
        self.tail = [*islice(words, MOST), *[-1] * MOST]
        self.begin = 0
        self.predicate = False
        self.governed = False

    def awaits_main(self, index: int) -> bool:
        """«إذا نجحت الخطة فإن …»: what begins the clause waits for its main clause."""
        said = self.line.content(self.begin, index)
        head = self.begin + leading(self.lists.protases, self.signs, self.begin)  # «وبما أن …» ends in an أن of its own
        if said == head > self.begin or leading(self.lists.protases, self.signs, said) > 0:
            return True
        return leading(self.lists.conditions, self.signs, self.begin) > 0  # «إذا أردنا أن ننجح، فإن …»

    def leads(self, index: int) -> bool:
        """«رغم إهاناته، والتي …، نحن ملتزمون»: what is conceded or supposed before waits for its main clause."""
        said = self.line.content(self.begin, index)
        waits = leading(self.lists.concessions, self.signs, said) or leading(self.lists.protases, self.signs, said)
        return bool(waits) and not any(self.line.own_verb(place) for place in range(said, index))

    def concedes(self) -> bool:
        """«رغم الخطأ …»: whether the clause so far begins with what is conceded."""
        return leading(self.lists.concessions, self.signs, self.begin) > 0

    def takes(self, index: int, wanted: Collection[str]) -> bool:
        """Whether one of the prepositions stands at `index`, alone or written onto a word."""
        word = self.words[index]
        return (word.pos == "prep" and word.lemma in wanted) or word.proclitic[:1] in wanted
