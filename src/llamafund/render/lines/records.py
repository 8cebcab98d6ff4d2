"""The facts of a result on lines, for the formats that write a table: a mention, a claim, a token, or a row and a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from llamafund.model import (
    Answer,
    Article,
    Claim,
    ClaimsResult,
    Comparison,
    EntitiesResult,
    Mention,
    PairsResult,
    Profile,
    Result,
    Skipped,
    Stories,
    StoryComparisons,
    TokensResult,
)
from llamafund.render.documents import shapes
from llamafund.render.documents.shapes import Json

T = TypeVar("T")
_SILENT: Json = dict.fromkeys(("claim", "stance", "start", "end", "text", "attribution", "factuality"))


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
            analyses = _done(result.outcomes)
            yield from (_mention_record(analysis.article, mention) for analysis in analyses for mention in analysis.mentions)
        case ClaimsResult():
            analyses = _done(result.outcomes)
            yield from (_claim_record(analysis.article, claim) for analysis in analyses for claim in analysis.claims)
        case TokensResult():
            texts = _done(result.outcomes)
            yield from (shapes.of_token(text.article, token) for text in texts for token in text.tokens())


def _done(outcomes: Iterable[T | Skipped]) -> Iterator[T]:
    return (outcome for outcome in outcomes if not isinstance(outcome, Skipped))


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
