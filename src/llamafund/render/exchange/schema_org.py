"""`claimreview`: schema.org JSON-LD for sites that publish fact-checks (https://schema.org/ClaimReview).

Claims become `Claim`; a row of a comparison becomes a `ClaimReview` to be finished: what is claimed, by whom, and where it
appears are filled in, the rating (`reviewRating`), the reviewer and the address are the fact-checker's to give and left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from llamafund.errors import UsageError
from llamafund.model import (
    Article,
    Cell,
    Claim,
    ClaimsResult,
    Comparison,
    Result,
    Row,
    Skipped,
    SourceType,
    StoryComparisons,
)
from llamafund.render.documents import json_document
from llamafund.render.documents.shapes import Json
from llamafund.render.style import PLAIN, Style


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write one graph. Raise UsageError for a result that holds no claims of sources."""
    match result:
        case ClaimsResult():
            graph = _claims(result)
        case Comparison():
            graph = _reviews(result)
        case StoryComparisons():
            graph = (review for comparison in result.comparisons for review in _reviews(comparison))
        case _:
            raise UsageError("claimreview is for claims and compare", where="-f claimreview", hint="use -f jsonl here")
    json_document.write((("@context", "https://schema.org"), ("@graph", graph)), stream)


def _claims(result: ClaimsResult) -> Iterator[Json]:
    for outcome in result.outcomes:
        if not isinstance(outcome, Skipped):
            yield from (_claim(claim.text, [(outcome.article, claim)], claim.id) for claim in outcome.claims)


def _reviews(comparison: Comparison) -> Iterator[Json]:
    articles = {article.id: article for article in comparison.articles}
    for row in comparison.rows:
        if row.cells:
            yield _review(row, articles)


def _review(row: Row, articles: dict[str, Article]) -> Json:
    said = [(articles[cell.claim.document], cell.claim) for cell in row.backing]
    denied = [(articles[cell.claim.document], cell.claim) for cell in row.denying]
    review: Json = {"@type": "ClaimReview", "@id": f"urn:llamafund:row:{row.id}", "claimReviewed": row.ar, "inLanguage": "ar"}
    review["itemReviewed"] = _claim(row.ar, said or denied)
    notes = [f"status: {row.status.value}", *map(_note, row.cells), *(f"conflict: {one.why}" for one in row.conflicts)]
    return {**review, "reviewBody": "\n".join(notes)}


def _note(cell: Cell) -> str:
    return f"{cell.claim.document}: {cell.stance.value}, {cell.claim.factuality.value}: «{cell.claim.text}»"


def _claim(wording: str, places: Sequence[tuple[Article, Claim]], name: str | None = None) -> Json:
    """A Claim, where it appears, and whom the articles credit with it: a person or an organisation, which they leave open."""
    appearances = [_appearance(article, claim) for article, claim in places]
    authors = dict.fromkeys(
        claim.attribution.source for _, claim in places if claim.attribution and claim.attribution.type is SourceType.NAMED
    )
    dates = sorted(article.published for article, _ in places if article.published)
    return {
        "@type": "Claim",
        **({"@id": f"urn:llamafund:claim:{name}"} if name else {}),
        "text": wording,
        **({"author": [{"@type": "Thing", "name": author} for author in authors]} if authors else {}),
        **({"datePublished": dates[0]} if dates else {}),
        "appearance": appearances,
    }


def _appearance(article: Article, claim: Claim) -> Json:
    return {
        "@type": "NewsArticle",
        "identifier": article.id,
        **({"headline": article.title} if article.title else {}),
        **({"publisher": {"@type": "Organization", "name": article.source}} if article.source else {}),
        **({"datePublished": article.published} if article.published else {}),
        "text": claim.text,
    }
