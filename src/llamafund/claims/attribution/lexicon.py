"""The lexicon of attribution, `attribution.yaml`: verbs, participles and phrases of saying, and the words around a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from llamafund.claims.words.particles import Particles, read_particles
from llamafund.claims.words.passed_over import MAY_LEAD, NO_CITING, NO_FRAME, NO_SURROUNDING
from llamafund.claims.words.phrases import Norm, Phrases, any_of
from llamafund.claims.words.trait import Trait
from llamafund.claims.words.windows import SpeechWindows, read_windows
from llamafund.located import Located, read_yaml
from llamafund.orthography import ACCUSATIVE, FEMININE, FOR, OBLIQUE, WITH

TAKES = ("clause", "quote", "object", "عن", "إلى", "ب", "من", "على", "في")
VALUES = ("PR", "PS", "UU")
ACCUSATIVES = (ACCUSATIVE, FEMININE, OBLIQUE)  # endings of a participle that says how somebody does something
_GROUPS = ("verbs", "impersonal", "participles")
_FORMS = ("forms", "participle_forms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What may introduce the content of a verb (`TAKES`, prepositions normalised), and what it does to it."""

    takes: frozenset[str]
    value: str = ""
    denies: bool = False

    def joined(self, other: Says) -> Says:
        """One that takes what either takes."""
        return Says(takes=self.takes | other.takes, value=self.value or other.value, denies=self.denies or other.denies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The lexicon, compiled: verbs and participles by dictionary form, other words by dictionary form, phrases.

    `forms` and `participle_forms` are word forms the table reads as something else, with their dictionary form.
    """

    verbs: Mapping[str, Says]
    impersonal: Mapping[str, Says]
    participles: Mapping[str, Says]
    forms: Mapping[str, str]
    participle_forms: Mapping[str, str]
    endings: Mapping[str, str]
    anonymous: frozenset[str]
    documents: frozenset[str]
    roles: frozenset[str]
    labels: frozenset[str]
    belonging: frozenset[str]
    occasions: frozenset[str]
    hearers: frozenset[str]
    times: frozenset[str]
    acts: frozenset[str]
    according_unless: frozenset[str]
    as_said_verbs: frozenset[str]
    saying: frozenset[str]
    takes_that: frozenset[str]
    said_again: frozenset[str]
    utterances: frozenset[str]
    impersonal_forms: frozenset[str]
    expects: frozenset[str]
    passes_on: frozenset[str]
    ascribes: frozenset[str]
    tells: frozenset[str]
    judges: frozenset[str]
    estimates: frozenset[str]
    amounts: frozenset[str]
    feels: frozenset[str]
    hearer_forms: frozenset[str]
    stands_in: frozenset[str]
    title_adjectives: frozenset[str]
    among: frozenset[str]
    self_evident: frozenset[str]
    rules_out: frozenset[str]
    ruled_out: frozenset[str]
    spreads: frozenset[str]
    rumours: frozenset[str]
    peoples: frozenset[str]
    rests_on: frozenset[str]
    before_source: frozenset[str]
    only_people: frozenset[str]
    modals: frozenset[str]
    takes_inna: frozenset[str]
    finds: frozenset[str]
    circumstances: frozenset[str]
    of_texts: frozenset[str]
    publishes: frozenset[str]
    published: frozenset[str]
    linking: frozenset[str]
    goes_on: frozenset[str]
    worth_telling: frozenset[str]
    unnamed: frozenset[str]
    told_in: frozenset[str]
    closes: frozenset[str]
    parts_of_month: frozenset[str]
    ages: frozenset[str]
    manners: frozenset[str]
    company: frozenset[str]
    shapes: frozenset[str]
    bodies: frozenset[str]
    mere: frozenset[str]
    merely_says: frozenset[str]
    bearers: frozenset[str]
    channels: frozenset[str]
    went_on: frozenset[str]
    staged: frozenset[str]
    texts_of: frozenset[str]
    according: Phrases[None]
    set_off: Phrases[None]
    own_words: Phrases[None]
    as_said: Phrases[None]
    frames: Phrases[None]
    continuing: Phrases[None]
    asides: Phrases[None]
    ends_scope: Phrases[None]
    said_nouns: Phrases[None]
    citing: Phrases[None]
    concerning: Phrases[None]
    particles: Particles
    windows: SpeechWindows
    leading: Phrases[None] = field(init=False)  # what is a frame without a verb of its own

    def __post_init__(self) -> None:
        lists = (self.as_said, self.own_words, self.according, self.said_nouns, self.frames, self.continuing)
        object.__setattr__(self, "leading", any_of(*lists))

    def marks(self, trait: Trait) -> int:
        """Whether a word may be a frame's, and whether it may stand around a source."""
        leads = self.leading.begins(trait)
        speaks = leads or bool(trait.verb) or trait.bare in self.forms or self.participle(trait) is not None
        around = NO_SURROUNDING * (not self._is_light(trait)) | NO_CITING * (not self.citing.begins(trait))
        return MAY_LEAD * leads | NO_FRAME * (not speaks) | around

    def _is_light(self, trait: Trait) -> bool:
        timed = trait.norm in self.times or trait.bare in self.times or trait.norm.isdigit() or trait.bare in self.parts_of_month
        led = (
            trait.preposition
            or trait.glued == FOR
            or (trait.glued == WITH and self.is_manner(trait))
            or trait.bare in self.particles.towards
            or trait.bare in self.particles.adjuncts
        )
        timed = timed or trait.lemma in self.went_on
        return trait.mark or timed or led or trait.norm in self.hearer_forms or self.asides.begins(trait)

    def is_manner(self, trait: Trait) -> bool:
        """Whether a word says how something is said (بشدة, بشكل مفاجئ)."""
        return trait.lemma in self.manners or trait.lemma in self.shapes or trait.lemma in self.company

    def verb(self, trait: Trait, *, opens: bool) -> Says | None:
        """What a word takes as a verb of saying, or None; `opens` allows forms that are verbs only at the head of a clause."""
        found = self.verbs.get(trait.lemma) if trait.verb else None
        return self.verbs.get(self.forms[trait.bare]) if found is None and opens and trait.bare in self.forms else found

    def participle(self, trait: Trait) -> Says | None:
        """What a word takes as a participle of saying in the accusative, or None."""
        if trait.bare in self.participle_forms:
            return self.participles[self.participle_forms[trait.bare]]
        unread = trait.pos in ("unknown", "proper") or (trait.verb == "past" and not trait.enclitic)  # «مستنتجا», «نافيا»
        if unread and trait.bare in self.endings:
            return self.participles[self.endings[trait.bare]]
        if trait.definite or trait.glued or trait.verb:
            return None
        return self.participles.get(trait.lemma)


_WORDS = tuple(one.name for one in fields(Speech) if one.type == "frozenset[str]")
_PHRASES = tuple(one.name for one in fields(Speech) if one.type == "Phrases[None]" and one.init)
_KEYS = (*_GROUPS, *_FORMS, *_WORDS, *_PHRASES)


def read_speech(path: Path, particles: Path, windows: Path, norm: Norm) -> Speech:
    """Read `attribution.yaml`, `particles.yaml` and `windows.yaml`; a fault in them is a ConfigError at its place."""
    known = read_yaml(path).mapping(_KEYS, required=_KEYS)
    groups = {name: _verbs(known[name], norm) for name in _GROUPS}
    forms = {name: {norm(key.text()): norm(value.text()) for key, value in known[name].entries()} for name in _FORMS}
    words = {name: frozenset(map(norm, known[name].texts())) for name in _WORDS}
    phrases: dict[str, Phrases[None]] = {name: Phrases(((text, None) for text in known[name].texts()), norm) for name in _PHRASES}
    fixed = {"particles": read_particles(particles, norm), "windows": read_windows(windows, SpeechWindows)}
    endings = {one + ending: one for one in groups["participles"] for ending in ACCUSATIVES}
    return Speech(endings=endings, **groups, **forms, **words, **phrases, **fixed)  # type: ignore[arg-type]


def _verbs(groups: Located, norm: Norm) -> dict[str, Says]:
    found: dict[str, Says] = {}
    for verb, says in _entries(groups):
        name = norm(verb)
        found[name] = found[name].joined(says) if name in found else says
    return {
        name: Says(takes=frozenset(_preposition(one, norm) for one in says.takes), value=says.value, denies=says.denies)
        for name, says in found.items()
    }


def _preposition(name: str, norm: Norm) -> str:
    return name if name.isascii() else norm(name)


def _entries(groups: Located) -> Iterator[tuple[str, Says]]:
    for group in groups.items():
        parts = group.mapping(("takes", "verbs", "value", "denies"), required=("takes", "verbs"))
        says = Says(
            takes=frozenset(item.choice(TAKES) for item in parts["takes"].items()),
            value=parts["value"].choice(VALUES) if "value" in parts else "",
            denies="denies" in parts and parts["denies"].choice(("yes", "no")) == "yes",
        )
        for verb in parts["verbs"].texts():
            yield verb, says
