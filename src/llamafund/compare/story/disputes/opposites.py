"""Opposite words said of one thing: prices rose, prices fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from llamafund.compare.pair.links import CONVERSE, OPPOSED
from llamafund.compare.pair.reasons import OPPOSITE
from llamafund.compare.pair.sentence import NAME, VERB
from llamafund.compare.story.counts import Counter
from llamafund.compare.story.disputes.finding import Finding, Words, among, norms
from llamafund.compare.story.disputes.polarity import Polarity
from llamafund.compare.story.disputes.predicates import Predicates
from llamafund.compare.story.faced import Faced, Side
from llamafund.located import Located

SCORE = 0.8
REST, LIKELY = 0.6, 0.6  # part of either claim's other words that has to be the same, and chance of contradiction;
BESIDE, SOME, SURE = 0.35, 0.15, 0.85  # less where the words beside the opposed ones are the same, and the pair model is sure
ALIKE = 0.6  # chance of agreement otherwise, from which the words of the list are said of one thing
TWO = 2  # names that both claims hold


class Opposites:
    """Finds opposed words whose neighbours answer each other; `polarity` says what is denied, and so turned round."""

    def __init__(self, words: Words, root: dict[str, Located], polarity: Polarity, predicates: Predicates, counter: Counter) -> None:
        self._polarity = polarity
        self._predicates = predicates
        self._counter = counter
        self._except = polarity.exceptions
        self._never = norms(words, root["never"].texts())
        self._groups = [
            tuple(norms(words, side.texts()) for side in entry.mapping(("a", "b"), required=("a", "b")).values())
            for entry in root["groups"].items()
        ]

    def __call__(self, faced: Faced) -> Finding | None:
        """The finding, if there is one."""
        if faced.reading.disagree < LIKELY:
            return None
        left, right = faced.left, faced.right
        own = list(self._listed(left, right))
        listed = len(own)
        opposed: list[Sequence[int]] = [*own, *np.argwhere(faced.reading.seen.links[:, :, OPPOSED] > 0).tolist()]
        if not opposed or faced.apart:
            return None
        if bool(self._polarity.reached(left)) != bool(self._polarity.reached(right)):
            return None
        if left.negations % 2 != right.negations % 2:
            opposed = [
                *own
            ]  # لم تنجح المحادثات says what فشلت المحادثات does; what is listed holds with a negation: أبقت دون تغيير
        seen = faced.reading.seen
        if any(among(item.word, self._except) for side in (left, right) for item in side.items):
            return None
        for number, (i, j) in enumerate(opposed):
            if i in left.answers or j in right.answers or not self._says(left, i) or not self._says(right, j):
                continue
            if self._counted_apart(left, right, i, j) or _denied(left, i) != _denied(right, j):
                continue
            if not self._predicates.same_said(left, right, i, j):
                continue
            if seen.links[i, j, CONVERSE] and self._named(left) >= TWO:
                continue  # one wins over the other, who loses to the one
            least, most = sorted((left.repeated(without=(i,)), right.repeated(without=(j,))))
            beside = most >= BESIDE and least >= SOME and faced.reading.disagree >= SURE and self._beside(left, right, i, j)
            if least >= REST or beside or (number < listed and faced.chance >= ALIKE):
                return Finding(SCORE, f"{OPPOSITE}: {left.items[i].word.form} / {right.items[j].word.form}")
        return None

    def _counted_apart(self, left: Side, right: Side, i: int, j: int) -> bool:
        """Whether two words tell what is counted, in claims that both count: so many dead beside so many hurt."""
        own, other = self._counter.kind(left.items[i].word), self._counter.kind(right.items[j].word)
        both = bool(self._counter.counts(left.claim)) and bool(self._counter.counts(right.claim))
        return both and own is not None and other is not None

    def _listed(self, left: Side, right: Side) -> Iterator[tuple[int, int]]:
        for i, own in enumerate(left.items):
            for j, other in enumerate(right.items):
                if any(
                    (among(own.word, a) and among(other.word, b)) or (among(own.word, b) and among(other.word, a))
                    for a, b in self._groups
                ):
                    yield i, j

    @staticmethod
    def _beside(left: Side, right: Side, i: int, j: int) -> bool:
        """Whether the nearest word that says something beside the one is the nearest beside the other."""
        met = [here for here in _neighbours(left, i) for there in _neighbours(right, j) if left.same.get(here) == there]
        return any(left.items[here].kind != NAME for here in met)

    def _says(self, side: Side, index: int) -> bool:
        """Whether a word is what is said, and not what tells one thing from another (the third time, the former minister)."""
        word = side.items[index].word
        if not side.tells(index) or side.items[index].kind == NAME or among(word, self._never):
            return False
        before = side.items[index - 1].word.proclitic if index else ""
        return not (word.proclitic.endswith("ال") and before.endswith("ال"))

    @staticmethod
    def _named(side: Side) -> int:
        return sum(side.items[index].kind == NAME for index in side.same)


def _neighbours(side: Side, index: int) -> list[int]:
    ahead = (i for i in range(index + 1, len(side.items)) if side.tells(i))
    behind = (i for i in range(index - 1, -1, -1) if side.tells(i))
    return [found for found in (next(ahead, None), next(behind, None)) if found is not None]


def _denied(side: Side, index: int) -> bool:
    """Whether a verb is negated; «دون تغيير» is a way to say it, and no negation of a change."""
    return side.items[index].kind == VERB and index > 0 and side.items[index - 1].negation
