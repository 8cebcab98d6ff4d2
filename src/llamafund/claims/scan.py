"""One walk over a proposition, up to and over its main verb: what is behind us, and what the words before a place mean for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from llamafund.claims.certainty import Certainty
from llamafund.claims.traits import Trait

_LINKS = ("conj", "interrogative")


class Scan:
    """The walk; `main`: the main verb is behind us, `bound`: the next verb belongs to a relative or adverbial clause."""

    def __init__(self, traits: Sequence[Trait], first: int, last: int, certainty: Certainty, names: Collection[int]) -> None:
        self.traits = traits
        self.first = first
        self.last = last
        self.certainty = certainty
        self.names = names
        self.main = False
        self.bound = False
        self.negated = False
        self.after_hedge = -1  # the token behind the last hedge
        self.after_negation = -1  # the token behind the last negation
        self.nested = False  # an أن-clause stands before
        self._within = False  # a relative clause stands before the main verb

    def before(self, index: int) -> Trait | None:
        """The word before a place, None at the head."""
        return self.traits[index - 1] if index > self.first else None

    def at(self, index: int) -> Trait | None:
        """The word at a place, None behind the end."""
        return self.traits[index] if index < self.last else None

    def is_auxiliary(self, index: int) -> bool:
        """Whether another verb is the main one (كان, لا يزال)."""
        return self.traits[index].lemma in self.certainty.auxiliaries

    def take(self, index: int) -> None:
        """Take note of what a word means for those behind it."""
        trait = self.traits[index]
        if trait.relative or (trait.pos in _LINKS and not trait.that and index > self.first):
            self.bound = True
        elif trait.that and index > self.first and index != self.after_hedge:  # «يبدو أن»: what أن takes is the statement
            self.main = self.bound = self.nested = True
        elif trait.verb and index not in self.names:
            self._take_verb(index)

    def _take_verb(self, index: int) -> None:
        trait = self.traits[index]
        if self.bound:
            self.bound = self.is_auxiliary(index)
            self._within = True
        elif not (self._within and trait.joined) and not self.is_auxiliary(index) and trait.glued != "ل":
            self.main = True

    def is_described(self, index: int) -> bool:
        """Whether the word before is an indefinite noun, so that the verb here describes it: «مشروع منافس قد يستخدم …».

        Not behind «في خطوة», which is all there is before the verb, nor behind a name or an adverb in ـا.
        """
        head = index - self.first
        if head <= 1 or (head == 1 + 1 and self.traits[self.first].preposition) or index - 1 in self.names:
            return False
        before = self.traits[index - 1]
        adverbial = before.norm.endswith("ا") and before.adjective
        return (before.noun or before.adjective) and not before.definite and not before.glued and not adverbial
