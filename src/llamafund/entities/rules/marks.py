"""Which rules a word concerns."""

from __future__ import annotations

from collections.abc import Callable, Container

from llamafund.entities.rules.forms import (
    ADJECTIVE,
    ALONE,
    ANNOUNCES,
    BODY,
    BORN,
    BRACKET,
    BUILDS,
    CALLED,
    CLUB,
    COMMON,
    ENDS,
    GIVEN,
    HYPHEN,
    JOINT,
    LETTER,
    NATIONALITY,
    NOTED,
    OUTSIDE,
    PARTS,
    QUOTE,
    SPORT,
    STRANGE,
    TITLE,
)
from llamafund.entities.rules.patterns import Patterns
from llamafund.entities.rules.people import PersonNames, is_accusative, is_strange
from llamafund.entities.rules.signs import BRACKETS, HYPHENS, JOINTS, OPENS
from llamafund.entities.spans.host import Host, joins
from llamafund.entities.spans.stretch import is_word
from llamafund.model import Word
from llamafund.orthography import ARTICLE


def marks_by(
    patterns: Patterns,
    people: PersonNames,
    bodies: Container[str] = (),
    clubs: Container[str] = (),
    sport: Container[str] = (),
    *,
    alone: Container[str] = (),
) -> Callable[[Word, Host], int]:
    """What gives a word its marks: the word lists of the rules, the nouns of `bodies`, the words with which `clubs` begin.

    And the words of `sport`, and those that are a club `alone`.
    """

    def marks(word: Word, host: Host) -> int:
        form, key = word.form, host.key
        found = (
            (BUILDS, patterns.opens(host) or key in patterns.organs),
            (ADJECTIVE, key in patterns.adjectives and not host.skipped),
            (ANNOUNCES, key.removeprefix(ARTICLE) in patterns.quoted),
            (QUOTE, form in OPENS),
            (LETTER, key in patterns.letters),
            (GIVEN, people.opens(key) or (host.skipped > 0 and people.opens(host.shape))),
            (OUTSIDE, key in patterns.clubs or key in patterns.regions or key in patterns.outside),
            (NATIONALITY, key in patterns.nationalities),
            (CLUB, key in clubs),
            (HYPHEN, form in HYPHENS),
            (JOINT, form in JOINTS),
            (BODY, key in bodies),
            (BORN, key in people.born and not host.skipped),
            (CALLED, form in people.titled),
            (SPORT, key in sport),
            (ALONE, key in alone),
            (STRANGE, is_strange(word)),
            (TITLE, key in people.titles),
            (NOTED, key in people.titles or not is_word(form) or patterns.concerns(host)),
            (COMMON, patterns.is_common(host)),
            (ENDS, not is_word(form) or is_accusative(word)),
            (PARTS, joins(host)),
            (BRACKET, form in BRACKETS),
        )
        return sum(mark for mark, holds in found if holds)

    return marks


def brackets(word: Word, _: Host) -> int:
    """The mark of brackets alone, where no other rule asks for any."""
    return BRACKET if word.form in BRACKETS else 0
