"""Sets of states of which a thing is in one alone, and how the words for them meet a text.

`data/models/states.json` holds them, made by `scripts/build_states.py` from `data/lexicon/states.yaml`, where each word is
brought to the forms by which the text stage knows it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from llamafund.compare.pair.files import opening
from llamafund.model import Word

GAP = 4  # words between two of a phrase, where the lexicon leaves room for some: خرج مستشفى المدينة العام من الخدمة
ANY, ANYTHING = "~", frozenset[str]()  # how the file says so, and how a phrase does

Phrase = tuple[frozenset[str], ...]  # the forms of each of its words; none where others may stand between two


class Entry(NamedTuple):
    """A phrase of a set: what it is there (`of`, `not`, `said`, `alone` or `any`, see the lexicon) and of which state, if any."""

    group: str
    sort: str
    state: str
    phrase: Phrase


class Found(NamedTuple):
    """An entry that stands in a text, and its words there, by index."""

    entry: Entry
    words: tuple[int, ...]


class Sets:
    """The sets by the words that their phrases begin with; what stands there is read when a text has such a word."""

    def __init__(self, beginning: Mapping[str, Sequence[str]]) -> None:
        self._beginning = beginning
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def __call__(self, words: Sequence[Word]) -> Iterator[Found]:
        """All that stands in a text."""
        for first, word in enumerate(words):
            for form in dict.fromkeys(_forms(word)):
                for entry in self._of(form):
                    found = _found(entry.phrase, words, first)
                    if found:
                        yield Found(entry, found)

    def _of(self, form: str) -> tuple[Entry, ...]:
        known = self._entries.get(form)
        if known is None:
            known = self._entries[form] = tuple(map(_entry, self._beginning.get(form, ())))
        return known


def read_sets(path: Path) -> Sets:
    """The sets in a file; a missing or foreign file is a LlamafundError that names it."""
    with opening(path):
        return Sets(json.loads(path.read_text(encoding="utf-8"))["beginning"])


def _entry(line: str) -> Entry:
    group, sort, state, *phrase = line.split()
    return Entry(group, sort, state, tuple(frozenset(part.split("|")) if part != ANY else ANYTHING for part in phrase))


def _forms(word: Word) -> tuple[str, str, str]:
    """How a word may be listed: by its dictionary form, as it stands, and so without what is glued on before."""
    return word.lemma, word.norm, word.norm.removeprefix(word.proclitic)


def _found(phrase: Phrase, words: Sequence[Word], first: int) -> tuple[int, ...]:
    """The words of a phrase that begins with the word at `first`, by index; none if not all of it stands there."""
    places, room = [first], 0
    for forms in phrase[1:]:
        if not forms:
            room = GAP
            continue
        ahead = range(places[-1] + 1, min(places[-1] + 2 + room, len(words)))
        found = next((index for index in ahead if not forms.isdisjoint(_forms(words[index]))), None)
        if found is None:
            return ()
        places.append(found)
        room = 0
    return tuple(places)
