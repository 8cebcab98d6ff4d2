"""The lexicon of certainty, from `hedges.yaml` and `negation.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llamafund.claims.factuality.function_words import FunctionWords
from llamafund.claims.words.passed_over import NO_CONDITION, NO_CUE, NO_EFFECT
from llamafund.claims.words.phrases import Norm, Phrases, any_of
from llamafund.claims.words.trait import Trait
from llamafund.claims.words.windows import CertaintyWindows, read_windows
from llamafund.claims.words.word_lists import lists_in, lists_of, read_words, words_of
from llamafund.located import Located, read_yaml

LINKS = ("conj", "interrogative")
VALUES = ("PR", "PS", "UU")
WHERE = ("verb", "noun", "head", "predicate", "main", "aim", "any")
NEXT = ("verb-present", "أن", "of", "deed")
# The lists of negation.yaml; all others are in hedges.yaml.
_NEGATION = ("only", "verbal", "auxiliaries", "starting", "held", "particles", "negative", "epithets")
_PHRASES = ("conditions", "asking")
Words = frozenset[str]  # put together from several lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """What a hedge does, what has to come next for it to be one, and the words behind which it is none."""

    value: str
    next: str = ""
    denies: bool = False
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation:
    """What makes a negative cue count: nouns one of which is its object, nouns that are another object, words before it."""

    where: str
    company: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """The lexicon of hedges and negation, compiled."""

    hedges: Phrases[Hedge]
    negations: Phrases[Negation]
    conditions: Phrases[None]
    cues: Phrases[None]  # hedges, negations and what only looks like one
    provisos: frozenset[str]
    unreal: frozenset[str]
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
    becoming: frozenset[str]
    existential: frozenset[str]
    of: frozenset[str]
    discourse: frozenset[str]
    expectations: frozenset[str]
    beliefs: frozenset[str]
    fears: frozenset[str]
    feelings: frozenset[str]
    found: frozenset[str]
    traps: Phrases[None]
    only: frozenset[str]
    verbal: frozenset[str]
    auxiliaries: frozenset[str]
    starting: frozenset[str]
    held: frozenset[str]
    particles: frozenset[str]
    negative: frozenset[str]
    epithets: frozenset[str]
    affirmed: Mapping[str, frozenset[str]]  # by verb, one of which has to follow
    adverbs: frozenset[str]
    complements: frozenset[str]
    light: Words  # the particles and adverbs
    words: FunctionWords
    windows: CertaintyWindows

    def marks(self, trait: Trait) -> int:
        """Whether a cue, trap or proviso begins with a word."""
        speaks = self.traps.begins(trait) or self.hedges.begins(trait) or self.negations.begins(trait)
        speaks = speaks or trait.norm in self.provisos or trait.norm in self.unreal or trait.norm in self.cases
        supposes = self.conditions.begins(trait)
        return NO_CUE * (not speaks) | NO_EFFECT * (not self._binds(trait)) | NO_CONDITION * (not supposes)

    def _binds(self, trait: Trait) -> bool:
        """Whether a word is a verb, may be one, or may say that the next one belongs to another clause."""
        link = bool(trait.verb) or trait.that or trait.relative or trait.pos in LINKS or trait.bare in self.fronted
        what = trait.bare == self.words.what or (trait.preposition and trait.bare == self.words.who)
        link = link or (trait.joined and trait.bare in self.words.is_he) or trait.pos == "unknown"
        return link or what or trait.norm in self.words.of_whom or trait.norm in self.moments or trait.norm in self.cases


def read_certainty(hedges: Path, negation: Path, function_words: Path, windows: Path, norm: Norm) -> Certainty:
    """Read the four YAML files of certainty; a fault in one of them is a ConfigError at its place."""
    listed = tuple(name for name in lists_of(Certainty) if name not in _NEGATION)
    soft_keys, hard_keys = ("cues", "traps", *_PHRASES, *listed), ("cues", "traps", "affirmed", *_NEGATION)
    soft = read_yaml(hedges).mapping(soft_keys, required=soft_keys)
    hard = read_yaml(negation).mapping(hard_keys, required=hard_keys)

    def phrases(*values: Located) -> Phrases[None]:
        return Phrases(((text, None) for value in values for text in value.texts()), norm)

    lists: dict[str, Any] = lists_in(soft, listed, norm) | lists_in(hard, _NEGATION, norm)
    soft_cues = Phrases([_hedge(item, norm) for item in soft["cues"].items()], norm)
    hard_cues = Phrases([_negation(item, norm) for item in hard["cues"].items()], norm)
    traps = phrases(soft["traps"], hard["traps"])
    return Certainty(
        hedges=soft_cues,
        negations=hard_cues,
        traps=traps,
        cues=any_of(traps, soft_cues, hard_cues),
        affirmed=dict(_affirmed(item, norm) for item in hard["affirmed"].items()),
        light=lists["adverbs"] | lists["particles"],
        words=read_words(read_yaml(function_words), FunctionWords, norm),
        windows=read_windows(windows, CertaintyWindows),
        conditions=phrases(soft["conditions"]),
        asking=phrases(soft["asking"]),
        **lists,
    )


def _hedge(item: Located, norm: Norm) -> tuple[str, Hedge]:
    parts = item.mapping(("cue", "next", "value", "denies", "unless"), required=("cue", "value"))
    hedge = Hedge(
        value=parts["value"].choice(VALUES),
        next=parts["next"].choice(NEXT) if "next" in parts else "",
        denies="denies" in parts,
        unless=words_of(parts["unless"], norm) if "unless" in parts else frozenset(),
    )
    return parts["cue"].text(), hedge


def _negation(item: Located, norm: Norm) -> tuple[str, Negation]:
    parts = item.mapping(("cue", "where", "with", "not", "behind"), required=("cue", "where"))
    company, other, behind = (words_of(parts[name], norm) if name in parts else frozenset() for name in ("with", "not", "behind"))
    return parts["cue"].text(), Negation(where=parts["where"].choice(WHERE), company=company, other=other, behind=behind)


def _affirmed(item: Located, norm: Norm) -> tuple[str, frozenset[str]]:
    parts = item.mapping(("verb", "with"), required=("verb", "with"))
    return norm(parts["verb"].text()), words_of(parts["with"], norm)
