"""Another country that something or somebody is of: wheat of Romanian origin or Australian, a ship under this flag or that."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from llamafund.compare.pair.links import LAND, LANDS
from llamafund.compare.pair.sentence import Item
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

KEYS = ("flag", "made", "born", "people")
BORN = KEYS.index("born")
PEOPLE = KEYS.index("people")
BESIDE = 2  # words between the word for an origin and the country


class _Told(NamedTuple):
    """That something is of a country: by a word of which list, and which of its words the two are, by index."""

    sort: int
    word: int
    land: int


class Origin:
    """Finds two countries beside a word that says where something is from, in brief articles beside two such words.

    There, whom one calls by a country (سائح ألماني) may also be of another by the other's word (يحمل الجنسية البلجيكية).
    """

    def __init__(self, known: Known, part: Located) -> None:
        self._lists, self._countries = known.words.lists(part, *KEYS), known.countries

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        their = list(self._told(right))
        for one, other in product(self._told(left) if their else (), their):
            if not _apart(faced, one.land, other.land) or not self._of_one(faced, one, other):
                continue
            if not (faced.told_there(left, one.land) or faced.told_there(right, other.land)):
                written = opposed(left, one.land, right, other.land)
                yield Suspect(
                    Topic.PLACE, (one.land,), (other.land,), f"different country: {written}", plain=True, lone=faced.brief
                )
                return

    @staticmethod
    def _of_one(faced: Faced, one: _Told, other: _Told) -> bool:
        """Whether two words are said of one thing: the same word, or in brief articles two that say one thing of it."""
        sorts, same = {one.sort, other.sort}, faced.left.same
        one_word = same.get(one.word) == other.word
        if not faced.brief:
            return one_word and PEOPLE not in sorts
        if sorts == {PEOPLE, BORN}:
            return one.word in same if one.sort == PEOPLE else other.word in same.values()
        return one_word or (one.sort == other.sort and one.sort != PEOPLE)

    def _told(self, side: Side) -> Iterator[_Told]:
        for index, item in enumerate(side.items):
            for sort, forms in enumerate(self._lists):
                if among(item.word, forms):
                    first, behind = (index + 1, index + 2) if sort == PEOPLE else (max(0, index - BESIDE), index + BESIDE + 1)
                    lands = (land for land in range(first, min(len(side.items), behind)) if self._is_land(side.items[land]))
                    yield from (_Told(sort, index, land) for land in lands)

    def _is_land(self, item: Item) -> bool:
        return bool(item.sense.lands) or among(item.word, self._countries)


def _apart(faced: Faced, here: int, there: int) -> bool:
    """Whether two words are of two countries; of one that is only known by its name any other country is another."""
    links, known = faced.reading.seen.links, (faced.left.items[here].sense.lands, faced.right.items[there].sense.lands)
    other_name = not all(known) and faced.left.items[here].lemma != faced.right.items[there].lemma
    return bool(links[here, there, LANDS]) or (other_name and not links[here, there, LAND])
