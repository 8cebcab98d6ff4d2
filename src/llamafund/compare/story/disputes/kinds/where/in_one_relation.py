"""Another place of one event: in Geneva or in Vienna, at the crossing or at the airport."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from llamafund.compare.pair.links import LAND
from llamafund.compare.pair.sentence import ADJECTIVE, NAME, NOUN, UNKNOWN, Item
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.place_words import AT, PlaceWords
from llamafund.compare.story.disputes.suspect import Suspect, Topic, opposed
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import among
from llamafund.orthography import ARTICLE, FOR, FOR_THE

LEAST = 0.2  # chance of agreement below which two claims tell of two events: of 19 such pairs of the news none was right
LEAST_OF_SITES = 0.1  # the same where what happened there is told by one word
AGREED = 0.6  # chance of agreement from which two claims tell of one event; where the other place has lowered it,
REST = 0.6  # the part of the other words of both that has to be the same
EVENT = 6  # words before a preposition among which stands what happened there
CALLED_SO = 2  # words of a place that has a name
CALLED = frozenset({NAME, ADJECTIVE, NOUN, UNKNOWN})


class Related(NamedTuple):
    """A place behind a preposition: how the event stands to it, its sort, and its words, by index."""

    role: int
    sort: int
    words: tuple[int, ...]


class InOneRelation:
    """Finds two places in one relation to an event, in claims that are alike otherwise or that tell of it by the same word."""

    def __init__(self, known: Known, words: PlaceWords) -> None:
        self._words, self._times, self._nobody = words, known.days.names, known.nobody

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        if faced.chance >= LEAST:
            yield from self._of_names(faced)
        if faced.chance >= LEAST_OF_SITES:
            yield from self._of_sites(faced)

    def _of_names(self, faced: Faced) -> Iterator[Suspect]:
        left, right = faced.left, faced.right
        own, their = list(self._places(left)), list(self._places(right))
        if len(own) != 1 or len(their) != 1:
            return
        (here, there), seen = (own[0], their[0]), faced.reading.seen
        if (
            left.items[here - 1].lemma != right.items[there - 1].lemma
            or one_name(left.items[here].norm, right.items[there].norm)
            or seen.links[here, there, LAND]
        ):
            return
        if faced.told_there(left, here) or faced.told_there(right, there):
            return
        plain = faced.chance >= AGREED or min(left.repeated(without=(here,)), right.repeated(without=(there,))) >= REST
        yield Suspect(Topic.PLACE, (here,), (there,), f"another place: {opposed(left, here, right, there)}", plain)

    def _of_sites(self, faced: Faced) -> Iterator[Suspect]:
        left, right = faced.left, faced.right
        for one, other in product(self._sites(left), self._sites(right)):
            if one.role == other.role and self._apart(faced, one, other) and self._one_event(faced, one, other):
                plain = not _told(faced, left, one) and not _told(faced, right, other)
                yield Suspect(
                    Topic.PLACE,
                    one.words,
                    other.words,
                    f"another place: {left.written(one.words)} / {right.written(other.words)}",
                    plain,
                )

    def _sites(self, side: Side) -> Iterator[Related]:
        """The places of a claim; of two that belong together (سواحل جزيرة) the one that is named."""
        sorts = [self._words.sort(item) for item in side.items]
        first = 0  # of words that belong together
        for index, (item, sort) in enumerate(zip(side.items, sorts, strict=True)):
            if not index or sorts[index - 1] is None or item.word.proclitic:
                first = index
            behind = side.items[index + 1 : index + 2]
            led = any(self._is_site(each) and not each.word.proclitic for each in behind) and not item.word.has_article
            if sort is None or led or item.word.enclitic:
                continue
            role = self._role(side, first)
            if role is not None:
                yield Related(role, sort, (index, index + 1) if any(each.kind in CALLED for each in behind) else (index,))

    def _is_site(self, item: Item) -> bool:
        sort = self._words.sort(item)
        return sort is not None and not self._words.is_area(sort)

    def _role(self, side: Side, index: int) -> int | None:
        """How an event stands to a place whose words begin at `index`, by the preposition before it or written onto it."""
        before, glued = side.items[max(0, index - 1)], side.items[index].word.proclitic
        at = glued.endswith(FOR_THE) or (glued.endswith(FOR) and not glued.endswith(ARTICLE))
        role = self._words.role(before)
        return AT if role is None and at else role

    def _apart(self, faced: Faced, one: Related, other: Related) -> bool:
        """Whether two places cannot be one: of two sorts, or of one sort with two names that either article has alone."""
        left, right = faced.left, faced.right
        if one.sort != other.sort:
            lies_in = self._words.is_area(one.sort) or self._words.is_area(other.sort)
            here, there = one.words[-1], other.words[-1]
            called = left.items[here].kind == NAME and left.same.get(here) == there  # قاعدة حميميم, مطار حميميم
            return not (lies_in or called) and one.words[0] not in left.same and other.words[0] not in right.same
        here, there = one.words[-1], other.words[-1]
        if not (len(one.words) == len(other.words) == CALLED_SO and _names(left, here) and _names(right, there)):
            return False  # a busy market may be a popular one
        spelled = here in left.answers or there in right.answers or one_name(left.items[here].norm, right.items[there].norm)
        return not spelled and not _told(faced, left, one) and not _told(faced, right, other)

    def _one_event(self, faced: Faced, one: Related, other: Related) -> bool:
        """Whether what happened at the two places is one thing: the same word, or both say that something took place."""
        left, right = faced.left, faced.right
        own, their = _ahead(left, one), _ahead(right, other)
        if faced.chance >= AGREED or any(left.same.get(i) in their for i in own):
            return True
        return self._happens(left, own) and self._happens(right, their)

    def _happens(self, side: Side, words: list[int]) -> bool:
        return any(among(side.items[index].word, self._words.happening) for index in words)

    def _places(self, side: Side) -> Iterator[int]:
        for index, item in enumerate(side.items):
            if among(item.word, self._words.words) and side.items[index + 1 : index + 2] and side.items[index + 1].word.enclitic:
                continue
            if any(among(item.word, forms) for forms in (self._times, self._nobody, self._words.nowhere)):
                continue
            if index and item.kind == NAME and index not in side.answers and self._leads(side.items[index - 1]):
                yield index

    def _leads(self, item: Item) -> bool:
        """Whether a word says how something stands to a place, and may not as well lead to somebody."""
        return self._words.role(item) is not None and not among(item.word, self._words.of_somebody)


def _ahead(side: Side, site: Related) -> list[int]:
    """The words shortly before a place that may say what happened there."""
    first = site.words[0]
    return [index for index in range(max(0, first - 1 - EVENT), first) if side.tells(index) and side.items[index].kind != NAME]


def _told(faced: Faced, side: Side, site: Related) -> bool:
    """Whether the article of the other side tells of a place too."""
    return faced.told_there(side, site.words[-1])


def _names(side: Side, index: int) -> bool:
    return side.items[index].kind in (NAME, UNKNOWN) or side.items[index].word.has_article
