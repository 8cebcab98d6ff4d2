"""The known names of a sheet, and what is asked of them: where they begin and end, and which of them a name touches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from llamafund.entities.gazetteer.lookup import BY, Place
from llamafund.entities.spans.cover import Cover, cover, edges
from llamafund.entities.spans.stretch import Stretch, made
from llamafund.entities.tables import Numbers
from llamafund.model import EntityType

Spans = Mapping[int, tuple[int, EntityType]]
"""Known names by the token where each begins: where it ends and of which type it is."""


class Listed(NamedTuple):
    """Known names in order and apart: their places; once more where each begins, ends and of which type it is; their tokens."""

    places: Sequence[Place]
    firsts: Sequence[int]
    lasts: Sequence[int]
    types: Sequence[EntityType]
    spans: Spans
    cover: Cover

    def outside(self, tokens: Sequence[int]) -> list[int]:
        """Those of some tokens that are in no known name."""
        asked = np.array(tokens, np.intp)
        ended, begun = (edges.searchsorted(asked, "right") for edges in (self.cover.lasts, self.cover.firsts))
        free: list[int] = asked[ended == begun].tolist()
        return free

    def touching(self, begins: Numbers, ends: Numbers) -> dict[int, range]:
        """Which of the names share a token with some stretches `[begin, end)`, by the numbers of those that any does."""
        firsts = self.cover.lasts.searchsorted(begins, "right")
        behind = self.cover.firsts.searchsorted(ends)
        touched = (firsts < behind).nonzero()[0]
        return dict(zip(touched.tolist(), map(range, firsts[touched].tolist(), behind[touched].tolist()), strict=True))

    def name(self, index: int) -> Stretch:
        """A known name as a stretch."""
        first, last, _, _, entity = self.places[index]
        return made((first, last, entity.type, 1.0, BY, False))


def listed(places: Sequence[Place]) -> Listed:
    """Known names that are in order and apart."""
    begins, ends = edges(places)
    firsts, lasts = begins.tolist(), ends.tolist()
    types = [place[4].type for place in places]
    spans = dict(zip(firsts, zip(lasts, types, strict=True), strict=True))
    return Listed(places, firsts, lasts, types, spans, cover(begins, ends))
