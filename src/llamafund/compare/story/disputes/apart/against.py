"""Why two claims cannot stand in one row, though what they are in dispute about is not plain enough to be told.

A dispute is told to people, so it has to be plain (`disputes`). That a row is corroborated is told to them too: it must hold
no two claims of which one speaks against the other. So what follows asks for less.
"""

from __future__ import annotations

from llamafund import resources
from llamafund.compare.pair.reasons import DENIED, OPPOSITE, ROLES
from llamafund.compare.story.disputes.apart.amounts import Amounts
from llamafund.compare.story.disputes.apart.another_matter import AnotherMatter
from llamafund.compare.story.disputes.apart.brief import Brief
from llamafund.compare.story.disputes.apart.nonveridical import Nonveridical
from llamafund.compare.story.disputes.apart.said_otherwise import SaidOtherwise
from llamafund.compare.story.disputes.kinds.when.time_of_day import TimeOfDay
from llamafund.compare.story.disputes.kinds.whether.opposites import Opposites
from llamafund.compare.story.disputes.kinds.whether.polarity import Polarity
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Finding
from llamafund.compare.story.facing.faced import Faced
from llamafund.located import read_yaml

KEYS = ("exceeding", "verbs", "told", "general", "brief")


class Apart:
    """Tells whether one of two claims speaks against the other."""

    def __init__(
        self, known: Known, polarity: Polarity, opposites: Opposites, when: TimeOfDay, another_matter: AnotherMatter
    ) -> None:
        """Reads `data/lexicon/apart.yaml`; a fault there is a ConfigError at its place."""
        held = read_yaml(resources.data("lexicon", "apart.yaml")).mapping(KEYS, required=KEYS)
        self._roles = known.roles
        self._amounts = Amounts(known, held["exceeding"])
        self._nonveridical = Nonveridical(known.words, known.predicates)
        self._otherwise = SaidOtherwise(known, held["verbs"], polarity)
        self._brief = Brief(known, held["brief"], held["general"])
        self._polarity, self._opposites, self._when, self._another_matter = polarity, opposites, when, another_matter
        self._opposed = (opposites.said, self._otherwise.opposed)
        self._right = held["told"].number()

    def __call__(self, faced: Faced) -> bool:
        """Whether the two cannot say the same."""
        if self.surely(faced) or self._when.other_day(faced):
            return True
        return not self.one(faced) and (self._otherwise(faced) or self._brief(faced))

    def surely(self, faced: Faced) -> bool:
        """Whether words that a person can point at say so, be the two days or wordings of one."""
        return self.wholly(faced) or self._amounts.differ(faced)

    def wholly(self, faced: Faced) -> bool:
        """The same, where not amounts alone differ: what the one says at large is not what the other does."""
        signs = (self._polarity.turned, self._roles.exchanged, *self._opposed)
        if any(sign(faced) is not None for sign in signs) or self._opposites.sure(faced):
            return True
        return self._nonveridical(faced) or (not self.one(faced) and self._otherwise.denied(faced))

    def one(self, faced: Faced) -> bool:
        """Whether what looks like a contradiction is one thing told in two ways: in hours and in days, as a win and as a loss."""
        return self._amounts.equal(faced) or self._roles.converse(faced)

    def told(self, faced: Faced) -> Finding | None:
        """What is plain enough all the same: exchanged roles; and what a claim denies of a statement that somebody asks for.

        Such a statement is one thing and nothing else, so a claim that denies its words denies it. No model weighs these; the
        score is how often they are right.
        """
        left, right = faced.left, faced.right
        told = [(self._roles.exchanged, ROLES)]
        if not (left.claim.document and right.claim.document):
            told += [(self._polarity.turned, DENIED), *((sign, OPPOSITE) for sign in self._opposed)]
        for sign, reason in told:
            pair = sign(faced)
            if pair is not None and not self._another_matter(faced, counted=False, apart_from=pair[:1]):
                words = f"{left.items[pair[0]].word.form} / {right.items[pair[1]].word.form}"
                return Finding(self._right, f"{reason}: {words}", whole=True)
        return None
