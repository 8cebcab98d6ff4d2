"""The gazetteer's names as a text has them: no nationalities, no words outside a name, clubs and cities told apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.rules.forms import ADJECTIVE, DOUBTFUL, OUTSIDE, View
from llamafund.entities.rules.patterns import Patterns
from llamafund.model import EntityType


def known_places(view: View, places: Sequence[Place], patterns: Patterns) -> list[Place]:
    """The gazetteer's names without nationalities that look like a country, and without a word that stands outside a name."""
    kept: list[Place | None] = list(places)
    concerned = view.where((place.first for place in places), ADJECTIVE | OUTSIDE | DOUBTFUL)
    for number in np.flatnonzero(concerned).tolist():
        kept[number] = _as_it_stands(view, places[number], patterns)
    return [place for place in kept if place is not None]


def _as_it_stands(view: View, place: Place, patterns: Patterns) -> Place | None:
    if place.last == place.first + 1:
        return None if patterns.is_adjective(view.hosts, place.first) else place
    return _bare(view, place, patterns)


def _bare(view: View, place: Place, patterns: Patterns) -> Place:
    """A place behind its first word, where that is no part of the name: نادي روما, مدينة ليفربول, but مدينة نصر."""
    first, key = place.first + 1, view.hosts[place.first].key
    if key in patterns.clubs:
        outside = not (place.entity.ar or "").startswith(key)
    else:
        words = [host.word.norm for host in view.hosts[first : place.last]]
        outside = key in patterns.regions and place.entity.type is EntityType.PLACE and " ".join(words) not in patterns.towns
    return place._replace(first=first, start=view.sheet.start_of(first)) if outside else place
