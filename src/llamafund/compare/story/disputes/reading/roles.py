"""Who does something to whom: one beats the other, the other beats the one."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.links import CONVERSE, OPPOSED
from llamafund.compare.pair.sentence import NAME, VERB
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.orthography import ARTICLE, CONJUNCTIONS, PREPOSITIONS

ALL = 0.95  # part of either claim's words that the other has to say where no preposition tells who is who
JOINED, GLUED = "".join(CONJUNCTIONS), "".join(PREPOSITIONS)
PREPOSITION = "prep"


class Roles:
    """Tells whether two that both claims name stand in each other's place; `mutual` verbs are done by both alike."""

    def __init__(self, words: Words, part: Located) -> None:
        self._mutual, self._titles = words.lists(part, "mutual", "titles")

    def exchanged(self, faced: Faced) -> tuple[int, int] | None:
        """The subjects of a verb that both say, where each has the other's in the place of its own."""
        left, right = faced.left, faced.right
        for one_verb, other_verb in left.same.items():
            if left.items[one_verb].kind == right.items[other_verb].kind == VERB and not among(
                left.items[one_verb].word, self._mutual
            ):
                found = self._turned(left, right, one_verb, other_verb)
                if found is not None:
                    return found
        return None

    def converse(self, faced: Faced) -> bool:
        """Whether opposed verbs tell one event from its two ends: one beats the other, the other loses to the one."""
        links = faced.reading.seen.links
        opposed = np.argwhere((links[:, :, OPPOSED] > 0) | (links[:, :, CONVERSE] > 0)).tolist()
        return any(
            self._turned(faced.left, faced.right, one_verb, other_verb, governed=True) is not None
            for one_verb, other_verb in opposed
        )

    def _turned(
        self, left: Side, right: Side, one_verb: int, other_verb: int, *, governed: bool = False
    ) -> tuple[int, int] | None:
        """The subjects of two verbs, where that of the one is the object of the other, and the other way round.

        Only where both objects are `governed` by a preposition the two prepositions need not be one.
        """
        one, other = self._subject(left, one_verb), self._subject(right, other_verb)
        if one is None or other is None:
            return None
        there, here = left.same.get(one), right.same.get(other)
        if there is None or here is None or there == other:
            return None
        own, their = _governor(left, here), _governor(right, there)
        if own or their:
            return (one, other) if own and their and (governed or own == their) else None
        behind = here > one_verb and there > other_verb and min(left.repeated(), right.repeated()) >= ALL
        return (one, other) if behind and not self._one_person(left, one, here) else None

    def _subject(self, side: Side, verb: int) -> int | None:
        """The word beside a verb that may be its subject: before it, else behind it."""
        return next((index for index in (verb - 1, verb + 1) if self._party(side, index)), None)

    @staticmethod
    def _party(side: Side, index: int) -> bool:
        if not 0 <= index < len(side.items) or not side.tells(index) or side.items[index].kind == VERB or _governor(side, index):
            return False
        after = side.items[index + 1].word.proclitic if index + 1 < len(side.items) else ""
        return side.items[index].kind == NAME or ARTICLE in (side.items[index].word.proclitic[-2:], after)

    def _one_person(self, side: Side, one: int, other: int) -> bool:
        """Whether one of two words is a title and the other may be the name of who has it."""
        titled = [among(side.items[index].word, self._titles) for index in (one, other)]
        definite = [side.items[index].word.has_article for index in (one, other)]
        return titled[0] != titled[1] and not definite[titled.index(False)]


def _governor(side: Side, index: int) -> str:
    """The preposition before a word or written onto it; empty where there is none."""
    glued = side.items[index].word.proclitic.lstrip(JOINED).removesuffix(ARTICLE)
    if glued and glued[0] in GLUED:
        return glued
    before = side.items[index - 1].word if index else None
    return before.norm.lstrip(JOINED) if before is not None and before.pos == PREPOSITION else ""
