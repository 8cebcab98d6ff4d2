"""Another place of one event: in Geneva, in Vienna."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from llamafund.compare.pair.links import LAND
from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.disputes.suspect import Suspect, Words, among, norms
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located

AGREED = 0.6  # chance of agreement from which two claims tell of one event; where the other place has lowered it,
REST = 0.6  # the part of the other words of both that has to be the same
ALIKE = 0.6  # of the letters, from which two names are one name spelled twice


class Place:
    """Finds two names of places behind one preposition, in claims that are alike otherwise."""

    def __init__(self, words: Words, root: dict[str, Located], times: frozenset[str]) -> None:
        self._times = times
        self._in = norms(words, root["prepositions"].texts())
        self._words = norms(words, root["words"].texts())

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        left, right = faced.left, faced.right
        own, their = list(self._places(left)), list(self._places(right))
        if len(own) != 1 or len(their) != 1:
            return
        (i, j), seen = (own[0], their[0]), faced.reading.seen
        if (
            left.items[i - 1].lemma != right.items[j - 1].lemma
            or _spelled(left.items[i].norm, right.items[j].norm)
            or seen.links[i, j, LAND]
        ):
            return
        if faced.setting.names(right.claim.document, left.items[i]) or faced.setting.names(left.claim.document, right.items[j]):
            return
        plain = faced.chance >= AGREED or min(left.repeated(without=(i,)), right.repeated(without=(j,))) >= REST
        yield Suspect("place", (i,), (j,), f"another place: {left.items[i].word.form} / {right.items[j].word.form}", plain)

    def _places(self, side: Side) -> Iterator[int]:
        for index, item in enumerate(side.items):
            if among(item.word, self._words) and side.items[index + 1 : index + 2] and side.items[index + 1].word.enclitic:
                continue
            if among(item.word, self._times):
                continue
            if index and item.kind == NAME and index not in side.answers and among(side.items[index - 1].word, self._in):
                yield index


def _spelled(one: str, other: str) -> bool:
    """Whether two names are one name, spelled in two ways."""
    return SequenceMatcher(None, one, other).ratio() >= ALIKE
