"""Another age of one person: she died at 85, she died at 81."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced

AGREED = 0.25  # chance of agreement from which they tell one thing of her


class Age:
    """Finds two ages of a person whom both name."""

    def __init__(self, known: Known) -> None:
        self._ages = known.ages

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        own, their = self._ages(left.claim), self._ages(right.claim)
        if len(own) != 1 or len(their) != 1 or own[0].value == their[0].value:
            return
        if not any(left.items[index].kind == NAME for index in left.same):
            return
        reason = f"{NUMBER_DIFFERS}: {own[0].text} / {their[0].text} (age)"
        plain = faced.chance >= AGREED
        yield Suspect("age", left.within(own[0]), right.within(their[0]), reason, plain)
