"""Why two sentences are judged as they are, in words a person understands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.compare.pair.align import SOFT, Match
from llamafund.compare.pair.features.order import exchanged
from llamafund.compare.pair.lexicon.number_words import equal
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import LAND, LANDS, OPPOSED, REWORDED, SAME
from llamafund.compare.pair.sentence import GRAMMAR, NAME, Item, Sentence
from llamafund.model import Quantity

REASONS_OF_A_SORT = 4  # that are told of a pair
OPPOSITE, NUMBER_DIFFERS, NEGATED = "opposite words", "number differs", "negated on one side"
COUNTRY, ROLES = "different country", "exchanged roles"
DENIED = "denied on one side"  # of two claims of one story
HARD = (OPPOSITE, NUMBER_DIFFERS, NEGATED, COUNTRY, ROLES)  # how the reasons begin that speak for a contradiction by themselves


def conflicts(
    left: Sentence,
    right: Sentence,
    table: Floats,
    matches: Sequence[Match],
    quantities: tuple[tuple[Quantity, ...], tuple[Quantity, ...]] = ((), ()),
) -> tuple[str, ...]:
    """What speaks for a contradiction, the hard reasons (see `HARD`) first.

    After them come words that stand where the other sentence has another one, when nothing says whether they mean the same.
    `quantities` of both sentences, where known, decide on numbers.
    """
    answers = {match.left: match.right for match in matches if match.link not in SOFT}
    back = {there: here for here, there in answers.items()}
    return (
        *_opposed(left, right, table, answers, back),
        *_numbers(left, right, quantities),
        *_negation(left, right),
        *_lands(left, right, table, answers, back),
        *_swapped(left, right, answers),
        *_replaced(left, right, answers, back, table),
    )


def _pair(what: str, one: Item, two: Item) -> str:
    return f"{what}: {one.word.form} / {two.word.form}"


def _opposed(left: Sentence, right: Sentence, table: Floats, answers: dict[int, int], back: dict[int, int]) -> list[str]:
    return [
        _pair(OPPOSITE, left.items[i], right.items[j])
        for i, j in np.argwhere(table[:, :, OPPOSED] > 0).tolist()
        if i not in answers or j not in back
    ][:REASONS_OF_A_SORT]


def _numbers(left: Sentence, right: Sentence, quantities: tuple[tuple[Quantity, ...], tuple[Quantity, ...]]) -> list[str]:
    if quantities[0] and quantities[1]:
        return _quantities(*quantities)
    own = [i for i, value in enumerate(left.values) if value is not None and not _has(right, value)]
    their = [j for j, value in enumerate(right.values) if value is not None and not _has(left, value)]
    return [_pair(NUMBER_DIFFERS, left.items[i], right.items[j]) for i, j in zip(own, their, strict=False)]


def _has(sentence: Sentence, value: float) -> bool:
    return any(equal(value, known) for known in sentence.numbers)


def _quantities(own: Sequence[Quantity], their: Sequence[Quantity]) -> list[str]:
    """Sums in two currencies cannot be held against each other; counts of different things neither."""
    found = []
    for unit in dict.fromkeys(quantity.unit for quantity in own):
        one = [quantity for quantity in own if quantity.unit == unit]
        two = [quantity for quantity in their if quantity.unit == unit]
        lone = [q for q in one if not any(equal(q.value, other.value) for other in two)]
        lonely = [q for q in two if not any(equal(q.value, other.value) for other in one)]
        found += [f"{NUMBER_DIFFERS}: {a.text} / {b.text}" for a, b in zip(lone, lonely, strict=False)]
    return found


def _negation(left: Sentence, right: Sentence) -> list[str]:
    own = [item.word.form for item in left.items if item.negation]
    their = [item.word.form for item in right.items if item.negation]
    if len(own) % 2 == len(their) % 2:
        return []
    return [f"{NEGATED}: {(own or their)[0]}"]


def _lands(left: Sentence, right: Sentence, table: Floats, answers: dict[int, int], back: dict[int, int]) -> list[str]:
    met = table[:, :, LAND].max(1), table[:, :, LAND].max(0)
    return [
        _pair(COUNTRY, left.items[i], right.items[j])
        for i, j in np.argwhere(table[:, :, LANDS] > 0).tolist()
        if i not in answers and j not in back and not met[0][i] and not met[1][j]
    ][:1]


def _swapped(left: Sentence, right: Sentence, answers: dict[int, int]) -> list[str]:
    found = exchanged(left, right, answers)
    return [_pair(ROLES, left.items[found[0]], left.items[found[1]])] if found else []


def _replaced(left: Sentence, right: Sentence, answers: dict[int, int], back: dict[int, int], table: Floats) -> tuple[str, ...]:
    found = []
    for here in range(len(left)):
        if here in answers or left.items[here].kind == GRAMMAR:
            continue
        for there in range(len(right)):
            if there in back or right.items[there].kind == GRAMMAR or table[here, there, OPPOSED]:
                continue
            before = answers.get(here - 1) == there - 1 if here and there else here == there
            ends = here == len(left) - 1 and there == len(right) - 1
            if before and (ends or answers.get(here + 1) == there + 1):
                names = left.items[here].kind == right.items[there].kind == NAME
                found.append(
                    _pair("different name" if names else "another word in its place", left.items[here], right.items[there])
                )
    return tuple(found[:REASONS_OF_A_SORT])


def shared(left: Sentence, right: Sentence, matches: Sequence[Match]) -> tuple[str, ...]:
    """What speaks for agreement: the words that both hold, and those that stand for each other."""
    content = [match for match in sorted(matches) if left.items[match.left].kind != GRAMMAR]
    same = [left.items[match.left].word.form for match in content if match.link not in SOFT | {SAME, REWORDED}]
    reworded = [
        _pair("reworded", left.items[match.left], right.items[match.right]) for match in content if match.link in (SAME, REWORDED)
    ][:REASONS_OF_A_SORT]
    return (f"shared: {', '.join(same[: 2 * REASONS_OF_A_SORT])}", *reworded) if same else tuple(reworded)
