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
from llamafund.memo import WordMemo
from llamafund.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The lexicons of speech, certainty and quantities, and the traits of the words met so far."""

    speech: Speech
    certainty: Certainty
    units: Units
    edges: Edges
    known: WordMemo[Trait] = field(default_factory=WordMemo)

    def traits(self, document: Document) -> list[Trait]:
        """The trait of each word."""
        known = self.known
        known.follow(document.column)
        found = []
        for word in document.words:
            one = known.get(word.form)
            if one is None:
                one = known.keep(word.form, self._marked(trait(word)))
            found.append(one)
        return found

    def _marked(self, one: Trait) -> Trait:
        """A trait with all that may be passed over at its word."""
        return replace(one, marks=self.speech.marks(one) | self.certainty.marks(one) | counting(one, self.units))


def read_cues(norm: Norm) -> Cues:
    """Read the cue files in `data/lexicon`; `norm` normalises their words. A fault in one is a ConfigError at its place."""

    def path(name: str) -> Path:
        return resources.data("lexicon", f"{name}.yaml")

    windows = path("windows")
    return Cues(
        speech=read_speech(path("attribution"), path("particles"), windows, norm),
        certainty=read_certainty(path("hedges"), path("negation"), path("function_words"), windows, norm),
        units=read_units(path("units"), path("numbers"), windows, norm),
        edges=read_edges(path("connectives"), norm),
    )
