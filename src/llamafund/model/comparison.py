"""What two sentences are to each other, and which claims each source makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from llamafund.model.article import Article, Skipped
from llamafund.model.claims import Analysis, Claim


class RelationKind(StrEnum):
    """What two propositions are to each other."""

    AGREE = "agree"
    DISAGREE = "disagree"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A judgement on a pair: `score` is the probability of `kind`, `similarity` is in 0..1, `reasons` are for people.

    `against`: what the one says at large speaks against the other, plainly enough to call it a dispute or not; they share no row,
    also by no third that agrees with both.
    """

    kind: RelationKind
    score: float
    similarity: float
    reasons: tuple[str, ...] = ()
    against: bool = False


class Stance(StrEnum):
    """Of one article toward one claim."""

    ASSERTS = "asserts"
    HEDGES = "hedges"
    REPORTS = "reports"
    DENIES = "denies"


class Status(StrEnum):
    """Of a row across articles."""

    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    SINGLE_SOURCE = "single-source"


class Origin(StrEnum):
    """Whether somebody asked for the row (a codebook) or it was found."""

    PINNED = "pinned"
    FOUND = "found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one article says on the proposition of a row, and how.

    Where the pair model put the claim there, `score` is its probability and `reasons` are why, for people.
    """

    claim: Claim
    stance: Stance
    score: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """That the row `other` cannot hold together with this one."""

    other: str
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One proposition across articles. `cells` are in order of article, then of place.

    `witnesses` are those who vouch for it in the end: two papers that quote one agency have one.
    """

    id: str
    origin: Origin
    ar: str
    en: str | None
    status: Status
    score: float
    cells: tuple[Cell, ...]
    conflicts: tuple[Conflict, ...] = ()
    witnesses: tuple[str, ...] = ()

    @property
    def backing(self) -> list[Cell]:
        """The cells that assert, hedge or report its claim."""
        return [cell for cell in self.cells if cell.stance is not Stance.DENIES]

    @property
    def denying(self) -> list[Cell]:
        """The cells that deny it."""
        return [cell for cell in self.cells if cell.stance is Stance.DENIES]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a result was made with: versions by package, hashes by data file, options by name."""

    versions: tuple[tuple[str, str], ...]
    data: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Which claims each source makes. `articles` keeps the order of the input.

    Where a person has chosen rows, `hidden` are the others; `ranked` says that the order of the rows is one that was asked for.
    """

    signature: Signature
    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()
    hidden: tuple[Row, ...] = ()
    ranked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A comparison and all that is known of each of its articles (`analyses`, in the order of `comparison.articles`)."""

    comparison: Comparison
    analyses: tuple[Analysis, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who says, reports or denies what somebody asked about. `matches` are claims of the articles, the surest first."""

    signature: Signature
    question: str
    articles: tuple[Article, ...]
    matches: tuple[Cell, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sentences to be judged; `more` is what else stood in their row, by column."""

    s1: str
    s2: str
    more: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedPair:
    """A pair and what its two sentences are to each other."""

    pair: Pair
    relation: Relation
