"""The gazetteer's names as a text has them: no nationalities, no words outside a name, clubs and cities told apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.rules.forms import ADJECTIVE, DOUBTFUL, OUTSIDE, View
from llamafund.entities.rules.patterns import Patterns
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Spans
from llamafund.entities.spans.stretch import Stretch
from llamafund.model import EntityType


def known_places(view: View, places: Sequence[Place], patterns: Patterns) -> list[Place]:
    """The gazetteer's names without nationalities that look like a country, and without a word that stands outside a name."""
    kept: list[Place | None] = list(places)
    concerned = view.where([place[0] for place in places], ADJECTIVE | OUTSIDE | DOUBTFUL)
    for number in np.flatnonzero(concerned).tolist():
        kept[number] = _as_it_stands(view, places[number], patterns)
    return [place for place in kept if place is not None]


def is_announced(hosts: Sequence[Host], stretch: Stretch, known: Spans, patterns: Patterns) -> bool:
    """Whether a body is a known one with words that announce it and a nationality: وكالة أنباء الأناضول التركية."""
    first = stretch.first
    while first < stretch.last and hosts[first].key in patterns.outside:
        first += 1
    last, kind = known.get(first, (stretch.last, None))
    grown = stretch.first < first and last < stretch.last and kind is stretch.type is EntityType.ORG
    return grown and all(host.key in patterns.nationalities for host in hosts[last : stretch.last])


def _as_it_stands(view: View, place: Place, patterns: Patterns) -> Place | None:
    if place.last == place.first + 1:
        return None if patterns.is_adjective(view.hosts, place.first) else place
    return _bare(view, place, patterns)


def _bare(view: View, place: Place, patterns: Patterns) -> Place:
    """A place behind its first word, where that is no part of the name: نادي روما, مدينة ليفربول, but مدينة نصر."""
    first, key = place.first + 1, view.hosts[place.first].key
    if key in patterns.clubs:
        outside = not (place.entity.ar or "").startswith(key)
    elif place.entity.type is EntityType.ORG:
        return _announced(view, place, patterns)
    else:
        words = [host.word.norm for host in view.hosts[first : place.last]]
        outside = key in patterns.regions and place.entity.type is EntityType.PLACE and " ".join(words) not in patterns.towns
    return place._replace(first=first, start=view.sheet.start_of(first)) if outside else place


def _announced(view: View, place: Place, patterns: Patterns) -> Place:
    """A body behind what announces it: قناة النهار, and وكالة أنباء الأناضول, which is called الأناضول alone."""
    hosts, first = view.hosts, place.first
    while first + 1 < place.last and hosts[first].key in patterns.outside:
        first += 1
    called = view.sheet.text[view.sheet.start_of(first) : place.end]
    if called != place.entity.ar:
        first = place.first + (hosts[place.first].key in patterns.media)
    if first == place.first:
        return place
    last = place.last - (first < place.last - 1 and hosts[place.last - 1].key in patterns.nationalities)
    return place._replace(first=first, last=last, start=view.sheet.start_of(first), end=view.sheet.end_of(last - 1))
