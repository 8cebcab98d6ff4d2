"""Another office of one person: «وزير الصحة سامي حداد» in one article, «وزير النقل سامي حداد» in the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.sentence import GRAMMAR, NAME
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.reading.names import one_person
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import among
from llamafund.located import Located

KEYS = ("posts", "besides")
LONGEST = 6  # words of what an office is of
WORDS = 2  # of a name


class _Title(NamedTuple):
    """An office before a name: the words that say of what it is, by index, and the first two of the name."""

    field: tuple[int, ...]
    name: tuple[int, int]


class Portfolio:
    """Finds one person in the same sort of office of two things: of two ministries, of two countries.

    `posts` are such offices, `besides` what may stand among their words and says nothing of the kind (السابق).
    """

    def __init__(self, known: Known, part: Located) -> None:
        self._posts, self._besides = known.words.lists(part, *KEYS)
        self._fields = known.fields

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        for post, there in left.same.items():
            if left.items[post].word.lemma not in self._posts or right.items[there].word.lemma not in self._posts:
                continue
            one, other = _title(left, post), _title(right, there)
            if one is None or other is None or not one_person(left, one.name, right, other.name):
                continue
            own, their = self._apart(left, one, other), self._apart(right, other, one)
            lands = all(any(side.items[i].sense.lands for i in lacking) for side, lacking in ((left, own), (right, their)))
            told = (all(faced.told_there(side, i) for i in lacking) for side, lacking in ((left, own), (right, their)))
            if any(told) and not lands:
                continue  # an article that knows both; other countries are told of for whatever reason
            if own[0] - post == their[0] - there and not (
                self._fields.one(left, own, right, their) or _no_other(left, own, right, their)
            ):
                reason = f"different name: {left.written((post, *one.field))} / {right.written((there, *other.field))}"
                yield Suspect(Topic.NAME, own, their, reason, plain=True)

    def _apart(self, side: Side, title: _Title, other: _Title) -> tuple[int, ...]:
        """The words of a title that the other lacks."""
        lacking = (index for index in title.field if side.answers.get(index) not in other.field)
        return tuple(index for index in lacking if not among(side.items[index].word, self._besides))


def _title(side: Side, post: int) -> _Title | None:
    items = side.items
    end = post + 1
    while end < len(items) and end - post <= LONGEST and items[end].word.has_article:
        end += 1
    name = items[end : end + 2]
    if end == post + 1 or len(name) < WORDS or items[post].word.enclitic:
        return None
    clitics = any(item.word.proclitic or item.word.enclitic for item in name)
    called = not clitics and name[0].kind != GRAMMAR and NAME in (name[0].kind, name[1].kind)
    return _Title(tuple(range(post + 1, end)), (end, end + 1)) if called else None


def _no_other(left: Side, own: tuple[int, ...], right: Side, their: tuple[int, ...]) -> bool:
    """Whether what differs is one word written in two ways, one country's name, or a country here and something else there."""
    lands = [{land for i in words for land in side.items[i].sense.lands} for side, words in ((left, own), (right, their))]
    one_land = bool(lands[0] & lands[1]) or bool(lands[0]) != bool(lands[1])
    return one_land or one_name(left.items[own[0]].norm, right.items[their[0]].norm)
