"""The words and letters that numbers are written with, from `numbers.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from llamafund.claims.words.phrases import Norm
from llamafund.claims.words.trait import Trait
from llamafund.claims.words.word_lists import lists_in, lists_of
from llamafund.located import read_yaml
from llamafund.orthography import AND, ARTICLE

_DIGITS = re.compile(r"([\u0621-\u064a]*)(\d+)([A-Za-z]{0,2}|[\u0621-\u064a]{3,6})$")  # also «إلى178», «30مليون»
_LETTERS = re.compile(r"[\u0621-\u064a]*")
YEAR = 4  # digits that may stand behind any word (صيف2012)
LETTERS = 2  # behind digits, other than a multiplier (100m)
_TABLES = ("units", "before_ten", "before_tens", "multipliers", "duals", "fractions", "parts", "letters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """The number words by normalised form."""

    units: Mapping[str, float]
    before_ten: Mapping[str, float]
    before_tens: Mapping[str, float]
    multipliers: Mapping[str, float]
    duals: Mapping[str, float]
    fractions: Mapping[str, float]
    parts: Mapping[str, float]
    letters: Mapping[str, float]
    ordinals: frozenset[str]
    no_number: frozenset[str]
    indefinite: frozenset[str]
    before_digits: frozenset[str]

    def key(self, trait: Trait) -> tuple[str, bool]:
        """The number word without what is written onto it, and whether it has an article."""
        norm = trait.bare
        for form in (norm, norm.removeprefix(AND)):  # of a form that no lexicon knows «and» is not told: ومئتان
            if self._names(form):
                return form, False
        if trait.glued and norm[1:] != "":
            rest = norm[1:]
            if rest in self.multipliers:
                return rest, False  # «بألف»
            return (rest, False) if not rest.startswith(ARTICLE) else (rest[len(ARTICLE) :], True)
        return (norm[len(ARTICLE) :], True) if norm.startswith(ARTICLE) else (norm, False)

    def begins(self, trait: Trait) -> bool:
        """Whether a number may begin with a word."""
        return self._names(self.key(trait)[0]) or self.digits(trait) is not None

    def _names(self, form: str) -> bool:
        """Whether a form is a number word."""
        tables = (self.units, self.before_ten, self.before_tens, self.multipliers, self.duals, self.fractions)
        return any(form in table for table in tables)

    def digits(self, trait: Trait) -> re.Match[str] | None:
        """The digits of a word, with the letters before and behind them, where these belong to the number."""
        match = _DIGITS.match(trait.form)
        if match is None or (len(match[3]) > LETTERS and match[3] not in self.letters):
            return None
        before = _LETTERS.match(trait.norm)
        apart = before is None or not before[0] or before[0] in self.before_digits
        return match if apart or len(match[2]) == YEAR else None


_WORDS = lists_of(Numerals)
_KEYS = (*_TABLES, *_WORDS)


def read_numerals(path: Path, norm: Norm) -> Numerals:
    """Read `numbers.yaml`; a fault in it is a ConfigError at its place."""
    known = read_yaml(path).mapping(_KEYS, required=_KEYS)
    tables = {
        name: {(norm(key.text()) if name != "letters" else key.text()): value.number() for key, value in known[name].entries()}
        for name in _TABLES
    }
    return Numerals(**tables, **lists_in(known, _WORDS, norm))  # type: ignore[arg-type]
