"""The JSON documents: the only place that knows them (`shapes` has the shape of each value in them).

`parts` gives the keys of a document in order, so that a format can write a long list while it is still being made; `document`
is the whole at once; `records` are the same facts on lines: a mention, a claim, a token, or a row and a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from llamafund.model import (
    Analysis,
    Answer,
    Article,
    Claim,
    ClaimsResult,
    Comparison,
    Document,
    EntitiesResult,
    Mention,
    PairsResult,
    Profile,
    Result,
    Skipped,
    Status,
    Stories,
    Story,
    StoryComparisons,
    TokensResult,
)
from llamafund.render import shapes
from llamafund.render.shapes import Json

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
_SILENT: Json = dict.fromkeys(("claim", "stance", "start", "end", "text", "attribution", "factuality"))


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


def records(result: Result) -> Iterator[Json]:
    """The facts of a result one by one, each with all that is needed to read it alone.

    A comparison gives every row for every document: where a document is silent, what it would say is None, so that a table
    of them has no holes. A document that says it twice gives two.
    """
    match result:
        case Comparison():
            yield from _row_records(result)
        case Answer():
            yield from _match_records(result)
        case PairsResult():
            yield from _pair_records(result)
        case Stories():
            yield from _member_records(result)
        case StoryComparisons():
            yield from (
                {"story": story.id, "story_title": story.title, **record}
                for story, comparison in result.each()
                for record in _row_records(comparison)
            )
        case EntitiesResult():
            analyses = _done(result.outcomes, [])
            yield from (_mention_record(analysis.article, mention) for analysis in analyses for mention in analysis.mentions)
        case ClaimsResult():
            analyses = _done(result.outcomes, [])
            yield from (_claim_record(analysis.article, claim) for analysis in analyses for claim in analysis.claims)
        case TokensResult():
            texts = _done(result.outcomes, [])
            yield from (shapes.of_token(text.article, token) for text in texts for token in text.tokens())


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


def _mention_record(article: Article, mention: Mention) -> Json:
    entity = mention.entity
    return {
        "entity": entity.id,
        "type": entity.type.value,
        "ar": entity.ar,
        "en": entity.en,
        "wikidata": entity.wikidata,
        "parent": entity.parent,
        "source": article.source,
        **shapes.of_mention(article, mention),
    }


def _claim_record(article: Article, claim: Claim) -> Json:
    return {"source": article.source, **shapes.of_claim(claim)}


def _match_records(answer: Answer) -> Iterator[Json]:
    publishers = {article.id: article.source for article in answer.articles}
    for match in answer.matches:
        yield {"source": publishers[match.claim.document], **shapes.of_match(match)}


def _pair_records(result: PairsResult) -> Iterator[Json]:
    """A line a pair, also for one that could not be used: line N of the output is pair N of the input."""
    for outcome in result.outcomes:
        if not isinstance(outcome, Skipped):
            yield shapes.of_related(outcome)
        elif outcome.line is not None:
            yield shapes.of_skipped_pair(outcome)


def _compared(story: Story, comparison: Comparison) -> Json:
    return {**shapes.of_story(story), "rows": [shapes.of_row(row) for row in comparison.rows], "summary": summary(comparison)}


def _member_records(result: Stories) -> Iterator[Json]:
    """A line an article of a story, story by story; then those that are in none, with nothing said of a story."""
    profiles = {profile.article.id: profile for profile in result.profiles}
    for story in result.stories:
        shape = shapes.of_story(story)
        told = {"story": story.id, "story_title": story.title, "story_score": shape["score"]}
        for member in shape["members"]:
            yield {
                **told,
                **_of_member(profiles[member["document"]]),
                "score": member["score"],
                "names": shape["names"],
                "terms": shape["terms"],
            }
    for name in result.alone:
        silent = dict.fromkeys(("story", "story_title", "story_score"))
        yield {**silent, **_of_member(profiles[name]), "score": None, "names": [], "terms": []}


def _of_member(profile: Profile) -> Json:
    article = profile.article
    return {"document": article.id, "source": article.source, "published": article.published, "title": profile.headline}


def _row_records(comparison: Comparison) -> Iterator[Json]:
    for row in comparison.rows:
        cells = shapes.of_cells(row)
        for article in comparison.articles:
            for cell in cells.get(article.id, [_SILENT]):
                yield {
                    "row": row.id,
                    "origin": row.origin.value,
                    "status": row.status.value,
                    "score": shapes.score(row.score),
                    "ar": row.ar,
                    "en": row.en,
                    "document": article.id,
                    "source": article.source,
                    **cell,
                    "conflicts": [conflict.other for conflict in row.conflicts],
                    "witnesses": list(row.witnesses),
                }
