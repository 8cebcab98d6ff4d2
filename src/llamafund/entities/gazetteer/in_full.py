"""A name that is an everyday word, too, where the article has told whose it is: مايك بنس … بنس, مدينة دوما … دوما."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from llamafund.entities.gazetteer.option import Option
from llamafund.entities.sheet import Sheet
from llamafund.model import EntityType, Word

RARE, RARE_VERB = 0.3, 0.5  # rarity from which a noun, and what is read as a verb, is rather a name that the article has told
_NAMES = frozenset({"noun", "adj", "proper", "unknown"})
_VERB = "verb"
Named = tuple[list[int], list[Option]]


def may_be_told(word: Word) -> bool:
    """Whether a word that is a name has nothing glued on behind, and is none of every day."""
    if word.enclitic:
        return False
    return (word.pos in _NAMES and word.rarity >= RARE) or ((word.pos or "").startswith(_VERB) and word.rarity >= RARE_VERB)


def told_in_full(sheet: Sheet, firsts: list[int], found: list[Option], uncued: Sequence[tuple[int, Option]]) -> Named:
    """The names `found` at their `firsts`, in order, with those of the `uncued` ones that the article has told before.

    A person is told by a longer name, a place also by the word that announces it.
    """
    again: dict[int, Option] = {}
    for first, option in uncued:
        if first not in again and _is_told(sheet, firsts, found, first, option):
            again[first] = option
    if not again:
        return firsts, found
    merged = sorted([*zip(firsts, found, strict=True), *again.items()], key=lambda one: one[0])
    return [first for first, _ in merged], [option for _, option in merged]


def _is_told(sheet: Sheet, firsts: Sequence[int], found: Sequence[Option], first: int, option: Option) -> bool:
    """Whether a name stands in no other, and the article has told before whose it is."""
    behind = bisect_right(firsts, first)
    if option.entity is None or (behind and firsts[behind - 1] + found[behind - 1].words > first):
        return False
    person = option.entity.type is EntityType.PERSON
    if person and _goes_on(sheet, first):
        return False
    told = range(bisect_left(firsts, sheet.around(first)[0]), behind)
    return any(_is_of(found[index], option.entity.id) and not (person and found[index].words == 1) for index in told)


def _is_of(option: Option, identity: str) -> bool:
    return option.entity is not None and option.entity.id == identity


def _goes_on(sheet: Sheet, first: int) -> bool:
    """Whether the next word is a name, too: كيم يو جونغ is another Kim."""
    behind = sheet.word(first + 1)
    return behind.pos == "proper" or behind.by == "stem"
