"""All that the claims stage knows of words, read once and handed in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from llamafund import resources
from llamafund.claims.attribution.lexicon import Speech, read_speech
from llamafund.claims.factuality.lexicon import Certainty, read_certainty
from llamafund.claims.quantities.find import marks as counting
from llamafund.claims.quantities.lexicon import Units, read_units
from llamafund.claims.statements.edges import Edges, read_edges
from llamafund.claims.words.phrases import Norm
from llamafund.claims.words.trait import Trait, trait
from llamafund.memo import WordTable
from llamafund.model import Document, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The lexicons of speech, certainty and quantities, and the traits of the words met so far."""

    speech: Speech
    certainty: Certainty
    units: Units
    edges: Edges
    known: WordTable[Trait] = field(default_factory=WordTable)

    def traits(self, document: Document) -> list[Trait]:
        """The trait of each word."""
        return self.known.of(document.words, document.column, self._marked)

    def _marked(self, word: Word) -> Trait:
        """The trait of a word with all that may be passed over there."""
        one = trait(word)
        marks = self.speech.marks(one) | self.certainty.marks(one) | self.edges.marks(one) | counting(one, self.units)
        return replace(one, marks=marks)


def read_cues(norm: Norm) -> Cues:
    """Read the cue files in `data/lexicon`; `norm` normalises their words. A fault in one is a ConfigError at its place."""

    def path(name: str) -> Path:
        return resources.data("lexicon", f"{name}.yaml")

    windows = path("windows")
    speech = read_speech(path("attribution"), path("particles"), windows, norm)
    return Cues(
        speech=speech,
        certainty=read_certainty(path("hedges"), path("negation"), path("function_words"), windows, norm),
        units=read_units(path("units"), path("numbers"), windows, norm),
        edges=read_edges(path("connectives"), speech.particles, norm),
    )
