"""`annotations`: W3C Web Annotation JSON-LD (https://www.w3.org/TR/annotation-model/), for tools that show notes on a text.

A mention, a claim or what an article says on a row is an annotation. Its target is a stretch of a document, by position (code
points, as the model wants) and by quote; its bodies are tags and links. Documents, claims and rows are named by URNs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO
from urllib.parse import quote

from llamafund.errors import UsageError
from llamafund.model import (
    Analysis,
    Answer,
    Article,
    Cell,
    Claim,
    ClaimsResult,
    Comparison,
    EntitiesResult,
    Mention,
    Result,
    Row,
    Skipped,
    StoryComparisons,
)
from llamafund.render.documents import json_document
from llamafund.render.documents.shapes import Json
from llamafund.render.style import PLAIN, Style

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_WIKIDATA = "http://www.wikidata.org/entity/"
_AROUND = 32  # characters of a quote's surroundings: what annotation tools use to find it again in a changed text


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write one AnnotationPage, its items as they are made. Raise UsageError for a result that is not about places in a text."""
    items = _annotations(result)
    json_document.write((("@context", _CONTEXT), ("type", "AnnotationPage"), ("items", items)), stream)


def _annotations(result: Result) -> Iterator[Json]:
    match result:
        case EntitiesResult():
            return (_naming(one.article, mention) for one in _done(result.outcomes) for mention in one.mentions)
        case ClaimsResult():
            return (_claiming(one.article, claim) for one in _done(result.outcomes) for claim in one.claims)
        case Comparison():
            articles = {article.id: article for article in result.articles}
            return (_stance(articles[cell.claim.document], cell, row) for row in result.rows for cell in row.cells)
        case StoryComparisons():
            return (item for comparison in result.comparisons for item in _annotations(comparison))
        case Answer():
            articles = {article.id: article for article in result.articles}
            return (_stance(articles[cell.claim.document], cell, None) for cell in result.matches)
        case _:
            raise UsageError("annotations are of entities, claims and rows", where="-f annotations", hint="use -f jsonl here")


def _done(outcomes: Iterable[Analysis | Skipped]) -> Iterator[Analysis]:
    return (outcome for outcome in outcomes if isinstance(outcome, Analysis))


def _naming(article: Article, mention: Mention) -> Json:
    entity = mention.entity
    bodies = [_tag("tagging", entity.type.value), _tag("identifying", entity.id)]
    if entity.wikidata:
        bodies.append({"type": "SpecificResource", "purpose": "linking", "source": _WIKIDATA + entity.wikidata})
    name = _urn("mention", article.id, str(mention.start), str(mention.end))
    return _annotation(name, "identifying", bodies, _target(article, mention.start, mention.end))


def _claiming(article: Article, claim: Claim) -> Json:
    bodies = [_tag("classifying", claim.kind.value), _tag("assessing", claim.factuality.value)]
    if claim.attribution:
        bodies.append(_tag("describing", f"{claim.attribution.cue}: {claim.attribution.source}"))
    target = _target(article, claim.start, claim.end)
    return _annotation(_urn("claim", claim.id), "classifying", bodies, target)


def _stance(article: Article, cell: Cell, row: Row | None) -> Json:
    """What an article says on a row of a comparison, or on what was asked about."""
    bodies = [_tag("assessing", cell.stance.value)]
    if row:
        bodies += [_tag("classifying", row.status.value), {"id": _urn("row", row.id), "type": "TextualBody", "value": row.ar}]
    name = _urn("cell", row.id if row else "question", cell.claim.id)
    return _annotation(name, "assessing", bodies, _target(article, cell.claim.start, cell.claim.end))


def _annotation(name: str, motivation: str, bodies: list[Json], target: Json) -> Json:
    return {"id": name, "type": "Annotation", "motivation": motivation, "body": bodies, "target": target}


def _tag(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _target(article: Article, start: int, end: int) -> Json:
    text = article.text
    return {
        "source": _urn("document", article.id),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
        ],
    }


def _urn(*parts: str) -> str:
    return ":".join(("urn:llamafund", *(quote(part, safe="") for part in parts)))
