"""Mentions out of what the gazetteer knows and what somebody found besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from llamafund.entities.gazetteer.lookup import BY
from llamafund.entities.identity.merge import merged
from llamafund.entities.identity.owners import Owners
from llamafund.entities.sheet import Sheet
from llamafund.entities.spans.stretch import Stretch, spans_of
from llamafund.model import Entity, Mention

Row = tuple[int, int, Entity, str]  # characters `[start, end)` of the sheet, whose name it is, and who found it
_mention = partial(tuple.__new__, Mention)  # nothing is made as often


def assembled(sheet: Sheet, owners: Owners, found: Sequence[Stretch]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each document in order, known names and found ones.

    None overlaps another, and names of one thing have one entity.
    """
    kept, gone = merged(owners.known, found)
    places = owners.known.places
    spans = list(spans_of(sheet, owners.hosts, kept))
    of_known, of_found = sheet.cuts(owners.known.firsts), sheet.cuts([one.first for one in kept])
    for document, shift, (first, last), (begin, end) in zip(sheet.documents, sheet.shifts, of_known, of_found, strict=False):
        every = range(first, last)
        left = [index for index in every if index not in gone] if begin < end else every
        others: dict[int, Entity] = {}
        rows: list[Row] = []
        if begin < end:
            names, places_of = kept[begin:end], spans[begin:end]
            texts = [sheet.text[a:b] for a, b in places_of]
            whose = owners.of(names, texts, left, every)
            others = owners.namesakes(names, whose, left, every)
            rows = [(a, b, entity, one.by) for one, (a, b), entity in zip(names, places_of, whose, strict=True)]
        rows += [(places[index][2], places[index][3], others.get(index, places[index][4]), BY) for index in left]
        rows.sort()
        text = document.article.text
        yield tuple([_mention((a - shift, b - shift, text[a - shift : b - shift], whose, by)) for a, b, whose, by in rows])
