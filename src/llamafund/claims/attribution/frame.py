"""The frame that says who speaks, and the sentence in which frames are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from llamafund.claims.attribution.lexicon import Says, Speech
from llamafund.claims.attribution.source.scene import Scene
from llamafund.claims.words.particles import Particles
from llamafund.claims.words.trait import Trait
from llamafund.claims.words.windows import SpeechWindows
from llamafund.punctuation import QUOTES

NO_SAYS = Says(takes=frozenset({"clause", "quote"}))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying at its token: what it takes with a subject (`says`), and where nobody is its subject (يعتقد أن)."""

    index: int
    says: Says | None
    impersonal: Says | None

    @property
    def takes(self) -> Says:
        """What it takes either way."""
        return self.says or self.impersonal or NO_SAYS


class FrameKind(StrEnum):
    """How a frame stands to what is said."""

    CLAUSE = "clause"  # behind إن
    QUOTE = "quote"
    OBJECT = "object"  # a noun phrase is what is said
    LEADING = "leading"  # بحسب فلان، …
    TRAILING = "trailing"  # …، بحسب فلان: what is credited stands before it
    EMPTY = "empty"  # يذكر أن: credits nobody
    CONTINUING = "continuing"  # ما يعني أن: whoever spoke goes on


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Tokens `[start, content)` say who speaks. All members are token indices.

    `source` is None for an understood speaker and an agentless passive; `inner` is whom the source quotes in turn. `quoted` says
    that the content is in quotation marks, `doubtful` that the cue names a belief of nobody in particular, `nominal` that the
    content is a noun phrase.
    """

    kind: FrameKind
    start: int
    content: int
    cue: tuple[int, int]
    source: tuple[int, int] | None = None
    passive: bool = False
    participle: bool = False
    quoted: bool = False
    doubtful: bool = False
    says: Says | None = None
    inner: Frame | None = None
    nominal: bool = False


class View:
    """One sentence, cut into clauses, as all who look for frames see it."""

    def __init__(self, scene: Scene, cuts: Sequence[tuple[int, int]]) -> None:
        self.scene = scene
        self.traits: Sequence[Trait] = scene.traits
        self.speech: Speech = scene.speech
        self.particles: Particles = scene.speech.particles
        self.windows: SpeechWindows = scene.speech.windows
        self.begin = cuts[0][0]
        self.end = cuts[-1][1]
        self.opens = {first for first, _ in cuts}

    def past_marks(self, index: int) -> int:
        """The first token from `index` that is no mark; # and ( belong to what follows."""
        while index < self.end and self.traits[index].mark and self.traits[index].form not in "#(":
            index += 1
        return index

    def opens_quote(self, index: int) -> bool:
        """Whether a quotation opens at a token."""
        return self.scene.quotes.get(index) == 1

    def is_quoted(self, content: int) -> bool:
        """Whether a content that begins at a token is in quotation marks."""
        return self.opens_quote(content - 1) or self.opens_quote(content)

    def says_enough(self, content: int, last: int) -> bool:
        """Whether there are words enough for a statement: «التهمة» in «أنكر المتهم التهمة» is none."""
        return content < last - 1 and sum(trait.word for trait in self.traits[content:last]) >= self.windows.content

    def closing(self, index: int) -> int:
        """The quotation mark that closes a name which opens at `index`, or `index` itself."""
        reach = range(index + 1, min(self.end, index + self.windows.closing))
        return next((after for after in reach if self.traits[after].form in QUOTES), index)
