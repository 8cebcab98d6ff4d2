"""The names outside the gazetteer, as long as they are: parted, joined, and without what is only described."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, compress
from typing import NamedTuple

import numpy as np

from llamafund.entities.identity.coreference import BY as ECHOED
from llamafund.entities.identity.merge import joined, parted
from llamafund.entities.rules.called_after import CalledAfter
from llamafund.entities.rules.forms import COMMON, DOUBTFUL, ENDS, NOTED, PARTS, View
from llamafund.entities.rules.known import is_announced
from llamafund.entities.rules.next_phrase import before_next_phrase
from llamafund.entities.rules.patterns import BY, Patterns
from llamafund.entities.rules.people import PersonNames
from llamafund.entities.rules.signs import acronyms, codes, quoted, widened
from llamafund.entities.rules.tags import built_in_tags
from llamafund.entities.rules.titles import without_titles
from llamafund.entities.spans.cover import edges
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed, Spans
from llamafund.entities.spans.stretch import Stretch, trimmed
from llamafund.model import EntityType


class Finish(NamedTuple):
    """The word lists by which names are finished."""

    patterns: Patterns
    people: PersonNames
    called_after: CalledAfter

    def finished(self, view: View, known: Listed, joints: Sequence[int], found: Sequence[Stretch]) -> list[Stretch]:
        """The `found` names and those that marks on the page tell; `joints` are the tokens that tie two words together.

        Most names have no word that any rule asks for, and stay as they are.
        """
        hosts, patterns = view.hosts, self.patterns
        marked = (*quoted(view), *acronyms(view), *codes(view), *built_in_tags(view, joints, patterns))
        every = [*found, *marked, *_tied(known, joints)]
        concerned = _concerned(view, known, joints, every)
        plain = [one for one, again in zip(every, concerned, strict=True) if not again]
        among = frozenset(joints)
        wide = [widened(hosts, one, among) for one in compress(every, concerned)]
        whole = [trimmed(hosts, patterns.without_nationality(hosts, one)) for one in wide]
        parts = [part for one in whole if one is not None for part in parted(hosts, one, self.people.opens)]
        alone = (before_next_phrase(hosts, one, patterns, self.people) for one in parts)
        bare = filter(None, (self.untitled(hosts, one) for one in alone))
        single = [self.people.without_accusative(hosts, one) for one in bare]
        together = joined(hosts, [*plain, *single], known, self.called_after.goes_on)
        settled = {one.first: one for one in plain}
        return [one for one in together if settled.get(one[0]) is one or self._is_name(hosts, one, known.spans)]

    def untitled(self, hosts: Sequence[Host], one: Stretch) -> Stretch | None:
        """A name without titles, unless it is told that somebody is called so (عبد الله القاضي … القاضي)."""
        if one.by == ECHOED:
            return one
        people = self.people
        return without_titles(hosts, one, people.titles, self.patterns.nationalities, people.clerical)

    def _is_name(self, hosts: Sequence[Host], one: Stretch, known: Spans) -> bool:
        """Whether a name is more than described, and more than a known name that has only grown.

        They grow by a nationality at the end (حزب الله اللبناني) or by a word that announces them (حركة حماس).
        """
        patterns = self.patterns
        return (
            not (one.last == one.first + 1 and patterns.is_adjective(hosts, one.first))
            and not patterns.are_adjectives(hosts[known.get(one.first, (one.last,))[0] : one.last])
            and not (known.get(one.first, (0, None))[1] is one.type and patterns.ends_in(hosts[known[one.first][0] : one.last]))
            and (known.get(one.first + 1) != (one.last, one.type) or self._builds(hosts, one))
            and not is_announced(hosts, one, known, patterns)
            and not patterns.is_no_name(hosts, one)
            and not (one.by != BY and patterns.is_description(hosts, one))
        )

    def _builds(self, hosts: Sequence[Host], one: Stretch) -> bool:
        """Whether the word before a known name belongs to it: a given name, an office, but no منظمة or حزب before a body's."""
        host = hosts[one.first]
        if one.type is EntityType.ORG and host.key in self.patterns.announcing:
            return False
        return self.patterns.opens(host) or self.people.opens(host.key)


def _concerned(view: View, known: Listed, joints: Sequence[int], names: Sequence[Stretch]) -> list[bool]:
    """Which of the names some rule may change: by a word of theirs, a joint beside them, or a known name in front."""
    marks = view.marks
    firsts, lasts = edges(names)
    bodies = np.array([one[2] is EntityType.ORG for one in names], np.bool_)
    begins = marks.take(firsts)
    parts = (marks & (PARTS | DOUBTFUL) != 0).cumsum()
    tied, known_there = np.zeros((2, len(marks) + 2), np.bool_)
    tied[joints] = True
    known_there[known.cover.firsts] = True
    concerned = (begins & (NOTED | DOUBTFUL) != 0) | (marks.take(lasts - 1) & (ENDS | DOUBTFUL) != 0)
    concerned |= bodies & (begins & COMMON != 0)
    concerned |= parts.take(lasts - 1) > parts.take(firsts)
    concerned |= tied[firsts - 1] | tied[lasts] | known_there[firsts] | known_there[firsts + 1]
    told: list[bool] = concerned.tolist()
    return told


def _tied(known: Listed, joints: Sequence[int]) -> Iterator[Stretch]:
    """Known names at which a joint stands: they may be a part of a hashtag or a double name."""
    ties = np.array(joints, np.intp)
    for index in sorted(set(chain.from_iterable(known.touching(ties - 1, ties + 2).values()))):
        yield known.name(index)._replace(by=BY)
