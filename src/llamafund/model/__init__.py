"""The values that flow through the program: frozen, made of tuples, ignorant of how they were made.

Every offset counts Unicode code points of `article.text` (Python `str` offsets), half-open: `text[start:end]`.
"""

from __future__ import annotations

from llamafund.model.article import Article, Skipped, Span
from llamafund.model.claims import (
    Analysis,
    Attribution,
    Claim,
    Comparator,
    Evidence,
    EvidenceKind,
    Factuality,
    Kind,
    Quantity,
    SourceType,
)
from llamafund.model.comparison import (
    Answer,
    Cell,
    Comparison,
    Conflict,
    Origin,
    Pair,
    RelatedPair,
    Relation,
    RelationKind,
    Report,
    Row,
    Signature,
    Stance,
    Status,
)
from llamafund.model.entities import Entity, EntityType, Mention
from llamafund.model.results import ClaimsResult, EntitiesResult, PairsResult, Result, TokensResult
from llamafund.model.stories import Profile, Stories, Story, StoryComparisons, StoryMember
from llamafund.model.text import BREAK, Clause, Column, Document, Lexis, Role, Sentence, Token, Word

__all__ = [
    "BREAK",
    "Analysis",
    "Answer",
    "Article",
    "Attribution",
    "Cell",
    "Claim",
    "ClaimsResult",
    "Clause",
    "Column",
    "Comparator",
    "Comparison",
    "Conflict",
    "Document",
    "EntitiesResult",
    "Entity",
    "EntityType",
    "Evidence",
    "EvidenceKind",
    "Factuality",
    "Kind",
    "Lexis",
    "Mention",
    "Origin",
    "Pair",
    "PairsResult",
    "Profile",
    "Quantity",
    "RelatedPair",
    "Relation",
    "RelationKind",
    "Report",
    "Result",
    "Role",
    "Row",
    "Sentence",
    "Signature",
    "Skipped",
    "SourceType",
    "Span",
    "Stance",
    "Status",
    "Stories",
    "Story",
    "StoryComparisons",
    "StoryMember",
    "Token",
    "TokensResult",
    "Word",
]
