"""Opposed words in two claims, and what makes them say the same all the same: a denial, «again», one event from its two ends."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.links import OPPOSED
from llamafund.compare.pair.sentence import NAME
from llamafund.compare.story.disputes.reading.negated import Negated
from llamafund.compare.story.disputes.reading.roles import Roles
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Word
from llamafund.orthography import ARTICLE

KEYS = ("again", "courts", "still", "never", "one", "groups")
NEAR = 3  # words between one that says again and what is so again: أعادت الشرطة الإسرائيلية فتح
STILL = 5  # words between one that says still and what is so: لا يزال معبر النهر الحدودي مغلقا


class Contrasts:
    """Reads opposed words, by those that the pair model knows and by `opposites` of `data/lexicon/disputes.yaml`."""

    def __init__(self, words: Words, part: Located, negated: Negated, roles: Roles) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._negated, self._roles = negated, roles
        self._again, self._courts, self._still = (words.norms(held[name]) for name in KEYS[:3])
        self._never = frozenset(form for _, listed in held["never"].entries() for form in words.norms(listed))
        self._one = [words.norms(listed) for listed in held["one"].items()]
        self._groups = [tuple(words.lists(entry, "a", "b")) for entry in held["groups"].items()]

    def every(self, faced: Faced) -> list[tuple[int, int]]:
        """The words that are opposed, as indices of the left and of the right claim: those of the list first."""
        return [*sorted(self.listed(faced)), *self.seen(faced)]

    def listed(self, faced: Faced) -> set[tuple[int, int]]:
        """The words that stand on the two sides of one group of the list."""
        own, their = self._halves(faced.left), self._halves(faced.right)
        return {
            (here, there) for here, group, half in own for there, other, opposite in their if group == other and half != opposite
        }

    def seen(self, faced: Faced) -> list[tuple[int, int]]:
        """The words that the pair model sees opposed; none where one side negates, since لم تنجح says what فشلت does.

        What is listed holds with a negation too: أبقت دون تغيير.
        """
        if self._negated.negations(faced.left) % 2 != self._negated.negations(faced.right) % 2:
            return []
        opposed = np.argwhere(faced.reading.seen.links[:, :, OPPOSED] > 0).tolist()
        left, right = faced.left.items, faced.right.items
        return [(here, there) for here, there in opposed if not self._may_be_one(left[here].word, right[there].word)]

    def _may_be_one(self, here: Word, there: Word) -> bool:
        """Whether two words that are told from one another may name one thing: قذيفة is said of صاروخ too."""
        return any(among(here, listed) and among(there, listed) for listed in self._one)

    def excused(self, faced: Faced) -> bool:
        """Whether opposed words may say the same: one of the two is denied, or one event is told from its two ends."""
        return self._turned(faced) or self._roles.converse(faced)

    def restored(self, faced: Faced) -> bool:
        """Whether one claim says that something is so again of which the other says the opposite: أعادت فتح / أغلقت."""
        return any(self.is_again(faced.left, here) != self.is_again(faced.right, there) for here, there in self.seen(faced))

    def both_said(self, faced: Faced, here: int, there: int) -> bool:
        """Whether a word of the left claim and one of the right are what these say."""
        return self._said(faced.left, here) and self._said(faced.right, there)

    def is_again(self, side: Side, index: int) -> bool:
        """Whether a word says what is so again: أعادت الشرطة فتح الأبواب; محكمة الاستئناف does not."""
        near = range(max(0, index - NEAR), index)
        return any(
            among(side.items[i].word, self._again) and not (i and among(side.items[i - 1].word, self._courts)) for i in near
        )

    def is_still(self, side: Side, index: int) -> bool:
        """Whether a word says what has not changed: لا يزال المعبر مغلقا."""
        return any(among(item.word, self._still) for item in side.items[max(0, index - STILL) : index])

    def _halves(self, side: Side) -> list[tuple[int, int, int]]:
        """The words of a claim that are listed: index, group, and on which side of it."""
        return [
            (index, group, half)
            for index, item in enumerate(side.items)
            for group, halves in enumerate(self._groups)
            for half, forms in enumerate(halves)
            if among(item.word, forms)
        ]

    def _turned(self, faced: Faced) -> bool:
        """Whether one of the two is denied, or takes back what it denies: then opposed words may say the same."""
        left, right = faced.left, faced.right
        if any(among(item.word, self._negated.exceptions) for side in (left, right) for item in side.items):
            return True
        return bool(self._negated.reached(left)) != bool(self._negated.reached(right))

    def _said(self, side: Side, index: int) -> bool:
        """Whether a word is what is said: it neither tells one thing from another (the former minister), nor what is so again."""
        word = side.items[index].word
        if self.is_again(side, index):
            return False
        if not side.tells(index) or side.items[index].kind == NAME or among(word, self._never):
            return False
        before = side.items[index - 1].word.proclitic if index else ""
        return not (word.has_article and before.endswith(ARTICLE))
