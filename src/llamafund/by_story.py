"""A mixed corpus by its stories: which articles are about one event, and which claims each source makes within each.

profiles(articles) -> Profile | Skipped, ...                  what each is about; a few hundred bytes
shelve(articles) -> (Profile, Article) | Skipped, ...         the same, with the articles
stories(profiles) -> Stories                                  those about one event, together
compare_stories(profiles with articles) -> StoryComparisons   a comparison for each story
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import cast

from llamafund.model import Analysis, Article, Profile, Skipped, Stories, StoryComparisons
from llamafund.pipeline import Items, articles_of, compare, in_place
from llamafund.stories import WINDOW, Space, gather, profile
from llamafund.text import headline
from llamafund.workbench import DEFAULTS, Options, signature, workbench


def profile_one(item: Article | Skipped, options: Options = DEFAULTS) -> Profile | Skipped:
    """What an article is about: its words, and the known things it names."""
    (found,) = profiles([item], options)
    return found


def profiles(items: Items, options: Options = DEFAULTS) -> list[Profile | Skipped]:
    """`profile_one` of several articles, which takes less time than one after another."""
    bench = workbench(options)
    articles = articles_of(items)
    documents = bench.documents(articles)
    titles = bench.documents([Article(id="", text=article.title or headline(article.text) or "") for article in articles])
    mentions, headed = bench.names.mentions_of(documents), bench.names.mentions_of(titles)
    found = [profile(*told) for told in zip(documents, mentions, titles, headed, strict=True)]
    return in_place(items, found)


def stories(outcomes: Iterable[Profile | Skipped], options: Options = DEFAULTS, *, window: float | None = None) -> Stories:
    """The articles that are about one event, together; those of a story were published within `window` days (2)."""
    skipped: list[Skipped] = []

    def used() -> Iterator[Profile]:
        for outcome in outcomes:
            if isinstance(outcome, Skipped):
                skipped.append(outcome)
            else:
                yield outcome

    space = Space(used())
    found = gather(space, window=WINDOW if window is None else window)
    placed = {member.document for story in found for member in story.members}
    return Stories(
        signature=signature(options),
        profiles=tuple(space.profiles),
        stories=found,
        alone=tuple(each.article.id for each in space.profiles if each.article.id not in placed),
        skipped=tuple(skipped),
    )


def shelve(items: Items, options: Options = DEFAULTS) -> list[tuple[Profile, Article] | Skipped]:
    """What each article is about, and the article itself, for who will compare it."""
    found = profiles(items, options)
    return [
        (outcome, item) if isinstance(outcome, Profile) and isinstance(item, Article) else cast("Skipped", outcome)
        for outcome, item in zip(found, items, strict=True)
    ]


def compare_stories(
    outcomes: Iterable[tuple[Profile, Article] | Skipped],
    analysed: Callable[[Iterable[Article]], Iterator[Analysis | Skipped]],
    options: Options = DEFAULTS,
    *,
    window: float | None = None,
) -> StoryComparisons:
    """Which claims each source makes, story by story; `analysed` gives what is known of some articles, in their order.

    Only articles of a story are analysed, and one story at a time is held in full.
    """
    bench = workbench(options)
    _ = bench.pins, bench.judge  # a wrong codebook or model is told before any work is done
    shelf: dict[str, Article] = {}

    def shelving() -> Iterator[Profile | Skipped]:
        for outcome in outcomes:
            if not isinstance(outcome, Skipped):
                shelf[outcome[1].id] = outcome[1]
            yield outcome if isinstance(outcome, Skipped) else outcome[0]

    found = stories(shelving(), options, window=window)
    waiting = analysed(shelf[member.document] for story in found.stories for member in story.members)
    comparisons = tuple(compare(islice(waiting, len(story.members)), options) for story in found.stories)
    lost = tuple(item for comparison in comparisons for item in comparison.skipped)
    return StoryComparisons(stories=replace(found, skipped=(*found.skipped, *lost)), comparisons=comparisons)
