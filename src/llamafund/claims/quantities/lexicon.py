"""The lexicon of quantities, from `units.yaml` and `numbers.yaml`, and a document to read them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from llamafund.claims.words.number import Number, number_at
from llamafund.claims.words.numerals import Numerals, read_numerals
from llamafund.claims.words.phrases import Norm, Phrases
from llamafund.claims.words.trait import Trait
from llamafund.claims.words.windows import QuantityWindows, read_windows
from llamafund.claims.words.word_lists import lists_in, lists_of
from llamafund.located import Located, read_yaml
from llamafund.model import Comparator, Document
from llamafund.orthography import ARTICLE, DUAL, FEMININE, FEMININE_BOUND

_TABLES = (
    *("near", "currencies", "countries", "signs", "percent", "measures", "symbols", "plurals", "like_verbs", "comparators"),
    "compounds",
    "known_groups",
)
_TWO = 2  # words of the shortest compound


class Compound(NamedTuple):
    """A unit of several words: normalised, as a longer one may begin with it, and as it is shown."""

    norm: str
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """The lexicon, compiled; words are normalised. `spelling` maps a unit of measure to how it is shown, `duals` two of it.

    `compounds` are units of two or three words by their beginning and their end. `like_verbs` are plurals that are spelt like a
    verb or a name, with their singular; `coins` are plurals of a currency that the word table lacks; `percent` says what one of
    a thing is in percent.
    """

    numerals: Numerals
    currencies: Mapping[str, Mapping[str, str]]
    countries: Mapping[str, str]
    signs: Mapping[str, str]
    percent: Phrases[float]
    spelling: Mapping[str, str]
    like_verbs: Mapping[str, str]
    coins: Mapping[str, str]
    compounds: Mapping[tuple[str, str], Compound]
    known_groups: Mapping[str, tuple[float, ...]]
    duals: Mapping[str, str]
    comparators: Phrases[Comparator]
    months: frozenset[str]
    second_month: frozenset[str]
    years: frozenset[str]
    names: frozenset[str]
    nil: frozenset[str]
    not_counted: frozenset[str]
    ordering: frozenset[str]
    others: frozenset[str]
    no_half: frozenset[str]
    rounds: frozenset[str]
    titles: frozenset[str]
    events: frozenset[str]
    numbered: frozenset[str]
    resolutions: frozenset[str]
    twins: frozenset[str]
    since: frozenset[str]
    one: frozenset[str]
    of: frozenset[str]
    days: frozenset[str]
    eras: frozenset[str]
    this_month: frozenset[str]
    same: frozenset[str]
    of_it: frozenset[str]
    one_by_one: frozenset[str]
    denials: frozenset[str]
    hundred: frozenset[str]
    sums: frozenset[str]
    by_how_much: frozenset[str]
    life: frozenset[str]
    seasons: frozenset[str]
    editions: frozenset[str]
    calendar: frozenset[str]
    minutes: frozenset[str]
    until: frozenset[str]
    near: int
    windows: QuantityWindows

    def counts_nothing(self, norm: str) -> bool:
        """Whether a word behind a number is never what it counts: an ordinal, another, a word of time."""
        return norm in self.not_counted or norm in self.others or norm in self.ordering

    def dual(self, trait: Trait, after: Trait | None) -> str | None:
        """The unit that a word names two of: طنين, and «العامين» before an adjective (not «العامين 2015 و2016»)."""
        bare = trait.norm[glued(trait) :]
        described = after is not None and after.norm.startswith(ARTICLE) and after.norm.endswith(DUAL)
        return self.duals.get(bare.removeprefix(ARTICLE) if described else bare) or self.duals.get(trait.norm)

    def may_be_dual(self, trait: Trait) -> bool:
        """Whether a word names two of a unit, with an article or without."""
        return trait.norm[glued(trait) :].removeprefix(ARTICLE) in self.duals or trait.norm in self.duals


_WORDS = lists_of(Units)
_KEYS = (*_WORDS, *_TABLES)


def read_units(units: Path, numbers: Path, windows: Path, norm: Norm) -> Units:
    """Read `units.yaml`, `numbers.yaml` and `windows.yaml`; a fault in them is a ConfigError at its place."""
    known = read_yaml(units).mapping(_KEYS, required=_KEYS)
    currencies = {norm(key.text()): _table(value, norm) for key, value in known["currencies"].entries()}
    measures = {norm(text): text for text in known["measures"].texts()}
    coins = {norm(key.text()): key.text() for key, _ in known["currencies"].entries()}
    symbols = {norm(text): text for text in known["symbols"].texts()}
    codes = {unit: kinds.get("default", unit) for unit, kinds in currencies.items()}
    groups = {norm(key.text()): tuple(one.number() for one in value.items()) for key, value in known["known_groups"].entries()}
    comparators = ((text, Comparator(key.text())) for key, value in known["comparators"].entries() for text in value.texts())
    return Units(
        numerals=read_numerals(numbers, norm),
        currencies=currencies,
        countries=_table(known["countries"], norm),
        signs={key.text(): value.text() for key, value in known["signs"].entries()},
        percent=Phrases(((key.text(), value.number()) for key, value in known["percent"].entries()), norm),
        spelling=measures | coins | symbols | _table(known["plurals"], norm),
        like_verbs=_table(known["like_verbs"], norm),
        coins={plural: norm(one) for plural, one in _table(known["plurals"], norm).items() if norm(one) in currencies},
        duals={_stem(unit) + end: text for unit, text in (measures | codes).items() for end in DUAL},
        comparators=Phrases(comparators, norm),
        compounds=dict(_compounds(known["compounds"], norm)),
        known_groups=groups,
        near=int(known["near"].number()),
        windows=read_windows(windows, QuantityWindows),
        **lists_in(known, _WORDS, norm),
    )


def _compounds(values: Located, norm: Norm) -> Iterator[tuple[tuple[str, str], Compound]]:
    """A unit of two words by its first and each form of its second; one of three by its first two and each form of its third."""
    for key, forms in values.entries():
        words = [norm(word) for word in key.text().split()]
        if len(words) < _TWO:
            raise key.fault(f'"{key.text()}" is one word', hint="a unit of one word goes into measures")
        for form in forms.texts():
            yield (" ".join(words[:-1]), norm(form)), Compound(" ".join(words), key.text())


def _stem(unit: str) -> str:
    """What a dual ending is written onto: سنة becomes سنت."""
    return unit.removesuffix(FEMININE) + (FEMININE_BOUND if unit.endswith(FEMININE) else "")


def _table(values: Located, norm: Norm) -> dict[str, str]:
    return {key.text() if key.text() == "default" else norm(key.text()): value.text() for key, value in values.entries()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A document in which numbers are read; `of_country` is what a currency's name stands for in it, once that is known."""

    document: Document
    traits: Sequence[Trait]
    units: Units
    of_country: dict[str, str | None] = field(default_factory=dict)

    def number(self, index: int, last: int) -> Number | None:
        """The number that begins at a token, or None."""
        return number_at(self.traits, self.document.starts, index, last, self.units.numerals)

    def touches(self, index: int) -> bool:
        """Whether no white space stands before a token."""
        return 0 < index < len(self.traits) and self.document.end_of(index - 1) == self.document.starts[index]

    def before(self, number: Number) -> Trait | None:
        """The word before a number."""
        return self.traits[number.first - 1] if number.first else None

    def after(self, number: Number, last: int) -> Trait | None:
        """The word behind a number."""
        return self.traits[number.last] if number.last < last else None


def glued(trait: Trait) -> int:
    """How many letters before the word itself: و or ف, and a preposition."""
    return int(trait.joined) + int(bool(trait.glued))
