"""Names in hashtags, whose words a low line joins: #الاتحاد_الأوروبي, #الجيش_اليمني, #وزارة_المالية_الصينية."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.gazetteer.name_table import NameTable
from llamafund.entities.rules.forms import View
from llamafund.entities.rules.patterns import BY, Patterns
from llamafund.entities.spans.stretch import JOINT, Key, Stretch
from llamafund.model import Entity, EntityType
from llamafund.orthography import ARTICLE

LONGEST = 6  # words of a name in a hashtag


def with_tags(view: View, joints: Sequence[int], places: Sequence[Place], table: NameTable) -> list[Place]:
    """Known names, with those of several words that stand in a hashtag instead of what they hold."""
    found = [place for words in _tags(view, joints) for place in _listed(view, words, table)]
    if not found:
        return list(places)
    taken = {token for place in found for token in range(place.first, place.last)}
    return sorted([*found, *(place for place in places if place.first not in taken)])


def built_in_tags(view: View, joints: Sequence[int], patterns: Patterns) -> Iterator[Stretch]:
    """Bodies that a hashtag names by an organ or an office and what says which one."""
    for words in _tags(view, joints):
        keys = [view.hosts[words[0]].key, *(view.hosts[place].shape for place in words[1:])]
        if keys[0] in patterns.organs and keys[1] in patterns.nationalities:
            yield Stretch(words[0], words[1] + 1, EntityType.ORG, by=BY)
        elif keys[0] in patterns.offices and all(key.startswith(ARTICLE) for key in keys[1:]):
            yield Stretch(words[0], words[-1] + 1, EntityType.ORG, by=BY)


def _tags(view: View, joints: Sequence[int]) -> Iterator[list[int]]:
    """The tokens of each hashtag of several words, without the low lines."""
    words: list[int] = []
    for joint in joints:
        if view.hosts[joint].word.form == JOINT:
            if words and words[-1] == joint - 1:
                words.append(joint + 1)
            else:
                if words:
                    yield words
                words = [joint - 1, joint + 1]
    if words:
        yield words


def _listed(view: View, words: Sequence[int], table: NameTable) -> Iterator[Place]:
    """The longest names in one hashtag."""
    free = 0
    keys = [view.hosts[place].shape for place in words]
    for first in range(len(words) - 1):
        start = view.hosts[words[first]]
        for last in range(min(len(words), first + LONGEST), first + 1, -1) if first >= free else ():
            entity = next(_free(table, (start.key, *keys[first + 1 : last])), None)
            if entity is not None:
                token, end = words[first], words[last - 1]
                begins = view.sheet.start_of(token) + start.skipped
                yield Place(token, end + 1, begins, view.sheet.end_of(end), entity)
                free = last
                break


def _free(table: NameTable, key: Key) -> Iterator[Entity]:
    return (name.entity for name in table.called(key) if name.entity is not None and not name.cued)
