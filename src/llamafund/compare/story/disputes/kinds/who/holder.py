"""Another person in one post: one article says that she was appointed, the other that he was."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.offices import Offices
from llamafund.compare.pair.links import LETTERS
from llamafund.compare.pair.sentence import ADJECTIVE, NAME, NOUN, UNKNOWN
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

KEYS = ("posts", "given", "before", "speaking_for")
REST = 0.3  # part of the other words of one of the two that has to be the same
NEAR = 2  # words from the giving to the name
NAMES = frozenset({NAME, ADJECTIVE, NOUN, UNKNOWN})  # a family name is often a word
ALIKE = 0.5  # of the letter trigrams, from which two names are one name spelled twice


class Holder:
    """Finds two names for who is given one post; `offices` are what these are called in articles."""

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._posts, self._given, self._before = (known.words.norms(held[name]) for name in ("posts", "given", "before"))
        self.offices = Offices(*(frozenset(held[name].texts()) for name in Offices._fields))

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        posts = [i for i in left.same if among(left.items[i].word, self._posts)]
        if not posts or not all(any(among(item.word, self._given) for item in side.items) for side in (left, right)):
            return
        own = self._names(left, {left.items[i].lemma for i in posts})
        their = self._names(right, {right.items[left.same[i]].lemma for i in posts})
        if not own or not their or self._spelled(faced, own, their) or (_others(left, own) and _others(right, their)):
            return  # one name, or another club, another deputy
        if any(faced.told_there(left, i) for i in own) or any(faced.told_there(right, j) for j in their):
            return  # the other article names him too
        names = f"{left.written(own)} / {right.written(their)}"
        plain = max(left.repeated(without=own), right.repeated(without=their)) >= REST
        yield Suspect(Topic.HOLDER, tuple(own), tuple(their), f"another person in the post: {names}", plain)

    def _names(self, side: Side, posts: set[str]) -> list[int]:
        """The name of who is given the post, by the indices of its words, where the other side lacks it.

        It stands behind the giving (تعيين فلان), before it (فلان تولى) or before the post, which is one of `posts` (فلان رئيسا).
        """
        words = [item.word for item in side.items]
        stop = next((index for index, word in enumerate(words) if among(word, self._before)), len(words))
        given = next(index for index, word in enumerate(words) if among(word, self._given))
        for start in range(stop - 1):
            if not all(side.items[index].kind in NAMES and index not in side.answers for index in (start, start + 1)):
                continue
            if side.items[start].kind != NAME:
                continue
            end = start + 2
            behind = end < len(words) and among(words[end], self._posts)
            if behind and words[end].lemma not in posts:
                continue  # his deputy
            if behind or 0 < start - given <= NEAR or end == given:
                return [start, start + 1]
        return []

    @staticmethod
    def _spelled(faced: Faced, own: list[int], their: list[int]) -> bool:
        """Whether the two names are one name, spelled in two ways."""
        seen = faced.reading.seen
        return bool((seen.links[own][:, their, LETTERS] >= ALIKE).any())


def _others(side: Side, name: list[int]) -> bool:
    """Whether a claim names somebody besides whom the other does not."""
    first, last = name[0] - NEAR, name[-1] + NEAR
    return any(
        item.kind == NAME and index not in side.answers and not first <= index <= last for index, item in enumerate(side.items)
    )
