"""The words that tell what a claim counts, read from `data/lexicon/counts.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, fields

from llamafund import resources
from llamafund.compare.story.counting.words.currencies import read_currencies
from llamafund.compare.story.counting.words.fate_phrases import Phrase, read_phrase
from llamafund.compare.words import Words
from llamafund.located import Located, read_yaml

OTHER_KEYS = (
    "counts",
    "values",
    "weak",
    "years",
    "shares",
    "alike",
    "others",
    "person",
    "phrases",
)  # of these each has a shape of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class CountWords:
    """The words of `counts.yaml` by its keys, where what each is for stands above it; the sets hold normalised forms too.

    A *kind* is what is counted, by the names of `counts` there: dead, injured, votes.
    """

    units: dict[str, str]  # a noun that says by itself what it counts, and its kind: قتيل
    words: dict[str, str]  # a word near a number, and its kind: مقتل
    weak: dict[str, str]  # a unit that says what it counts where no word near says more, and its kind: راكب
    phrases: dict[str, tuple[Phrase, ...]]  # a kind, and which two words each tell it together: ترك منازلهم
    values: dict[str, tuple[str, float]]  # a word that stands for a number, its kind and the number: مؤبد

    # kinds that are counted in a way of their own
    years: dict[str, float]  # units of time, in years; they count `spans`
    spans: frozenset[str]
    shares: dict[str, str]  # what per cent counts, and what any other number counts there
    fates: frozenset[str]  # what became of people
    yielding: frozenset[str]  # who somebody is: what became of them goes before

    # who is counted
    people: frozenset[str]
    persons: frozenset[str]
    things: frozenset[str]
    nations: frozenset[str]  # of `nationalities.yaml`
    groups: frozenset[str]
    members: frozenset[str]
    civilians: frozenset[str]
    sides: frozenset[str]
    whence: frozenset[str]
    alike: dict[str, str]  # the name of a group, and the one that stands for all names of it
    others: tuple[str, ...]  # as a text writes them, or their beginning
    paired: frozenset[str]
    single: frozenset[str]
    seized: frozenset[str]
    through: frozenset[str]
    one: frozenset[str]

    # what is said of a number by the words around
    never: frozenset[str]
    numbers: frozenset[str]
    they: frozenset[str]
    person: str
    leading: frozenset[str]
    parts: frozenset[str]
    halves: frozenset[str]
    besides: frozenset[str]
    crew: frozenset[str]
    suicide: frozenset[str]
    replaced: frozenset[str]
    changing: frozenset[str]
    of: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    joining: frozenset[str]
    dying: frozenset[str]
    spent: frozenset[str]
    marching: frozenset[str]
    streets: frozenset[str]
    illness: frozenset[str]
    cases: frozenset[str]
    carrying: frozenset[str]
    than: frozenset[str]
    against: frozenset[str]
    lost: frozenset[str]

    # when it was
    earlier: frozenset[str]
    posts: frozenset[str]
    last: frozenset[str]
    lately: frozenset[str]
    since: frozenset[str]
    within: frozenset[str]
    been: frozenset[str]
    after: frozenset[str]
    days: frozenset[str]
    ago: frozenset[str]
    long: frozenset[str]

    # that there is none, or that it is not told
    none: frozenset[str]
    asked: frozenset[str]
    occurring: frozenset[str]
    outlived: frozenset[str]
    excepting: frozenset[str]
    losses: frozenset[str]
    lives: frozenset[str]
    no_more: frozenset[str]
    harm: frozenset[str]

    @property
    def kinds(self) -> frozenset[str]:
        """All that is counted: the dead, the injured and so on."""
        return frozenset(self.units.values()) | frozenset(self.words.values())

    def is_person(self, unit: str) -> bool:
        """Whether a unit is a noun of people."""
        return any(
            unit in words for words in (self.people, self.nations, self.units, self.weak, self.groups, self.persons, self.paired)
        )

    def takes_from(self, norm: str) -> bool:
        """Whether a normalised word may stand between a number and those it is taken from: من، بين."""
        return norm in self.of or norm in self.between

    def group(self, name: str) -> str:
        """The name that stands for all names of a group."""
        return self.alike.get(name, name)


LISTS = tuple(field.name for field in fields(CountWords) if field.type == "frozenset[str]" and field.name != "nations")


def read_counts(words: Words) -> CountWords:
    """The counts of `data/lexicon/counts.yaml`; a fault there is a ConfigError at its place."""

    def norms(located: Located) -> frozenset[str]:
        texts = located.texts()  # a unit is not normalised, and may be of several words; a lemma is
        return frozenset(texts) | {words.norm(text) for text in texts if len(text.split()) == 1}

    keys = (*OTHER_KEYS, *LISTS)
    root = read_yaml(resources.data("lexicon", "counts.yaml")).mapping(keys, required=keys)
    units: dict[str, str] = {}
    near: dict[str, str] = {}
    for kind, entry in root["counts"].entries():
        held = entry.mapping(("units", "words"), required=("units", "words"))
        units |= dict.fromkeys(norms(held["units"]), kind.text())
        near |= dict.fromkeys(norms(held["words"]), kind.text())
    values: dict[str, tuple[str, float]] = {}
    for kind, entry in root["values"].entries():
        values |= {words.norm(word.text()): (kind.text(), value.number()) for word, value in entry.entries()}
    lists = {name: norms(root[name]) for name in LISTS}
    lists["never"] |= read_currencies().keys()  # what is counted in them is money
    return CountWords(
        units=units,
        words=near,
        values=values,
        weak={unit.text(): kind.text() for unit, kind in root["weak"].entries()},
        years={unit.text(): years.number() for unit, years in root["years"].entries()},
        shares={share.text(): kind.text() for share, kind in root["shares"].entries()},
        alike={name: group.texts()[0] for group in root["alike"].items() for name in norms(group)},
        others=root["others"].texts(),
        person=root["person"].text(),
        phrases={
            kind.text(): tuple(read_phrase(words, phrase) for phrase in listed.items())
            for kind, listed in root["phrases"].entries()
        },
        nations=_nations(words),
        **lists,
    )


def _nations(words: Words) -> frozenset[str]:
    """Who somebody is by a land, as a unit and normalised: تسعة إيرانيين."""
    forms = (form for item in read_yaml(resources.data("lexicon", "nationalities.yaml")).items() for form in _forms(item))
    return frozenset(written for form in forms for written in (form, words.norm(form)))


def _forms(item: Located) -> tuple[str, ...]:
    return tuple(item.mapping(("of", "forms"), required=("of", "forms"))["forms"].texts())
