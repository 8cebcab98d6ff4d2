"""A name that is an everyday word, too, where the article has told whose it is: مايك بنس … بنس, مدينة دوما … دوما."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from llamafund.entities.gazetteer.option import Option
from llamafund.entities.sheet import Sheet
from llamafund.model import EntityType

RARE, RARE_VERB = 0.3, 0.5  # rarity from which a noun, and what is read as a verb, is rather a name that the article has told
_NAMES = frozenset({"noun", "adj", "proper", "unknown"})
_VERB = "verb"
_KINDS = frozenset({EntityType.PERSON, EntityType.PLACE})
Named = tuple[list[int], list[Option]]


def told_in_full(sheet: Sheet, firsts: list[int], found: list[Option], uncued: Sequence[tuple[int, Option]]) -> Named:
    """The names `found` at their `firsts`, in order, with those of the `uncued` ones that the article has told before.

    A person is told by a longer name, a place also by the word that announces it.
    """
    alone = [(first, option) for first, option in uncued if _may_be_again(sheet, first, option)]
    if not alone:
        return firsts, found
    told: dict[tuple[int, str], int] = {}
    for first, option in zip(firsts, found, strict=True):
        entity = option.entity
        if entity is not None and (entity.type is EntityType.PLACE or (entity.type is EntityType.PERSON and option.words > 1)):
            told.setdefault((sheet.around(first)[0], entity.id), first)
    again: dict[int, Option] = {}
    for first, option in alone:
        before = told.get((sheet.around(first)[0], option.entity.id)) if option.entity is not None else None
        if before is not None and before < first and _is_free(firsts, found, first):
            again.setdefault(first, option)
    if not again:
        return firsts, found
    merged = sorted([*zip(firsts, found, strict=True), *again.items()], key=lambda one: one[0])
    return [first for first, _ in merged], [option for _, option in merged]


def _may_be_again(sheet: Sheet, first: int, option: Option) -> bool:
    """Whether a name is a person's or a place's of one word with nothing glued on, and no word of every day."""
    if option.entity is None or option.entity.type not in _KINDS or option.words > 1 or option.skipped:
        return False
    word, behind = sheet.word(first), sheet.word(first + 1)
    person = option.entity.type is EntityType.PERSON
    if word.enclitic or (person and (behind.pos == "proper" or behind.by == "stem")):
        return False  # كيم يو جونغ is another Kim
    return (word.pos in _NAMES and word.rarity >= RARE) or ((word.pos or "").startswith(_VERB) and word.rarity >= RARE_VERB)


def _is_free(firsts: Sequence[int], found: Sequence[Option], place: int) -> bool:
    """Whether no name holds a token."""
    before = bisect_left(firsts, place + 1) - 1
    return before < 0 or firsts[before] + found[before].words <= place
