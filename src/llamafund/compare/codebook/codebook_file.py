"""Content analysis' list of claims that somebody wants coded, read from YAML."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from llamafund.located import Faults, Located, Shape, read_fields, read_yaml
from llamafund.model import Claim, Word

CLAIM_KEYS = ("id", "ar", "en", "needs", "credits", "without", "contradicts")
MENTION_SIGN = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that have to stand in order and close together, or an entity that has to be mentioned.

    `negative` says that the words deny something by themselves (فشل, عدم نجاح); it is told for claims put negatively.
    """

    words: tuple[Word, ...] = ()
    entity: str | None = None
    negative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A claim to look for. `claim` is its statement, read like a claim of an imaginary source.

    A statement makes the claim when it holds a phrase of every group in `needs` and none of `without`, and, where `credits` names
    entities, is credited to one of them. With neither `needs` nor `credits` the pair model judges it against the statement.
    """

    id: str
    ar: str
    en: str | None
    claim: Claim
    needs: tuple[tuple[Phrase, ...], ...] = ()
    credits: frozenset[str] = frozenset()
    without: tuple[Phrase, ...] = ()
    contradicts: tuple[str, ...] = ()

    @property
    def negative(self) -> bool:
        """Whether it is put negatively (لم تنجح المحادثات)."""
        return self.claim.factuality.negated


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a codebook's Arabic is understood: a phrase to words, a statement to a claim, and the entities it may name."""

    words: Callable[[str], tuple[Word, ...]]
    claim: Callable[[str], Claim]
    entities: Collection[str]


def read_codebook(path: Path, reading: Reading, faults: Faults | None = None) -> tuple[Pin, ...]:
    """Read a codebook; an unknown key, entity or claim, or an id that comes twice, is a ConfigError at its place.

    `faults` collects them all, and then the claims without fault are what is returned.
    """
    fields = read_yaml(path, faults).mapping(("story", "claims"), required=("claims",))
    if "story" in fields:
        with fields["story"].aside():
            fields["story"].optional_text()
    pins: dict[str, Pin] = {}
    known: set[str] = set()
    links: list[Located] = []
    for item in fields["claims"].items():
        with item.aside():
            parts = item.mapping(CLAIM_KEYS, required=("id", "ar"))
            name = parts["id"].text()
            if name in known:
                item.tell(parts["id"].fault(f'the id "{name}" is taken', hint="every claim of a codebook has an id of its own"))
            links.extend(parts["contradicts"].items() if "contradicts" in parts else ())
            pins[name] = _pin(parts, reading)
        known.add(item.peek("id"))
    for link in links:
        with link.aside():
            link.choice(known)
    return tuple(pins.values())


def _shape(reading: Reading) -> Shape:
    return {
        "id": Located.text,
        "ar": lambda value: (value.text(), reading.claim(value.text())),
        "en": Located.optional_text,
        "needs": lambda value: value.each(lambda group: _group(group, reading)),
        "credits": lambda value: frozenset(value.each(lambda name: name.choice(reading.entities))),
        "without": lambda value: _group(value, reading),
        "contradicts": Located.texts,
    }


def _pin(parts: Mapping[str, Located], reading: Reading) -> Pin:
    values = read_fields(parts, _shape(reading))
    statement, claim = values["ar"]
    needs: tuple[tuple[Phrase, ...], ...] = values.get("needs", ())
    return Pin(
        id=values["id"],
        ar=statement,
        en=values.get("en"),
        claim=claim,
        needs=tuple(tuple(_signed(phrase, reading) for phrase in group) for group in needs)
        if claim.factuality.negated
        else needs,
        credits=values.get("credits", frozenset()),
        without=values.get("without", ()),
        contradicts=values.get("contradicts", ()),
    )


def _group(group: Located, reading: Reading) -> tuple[Phrase, ...]:
    phrases = group.each(lambda item: _phrase(item, reading))
    if not phrases and not group.items():
        raise group.fault("an empty group matches nothing", hint="give one phrase at least, or take the line out")
    return phrases


def _phrase(item: Located, reading: Reading) -> Phrase:
    text = item.text()
    if not text.startswith(MENTION_SIGN):
        return Phrase(words=reading.words(text))
    entity = text.removeprefix(MENTION_SIGN)
    if entity not in reading.entities:
        raise item.unknown(entity, reading.entities)
    return Phrase(entity=entity)


def _signed(phrase: Phrase, reading: Reading) -> Phrase:
    """The phrase, with whether it denies something, as it would if it stood alone."""
    if phrase.entity is not None:
        return phrase
    return replace(phrase, negative=reading.claim(" ".join(word.form for word in phrase.words)).factuality.negated)
