"""A stretch of an article cut where its markings begin and end, so that they may overlap as they like."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from llamafund.model import Claim, Entity, Mention
from llamafund.render.report.view import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """Characters `[start, end)` of an article that carry a class, or are the name of an entity."""

    start: int
    end: int
    mark: str
    entity: Entity | None = None


def names(mentions: Iterable[Mention]) -> list[Marking]:
    """Each mention, by the type of its entity."""
    return [
        Marking(start=mention.start, end=mention.end, mark=mention.entity.type.value.lower(), entity=mention.entity)
        for mention in mentions
    ]


def cues(claim: Claim) -> list[Marking]:
    """The words that decided how a claim is labelled."""
    return [Marking(start=item.start, end=item.end, mark=f"cue-{item.kind.value}") for item in claim.evidence]


def keywords(text: str, claim: Claim, words: Iterable[str]) -> list[Marking]:
    """Where in a claim the words stand that a reason speaks of; each once, as a whole word."""
    found = []
    for word in dict.fromkeys(words):
        match = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(text, claim.start, claim.end) if word else None
        if match:
            found.append(Marking(start=match.start(), end=match.end(), mark="key"))
    return found


def cut(text: str, start: int, end: int, markings: Iterable[Marking]) -> tuple[Piece, ...]:
    """`text[start:end]` in pieces; each has the marks of all markings that lie over it."""
    near = [marking for marking in markings if marking.start < end and marking.end > start]
    bounds = sorted({start, end, *(place for marking in near for place in (marking.start, marking.end) if start < place < end)})
    return tuple(
        Piece(
            text=text[here:there],
            marks=tuple(dict.fromkeys(marking.mark for marking in over)),
            entity=next((marking.entity for marking in over if marking.entity), None),
        )
        for here, there in itertools.pairwise(bounds)
        for over in [[marking for marking in near if marking.start <= here and marking.end >= there]]
    )
