"""The values that flow through the program: frozen, made of tuples, ignorant of how they were made.

Every offset counts Unicode code points of `article.text` (Python `str` offsets), half-open: `text[start:end]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# --------------------------------------------------------------------------------------------------- read


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A piece of a text, `[start, end)` in code points; an empty or backward span is a ValueError."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words of the span in the text it belongs to."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text from one source. `text` is what the file holds once decoded, less a byte-order mark, nothing else changed."""

    id: str
    text: str
    source: str = ""
    title: str | None = None
    published: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that could not be used: its id or path, and the reason in a sentence.

    `line` is where it begins in a file of pairs, when it is one of them and not the file.
    """

    id: str
    reason: str
    path: str | None = None
    line: int | None = None


# --------------------------------------------------------------------------------------------------- text


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word form, analysed once however often it occurs.

    `norm` is the form after camel-tools' normalisation; `lemma` the dictionary form, undiacritised; `root` its consonants;
    `pos` the part of speech; `proclitic` and `enclitic` what is glued on before and after (`وال`, `ها`); `by` says who spoke:
    `table` (the lexicon), `stem` (a light stemmer), `form` (nobody: a number, a symbol, a word in another script).
    `gender` is m or f, `number` s, d or p, `person` 1, 2 or 3, each empty where unknown; `passive` marks a verb that can only be
    passive. `rarity` is the inverse document frequency of the lemma in news, 0 (in every article) to 1 (hardly ever seen).
    """

    form: str
    norm: str
    lemma: str
    root: str | None = None
    pos: str | None = None
    proclitic: str = ""
    enclitic: str = ""
    gender: str = ""
    number: str = ""
    person: str = ""
    passive: bool = False
    by: str = "form"
    rarity: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word at its place: `article.text[start:end] == word.form`."""

    start: int
    end: int
    word: Word


class Role(StrEnum):
    """What a sentence is on the page."""

    PROSE = "prose"
    HEADING = "heading"
    BULLET = "bullet"
    QUESTION = "question"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The smallest stretch that can hold a statement: tokens `[first, last)`, characters `[start, end)`."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens `[first, last)`, characters `[start, end)`, cut into clauses that touch each other and miss no token.

    `lead` is the index of the sentence that introduces a list this one is an item of.
    """

    start: int
    end: int
    first: int
    last: int
    role: Role
    clauses: tuple[Clause, ...]
    lead: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Lexis:
    """The words that a vocabulary holds, by number: `words` grows behind and changes nowhere else.

    A vocabulary that is full goes on with a new lexis, under a new `key`: what has number `n` there had number `kept[n]` (they
    ascend) in the lexis whose key was `before`. So whoever keeps tables by number can carry them over.
    """

    words: Sequence[Word]
    key: object
    before: object = None
    kept: Sequence[int] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The words of a document as numbers in a lexis. It holds in the process it was made in, and does not travel out of it."""

    numbers: NDArray[np.intp]
    lexis: Lexis

    def __reduce__(self) -> tuple[object, ...]:
        return _nowhere, ()


def _nowhere() -> None:
    """What a column is in another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article and what the text stage found in it.

    Tokens are kept as two columns of one length, `starts[i]` and `words[i]`: a hundred thousand articles share their words.
    `column` has the words by number, for who keeps tables of them.
    """

    article: Article
    starts: tuple[int, ...]
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    column: Column | None = field(default=None, compare=False, repr=False)

    def tokens(self, first: int = 0, last: int | None = None) -> Iterator[Token]:
        """The tokens `[first, last)` as values of their own."""
        for start, word in zip(self.starts[first:last], self.words[first:last], strict=True):
            yield Token(start=start, end=start + len(word.form), word=word)

    def end_of(self, index: int) -> int:
        """Where token `index` ends."""
        return self.starts[index] + len(self.words[index].form)


# --------------------------------------------------------------------------------------------------- entities


class EntityType(StrEnum):
    """The coarse types of the JSON contract."""

    ORG = "ORG"
    PERSON = "PERSON"
    PRODUCT = "PRODUCT"
    PLACE = "PLACE"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing in the world: its names in two languages, its Wikidata id and the entity it is part of, where known."""

    id: str
    type: EntityType
    ar: str | None = None
    en: str | None = None
    wikidata: str | None = None
    parent: str | None = None


class Mention(NamedTuple):
    """A name in the text, without its proclitics; `by` names the recogniser that found it.

    A tuple, since there are more mentions than anything else that is made anew for each article.
    """

    start: int
    end: int
    text: str
    entity: Entity
    by: str


# --------------------------------------------------------------------------------------------------- claims


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
    cue. `entity` is its id where it is a known one. `chain` holds those whom that source credits in turn, nearest first.
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


# --------------------------------------------------------------------------------------------------- compare


class RelationKind(StrEnum):
    """What two propositions are to each other."""

    AGREE = "agree"
    DISAGREE = "disagree"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A judgement on a pair: `score` is the probability of `kind`, `similarity` is in 0..1, `reasons` are for people."""

    kind: RelationKind
    score: float
    similarity: float
    reasons: tuple[str, ...] = ()


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


# --------------------------------------------------------------------------------------------------- stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What an article is about, in a few hundred bytes: enough to put it together with others.

    `article` has no text; `characters` is how long it was, and `headline` its title, or its first words. `terms` are lemmas with
    how much each counts in the article and its rarity in news (`Word.rarity`); `names` are known things with how much they count.
    """

    article: Article
    characters: int
    headline: str
    terms: tuple[tuple[str, float, float], ...]
    names: tuple[tuple[Entity, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMember:
    """An article of a story, by id; `score` is its mean similarity (0..1) to the others."""

    document: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event, in order of the input.

    `central` is the one most like the others, whose headline is the `title`; `score` is the mean of theirs. `names` and `terms`
    are why they are together, each with the number of articles it stands in, what tells most first.
    """

    id: str
    title: str
    central: str
    score: float
    members: tuple[StoryMember, ...]
    names: tuple[tuple[Entity, int], ...] = ()
    terms: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """A mixed corpus in stories. `alone` are the ids of the articles that are in none; `profiles` keep the order of the input."""

    signature: Signature
    profiles: tuple[Profile, ...]
    stories: tuple[Story, ...]
    alone: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryComparisons:
    """Which claims each source makes, story by story: `comparisons[i]` is of the articles of `stories.stories[i]`."""

    stories: Stories
    comparisons: tuple[Comparison, ...]

    @property
    def signature(self) -> Signature:
        """What it was made with."""
        return self.stories.signature

    def choose(self, comparisons: Sequence[Comparison]) -> StoryComparisons:
        """The same with other rows; stories that have none any more are left out."""
        kept = [(story, chosen) for (story, _), chosen in zip(self.each(), comparisons, strict=True) if chosen.rows]
        stories = replace(self.stories, stories=tuple(story for story, _ in kept))
        return StoryComparisons(stories=stories, comparisons=tuple(chosen for _, chosen in kept))

    def each(self) -> Iterator[tuple[Story, Comparison]]:
        """The stories, each with its comparison."""
        return zip(self.stories.stories, self.comparisons, strict=True)


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


# --------------------------------------------------------------------------------------------------- results
# What a command hands to a renderer. The outcomes are read once, in the order of the input, and may still be in the making.


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
