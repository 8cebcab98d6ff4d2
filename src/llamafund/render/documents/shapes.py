"""The JSON shape of each value: plain dicts, in the order of keys that the documents promise."""

from __future__ import annotations

import math
from typing import Any

from llamafund.model import (
    Article,
    Attribution,
    Cell,
    Claim,
    Conflict,
    Entity,
    Evidence,
    Mention,
    Profile,
    Quantity,
    RelatedPair,
    Row,
    Signature,
    Skipped,
    Story,
    Token,
)

Json = dict[str, Any]
_SCORE_DIGITS = 4
_OF_RELATE = ("relation", "score", "similarity", "reasons")
_GIVEN = "given_"


def of_signature(signature: Signature) -> Json:
    """Versions by package, hashes by data file, options by name."""
    return {"versions": dict(signature.versions), "data": dict(signature.data), "options": dict(signature.options)}


def of_article(article: Article) -> Json:
    """DOC: what identifies an article, and its length in code points."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "path": article.path,
        "characters": len(article.text),
    }


def of_profile(profile: Profile) -> Json:
    """DOC of an article whose text has been put aside."""
    return {**of_article(profile.article), "characters": profile.characters}


def of_story(story: Story) -> Json:
    """STORY: its articles, each with its mean similarity to the others, and what they share."""
    return {
        "id": story.id,
        "title": story.title,
        "central": story.central,
        "score": score(story.score),
        "members": [{"document": member.document, "score": score(member.score)} for member in story.members],
        "names": [
            {"entity": name.id, "type": name.type.value, "name": {"ar": name.ar, "en": name.en}, "documents": count}
            for name, count in story.names
        ],
        "terms": [{"lemma": lemma, "documents": count} for lemma, count in story.terms],
    }


def of_skipped(item: Skipped) -> Json:
    """An input that could not be used."""
    return {"id": item.id, "reason": item.reason, "path": item.path}


def of_entity(entity: Entity) -> Json:
    """An entity that nobody has mentioned yet; `total`, `counts` and `mentions` are to be filled."""
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": {"ar": entity.ar, "en": entity.en},
        "wikidata": entity.wikidata,
        "parent": entity.parent,
        "total": 0,
        "counts": {},
        "mentions": [],
    }


def of_mention(article: Article, mention: Mention) -> Json:
    """MENTION: offsets in code points of the article, its very substring, and who found it (`gazetteer`, `rule`, `model` …)."""
    return {"document": article.id, "start": mention.start, "end": mention.end, "text": mention.text, "by": mention.by}


def of_claim(claim: Claim) -> Json:
    """CLAIM: what is put forward, who is credited, how sure, and why we say so."""
    return {
        "id": claim.id,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kind": claim.kind.value,
        "entities": list(claim.entities),
        "attribution": of_attribution(claim.attribution),
        "factuality": claim.factuality.value,
        "evidence": [_of_evidence(evidence) for evidence in claim.evidence],
        "quantities": [_of_quantity(quantity) for quantity in claim.quantities],
    }


def of_attribution(attribution: Attribution | None) -> Json | None:
    """Who is credited; `chain` holds whom that source credits in turn, nearest first."""
    if attribution is None:
        return None
    return {
        "source": attribution.source,
        "entity": attribution.entity,
        "start": attribution.start,
        "end": attribution.end,
        "cue": attribution.cue,
        "chain": [of_attribution(link) for link in attribution.chain],
    }


def of_row(row: Row) -> Json:
    """ROW: a proposition and, under the id of each article that speaks, what it says."""
    return {
        "id": row.id,
        "origin": row.origin.value,
        "claim": {"ar": row.ar, "en": row.en},
        "status": row.status.value,
        "score": score(row.score),
        "cells": of_cells(row),
        "conflicts": [_of_conflict(conflict) for conflict in row.conflicts],
        "witnesses": list(row.witnesses),
    }


def of_cells(row: Row) -> dict[str, list[Json]]:
    """The cells of a row by the id of the article; a silent article has none."""
    cells: dict[str, list[Json]] = {}
    for cell in row.cells:
        cells.setdefault(cell.claim.document, []).append(_of_cell(cell))
    return cells


def of_match(cell: Cell) -> Json:
    """A claim that answers a question: where, in which stance, how surely and why."""
    claim = cell.claim
    return {
        "document": claim.document,
        "claim": claim.id,
        "stance": cell.stance.value,
        "score": score(cell.score),
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "attribution": of_attribution(claim.attribution),
        "factuality": claim.factuality.value,
        "reasons": list(cell.reasons),
    }


def of_related(judged: RelatedPair) -> Json:
    """A pair with its relation, and behind that what else stood in its row; a name of ours gives way (`given_score`)."""
    relation = judged.relation
    own = {
        "s1": judged.pair.s1,
        "s2": judged.pair.s2,
        "relation": relation.kind.value,
        "score": score(relation.score),
        "similarity": score(relation.similarity),
        "reasons": list(relation.reasons),
    }
    return {**own, **{given(name): value for name, value in judged.pair.more.items()}}


def of_skipped_pair(item: Skipped) -> Json:
    """A pair that could not be used, on a line of its own: nothing is known of it but the reason."""
    return {**dict.fromkeys(("s1", "s2", *_OF_RELATE)), "reasons": [f"skipped: {item.reason}"]}


def given(name: str) -> str:
    """What a column of the input is called in the output."""
    return f"{_GIVEN}{name}" if name.removeprefix(_GIVEN) in _OF_RELATE else name


def of_token(article: Article, token: Token) -> Json:
    """A word at its place, and what is known of it."""
    word = token.word
    return {
        "document": article.id,
        "start": token.start,
        "end": token.end,
        "text": word.form,
        "norm": word.norm,
        "lemma": word.lemma,
        "root": word.root,
        "pos": word.pos,
        "proclitic": word.proclitic,
        "enclitic": word.enclitic,
        "by": word.by,
    }


def number(value: float) -> float | None:
    """A number as JSON has it: whole ones without a point, and None for what is too large to be one."""
    if isinstance(value, int):
        return value
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else value


def score(value: float) -> float:
    """A probability to four digits: more would differ between machines."""
    return round(value, _SCORE_DIGITS)


def _of_cell(cell: Cell) -> Json:
    claim = cell.claim
    return {
        "claim": claim.id,
        "stance": cell.stance.value,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "attribution": of_attribution(claim.attribution),
        "factuality": claim.factuality.value,
    }


def _of_conflict(conflict: Conflict) -> Json:
    return {"with": conflict.other, "score": score(conflict.score), "why": conflict.why}


def _of_evidence(evidence: Evidence) -> Json:
    return {"kind": evidence.kind.value, "start": evidence.start, "end": evidence.end, "text": evidence.text}


def _of_quantity(quantity: Quantity) -> Json:
    value = number(quantity.value)
    return {"start": quantity.start, "end": quantity.end, "text": quantity.text, "value": value, "unit": quantity.unit}
