"""The JSON documents: the only place that knows them (`shapes` has the shape of each value in them).

`parts` gives the keys of a document in order, so that a format can write a long list while it is still being made; `document`
is the whole at once. `records` gives the same facts on lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from llamafund.model import (
    Analysis,
    Answer,
    ClaimsResult,
    Comparison,
    Document,
    EntitiesResult,
    PairsResult,
    Result,
    Skipped,
    Status,
    Stories,
    Story,
    StoryComparisons,
    TokensResult,
)
from llamafund.render.documents import shapes
from llamafund.render.documents.shapes import Json

Read = TypeVar("Read", Analysis, Document)
T = TypeVar("T")
NAMES: dict[type, str] = {
    EntitiesResult: "entities",
    ClaimsResult: "claims",
    Comparison: "compare",
    TokensResult: "tokens",
    Answer: "find",
    PairsResult: "relate",
    Stories: "stories",
    StoryComparisons: "compare-by-story",
}
VERSION = 1


def document(result: Result) -> Json:
    """The whole JSON document of a result."""
    return {key: list(value) if isinstance(value, Iterator) else value for key, value in parts(result)}


def parts(result: Result) -> Iterator[tuple[str, Any]]:
    """The keys of the JSON document and their values, in order.

    A value that is an iterator is a list in the making and has to be used up before the next key is asked for: claims and
    tokens come as articles are read, and the lists of documents and of skipped inputs are known only after them.
    """
    yield "schema", f"llamafund.{NAMES[type(result)]}/{VERSION}"
    yield "signature", shapes.of_signature(result.signature)
    documents: list[Json] = []
    skipped: list[Json] = []
    match result:
        case Comparison():
            yield "documents", [shapes.of_article(article) for article in result.articles]
            yield "skipped", [shapes.of_skipped(item) for item in result.skipped]
            yield "rows", (shapes.of_row(row) for row in result.rows)
            yield "summary", summary(result)
        case Answer():
            yield "documents", [shapes.of_article(article) for article in result.articles]
            yield "skipped", [shapes.of_skipped(item) for item in result.skipped]
            yield "claim", result.question
            yield "matches", (shapes.of_match(match) for match in result.matches)
        case PairsResult():
            yield "pairs", (shapes.of_related(pair) for pair in _done(result.outcomes, skipped))
            yield "skipped", skipped
        case Stories():
            yield "documents", [shapes.of_profile(profile) for profile in result.profiles]
            yield "skipped", [shapes.of_skipped(item) for item in result.skipped]
            yield "stories", (shapes.of_story(story) for story in result.stories)
            yield "alone", list(result.alone)
        case StoryComparisons():
            yield "documents", [shapes.of_profile(profile) for profile in result.stories.profiles]
            yield "skipped", [shapes.of_skipped(item) for item in result.stories.skipped]
            yield "stories", (_compared(*each) for each in result.each())
            yield "alone", list(result.stories.alone)
            yield "summary", summary(*result.comparisons)
        case EntitiesResult():
            entities = _entities(_noted(result.outcomes, documents, skipped))
            yield "documents", documents
            yield "skipped", skipped
            yield "entities", entities
        case ClaimsResult():
            analyses = _noted(result.outcomes, documents, skipped)
            yield "claims", (shapes.of_claim(claim) for analysis in analyses for claim in analysis.claims)
            yield "documents", documents
            yield "skipped", skipped
        case TokensResult():
            texts = _noted(result.outcomes, documents, skipped)
            yield "tokens", (shapes.of_token(text.article, token) for text in texts for token in text.tokens())
            yield "documents", documents
            yield "skipped", skipped


def summary(*comparisons: Comparison) -> dict[str, int]:
    """How many rows have each status; one that no article makes has no source and is not counted."""
    counts = {status.value: 0 for status in Status}
    for comparison in comparisons:
        for row in comparison.rows:
            counts[row.status.value] += bool(row.cells)
    return counts


def _noted(outcomes: Iterable[Read | Skipped], documents: list[Json], skipped: list[Json]) -> Iterator[Read]:
    """Pass on what could be analysed, noting on the side every input as it goes by."""
    for outcome in _done(outcomes, skipped):
        documents.append(shapes.of_article(outcome.article))
        yield outcome


def _done(outcomes: Iterable[T | Skipped], skipped: list[Json]) -> Iterator[T]:
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(shapes.of_skipped(outcome))
        else:
            yield outcome


def _entities(analyses: Iterable[Analysis]) -> list[Json]:
    """The entities, the most often named first, each with its mentions in order of article and place."""
    known: dict[str, Json] = {}
    for analysis in analyses:
        for mention in analysis.mentions:
            entry = known.setdefault(mention.entity.id, shapes.of_entity(mention.entity))
            entry["total"] += 1
            entry["counts"][analysis.article.id] = entry["counts"].get(analysis.article.id, 0) + 1
            entry["mentions"].append(shapes.of_mention(analysis.article, mention))
    return sorted(known.values(), key=lambda entry: (-entry["total"], entry["id"]))


def _compared(story: Story, comparison: Comparison) -> Json:
    return {**shapes.of_story(story), "rows": [shapes.of_row(row) for row in comparison.rows], "summary": summary(comparison)}
