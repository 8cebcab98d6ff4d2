"""Another country that something or somebody is of: wheat of Romanian origin or Australian, a ship under this flag or that."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from llamafund.compare.pair.links import LANDS
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

BESIDE = 2  # words between the word for an origin and the country


class Origin:
    """Finds two countries beside one word that says where something is from."""

    def __init__(self, known: Known, part: Located) -> None:
        self._words = known.words.norms(part)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right, links = faced.left, faced.right, faced.reading.seen.links
        for here, there in left.same.items():
            if not among(left.items[here].word, self._words):
                continue
            for land, other_land in product(_beside(left, here), _beside(right, there)):
                if links[land, other_land, LANDS] and not (faced.told_there(left, land) or faced.told_there(right, other_land)):
                    written = opposed(left, land, right, other_land)
                    yield Suspect("place", (land,), (other_land,), f"different country: {written}", plain=True)
                    return


def _beside(side: Side, index: int) -> range:
    return range(max(0, index - BESIDE), min(len(side.items), index + BESIDE + 1))
