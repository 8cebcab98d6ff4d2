"""The words that join clauses, read from `connectives.yaml` and `attribution.yaml`, and what each word form is among them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from llamafund import resources
from llamafund.located import Located, read_yaml
from llamafund.model import Word
from llamafund.orthography import ACCUSATIVE, AND, CONJUNCTIONS, FEMININE, OBLIQUE
from llamafund.text.clauses.phrases import Phrases, phrases
from llamafund.text.clauses.sign import Sign
from llamafund.text.clauses.speech_lists import forms, lists_of, speaking, with_endings
from llamafund.text.words.normalise import normalise

_DONE_TO = ("وا", "وهم", "وها", "وهن", "توه")  # «أنكروا», «أمسكوهم»: whatever the word, a verb
_PLAIN = (
    "predicates",
    "pronouns",
    "copulas",
    "places",
    "relative_like",
    "negations",
    "with_that",
    "sayings",
    "linking",
    "verbal_nouns",
    "after_comma",
    "deeds",
    "subjunctive",
    "before_and",
    "only",
    "qualified",
    "names",
    "therefore",
    "anew",
    "speakers",
    "maybe",
    "which",
    "having",
    "taking",
    "attributes",
    "days",
    "deeds_in_ya",
    "owned_nouns",
    "casualties",
    "taking_verbs",
    "quantities",
    "since",
    "conditional",
    "days_told",
    "taking_place",
    "done",
    "spelt_like_prepositions",
    "told_of",
    "comes",
    "before_verb",
    "before_own_verb",
    "fronting",
    "bind",
    "verbal",
)
_PHRASES = (
    "openers",
    "conditions",
    "protases",
    "before_main",
    "meanwhile",
    "concessions",
    "loose",
    "with_verb",
    "look_alikes",
    "after_and",
)
_KEYS = (
    *_PLAIN,
    *_PHRASES,
    "circumstances",
    "denials",
    "pointers",
    "standing",
    "opening",
    "bare",
    "do",
    "do_not",
    "labels",
    "tells_within",
    "shortest",
    "dateline",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connectives:
    """The word lists, normalised."""

    openers: Phrases
    conditions: Phrases
    protases: Phrases
    before_main: Phrases
    meanwhile: Phrases
    concessions: Phrases
    loose: Phrases
    before_verb: frozenset[str]
    look_alikes: Phrases
    after_and: Phrases
    before_own_verb: frozenset[str]
    fronting: frozenset[str]
    bind: frozenset[str]
    verbal: frozenset[str]
    predicates: frozenset[str]
    pronouns: frozenset[str]
    copulas: frozenset[str]
    places: frozenset[str]
    relative_like: frozenset[str]
    negations: frozenset[str]
    with_that: frozenset[str]
    sayings: frozenset[str]
    linking: frozenset[str]
    verbal_nouns: frozenset[str]
    after_comma: frozenset[str]
    deeds: frozenset[str]
    subjunctive: frozenset[str]
    before_and: frozenset[str]
    only: frozenset[str]
    qualified: frozenset[str]
    names: frozenset[str]
    therefore: frozenset[str]
    anew: frozenset[str]
    speakers: frozenset[str]
    maybe: frozenset[str]
    which: frozenset[str]
    having: frozenset[str]
    taking: frozenset[str]
    attributes: frozenset[str]
    days: frozenset[str]
    deeds_in_ya: frozenset[str]
    owned_nouns: frozenset[str]
    casualties: frozenset[str]
    taking_verbs: frozenset[str]
    quantities: frozenset[str]
    since: frozenset[str]
    conditional: frozenset[str]
    days_told: frozenset[str]
    taking_place: frozenset[str]
    and_that: frozenset[str]
    done: frozenset[str]
    spelt_like_prepositions: frozenset[str]
    told_of: frozenset[str]
    tells_within: int
    according: Phrases
    told_late: frozenset[str]
    reports: frozenset[str]
    comes: frozenset[str]
    with_verb: Phrases
    circumstances: dict[str, tuple[str, ...]]
    says: frozenset[str]
    participles: dict[str, frozenset[str]]
    participle_forms: dict[str, str]
    endings: dict[str, str]

    def waiting(self) -> tuple[Phrases, ...]:
        """What a main clause follows."""
        return self.protases, self.conditions, self.concessions, self.before_main, self.meanwhile

    def sign(self, word: Word) -> Sign:
        """What a word is among the connectives."""
        norm = word.norm
        named = norm in self.names
        joined = norm[:1] in CONJUNCTIONS and not named and word.proclitic[:1] == norm[:1] and len(norm) > len(word.proclitic)
        bare = norm[1:] if joined else norm
        pos = "proper" if named else word.pos or ""
        pos = "noun" if pos.startswith("verb") and bare in self.deeds_in_ya and word.form.endswith("ي") else pos  # not «تصدى»
        stem = word.lemma if pos == "conj" or (pos == "prep" and word.enclitic) else bare
        noun = pos in ("noun", "adj") and not word.has_article
        ending = (ACCUSATIVE, FEMININE, OBLIQUE) if word.number == "p" else (ACCUSATIVE, FEMININE)
        accusative = noun and not word.enclitic and norm.endswith(ending)
        unread = pos in ("unknown", "proper") or (pos == "verb-past" and not word.enclitic)  # «مستنتجا», «نافيا»
        said = self.participle_forms.get(norm) or (word.lemma if accusative else self.endings.get(bare, "") if unread else "")
        keys = {norm, bare, stem}
        inna = stem == "ان" and "إ" in word.form
        opener = not keys.isdisjoint(self.openers)
        participle, circumstance = self.participles.get(said), self.circumstances.get(word.lemma) if accusative else None
        speaks = joined or inna or opener or participle is not None or circumstance is not None
        return Sign(
            norm=norm,
            bare=bare,
            stem=stem,
            joined=joined,
            verb=pos[5:] if pos.startswith("verb") else "past" if pos == "unknown" and norm.endswith(_DONE_TO) else "",
            noun=noun,
            definite=word.has_article or bool(word.enclitic) or pos == "proper",
            binds=(bare in self.bind or stem in self.bind or (word.lemma in self.bind and pos in ("relative", "conj")))
            and not (pos == "prep" and word.enclitic),  # «ومنه انتقل إلى …»
            verbal=bare in self.verbal,
            fronting=bare in self.fronting or (pos == "prep" and word.lemma in self.fronting),
            says=word.lemma in self.says and pos != "prep",
            participle=participle,
            circumstance=circumstance,
            inna=inna,
            alike=not keys.isdisjoint(self.look_alikes),
            opener=opener,
            leads=any(key in table for key in (AND + norm, *keys) for table in self.waiting()),
            quiet=not (
                speaks or bare in self.told_late or bare in self.before_verb or bare in self.therefore or pos == "demonstrative"
            ),
        )


@cache
def connectives() -> Connectives:
    """The lists, read once; a fault in a file is a ConfigError at the place."""
    known = read_yaml(resources.data("lexicon", "connectives.yaml")).mapping(_KEYS, required=_KEYS)
    speech, particles = lists_of("attribution"), lists_of("particles")
    verbs = speaking(speech["verbs"])
    finds = _words(speech["finds"])  # who learns or sees something tells nobody
    lists: dict[str, Any] = {name: phrases(known[name].texts()) for name in _PHRASES}
    return Connectives(
        **lists | {name: _words(known[name]) for name in _PLAIN},
        tells_within=known["tells_within"].whole(),
        according=phrases(speech["according"].texts()),
        told_late=_words(particles["told_late"]),
        and_that=_words(particles["and_that"]),
        circumstances={
            normalise(key.text()): tuple(normalise(text) for text in value.texts())
            for key, value in known["circumstances"].entries()
        },
        says=frozenset(verb for verb, takes in verbs.items() if "quote" in takes),  # only they take إن
        reports=frozenset(verb for verb, takes in verbs.items() if "clause" in takes and len(takes) > 1) - finds,
        participles=speaking(speech["participles"]),
        endings=with_endings(speaking(speech["participles"])),
        participle_forms=forms(speech["participle_forms"]),
    )


def _words(values: Located) -> frozenset[str]:
    return frozenset(normalise(text) for text in values.texts())
