"""One walk over a proposition, up to and over its main verb: what is known on the way of what is behind."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from llamafund.claims.factuality.lexicon import LINKS, Certainty
from llamafund.claims.words.trait import Trait, is_aim
from llamafund.orthography import ACCUSATIVE, FEMININE, HE
from llamafund.punctuation import OPENING

POINTING = ("pronoun", "demonstrative")


class Scan:
    """The walk, which `take` moves on.

    `main`: the main verb is behind, `bound`: the next verb belongs to a relative or adverbial clause.
    """

    def __init__(self, traits: Sequence[Trait], first: int, last: int, certainty: Certainty, names: Collection[int]) -> None:
        self.traits = traits
        self.first = first
        self.last = last
        self.certainty = certainty
        self.windows = certainty.windows
        self.words = certainty.words
        self.names = names
        self.main = False
        self.main_at = -1  # the main verb
        self.bound = False
        self.negated = False
        self.nominal = False  # a noun phrase is what is said: its verbs describe
        self.after_hedge = -1  # the token behind the last hedge
        self.after_negation = -1  # the token behind the last negation
        self.nested = False  # an أن-clause stands before
        self.within = False  # a relative clause stands before the main verb
        self.within_at = -1  # its last verb

    def before(self, index: int) -> Trait | None:
        """The word before a place, None at the head."""
        return self.traits[index - 1] if index > self.first else None

    def before_quoted(self, index: int) -> Trait | None:
        """The word before a place, or before the quotation mark that opens there."""
        quoted = index - 1 > self.first and self.traits[index - 1].form in OPENING
        return self.before(index - int(quoted))

    def at(self, index: int) -> Trait | None:
        """The word at a place, None behind the end."""
        return self.traits[index] if index < self.last else None

    def is_auxiliary(self, index: int) -> bool:
        """Whether another verb is the main one (كان, لا يزال, لا أزال), or what is denied of the subject (يعد غير قانوني)."""
        trait, after = self.traits[index], self.at(index + 1)
        if after is not None and after.bare == self.words.un and trait.lemma in self.certainty.held:
            return True
        still = trait.norm == self.words.still and index > self.first and self.traits[index - 1].bare in self.certainty.negative
        return still or trait.lemma in self.certainty.auxiliaries

    def is_noun_hedged(self) -> bool:
        """Whether what is expected or possible is a noun, the rest of the statement its complement."""
        behind = self.at(self.after_hedge) if self.after_hedge > 0 else None
        of = behind is not None and self.traits[self.after_hedge - 1].noun and not self.traits[self.after_hedge - 1].verb
        return of and behind is not None and behind.noun and not self.main

    def has_predicate(self, index: int) -> bool:
        """Whether a main verb stands from `index` on, so that the noun that opens the statement is only its subject."""
        bound = False
        for place in range(index, self.last):
            trait = self.traits[place]
            if trait.norm in self.words.is_he and place > self.first + 1 and self.traits[place - 1].definite:
                return True  # «انعدام الأمن هو عدم وجود …»
            if trait.relative or trait.that or trait.pos in LINKS or trait.norm in self.words.what_of:
                bound = True
            elif trait.verb and place not in self.names and not self.is_noun(place):
                if not (bound or trait.joined or (self.is_described(place) and not self._agrees_only(place)) or is_aim(trait)):
                    return True
                bound = False
        return False

    def _agrees_only(self, index: int) -> bool:
        """«غياب القيادة في قضايا مصيرية جعل …»: a verb of a man is of the noun at the head, not of the feminine before it."""
        verb, head, before = self.traits[index], self.traits[self.first], self.traits[index - 1]
        man = (verb.verb == "past" or verb.bare.startswith(HE)) and (verb.gender, verb.number) == ("m", "s")
        return man and (head.gender, head.number) == ("m", "s") and before.norm.endswith(FEMININE) and before.adjective

    def is_noun(self, index: int) -> bool:
        """Whether a form that may be a verb stands behind a preposition («مع تقدم العمر»)."""
        before = self.before(index)
        return before is not None and before.preposition and before.norm not in self.words.before_verb

    def is_done(self, index: int) -> bool:
        """Whether a form that may be a verb is what is done («تم رفض الطلب»)."""
        plain = self.traits[index].norm == self.traits[index].lemma
        return plain and any(self.traits[place].lemma in self.words.done for place in range(self.first, index))

    def _is_plain(self, first: int, last: int) -> bool:
        """Whether there are only indefinite nouns and adjectives: «أي هدف معروف»."""
        between = self.traits[first:last]
        return all((trait.noun or trait.adjective or trait.lemma == self.words.any) and not trait.definite for trait in between)

    def is_described(self, index: int) -> bool:
        """Whether the word before is an indefinite noun, so that the verb here describes it: «مشروع منافس قد يستخدم …».

        Not behind «في خطوة», which is all there is before the verb, nor behind a name or an adverb in ـا.
        """
        light = self.certainty.light  # «العزلة مثلا قد تسبب …»
        while index > self.first and self.traits[index - 1].norm in light:
            index -= 1
        head = index - self.first
        if (
            head <= 1
            or (self.traits[self.first].lemma == self.words.any and self._is_plain(self.first + 1, index))
            or (self.traits[self.first].preposition and self._is_plain(self.first + 1, index))
            or index - 1 in self.names
        ):
            return False
        before = self.traits[index - 1]
        if before.lemma == self.words.anyone:
            return False  # «المشكلة أن أحدا لم يحضر»
        if before.glued and before.lemma in self.certainty.manner and not before.definite:
            return True  # «قوي بصورة لا تصدق»
        if self.traits[index - 2].norm.isdigit() or self.traits[index - 2].form == "/":
            return False  # «رحلات السفر قبل 13 آب لم تتأثر»
        if self.traits[index - 2].glued and self.traits[index - 2].lemma in self.certainty.manner:
            return False  # «الخصوم بشكل عام لا يتمتعون بها»
        further = self.traits[index - 2]
        described = further.noun and further.norm.endswith(ACCUSATIVE)
        adverbial = before.norm.endswith(ACCUSATIVE) and before.adjective and not described
        return (before.noun or before.adjective) and not before.definite and not before.glued and not adverbial
