"""Mentions out of what the gazetteer knows and what somebody found besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from operator import itemgetter

from llamafund.entities.gazetteer.lookup import BY
from llamafund.entities.identity.asked import asked
from llamafund.entities.identity.merge import merged
from llamafund.entities.identity.owners import Owners
from llamafund.entities.spans.stretch import Stretch, spans_of
from llamafund.model import Mention

_mention = partial(tuple.__new__, Mention)  # nothing is made as often


def assembled(owners: Owners, found: Sequence[Stretch]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each document in order, known names and found ones.

    None overlaps another, and names of one thing have one entity.
    """
    view, known = owners.view, owners.known
    sheet, text = view.sheet, view.sheet.text
    kept, gone = merged(known, found)
    spans = spans_of(sheet, view.hosts, kept)
    of_known = sheet.cuts(known.firsts)
    for shift, (first, last), ask in zip(sheet.shifts, of_known, asked(view, known, kept, gone), strict=False):
        mentions = [_mention((a - shift, b - shift, text[a:b], entity, BY)) for _, _, a, b, entity in known.places[first:last]]
        if ask.found:
            every = range(first, last)
            left = every if gone.isdisjoint(every) else [number for number in every if number not in gone]
            places = list(islice(spans, len(ask.found)))
            texts = [text[a:b] for a, b in places]
            whose = owners.of(ask, texts, left)
            for number, entity in owners.namesakes(ask, whose).items():
                mentions[number - first] = mentions[number - first]._replace(entity=entity)
            if left is not every:
                mentions = [mentions[number - first] for number in left]
            rows = zip(ask.found, places, texts, whose, strict=True)
            mentions += [_mention((a - shift, b - shift, written, entity, one[4])) for one, (a, b), written, entity in rows]
            mentions.sort(key=itemgetter(0))
        yield tuple(mentions)
