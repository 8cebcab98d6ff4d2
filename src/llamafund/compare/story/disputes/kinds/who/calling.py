"""What one person is called: the commander in one article, who speaks for the commander in the other."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.counting.compared.whose import NAMES
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import among
from llamafund.located import Located


class Calling:
    """Finds a person whom two articles credit in two callings that nobody has at once, as `calling` of `disputes.yaml` lists."""

    def __init__(self, known: Known, part: Located) -> None:
        self._groups = [tuple(known.words.lists(entry, "a", "b")) for entry in part.items()]

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        for one, other in (group for a, b in self._groups for group in ((a, b), (b, a))):
            here, there = self._first(left, one | other), self._first(right, one | other)
            if here is None or there is None or not among(left.items[here].word, one):
                continue
            if among(right.items[there].word, other) and _credit_one(left, right):
                reason = f"different name: {left.claim.text} / {right.claim.text}"
                yield Suspect(Topic.NAME, (here,), (there,), reason, plain=True)

    @staticmethod
    def _first(side: Side, callings: frozenset[str]) -> int | None:
        """The first calling of a source: the deputy of a minister is a deputy."""
        return next((index for index, item in enumerate(side.items) if among(item.word, callings)), None)


def _credit_one(left: Side, right: Side) -> bool:
    """Whether two words that stand together are one name in both: the first the same, the other so or spelled alike."""
    for here, there in left.same.items():
        if left.items[here].kind != NAME or left.items[here].sense.lands:
            continue
        for step in (-1, 1):
            one, other = here + step, there + step
            if 0 <= one < len(left.items) and 0 <= other < len(right.items):
                beside, opposite = left.items[one], right.items[other]
                if NAMES.issuperset((beside.kind, opposite.kind)) and one_name(beside.norm, opposite.norm):
                    return True
    return False
