"""Whether an article, or the words around a name, tell of sport."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from llamafund.entities.rules.forms import DOUBTFUL, HYPHEN, SPORT, View
from llamafund.entities.spans.host import Host

FEWEST = 4  # words of sport in an article of sport
DIFFERENT = 2  # of them, at least: one word by itself is of politics too (الرئيس المنتخب)
SCORE_WITHIN, DIGITS = 8, 2  # words between a name and a result, and the digits of its numbers


class Matches(NamedTuple):
    """The words of sport, and those of no goals."""

    sport: Collection[str]
    nil: Collection[str]

    def words_of_sport(self, view: View, first: int, last: int) -> int:
        """How many words of sport an article holds; none where they are all the same one."""
        may_be = first + np.flatnonzero(view.marks[first:last] & (SPORT | DOUBTFUL))
        found = [key for key in view.keys[may_be].tolist() if view.called[key] in self.sport]
        return len(found) if len(set(found)) >= DIFFERENT else 0

    def score_near(self, view: View, first: int, last: int) -> bool:
        """Whether a result stands close behind the words `[first, last)` or before them, in their line: 3-1, 2-صفر."""
        sheet, hosts = view.sheet, view.hosts
        line = sheet.end_of_line(first)
        for hyphen in range(max(1, first - SCORE_WITHIN), min(last + SCORE_WITHIN, line - 1)):
            if view.marks[hyphen] & HYPHEN and sheet.end_of_line(hyphen) == line:
                ends = hosts[hyphen - 1], hosts[hyphen + 1]
                if any(end.word.form.isdecimal() for end in ends) and all(map(self._is_goals, ends)):
                    return True
        return False

    def _is_goals(self, host: Host) -> bool:
        """Whether a word tells how many goals: a short number, or nil."""
        form = host.word.form
        return host.key in self.nil or (form.isdecimal() and len(form) <= DIGITS)
