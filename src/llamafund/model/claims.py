"""What an article puts forward, whom it credits, how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from llamafund.model.article import Article, Span
from llamafund.model.entities import Mention
from llamafund.model.text import Document, Word


class Kind(StrEnum):
    """What a clause does."""

    ASSERTION = "assertion"
    QUESTION = "question"
    HEADING = "heading"


class Factuality(StrEnum):
    """FactBank's scale (Saurí and Pustejovsky 2009): certain, probable, possible; held true, held false; uncommitted."""

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    CERTAIN_NOT = "CT-"
    PROBABLE_NOT = "PR-"
    POSSIBLE_NOT = "PS-"
    UNCOMMITTED = "UU"

    @property
    def negated(self) -> bool:
        """Whether the claim is held false."""
        return self.value.endswith("-")

    @property
    def hedged(self) -> bool:
        """Whether it is less than certain either way."""
        return not self.value.startswith("CT")


class EvidenceKind(StrEnum):
    """Why a claim is labelled as it is."""

    HEDGE = "hedge"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that decided something, at their place."""

    kind: EvidenceKind
    start: int
    end: int
    text: str


class SourceType(StrEnum):
    """How well one can tell who speaks."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is credited (PARC's source, cue, content; Pareti 2016). The content is the claim.

    `source` is the source as written, `start`/`end` its span; a speaker who is only understood (وأضاف) has the span of the
    cue, and where nobody is (يُعتقد, «قال» at the head of a text) the cue is the source too. `entity` is its id where it is a
    known one. `chain` holds those whom that source credits in turn, nearest first.
    """

    source: str
    start: int
    end: int
    cue: str
    type: SourceType = SourceType.NAMED
    entity: str | None = None
    chain: tuple[Attribution, ...] = ()


class Comparator(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number read to its value («المليار دولار» is 1e9 USD). `unit` is a currency code, `%`, `year`, or a lemma."""

    start: int
    end: int
    text: str
    value: float
    unit: str | None = None
    comparator: Comparator = Comparator.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition that an article puts forward.

    `words` are its words for whoever compares it; `lead` is the sentence that introduces the list it stands in.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    kind: Kind
    words: tuple[Word, ...]
    entities: tuple[str, ...] = ()
    attribution: Attribution | None = None
    factuality: Factuality = Factuality.CERTAIN
    evidence: tuple[Evidence, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    lead: Span | None = None

    @property
    def credited(self) -> tuple[Attribution, ...]:
        """Who is credited with it, and whom he credits in turn; nobody where the article says it itself."""
        return () if self.attribution is None else (self.attribution, *self.attribution.chain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that is known of one article by itself."""

    document: Document
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]

    @property
    def article(self) -> Article:
        """The article this is about."""
        return self.document.article

    def brief(self) -> Analysis:
        """What was found, without the words it was found in: a tenth of the size, for who shows it and compares nothing."""
        bare = Document(article=self.article, starts=(), words=(), sentences=())
        return Analysis(document=bare, mentions=self.mentions, claims=tuple(replace(claim, words=()) for claim in self.claims))
