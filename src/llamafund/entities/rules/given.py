"""The given name before a known family name, in a spelling that nobody listed: مالكوم ترنبول, فينست كومباني, دونالد #ترمب."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress

from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.gazetteer.spellings import is_spelling
from llamafund.entities.rules.forms import DOUBTFUL, GIVEN, STRANGE, View
from llamafund.model import EntityType

_TAG = "#"
_TABLE, _PROPER = "table", "proper"
IsGiven = Callable[[str], bool]


def with_given(view: View, places: Sequence[Place], is_given: IsGiven) -> list[Place]:
    """Known names in order, those of persons who are called by one word with a spelling of their given name before it."""
    grown = list(places)
    person = EntityType.PERSON
    single = [number for number, (first, last, _, _, entity) in enumerate(places) if last == first + 1 and entity.type is person]
    named = view.where([places[number].first - 1 for number in single], GIVEN | STRANGE | DOUBTFUL)
    for number in compress(single, named.tolist()):
        place = places[number]
        if view.hosts[place.first].skipped:
            continue
        given = place.first - 1 - (view.hosts[place.first - 1].word.form == _TAG)
        free = given >= 0 and (not number or places[number - 1].last <= given)
        if free and view.sheet.end_of_line(given) > place.first and _is_theirs(view, given, place, is_given):
            start = view.sheet.start_of(given) + view.hosts[given].before
            grown[number] = place._replace(first=given, start=start)
    return grown


def _is_theirs(view: View, given: int, place: Place, is_given: IsGiven) -> bool:
    """Whether a word that is none of every day is a given name of the person who is called by the next one."""
    key, word = view.hosts[given].key, view.hosts[given].word
    theirs, _, others = (place.entity.ar or "").partition(" ")
    if not others or is_spelling(view.hosts[place.first].key, theirs):
        return False
    listed = is_given(key)
    unknown = word.by != _TABLE or word.pos == _PROPER
    return (listed or unknown) and is_spelling(key, theirs, listed=listed and is_given(theirs))
