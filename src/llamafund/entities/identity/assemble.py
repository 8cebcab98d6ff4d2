"""Mentions out of what the gazetteer knows and what somebody found besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from operator import itemgetter

from llamafund.entities.gazetteer.lookup import BY
from llamafund.entities.identity.merge import merged
from llamafund.entities.identity.owners import Owners
from llamafund.entities.sheet import Sheet
from llamafund.entities.spans.stretch import Stretch, spans_of
from llamafund.model import Mention

_mention = partial(tuple.__new__, Mention)  # nothing is made as often


def assembled(sheet: Sheet, owners: Owners, found: Sequence[Stretch]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each document in order, known names and found ones.

    None overlaps another, and names of one thing have one entity.
    """
    known = owners.called.known
    kept, gone = merged(known, found)
    spans = list(spans_of(sheet, owners.called.hosts, kept))
    of_known, of_found = sheet.cuts(known.firsts), sheet.cuts([one[0] for one in kept])
    text = sheet.text
    for shift, (first, last), (begin, end) in zip(sheet.shifts, of_known, of_found, strict=False):
        every = range(first, last)
        mentions = [_mention((a - shift, b - shift, text[a:b], entity, BY)) for _, _, a, b, entity in known.places[first:last]]
        if begin < end:
            left = [number for number in every if number not in gone]
            names, places = kept[begin:end], spans[begin:end]
            texts = [text[a:b] for a, b in places]
            whose = owners.of(names, texts, left, every)
            for number, entity in owners.namesakes(names, whose, left, every).items():
                mentions[number - first] = mentions[number - first]._replace(entity=entity)
            mentions = [mentions[number - first] for number in left]
            rows = zip(names, places, texts, whose, strict=True)
            mentions += [_mention((a - shift, b - shift, written, entity, one[4])) for one, (a, b), written, entity in rows]
            mentions.sort(key=itemgetter(0))
        yield tuple(mentions)
