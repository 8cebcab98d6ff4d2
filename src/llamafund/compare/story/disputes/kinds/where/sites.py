"""The places that a claim names at which something may have been done: in the village of so-and-so, near a town, off a port."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.sentence import ADJECTIVE, GRAMMAR, NAME, NOUN, UNKNOWN, VERB, Item
from llamafund.compare.story.disputes.reading.place_words import COUNTRY, PROVINCE, TOWN, PlaceWords
from llamafund.compare.story.disputes.reading.predicates import cut
from llamafund.compare.story.disputes.reading.time.days import Days
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import among
from llamafund.memo import Memo
from llamafund.orthography import ARTICLE

AHEAD = 3  # words before a name and what it is in which may stand what says that it is only near there
TABLE = "table"  # a word that the lexicon knows
LONGEST = 3  # words of a name
CALLED = frozenset({NAME, UNKNOWN})


class Site(NamedTuple):
    """A place: how large it is (`place_words.SIZES`), what it is called, and its words with what it is, by index."""

    size: int
    name: tuple[int, ...]
    words: tuple[int, ...]


class Sites:
    """Reads the places that have a name."""

    def __init__(self, words: PlaceWords, days: Days) -> None:
        self._words, self._days = words, days
        self._read: Memo[str, tuple[Site, ...]] = Memo()

    def __call__(self, side: Side) -> tuple[Site, ...]:
        """The places of a claim that a preposition leads to, in their order."""
        return self._read.of(side.claim.id, lambda: tuple(site for site in self.named(side) if self._is_at(side, site)))

    def named(self, side: Side) -> Iterator[Site]:
        """All that may be the name of a place, with what it is, if that is told."""
        times = set(self._days.every(side))
        last = -1
        for index, item in enumerate(side.items):
            if index <= last or index in times or self._words.size(item) is not None:
                continue
            first = self._what_it_is(side, index)
            size = None if first is None else self._words.size(side.items[first])
            if self._is_no_name(item) or (size != PROVINCE and among(item.word, self._words.at)):
                continue
            if item.kind in CALLED or self._must_be_one(side, index) or (size is not None and self._is_known(side, index)):
                end = index + 1
                while end < min(len(side.items), index + LONGEST) and self._goes_on(side, end) and end not in times:
                    end += 1
                last, name = end - 1, tuple(range(index, end))
                bare = COUNTRY if self._words.is_country(item) else TOWN
                yield Site(bare if size is None else size, name, tuple(range(index if first is None else first, end)))

    def _is_at(self, side: Side, site: Site) -> bool:
        """Whether a preposition says that something is at a place, or close to it, and not that it comes from there."""
        first = max(0, site.words[0] - (not _glued(side.items[site.words[0]])))
        while first and self._leads(side.items[first]) and not _glued(side.items[first]):
            first -= 1
        here, ahead = side.items[first], side.items[max(0, first - AHEAD) : first]
        if _glued(here)[-1:] in self._words.at:
            return here.word.by == TABLE  # of what nobody knows the first letter may be its own: بلال
        if here.word.enclitic:
            return False
        if among(here.word, self._words.at):
            return first < site.name[0] - 1 or not among(here.word, self._words.of_somebody)
        return among(here.word, self._words.off) and any(among(i.word, self._words.close) for i in ahead)

    def _is_no_name(self, item: Item) -> bool:
        return among(item.word, self._words.close) or among(item.word, self._words.nowhere)

    def _must_be_one(self, side: Side, index: int) -> bool:
        """Whether a word that looks like a verb stands where none can: في ينبع."""
        before = side.items[index - 1] if index else None
        behind_at = before is not None and among(before.word, self._words.at) and not among(before.word, self._words.of_somebody)
        return behind_at and side.items[index].kind == VERB and side.items[index - 1].kind == GRAMMAR

    def _leads(self, item: Item) -> bool:
        """Whether a word may stand between a preposition and a name: what it is, or whose (العاصمة النرويجية أوسلو)."""
        known = self._words.sort(item) is not None or among(item.word, self._words.spots) or item.kind in CALLED
        return known or (item.kind == ADJECTIVE and item.word.has_article and not among(item.word, self._words.at))

    def _is_known(self, side: Side, index: int) -> bool:
        """Whether a word behind what a place is names it, be it read as a verb: قرية المنارة, محافظة صعدة, محافظة ينبع."""
        item = side.items[index]
        return (
            item.kind in (NOUN, VERB)
            and not side.items[index - 1].word.has_article
            and not _glued(item)
            and not cut(side, index - 1)
        )

    def _goes_on(self, side: Side, index: int) -> bool:
        item = side.items[index]
        return item.kind == NAME and not _glued(item) and not cut(side, index - 1) and self._words.size(item) is None

    def _what_it_is(self, side: Side, index: int) -> int | None:
        """The word before a name that says what sort of place it is, by index: مدينة كانو, العاصمة الكوبية هافانا."""
        known = -1 if _glued(side.items[index]) else index - 1
        if known > 0 and side.items[known].kind == ADJECTIVE and side.items[known].word.has_article:
            known -= 1
        told = (
            known >= 0 and self._words.size(side.items[known]) is not None and not any(cut(side, i) for i in range(known, index))
        )
        return known if told else None


def _glued(item: Item) -> str:
    """What is written onto a word before its article."""
    return item.word.proclitic.removesuffix(ARTICLE)
