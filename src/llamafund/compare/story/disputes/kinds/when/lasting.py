"""What goes on in one article and is over in the other: ما زالت الفرق تبحث, أوقفت الفرق البحث.

What is so still contradicts what has changed, too, whatever it may be: لا يزال اللاجئون في المخيم, غادر اللاجئون المخيم. And what
is no longer so: لا تزال الطريق مفتوحة, لم تعد الطريق مفتوحة.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.reasons import OPPOSITE
from llamafund.compare.pair.sentence import NAME, NOUN, VERB
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.memo import Memo

CLOSE = 4  # words from what is so still, or has changed, to the thing
THINGS = frozenset({NOUN, NAME})


class _Course(NamedTuple):
    """The words by which a claim says that something goes on, or that it is over, by index; never both."""

    lasts: int | None = None
    ends: int | None = None


class Lasting:
    """Tells what lasts from what has ended, by the words under `lasting` in `data/lexicon/disputes.yaml`.

    `changed` are verbs by which a thing is no longer what or where it was (غادر).
    """

    def __init__(self, known: Known, part: Located) -> None:
        self._predicates = known.predicates
        self._still, self._ceased = known.negated.lasting, known.negated.ceased
        self._not, self._going_on, self._ended, self._changing = known.words.lists(part, "not", "going_on", "ended", "changed")
        self._known: Memo[str, _Course] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute: reports of different hours are in dispute all the same, for the reader sees two answers."""
        for side, other in faced.sides:
            lasts, ends = self._course(side).lasts, self._course(other).ends
            if lasts is None or ends is None:
                yield from self._changed(faced, side, other)
                yield from self._no_longer(faced, side, other)
                continue
            reason = f"{OPPOSITE}: {opposed(side, lasts, other, ends)}"
            plain = self._predicates.same_said(side, other, lasts, ends)
            yield Suspect(Topic.OPPOSITE, *faced.in_order(side, (lasts,), (ends,)), reason, plain)

    def _changed(self, faced: Faced, side: Side, other: Side) -> Iterator[Suspect]:
        """What is so still in one claim, and has changed in the other, of one thing that both name close by."""
        still, there = self._still_so(side), self._said(other, self._changing)
        if still is None or there is None or self._still_so(other) is not None:
            return
        if other.claim.factuality.negated or other.items[there].kind != VERB:
            return
        if not (self._predicates.main(side, still) and self._predicates.main(other, there)):
            return
        close = (
            abs(i - still) <= CLOSE and abs(j - there) <= CLOSE and side.items[i].kind in THINGS for i, j in side.same.items()
        )
        if any(close):
            reason = f"{OPPOSITE}: {opposed(side, still, other, there)}"
            plain = self._predicates.alike(side, other, still, there)
            yield Suspect(Topic.OPPOSITE, *faced.in_order(side, (still,), (there,)), reason, plain)

    def _no_longer(self, faced: Faced, side: Side, other: Side) -> Iterator[Suspect]:
        """What is so still in one claim and no longer in the other, where each says it of one thing in one word."""
        still, ceased = self._still_so(side), self._ceased(other)
        if still is None or ceased is None or self._still_so(other) is not None:
            return
        said = [here for here, there in side.same.items() if 0 < here - still <= CLOSE and 0 < there - ceased <= CLOSE]
        if len(said) == len(side.same) or not said:
            return  # nothing in common but what is said, or not even that
        reason = f"{OPPOSITE}: {opposed(side, still, other, ceased)}"
        plain = self._predicates.alike(side, other, still, ceased)
        yield Suspect(Topic.OPPOSITE, *faced.in_order(side, (still, said[-1]), (ceased, side.same[said[-1]])), reason, plain)

    def goes_on_and_is_over(self, faced: Faced) -> bool:
        """Whether one claim says that something goes on and the other that it is over."""
        left, right = self._course(faced.left), self._course(faced.right)
        return None not in (left.lasts, right.ends) or None not in (left.ends, right.lasts)

    def _course(self, side: Side) -> _Course:
        """What a claim says of that, worked out once; nothing where it says both."""
        return self._known.of(side.claim.id, lambda: self._told(side))

    def _told(self, side: Side) -> _Course:
        lasts, ends = self._lasts(side), self._said(side, self._ended)
        if lasts is not None:
            return _Course(lasts=lasts) if ends is None else _Course()
        return _Course() if side.claim.factuality.negated else _Course(ends=ends)  # نفى الوزير انتهاء البحث

    def _lasts(self, side: Side) -> int | None:
        still = self._still_so(side)
        return self._said(side, self._going_on) if still is None else still

    def _still_so(self, side: Side) -> int | None:
        """The verb behind a negation that says that something is so still."""
        for index, (item, behind) in enumerate(zip(side.items, side.items[1:], strict=False), 1):
            if among(item.word, self._not) and among(behind.word, self._still):
                return index
        return None

    @staticmethod
    def _said(side: Side, forms: frozenset[str]) -> int | None:
        """The first of some words that no negation stands before."""
        for index, item in enumerate(side.items):
            if among(item.word, forms) and not (index and side.items[index - 1].negation):
                return index
        return None
