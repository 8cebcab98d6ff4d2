"""The lexicon of certainty, from `hedges.yaml` and `negation.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from llamafund.claims.words.marks import SILENT
from llamafund.claims.words.phrases import Norm, Phrases
from llamafund.claims.words.trait import Trait
from llamafund.claims.words.windows import CertaintyWindows, read_windows
from llamafund.located import Located, read_yaml

VALUES = ("PR", "PS", "UU")
WHERE = ("verb", "noun", "head", "predicate", "main", "aim", "any")
NEXT = ("verb-present", "أن", "of")
_SOFT = (
    "existential",
    "of",
    "discourse",
    "cues",
    "conditions",
    "provisos",
    "no_proviso",
    "promises",
    "fronted",
    "fronting",
    "moments",
    "cases",
    "future",
    "either",
    "manner",
    "adverbs",
    "often",
    "knowing",
    "asking",
    "earlier",
    "traps",
)
_HARD = ("cues", "traps", "only", "verbal", "auxiliaries", "particles", "negative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """What a hedge does, what has to come next for it to be one, and the words behind which it is none."""

    value: str
    next: str = ""
    denies: bool = False
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation:
    """What makes a negative cue count: the nouns one of which has to be its object, if any, and nouns that are another object."""

    where: str
    company: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """The lexicon of hedges and negation, compiled."""

    hedges: Phrases[Hedge]
    negations: Phrases[Negation]
    conditions: Phrases[None]
    provisos: frozenset[str]
    no_proviso: frozenset[str]
    promises: frozenset[str]
    fronted: frozenset[str]
    fronting: frozenset[str]
    moments: frozenset[str]
    cases: frozenset[str]
    future: frozenset[str]
    either: frozenset[str]
    manner: frozenset[str]
    often: frozenset[str]
    knowing: frozenset[str]
    asking: Phrases[None]
    earlier: frozenset[str]
    existential: frozenset[str]
    of: frozenset[str]
    discourse: frozenset[str]
    traps: Phrases[None]
    only: frozenset[str]
    verbal: frozenset[str]
    auxiliaries: frozenset[str]
    particles: frozenset[str]
    negative: frozenset[str]
    windows: CertaintyWindows
    light: frozenset[str]  # the particles and adverbs

    def marks(self, trait: Trait) -> int:
        """Whether a cue, trap or proviso begins with a word."""
        speaks = self.traps.begins(trait) or self.hedges.begins(trait) or self.negations.begins(trait)
        return SILENT * (not (speaks or trait.norm in self.provisos or trait.norm in self.cases))


def read_certainty(hedges: Path, negation: Path, windows: Path, norm: Norm) -> Certainty:
    """Read `hedges.yaml`, `negation.yaml` and `windows.yaml`; a fault in them is a ConfigError at its place."""

    def words(values: Located) -> frozenset[str]:
        return frozenset(map(norm, values.texts()))

    soft = read_yaml(hedges).mapping(_SOFT, required=_SOFT)
    hard = read_yaml(negation).mapping(_HARD, required=_HARD)
    doubts: list[tuple[str, Hedge]] = []
    negations: list[tuple[str, Negation]] = []
    for item in soft["cues"].items():
        parts = item.mapping(("cue", "next", "value", "denies", "unless"), required=("cue", "value"))
        hedge = Hedge(
            value=parts["value"].choice(VALUES),
            next=parts["next"].choice(NEXT) if "next" in parts else "",
            denies="denies" in parts,
            unless=words(parts["unless"]) if "unless" in parts else frozenset(),
        )
        doubts.append((parts["cue"].text(), hedge))
    for item in hard["cues"].items():
        parts = item.mapping(("cue", "where", "with", "not"), required=("cue", "where"))
        company, other = (words(parts[name]) if name in parts else frozenset() for name in ("with", "not"))
        negations.append((parts["cue"].text(), Negation(where=parts["where"].choice(WHERE), company=company, other=other)))

    def phrases(*values: Located) -> Phrases[None]:
        return Phrases(((text, None) for value in values for text in value.texts()), norm)

    return Certainty(
        hedges=Phrases(doubts, norm),
        negations=Phrases(negations, norm),
        conditions=phrases(soft["conditions"]),
        provisos=words(soft["provisos"]),
        no_proviso=words(soft["no_proviso"]),
        promises=words(soft["promises"]),
        fronted=words(soft["fronted"]),
        fronting=words(soft["fronting"]),
        moments=words(soft["moments"]),
        cases=words(soft["cases"]),
        future=words(soft["future"]),
        either=words(soft["either"]),
        manner=words(soft["manner"]),
        often=words(soft["often"]),
        knowing=words(soft["knowing"]),
        asking=phrases(soft["asking"]),
        earlier=words(soft["earlier"]),
        existential=words(soft["existential"]),
        of=words(soft["of"]),
        discourse=words(soft["discourse"]),
        traps=phrases(soft["traps"], hard["traps"]),
        only=words(hard["only"]),
        verbal=words(hard["verbal"]),
        auxiliaries=words(hard["auxiliaries"]),
        particles=words(hard["particles"]),
        negative=words(hard["negative"]),
        windows=read_windows(windows, CertaintyWindows),
        light=words(soft["adverbs"]) | words(hard["particles"]),
    )
