"""How long, and what part: seven days and 72 hours, a third and 95 per cent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from llamafund.compare.pair.sentence import NAME, NOUN
from llamafund.compare.story.counting.words.telling import PERCENT
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.model import Comparator

OFF = 0.1  # part by which two amounts may differ that are one in words
WORDED, SOME = 0.5, 0.2  # part of the other words of the one, and of the other, that has to be the same
TOPIC = 2  # telling words in common, of whose share both claims speak
NEAR = 4  # words ahead of a share in which it is said that it was not exceeded
DUAL = "d"


class Amount(NamedTuple):
    """So many hours, or per cent, at the words `[first, last]`, by index; `about` is how it is meant: no more than, about."""

    value: float
    first: int
    last: int
    about: Comparator = Comparator.EXACT

    def differs(self, other: Amount) -> bool:
        """Whether the two cannot be one."""
        low, high = sorted((self, other), key=lambda amount: amount.value)
        if high.value - low.value <= OFF * high.value:
            return False
        return low.about is not Comparator.AT_LEAST and high.about is not Comparator.AT_MOST


class Amounts:
    """Reads how long something takes and what part of something it is."""

    def __init__(self, known: Known, exceeding: Located) -> None:
        """`exceeding` are verbs that behind a negation make an amount the most it can be."""
        words, measures = known.words, known.measures
        self._times = {words.norm(name.text()): value.number() for name, value in measures["times"].entries()}
        self._shares = {words.norm(name.text()): value.number() for name, value in measures["shares"].entries()}
        self._whole = words.norms(measures["whole"])
        self._exceeding = words.norms(exceeding)
        self._norm = words.norm

    def differ(self, faced: Faced) -> bool:
        """Whether the claims say the same of different lengths of time, parts, or people."""
        left, right = faced.left, faced.right
        times, shares = self._pair(faced, self._time), self._pair(faced, self._share)
        if times is not None and times[0].differs(times[1]) and self._worded(left, right, times):
            return True
        topic = sum(left.tells(i) and left.items[i].kind != NAME for i in left.same)
        if shares is not None and shares[0].differs(shares[1]) and topic >= TOPIC:
            return True
        return self._other_people(left, right)

    def equal(self, faced: Faced) -> bool:
        """Whether both give one length of time, or one part, be it in other units."""
        pairs = (self._pair(faced, self._time), self._pair(faced, self._share))
        return any(pair is not None and not pair[0].differs(pair[1]) for pair in pairs)

    @staticmethod
    def _pair(faced: Faced, read: Callable[[Side], Iterator[Amount]]) -> tuple[Amount, Amount] | None:
        """The amount of either claim, where each has one."""
        own, their = list(read(faced.left)), list(read(faced.right))
        return (own[0], their[0]) if len(own) == len(their) == 1 else None

    def _time(self, side: Side) -> Iterator[Amount]:
        for quantity in side.claim.quantities:
            hours = self._times.get(self._norm(quantity.unit)) if quantity.unit else None
            if hours is not None:
                yield Amount(quantity.value * hours, *_ends(side.within(quantity)), quantity.comparator)

    def _share(self, side: Side) -> Iterator[Amount]:
        for quantity in side.claim.quantities:
            if quantity.unit == PERCENT:
                first, last = _ends(side.within(quantity))
                yield Amount(quantity.value, first, last, self._bound(side, first) or quantity.comparator)
        for index, item in enumerate(side.items):
            part = self._shares.get(item.lemma)
            if part is not None and item.kind == NOUN and self._of_something(side, index):
                yield Amount(part, index, index, self._bound(side, index) or Comparator.EXACT)

    def _of_something(self, side: Side, index: int) -> bool:
        """Whether a share is one of what stands behind it, or of what was said before: نصف المبنى، الثلث."""
        word = side.items[index].word
        if index + 1 == len(side.items):
            return word.has_article
        after = side.items[index + 1].word
        return not among(after, self._whole) and (after.has_article or bool(after.enclitic))

    def _bound(self, side: Side, index: int) -> Comparator | None:
        """Whether it is said that an amount was not exceeded."""
        near = side.items[max(0, index - NEAR) : index]
        denied = any(item.negation for item in near) and any(among(item.word, self._exceeding) for item in near)
        return Comparator.AT_MOST if denied else None

    @staticmethod
    def _worded(left: Side, right: Side, pair: tuple[Amount, Amount]) -> bool:
        """Whether two claims say the same but for their amounts."""
        rest = (side.repeated(without=range(own.first, own.last + 1)) for side, own in zip((left, right), pair, strict=True))
        least, most = sorted(rest)
        return most >= WORDED and least >= SOME

    @staticmethod
    def _other_people(left: Side, right: Side) -> bool:
        """Whether the claims say the same but for the noun of those whom they count: two children, two women."""
        own, their = (_unmet(side) for side in (left, right))
        return len(own) == len(their) == 1 and _counted(left, own[0]) and _counted(right, their[0])


def _ends(words: tuple[int, ...]) -> tuple[int, int]:
    return words[0], words[-1]


def _unmet(side: Side) -> list[int]:
    return [index for index in range(len(side.items)) if side.tells(index) and index not in side.answers]


def _counted(side: Side, index: int) -> bool:
    """Whether a noun is counted by its dual."""
    item = side.items[index]
    return item.kind == NOUN and item.word.number == DUAL
