"""Articles about one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from llamafund.model.article import Article, Skipped
from llamafund.model.comparison import Comparison, Signature
from llamafund.model.entities import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What an article is about, in a few hundred bytes: enough to put it together with others.

    `article` has no text; `characters` is how long it was, and `headline` its title, or its first words. `terms` are lemmas with
    how much each counts in the article and its rarity in news (`Word.rarity`); `names` are known things with how much they count.
    """

    article: Article
    characters: int
    headline: str
    terms: tuple[tuple[str, float, float], ...]
    names: tuple[tuple[Entity, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMember:
    """An article of a story, by id; `score` is its mean similarity (0..1) to the others."""

    document: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event, in order of the input.

    `central` is the one most like the others, whose headline is the `title`; `score` is the mean of theirs. `names` and `terms`
    are why they are together, each with the number of articles it stands in, what tells most first.
    """

    id: str
    title: str
    central: str
    score: float
    members: tuple[StoryMember, ...]
    names: tuple[tuple[Entity, int], ...] = ()
    terms: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """A mixed corpus in stories. `alone` are the ids of the articles that are in none; `profiles` keep the order of the input."""

    signature: Signature
    profiles: tuple[Profile, ...]
    stories: tuple[Story, ...]
    alone: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryComparisons:
    """Which claims each source makes, story by story: `comparisons[i]` is of the articles of `stories.stories[i]`."""

    stories: Stories
    comparisons: tuple[Comparison, ...]

    @property
    def signature(self) -> Signature:
        """What it was made with."""
        return self.stories.signature

    def choose(self, comparisons: Sequence[Comparison]) -> StoryComparisons:
        """The same with other rows; stories that have none any more are left out."""
        kept = [(story, chosen) for (story, _), chosen in zip(self.each(), comparisons, strict=True) if chosen.rows]
        stories = replace(self.stories, stories=tuple(story for story, _ in kept))
        return StoryComparisons(stories=stories, comparisons=tuple(chosen for _, chosen in kept))

    def each(self) -> Iterator[tuple[Story, Comparison]]:
        """The stories, each with its comparison."""
        return zip(self.stories.stories, self.comparisons, strict=True)
