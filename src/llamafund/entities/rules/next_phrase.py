"""Where the name of a body or a place ends and what follows begins: [وزارة التربية] تعليق الدراسة، [هيئة البيئة] أن."""

from __future__ import annotations

from collections.abc import Sequence

from llamafund.entities.rules.patterns import Patterns
from llamafund.entities.rules.people import PersonNames
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Stretch
from llamafund.model import EntityType

THAT = "ان"


def before_next_phrase(hosts: Sequence[Host], one: Stretch, patterns: Patterns, people: PersonNames) -> Stretch:
    """A body or a place that a word of the `patterns` opens, without the noun phrase behind it or «أن».

    A definite word closes the first: a bare everyday noun behind it begins another, unless it is a name (جامعة الأمير سلطان).
    """
    if one.type is EntityType.PERSON or not patterns.opens(hosts[one.first]):
        return one
    for place in range(one.first + 2, one.last):
        before = hosts[place - 1]
        if hosts[place].word.pos == "conj" and hosts[place].word.lemma == THAT:
            return one._replace(last=place)
        closed = before.word.has_article and before.key not in people.honours
        if closed and _is_bare_noun(hosts[place]) and not people.opens(hosts[place].key):
            return one._replace(last=place)
    return one


def _is_bare_noun(host: Host) -> bool:
    word = host.word
    return word.by == "table" and word.pos == "noun" and not (host.skipped or word.enclitic or word.has_article)
