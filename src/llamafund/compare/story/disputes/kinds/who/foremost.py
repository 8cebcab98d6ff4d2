"""Another holder of what one alone can have: who won the contract, which town was hit hardest."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import among
from llamafund.located import Located

BESIDE = 2  # words between «most» and what there is most of
NEAR = 6  # words between a prize or the most of something and whose it is


class Foremost:
    """Finds two names for the one who has the most of something, or who has won one thing."""

    def __init__(self, known: Known, part: Located) -> None:
        self._most, self._prizes, self._won, self._heads = known.words.lists(part, "most", "prizes", "won", "heads")

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        for here, there in left.same.items():
            if _of_another(left, here, right, there) or not (
                (self._is_most(left, here) and self._is_most(right, there))
                or (self._is_won(left, here) and self._is_won(right, there))
            ):
                continue
            own, their = self._whose(faced, left, here), self._whose(faced, right, there)
            if own is not None and their is not None and not one_name(left.items[own].norm, right.items[their].norm):
                names = opposed(left, own, right, their)
                yield Suspect(Topic.HOLDER, (own,), (their,), f"different name: {names}", plain=True)
                return

    def _is_most(self, side: Side, index: int) -> bool:
        near = side.items[max(0, index - BESIDE) : index + BESIDE + 1]
        return any(among(item.word, self._most) for item in near) and not among(side.items[index].word, self._most)

    def _is_won(self, side: Side, index: int) -> bool:
        near = side.items[max(0, index - NEAR) : index + NEAR + 1]
        return among(side.items[index].word, self._prizes) and any(among(item.word, self._won) for item in near)

    def _whose(self, faced: Faced, side: Side, index: int) -> int | None:
        """The first word of the name that stands nearest, behind what a name stands behind (بلدة, شركة); none if both have it."""
        named = [
            place
            for place in range(max(0, index - NEAR), min(len(side.items), index + NEAR + 1))
            if (side.items[place].kind == NAME or (place and among(side.items[place - 1].word, self._heads)))
            and side.tells(place)
            and not side.items[place].word.enclitic
        ]
        if any(place in side.answers or faced.told_there(side, place) for place in named):
            return None
        return min(named, key=lambda place: abs(place - index), default=None)


def _of_another(left: Side, here: int, right: Side, there: int) -> bool:
    """Whether another thing is told of by one word: جائزة النخيل, جائزة الواحة."""
    behind = [side.items[index + 1 : index + 2] for side, index in ((left, here), (right, there))]
    named = all(any(each.word.has_article or each.kind == NAME for each in items) for items in behind)
    return named and left.same.get(here + 1) != there + 1
