"""Which known names of a text the found ones may be: told for all its documents in one step, as widely as tables can.

Whoever asks looks at the few that are left word by word.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from llamafund.entities.rules.forms import BRACKET, View
from llamafund.entities.spans.cover import cover, edges
from llamafund.entities.spans.listed import Listed
from llamafund.entities.spans.stretch import Key, Stretch, key_of
from llamafund.entities.tables import Numbers
from llamafund.model import EntityType

ROWS, LETTERS = 1024, 256  # of the tables of a document: words and first letters that share a row are told too often
_TYPES = {kind: number for number, kind in enumerate(EntityType)}


class Asked(NamedTuple):
    """The names that were `found` in a document, their words in `keys`, and its known names that are asked of them, by number.

    `near` begin or end like one of the found names; `longer` are bodies and persons of several words; `ended` are the persons
    that end where a found name does, by the number of that; `bracketed` are the found names that stand in brackets.
    """

    found: Sequence[Stretch]
    keys: Sequence[Key]
    near: Sequence[int]
    longer: Sequence[int]
    ended: Mapping[int, int]
    bracketed: Sequence[int]


def asked(view: View, known: Listed, found: Sequence[Stretch], gone: Container[int]) -> Iterator[Asked]:
    """What is asked in each document of a text; no name that is `gone` is among those that are `near`."""
    firsts, lasts, types = known.cover.firsts, known.cover.lasts, _numbered(known.types)
    begins, ends = edges(found)
    persons = types == _TYPES[EntityType.PERSON]
    near = [number for number in _near(view, known, types, found) if number not in gone]
    several = (lasts - firsts > 1) & (persons | (types == _TYPES[EntityType.ORG]))
    longer: list[int] = several.nonzero()[0].tolist()
    ended = _ended(lasts[persons], persons.nonzero()[0], ends)
    brackets = view.marks & BRACKET != 0
    bracketed: list[int] = (brackets.take(begins - 1) & brackets.take(ends)).nonzero()[0].tolist()
    keys = [key_of(view.hosts, one) for one in found]
    cuts = zip(
        view.sheet.cuts(begins.tolist()),
        view.sheet.cuts([known.firsts[number] for number in near]),
        view.sheet.cuts([known.firsts[number] for number in longer]),
        view.sheet.cuts([found[number].first for number in bracketed]),
        strict=True,
    )
    for (begin, end), (first, last), (one, other), (left, right) in cuts:
        yield Asked(
            found[begin:end],
            keys[begin:end],
            near[first:last],
            longer[one:other],
            {number - begin: ended[number] for number in range(begin, end) if number in ended},
            [number - begin for number in bracketed[left:right]],
        )


def _near(view: View, known: Listed, types: Numbers, found: Sequence[Stretch]) -> list[int]:
    """The known names that begin with a word of a found one, or like one of their type; persons may also end with a word."""
    own = np.array(view.sheet.bounds, np.intp)
    words = np.zeros((len(own) - 1) * ROWS, np.bool_)
    letters = np.zeros((len(own) - 1) * len(_TYPES) * LETTERS, np.bool_)
    every = cover(*edges(found))
    kinds = _numbered([one[2] for one in found])
    document, of_known = (own.searchsorted(tokens, "right") - 1 for tokens in (every.firsts, known.cover.firsts))
    begins, ends = view.keys.take(known.cover.firsts), view.shapes.take(known.cover.lasts - 1)
    for names in (view.keys, view.shapes):
        words[document.take(every.which) * ROWS + (names.take(every.tokens) & (ROWS - 1))] = True
        letters[(document * len(_TYPES) + kinds) * LETTERS + view.initials.take(names.take(every.firsts))] = True
    may = letters.take((of_known * len(_TYPES) + types) * LETTERS + view.initials.take(begins))
    may |= words.take(of_known * ROWS + (begins & (ROWS - 1)))
    may |= words.take(of_known * ROWS + (ends & (ROWS - 1))) & (types == _TYPES[EntityType.PERSON])
    near: list[int] = may.nonzero()[0].tolist()
    return near


def _numbered(types: Sequence[EntityType]) -> Numbers:
    return np.array([_TYPES[kind] for kind in types], np.intp)


def _ended(lasts: Numbers, numbers: Numbers, ends: Numbers) -> dict[int, int]:
    """Which of some names, by their `numbers`, end at some tokens, by the places of these."""
    at = lasts.searchsorted(ends)
    same = np.flatnonzero((at < len(lasts)) & (lasts.take(at, mode="clip") == ends)) if len(lasts) else at[:0]
    return dict(zip(same.tolist(), numbers[at[same]].tolist(), strict=True))
