"""What has to be known around a noun phrase to walk along it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Protocol

from llamafund.claims.attribution.lexicon import Speech
from llamafund.claims.words.trait import QUOTES, Trait


class Surroundings(Protocol):
    """What the walk has to know of the document."""

    @property
    def traits(self) -> Sequence[Trait]:
        """The words."""

    @property
    def names(self) -> Mapping[int, int]:
        """The first token of each mention, with the token after it."""

    @property
    def ends(self) -> Container[int]:
        """The tokens right behind a mention."""

    @property
    def persons(self) -> Container[int]:
        """Those of them that stand behind a person."""

    @property
    def speech(self) -> Speech:
        """The lexicon of attribution."""

    def is_time(self, index: int) -> bool:
        """Whether a word says when."""

    def is_occasion(self, index: int) -> bool:
        """Whether a word is something in which one speaks."""

    def is_hearer(self, index: int) -> bool:
        """Whether a word is the one somebody speaks to."""

    def is_date(self, index: int) -> bool:
        """Whether a day with its month begins at a word."""


def closing(traits: Sequence[Trait], index: int, last: int, reach: int) -> int:
    """The token after the bracket or quotation mark that closes the one at `index` within `reach`, or `index` where none does."""
    closers = frozenset(")") if traits[index].form == "(" else QUOTES
    near = range(index + 1, min(last, index + reach))
    return next((position + 1 for position in near if traits[position].form in closers), index)
