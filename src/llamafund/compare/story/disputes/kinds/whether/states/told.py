"""What a claim says of the state that something is in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from llamafund.compare.story.disputes.kinds.whether.states.sets import Found, Sets
from llamafund.model import Word

NEAR = 8  # words between a state and what is in it


class Told(NamedTuple):
    """A state, the words that say so and the nearest word for what is in it, if the claim has one, by index.

    `alone`: the words say it whatever stands beside them. `open`: they say it of whatever it may be.
    """

    state: str
    words: tuple[int, ...]
    topic: int | None
    alone: bool
    open: bool = False


def told(sets: Sets, words: Sequence[Word], things: Collection[str] = ()) -> dict[str, Told]:
    """The state that some words tell of, by the set that it belongs to; none of a set of which they tell two.

    Of the sets named in `things` what is in a state is told elsewhere: the words need not name it.
    """
    found: dict[str, list[Found]] = defaultdict(list)
    for each in sets(words):
        found[each.entry.group].append(each)
    return {group: state for group, held in found.items() if (state := _told(held, elsewhere=group in things)) is not None}


def things_told(sets: Sets, claims: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The sets of which some claims name a thing that may be in their states."""
    return frozenset(each.entry.group for words in claims for each in sets(words) if each.entry.sort == "of")


def _told(found: Sequence[Found], *, elsewhere: bool) -> Told | None:
    """What is told of one set: longer phrases before shorter ones, and no word twice."""
    topics = [place for each in found if each.entry.sort == "of" for place in each.words[-1:]]
    taken: set[int] = set()
    states: list[Told] = []
    for each in sorted(found, key=lambda each: (-len(each.words), each.entry.sort != "not", each.words)):
        if each.entry.sort == "of" or not taken.isdisjoint(each.words):
            continue
        alone, open_to_all = each.entry.sort == "alone", each.entry.sort == "any"
        topic = _nearest(each.words, [place for place in topics if alone or place not in each.words])
        if each.entry.sort == "not":
            taken.update(each.words)
        elif topic is not None or alone or open_to_all or elsewhere:
            taken.update(each.words)
            states.append(Told(each.entry.state, each.words, topic, alone, open_to_all))
    if len({state.state for state in states}) != 1:
        return None
    return min(states, key=lambda state: (state.topic is None, state.words))


def _nearest(words: Sequence[int], topics: Sequence[int]) -> int | None:
    """The word for a thing that stands nearest to those for a state, and near."""
    far = {place: min(abs(place - index) for index in words) for place in topics}
    return min((place for place in topics if far[place] <= NEAR), key=lambda place: far[place], default=None)
