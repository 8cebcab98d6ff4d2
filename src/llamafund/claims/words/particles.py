"""Function words by what they do to the reading, from `particles.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from llamafund.claims.words.phrases import Norm
from llamafund.claims.words.word_lists import read_words
from llamafund.located import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Particles:
    """Sets of normalised forms; what each is for stands beside it in the file."""

    pronouns: frozenset[str]
    negations: frozenset[str]
    before_verb: frozenset[str]
    surely: frozenset[str]
    possibly: frozenset[str]
    relatives: frozenset[str]
    adjuncts: frozenset[str]
    towards: frozenset[str]
    occasion_goes_on: frozenset[str]
    inside: frozenset[str]
    of: frozenset[str]
    at: frozenset[str]
    subordinators: frozenset[str]
    told_late: frozenset[str]
    before_that: frozenset[str]
    resume: frozenset[str]
    about: frozenset[str]
    on_what: frozenset[str]
    tongue: frozenset[str]
    in_passing: frozenset[str]
    place: frozenset[str]
    meanwhile: frozenset[str]
    stood_in: frozenset[str]
    in_it: frozenset[str]
    other_than: frozenset[str]
    in_the_name: frozenset[str]
    names: frozenset[str]
    mothers: frozenset[str]
    owning: frozenset[str]
    itself: frozenset[str]
    had: frozenset[str]
    did_not: frozenset[str]
    in_charge: frozenset[str]
    charge: frozenset[str]
    what: frozenset[str]
    but: frozenset[str]
    also: frozenset[str]
    and_that: frozenset[str]
    asking: frozenset[str]
    whether: frozenset[str]
    asked: frozenset[str]
    provided: frozenset[str]
    works_at: frozenset[str]
    acquainted: frozenset[str]
    players: frozenset[str]
    midfield: frozenset[str]
    thus: frozenset[str]
    matters: frozenset[str]
    written_on: frozenset[str]
    those: frozenset[str]


def read_particles(path: Path, norm: Norm) -> Particles:
    """Read `particles.yaml`; a fault in it is a ConfigError at its place."""
    return read_words(read_yaml(path), Particles, norm)
