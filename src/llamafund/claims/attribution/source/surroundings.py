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


def says_so(around: Surroundings, index: int, limit: int, *, first: bool, closed: bool) -> bool:
    """«أكد على احترامه، قائلا: …», «وتابعت ميركل قائلة: …»: a participle of saying is nobody.

    In the feminine it may be a woman (مضيفة), where neither a closed phrase stands before it nor what she says behind it.
    """
    after = around.traits[index + 1] if index + 1 < limit else None
    told = closed or after is None or after.mark or after.that
    ending = ("ا",) if first else ("ا", "ه") if told else ()
    return around.traits[index].norm.endswith(ending) and around.speech.participle(around.traits[index]) is not None


def is_hearing(around: Surroundings, index: int) -> bool:
    """«قال البابا لرواد الفضاء»: people to whom a person speaks, no part of a title (المتحدث باسم …, رئيس …)."""
    trait, before = around.traits[index], around.traits[index - 1]
    titled = before.lemma in around.speech.title_adjectives
    return trait.number == "p" and trait.lemma in around.speech.roles and before.definite and not titled
