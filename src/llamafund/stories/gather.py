"""From profiles to stories: who belongs together, and what a reader is told of it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict

from llamafund.model import Entity, Story, StoryMember
from llamafund.publication_day import day
from llamafund.stories.groups import Group, groups
from llamafund.stories.near import pairs
from llamafund.stories.space import Space

# Mean cosine that makes a story; from the development half of the ANT pairs (docs/accuracy.md): a lower one puts more together
# that are about one subject, a higher one parts articles on one event.
MEAN_COSINE = 0.4
WINDOW = 2.0  # days between the first article of a story and the last
NAMES_SHOWN, TERMS_SHOWN = 5, 8  # for a story
_SHARED = 2  # articles in which a name or a term stands that a story shares


def gather(space: Space, *, window: float = WINDOW, coherent: float = MEAN_COSINE) -> tuple[Story, ...]:
    """The stories of two articles and more in order of their first article; an article is in one story or in none."""
    days = [day(profile.article.published) for profile in space.profiles]
    found = groups(space, pairs(space, days, window, coherent), days, window=window, coherent=coherent)
    return tuple(_story(space, group) for group in sorted(found, key=lambda group: min(group.members)))


def _story(space: Space, group: Group) -> Story:
    """A story; its title is that of its most central article."""
    profiles, size = space.profiles, len(group.members)
    members = []
    for index in sorted(group.members):
        score = (sum(weight * group.total[number] for number, weight in space.items(index)) - 1.0) / (size - 1)
        members.append(StoryMember(document=profiles[index].article.id, score=min(1.0, max(0.0, score))))
    central = max(zip(members, sorted(group.members), strict=True), key=lambda pair: (pair[0].score, -pair[1]))[1]
    names, terms = _shared(space, group)
    ids = "\n".join(sorted(member.document for member in members))
    return Story(
        id="story-" + hashlib.sha256(ids.encode("utf-8", "surrogatepass")).hexdigest()[:10],
        title=profiles[central].headline,
        central=profiles[central].article.id,
        score=sum(member.score for member in members) / size,
        members=tuple(members),
        names=names,
        terms=terms,
    )


def _shared(space: Space, group: Group) -> tuple[tuple[tuple[Entity, int], ...], tuple[tuple[str, int], ...]]:
    """What holds the group together: names and terms of several articles, and in how many, what weighs most first.

    A term adds to the mean cosine the square of its summed weight, less what it adds to the cosine of each article with itself.
    """
    counts = Counter(number for index in group.members for number, _ in space.items(index))
    own: defaultdict[int, float] = defaultdict(float)
    for index in group.members:
        for number, weight in space.items(index):
            own[number] += weight * weight
    shared = [number for number, count in counts.items() if count >= _SHARED]
    shared.sort(key=lambda number: (own[number] - group.total[number] ** 2, number))
    names = [(key, counts[number]) for number in shared if isinstance(key := space.keys[number], Entity)]
    terms = [(key, counts[number]) for number in shared if isinstance(key := space.keys[number], str)]
    return tuple(names[:NAMES_SHOWN]), tuple(terms[:TERMS_SHOWN])
