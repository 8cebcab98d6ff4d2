"""What the page shows, as values: the template adds nothing but tags and words of the interface."""

from __future__ import annotations

from dataclasses import dataclass, field

from llamafund.model import Entity, Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as the page speaks of it: by its number (from 1), and by its `name`."""

    number: int
    id: str
    name: str
    title: str | None
    published: str | None
    claims: int

    @property
    def anchor(self) -> str:
        """Where it stands in the reading room."""
        return f"s{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of an article, safe to show; `marks` are the classes they carry, `entity` the name they are of."""

    text: str
    marks: tuple[str, ...] = ()
    entity: Entity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a pair was judged as it was: the key of a message where it is a known reason, and the words it speaks of."""

    key: str | None
    details: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What an article says on a row, in its own words. `claim` is the number of the claim on the page."""

    claim: int
    source: Source
    stance: str
    factuality: str
    credited: tuple[str, ...]
    pieces: tuple[Piece, ...]
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one article says in one stance in a row: the claims, the first of which a mark in the matrix leads to."""

    stance: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """A row that cannot hold together with another one."""

    number: int
    title: str
    reasons: tuple[Reason, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the matrix. `cells` holds for each source what it says, the firmest stance first; nothing where it is silent.

    `facts` are `SOURCE:FACTUALITY` for each cell, `entities` the numbers of the entities it names: what filters look at.
    """

    number: int
    ar: str
    en: str | None
    status: str
    pinned: bool
    score: float
    cells: tuple[tuple[Said, ...], ...]
    against: tuple[Against, ...]
    more_against: int
    witness: str | None
    facts: tuple[str, ...]
    entities: tuple[int, ...]

    @property
    def anchor(self) -> str:
        """Where it stands in the matrix."""
        return f"r{self.number}"

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All that is said, by source."""
        return tuple(quote for cell in self.cells for said in cell for quote in said.quotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The rows of one status."""

    status: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: a row and who takes it; `denied` where these are the ones that deny the row."""

    line: Line
    denied: bool
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...] = ()
    reasons: tuple[Reason, ...] = ()
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A statement, and what is said against it and not shown before; `others` are rows against it that are named only."""

    claim: Side
    against: tuple[Side, ...]
    others: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        """The numbers of the rows it is about."""
        every = (*(side.line for side in (self.claim, *self.against)), *self.others)
        return tuple(dict.fromkeys(line.number for line in every))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of an article in which one claim stands; `claim` is None where none does.

    `begins` are the claims that start here, `rows` the numbers of the rows the claim is in, `status` the one that matters most
    among theirs.
    """

    pieces: tuple[Piece, ...]
    claim: int | None = None
    begins: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line of an article: `kind` is a role of `model.Role`."""

    kind: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """An article in the reading room."""

    source: Source
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that decided something, and where they stand."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a claim stands: in which row, in which stance, how surely and why."""

    line: Line
    stance: str
    score: float
    reasons: tuple[Reason, ...]
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """All that is known of one claim."""

    claim: int
    source: Source
    text: str
    start: int
    end: int
    factuality: str
    credited: tuple[str, ...]
    cues: tuple[Cue, ...]
    quantities: tuple[tuple[str, str], ...]
    entities: tuple[str, ...]
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of a bar: where it begins and how long it is, in hundredths of the whole, and what it counts."""

    kind: str
    start: float
    length: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A count as a disc: its radius in hundredths of the largest."""

    count: int
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """How often each source names an entity; None where it does not."""

    entity: Entity
    label: str
    dots: tuple[Dot | None, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """How sure the claims of a source are."""

    source: Source
    bars: tuple[Bar, ...]
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who is credited: how often in all, by which sources, and how well one can tell who it is (`model.SourceType`)."""

    label: str
    kind: str
    bars: tuple[Bar, ...]
    sources: tuple[tuple[Source, int], ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Two publishers: how many claims both back, how many of these by one witness, on how many they contradict each other."""

    agree: int
    borrowed: int
    clash: int
    dot: Dot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """The four charts. `meetings[i][j]` is about the publishers i + 1 and j, j <= i."""

    named: tuple[Named, ...]
    certainty: tuple[Certainty, ...]
    credits: tuple[Credit, ...]
    publishers: tuple[str, ...]
    meetings: tuple[tuple[Meeting, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An entity one can filter by: its number on the page, its name, in how many rows it is."""

    number: int
    label: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that the page shows."""

    title: str | None
    sources: tuple[Source, ...]
    counts: tuple[Bar, ...]
    total: int
    disputes: tuple[Dispute, ...]
    groups: tuple[Group, ...]
    entities: tuple[Choice, ...]
    certainties: tuple[str, ...]
    charts: Charts
    papers: tuple[Paper, ...]
    notes: tuple[Note, ...]
    skipped: tuple[Skipped, ...]
    made_with: tuple[tuple[str, str], ...] = field(default=())

    def count(self, status: str) -> int:
        """How many rows have a status."""
        return next((bar.count for bar in self.counts if bar.kind == status), 0)
