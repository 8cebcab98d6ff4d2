"""Of what an office is: two words for it may stand for one thing, or be often of one office (وزير التجارة والصناعة)."""

from __future__ import annotations

from collections.abc import Iterable

from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import Located


class Fields:
    """Lists of such words, as `fields` of `data/lexicon/disputes.yaml` has them."""

    def __init__(self, words: Words, part: Located) -> None:
        self._lists = [words.norms(listed) for listed in part.items()]

    def one(self, left: Side, own: Iterable[int], right: Side, their: Iterable[int]) -> bool:
        """Whether two offices may be one under two names: a word of each, by index, is of one list."""
        here, there = ([side.items[index].word for index in words] for side, words in ((left, own), (right, their)))
        return any(
            any(among(word, listed) for word in here) and any(among(word, listed) for word in there) for listed in self._lists
        )
