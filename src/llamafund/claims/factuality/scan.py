"""One walk over a proposition, up to and over its main verb: what is behind us, and what the words before a place mean for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from llamafund.claims.factuality.lexicon import LINKS, Certainty
from llamafund.claims.factuality.that import is_felt, is_found, means
from llamafund.claims.words.marks import PLAIN
from llamafund.claims.words.trait import OPENING, Trait, is_aim
from llamafund.orthography import ACCUSATIVE, ARTICLE, FEMININE, FOR, HE, SO

_POINTING = ("pronoun", "demonstrative")


class Scan:
    """The walk; `main`: the main verb is behind us, `bound`: the next verb belongs to a relative or adverbial clause."""

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
        self._within = False  # a relative clause stands before the main verb
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

    def take(self, index: int) -> None:
        """Take note of what a word means for those behind it."""
        trait = self.traits[index]
        if trait.marks & PLAIN:
            return
        who = trait.preposition and trait.bare == self.words.who and index + 1 < self.last and bool(self.traits[index + 1].verb)
        fronted = index <= self.first + 1 and self._is_fronted(index)
        if fronted or (trait.relative and self._is_matter(index)):
            self.bound = self.bound or fronted
            return
        linked = trait.pos in LINKS and not trait.that and index > self.first and trait.bare not in self.words.coordinates
        opens = trait.relative and index == self.first and trait.joined  # «والذي لم يحضر»: its verb is the main one
        then = trait.that and trait.joined and trait.norm.startswith(SO) and "إ" in trait.form
        supposed = then and any(word.bare in self.certainty.provisos for word in self.traits[self.first : index])
        if then and not supposed:
            self.main = self.bound = self.nested = False  # «على أي حال، فإن …»
            return
        what = (trait.bare == self.words.what and self._is_what(index)) or self._is_case(index)
        has = trait.relative and self._has_something(index)
        if (trait.relative and not (opens or has)) or who or trait.norm in self.words.of_whom or linked or what:
            self.bound = True
        elif trait.that and (self._is_said(index) or is_found(self, index)):
            self.main = False
        elif trait.that and index > self.first and not self._states(index):
            if self._is_within(index):
                self.bound = True
            else:
                self.main = self.bound = self.nested = True
        elif trait.verb and index not in self.names and not self.is_noun(index):
            self._take_verb(index)
        elif trait.pos == "unknown" and index > self.first and self.traits[index - 1].relative:
            self.bound = False  # «الذين يقتفون …»: right behind a relative pronoun an unknown word is its verb
            self._within, self.within_at = True, index

    def _is_matter(self, index: int) -> bool:
        """«الأمر الذي لم تعتد عليه المدينة», «وهو الأمر الذي …»: the relative clause is the statement."""
        pointed = index == self.first + 2 and self.traits[self.first].bare in self.words.is_he
        return (index == self.first + 1 or pointed) and self.traits[index - 1].norm == self.words.matter

    def _has_something(self, index: int) -> bool:
        """«التي لديها فروع في المدينة»: a relative clause without a verb."""
        him, after = self.at(index + 1), self.at(index + 2)
        return him is not None and him.pos == "prep" and bool(him.enclitic) and not (after is not None and after.verb)

    def _is_fronted(self, index: int) -> bool:
        """«عندما وصل لم يجد أحدا», «في وقت تستعد فيه …»: the clause that opens here stands before its main clause."""
        trait = self.traits[index]
        if index == self.first + 1 and self.traits[self.first].bare == self.words.inside:
            return trait.norm in self.certainty.moments and index + 1 < self.last and bool(self.traits[index + 1].verb)
        return index == self.first and trait.bare in self.certainty.fronted

    def _is_what(self, index: int) -> bool:
        """«ما أعلنته الشركة لا يعني …»: what somebody does; not «سرعان ما تراجع»."""
        before = self.before(index)
        main = before is None or before.norm in self.certainty.often or before.pos in _POINTING  # «وهو ما نفاه»
        after = self.at(index + 1)
        denied = after is not None and after.bare in self.certainty.negative and not main  # «يهدد بالرد ما لم يعتذروا»
        verb = after is not None and bool(after.verb) and (before is None or not main)
        return denied or verb

    def _is_case(self, index: int) -> bool:
        """«المفاوضات، في حال تم عقدها، …»: a condition within the statement, with a verb of its own."""
        inside = self.traits[index].norm in self.certainty.cases and self.traits[index - 1].bare == self.words.inside
        return inside and index > self.first + 1 and index + 1 < self.last and bool(self.traits[index + 1].verb)

    def _is_within(self, index: int) -> bool:
        """Whether أن stands within what comes before the main clause: «بعد أن فاز», «من يريد أن يسافر»."""
        opens = index == self.first + 1 and self.traits[self.first].bare in self.certainty.fronting
        return not self.main and (opens or (self._within and index - self.within_at <= self.windows.within))

    def _states(self, index: int) -> bool:
        """Whether what أن takes is the statement itself: behind a hedge (يبدو أن) or a judgment (من المؤكد أن)."""
        if self.traits[index].glued == FOR or is_felt(self, index):
            return False  # «قلقون لأننا لا نريد»
        if (self.traits[index - 1].norm in self.words.is_he and not self.main) or self._is_predicate(index):
            return True  # «الفرضية هي أن الأمر ربما يختلف»
        if index == self.after_hedge or means(self, index):
            return True
        return not self._is_within(index) and not (self.main or self.bound or index - self.first > self.windows.judgment)

    def _is_said(self, index: int) -> bool:
        """«يمكن القول إن …»: what a writer can say is said."""
        said = index > self.first + 1 and self.traits[index - 1].lemma in self.certainty.discourse
        return said and self.traits[index - 2].lemma == self.words.can and not self.bound

    def _is_predicate(self, index: int) -> bool:
        """«المشكلة في هذه الانتخابات أن …»: what a definite noun at the head comes to, with no verb and no preposition before."""
        head, before = self.traits[self.first], self.traits[index - 1]
        if self.main or self.bound or self._within or before.preposition or not (head.noun and head.norm.startswith(ARTICLE)):
            return False
        between = self.traits[self.first : index]
        return all(trait.definite or trait.preposition or trait.pos in _POINTING for trait in between)

    def _take_verb(self, index: int) -> None:
        trait = self.traits[index]
        if self.bound:
            self.bound = self.is_auxiliary(index) and self._has_verb(index)
            self._within, self.within_at = True, index
        elif not (self._within and trait.joined) and not self._waits(index) and not is_aim(trait):
            self.main_at = index if self.main_at < 0 else self.main_at
            self.main = True

    def _waits(self, index: int) -> bool:
        """Whether another verb is still the main one: behind كان, not behind «تمت مصادرة»."""
        if self.traits[index].lemma in self.words.done:
            return index + 1 < self.last and bool(self.traits[index + 1].verb)
        near = self.traits[index + 1 : index + 1 + self.windows.auxiliary]
        starts = self.traits[index].bare in self.certainty.starting and not any(trait.verb for trait in near)
        return self.is_auxiliary(index) and not starts

    def _has_verb(self, index: int) -> bool:
        """Whether an auxiliary has a verb of its own («كان الوزير يزورها») or a noun («كانت مفتوحة», «يتم توريدها»)."""
        if self.traits[index].lemma in self.words.done:
            return False
        for place in range(index + 1, min(index + 1 + self.windows.auxiliary, self.last)):
            if self.traits[place].verb:
                return True
            if self.traits[place].norm in self.certainty.particles and place > index + 1:
                return False  # «كانت مغلقة اليوم لم تتضرر»
        return False

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
