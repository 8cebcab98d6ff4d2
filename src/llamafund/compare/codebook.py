"""Content analysis' list of claims that somebody wants coded, read from YAML."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from llamafund.located import Located, read_yaml
from llamafund.model import Claim, Word

CLAIM_KEYS = ("id", "ar", "en", "needs", "credits", "without", "contradicts")
MENTION_SIGN = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that have to stand in order and close together, or an entity that has to be mentioned."""

    words: tuple[Word, ...] = ()
    entity: str | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a codebook's Arabic is understood: a phrase to words, a statement to a claim, and the entities it may name."""

    words: Callable[[str], tuple[Word, ...]]
    claim: Callable[[str], Claim]
    entities: Collection[str]


def read_codebook(path: Path, reading: Reading) -> tuple[Pin, ...]:
    """Read a codebook; an unknown key, entity or claim, or an id that comes twice, is a ConfigError at its place."""
    fields = read_yaml(path).mapping(("story", "claims"), required=("claims",))
    pins: dict[str, Pin] = {}
    links: list[Located] = []
    for item in fields["claims"].items():
        parts = item.mapping(CLAIM_KEYS, required=("id", "ar"))
        pin = _pin(parts, reading)
        if pin.id in pins:
            raise parts["id"].fault(f'the id "{pin.id}" is taken', hint="every claim of a codebook has an id of its own")
        pins[pin.id] = pin
        links.extend(parts["contradicts"].items() if "contradicts" in parts else ())
    for link in links:
        link.choice(pins)
    return tuple(pins.values())


def _pin(parts: dict[str, Located], reading: Reading) -> Pin:
    statement = parts["ar"].text()
    return Pin(
        id=parts["id"].text(),
        ar=statement,
        en=parts["en"].optional_text() if "en" in parts else None,
        claim=reading.claim(statement),
        needs=tuple(_group(group, reading) for group in parts["needs"].items()) if "needs" in parts else (),
        credits=_entities(parts["credits"], reading) if "credits" in parts else frozenset(),
        without=_group(parts["without"], reading) if "without" in parts else (),
        contradicts=parts["contradicts"].texts() if "contradicts" in parts else (),
    )


def _entities(names: Located, reading: Reading) -> frozenset[str]:
    return frozenset(name.choice(reading.entities) for name in names.items())


def _group(group: Located, reading: Reading) -> tuple[Phrase, ...]:
    phrases = tuple(_phrase(item, reading) for item in group.items())
    if not phrases:
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
