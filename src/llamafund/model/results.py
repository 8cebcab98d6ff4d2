"""What a command hands to a renderer.

The outcomes are read once, in the order of the input, and may still be in the making.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from llamafund.model.article import Skipped
from llamafund.model.claims import Analysis
from llamafund.model.comparison import Answer, Comparison, RelatedPair, Signature
from llamafund.model.stories import Stories, StoryComparisons
from llamafund.model.text import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesResult:
    """Who is named, where, how often."""

    signature: Signature
    outcomes: Iterable[Analysis | Skipped]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsResult:
    """What each article claims."""

    signature: Signature
    outcomes: Iterable[Analysis | Skipped]


@dataclass(frozen=True, slots=True, kw_only=True)
class TokensResult:
    """The words of each article."""

    signature: Signature
    outcomes: Iterable[Document | Skipped]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsResult:
    """What the sentences of each pair are to each other; `more` names the other columns of the input."""

    signature: Signature
    outcomes: Iterable[RelatedPair | Skipped]
    more: tuple[str, ...] = ()


Result = EntitiesResult | ClaimsResult | TokensResult | Comparison | Answer | PairsResult | Stories | StoryComparisons
