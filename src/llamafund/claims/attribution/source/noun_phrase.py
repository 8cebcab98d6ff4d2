"""How far the noun phrase of a source reaches: title, name, apposition, place of work; no time, no occasion, no relative clause.

Arabic closes a noun phrase with a definite word (a name, ال, a pronoun). An indefinite noun behind a closed phrase begins the
next: in «أعلنت وزارة الصحة مقتل اثنين» the source ends before مقتل.
"""

from __future__ import annotations

from llamafund.claims.attribution.source.surroundings import (
    NAMES,
    Surroundings,
    closing,
    ends_text,
    is_accusative,
    is_hearing,
    is_how,
    knows_of,
    says_so,
    sound_plural,
)
from llamafund.claims.words.passed_over import MAY_LEAD
from llamafund.orthography import ARTICLE, FOR, NISBA, NISBA_FEMININE, WITH
from llamafund.punctuation import COMMAS, OPENING

_LINKS = frozenset("#_/")
SEVERAL = "ون"  # «مسؤولون ومختصون»
_NO_NOUN = ("conj", "particle", "interrogative")
_NO_HEAD = ("prep", "adverb", "pronoun")


class Walk:
    """A walk along one noun phrase, from `begin`, not beyond `last`.

    `titles` allows appositions behind a comma; `whole` says that nothing but the phrase stands before `last`, so that neither
    an indefinite noun nor a word that is also a verb can be what is said. A preposition in `but` introduces the content.
    """

    def __init__(self, around: Surroundings, begin: int, last: int, *, titles: bool, whole: bool, but: frozenset[str]) -> None:
        self.around = around
        self.traits = around.traits
        self.particles = around.speech.particles
        self.windows = around.speech.windows
        self.begin = begin
        self.limit = min(last, begin + self.windows.phrase)
        self.titles = titles
        self.whole = whole
        self.but = but
        self.closed = False

    def end(self) -> int:
        """The token after the phrase; `begin` where there is none."""
        index = self.begin
        while index < self.limit:
            if index in self.around.names and (
                index == self.begin or not (self._is_other(index) or self._is_told(index) or self.around.is_hearer(index))
            ):
                index, self.closed = min(self.around.names[index], self.limit), True
                continue
            if index in self.around.names and (self._is_other(index) or self._is_told(index)):
                break
            mother = self.traits[index].bare in self.particles.mothers and self._is_name(index + 1)
            if self._is_last_name(index):
                index, self.closed = index + 1, True
                continue
            after = index + 2 if mother else self._mark(index) if self.traits[index].mark else self._word(index)
            if after == index:
                break
            index = after
        while index > self.begin and (self.traits[index - 1].form in COMMAS or self.traits[index - 1].preposition):
            index -= 1
        return index

    def _is_other(self, index: int) -> bool:
        """Whether a name right behind a person is of something else («يتهم مادورو الولايات المتحدة»)."""
        return index in self.around.persons and self.around.names[index] not in self.around.persons

    def _is_told(self, index: int) -> bool:
        """Whether a name with ل right behind a person is who is spoken to («قال بوتين للأسد»)."""
        return index in self.around.persons and self.traits[index].form.startswith(FOR) and index > self.begin

    def _to(self, index: int, *, closed: bool) -> int:
        self.closed = closed
        return index

    def _mark(self, index: int) -> int:
        form = self.traits[index].form
        if form in _LINKS:
            return index + 1
        if form in COMMAS and self.titles and index > self.begin:
            return self._apposition(index)
        if form in OPENING or form == "(":
            after = closing(self.traits, index, self.limit, self.windows.closing)
            return self._to(after, closed=True) if index < after <= index + self.windows.quoted_name + 2 else index
        return index

    def _apposition(self, index: int) -> int:
        """Past a comma, where a name, a title or a definite noun goes on with the same person."""
        after = index + 1
        if after >= self.limit:
            return index
        trait = self.traits[after]
        if after in self.around.names:
            return self._to(after, closed=False)
        breaks = trait.joined or trait.glued or trait.that or trait.verb or trait.preposition or trait.mark
        if breaks or self.around.is_time(after):
            return index
        titled = trait.noun and trait.norm.startswith(ARTICLE) and self._is_name(after + 1)
        if trait.pos in NAMES or trait.lemma in self.around.speech.roles or titled:
            return self._to(after, closed=False)
        return index

    def _is_name(self, index: int) -> bool:
        return index < self.limit and (index in self.around.names or self.traits[index].pos in NAMES)

    def _word(self, index: int) -> int:
        trait = self.traits[index]
        first = index == self.begin
        other = trait.that or trait.relative or trait.glued_alone or trait.pos in _NO_NOUN or (first and trait.pos in _NO_HEAD)
        named = index in self.around.names
        other = other or (not named and says_so(self.around, index, self.limit, first=first, closed=self.closed))
        if other or (not first and (self._is_when(index) or self._is_according(index))):
            return index
        if trait.pos == "demonstrative":
            return self._to(index + 1, closed=False) if first or not self.closed else index
        if trait.verb:
            return self._verb(index)
        if trait.form in self.particles.names and not first and (self.whole or self._follows_name(index)):
            return self._to(index + 1, closed=True)
        if trait.pos == "prep":
            return self._preposition(index)
        return self._head(index) if first else self._noun(index)

    def _is_last_name(self, index: int) -> bool:
        """«ميليسا لاي، المديرة في …»: whatever the word, between a name and the comma before a title it is one."""
        if index == self.begin or not (
            self.titles and index + 2 < self.limit and self.traits[index + 1].form in COMMAS and self._follows_name(index)
        ):
            return False
        title = self.traits[index + 2]
        return title.lemma in self.around.speech.roles and title.norm.startswith(ARTICLE) and not title.joined

    def _is_when(self, index: int) -> bool:
        """Whether a word says when, and is no part of a rank (الملازم أول)."""
        ranked = self.traits[index - 1].lemma in self.around.speech.roles
        return self.around.is_time(index) and not (ranked and self.traits[index].norm in self.around.speech.title_adjectives)

    def _is_according(self, index: int) -> bool:
        """«وأضافت الوزارة وفقا للوكالة»: an according-to phrase is no part of a source."""
        leads = self.traits[index].marks & MAY_LEAD
        return bool(leads) and self.around.speech.according.at(self.traits, index, self.limit) is not None

    def _follows_name(self, index: int) -> bool:
        return self.traits[index - 1].pos in NAMES

    def _verb(self, index: int) -> int:
        """A name that is also a verb (ديفا ديفز, سول): where only a name can stand, or within one."""
        trait = self.traits[index]
        no_name = trait.lemma in self.around.speech.verbs or trait.bare in self.particles.before_verb
        if no_name or not (self.whole or self.closed):
            return index
        if self.whole and (index == self.begin or self._follows_name(index) or self.traits[index - 1].preposition):
            return self._to(index + 1, closed=True)
        within = index + 1 < self.limit and self._follows_name(index) and self._is_name(index + 1)
        return self._to(index + 1, closed=True) if within else index

    def _preposition(self, index: int) -> int:
        """Past «في», «من», «لدى» within a source; «في» before an occasion or a time is none of it."""
        trait = self.traits[index]
        charged = knows_of(self.around, index, self.limit)
        aside = self.around.speech.asides.at(self.traits, index, self.limit)  # «من جهتها»
        apart = (trait.bare in self.but and not charged) or trait.enclitic or trait.joined or aside is not None
        if apart or index + 1 >= self.limit or index == self.begin:
            return index
        after = self.traits[index + 1]
        if after.that or after.relative or (after.verb and not self.whole):
            return index
        if trait.bare in self.particles.inside:
            outside = self.around.is_occasion(index + 1) or self.around.is_time(index + 1) or self.around.is_date(index + 1)
            return index if outside else self._to(index + 1, closed=False)
        if charged:
            return self._to(index + 1, closed=False)
        works = trait.bare in self.particles.at and not (after.noun and after.enclitic)  # not «لدى وصوله»
        return self._to(index + 1, closed=False) if works or trait.bare in self.particles.of else index

    def _head(self, index: int) -> int:
        trait = self.traits[index]
        return self._to(index + 1, closed=trait.definite or trait.pos == "unknown" or sound_plural(trait))

    def _noun(self, index: int) -> int:
        trait = self.traits[index]
        described = trait.adjective and self.traits[index - 1].adjective
        described = described or (trait.joined and trait.norm.endswith(SEVERAL) and sound_plural(self.traits[index - 1]))
        if self.closed and self._follows_name(index) and is_how(self.around, index, self.limit):
            return index  # «ذكر ساركوزي واصفا التحقيق»
        if trait.glued == FOR and self.around.speech.asides.at(self.traits, index, self.limit) is not None:
            return index  # «للمرة الثانية»
        verbal = trait.joined and not (described or trait.definite or trait.noun or trait.pos == "unknown")
        said = trait.glued == WITH and (self.around.is_occasion(index) or self.around.speech.is_manner(trait))  # «بالقول»
        told = trait.glued == FOR and (
            index in self.around.persons or (self.closed and is_hearing(self.around, index))
        )  # «قال السيسي للاعبين»
        if verbal or said or told or self.around.is_hearer(index) or is_accusative(self.around, index, self.limit):
            return index
        works = trait.lemma in self.particles.works_at and self.traits[self.begin].lemma in self.around.speech.roles
        if trait.glued == WITH and not (trait.definite or works or trait.lemma in self.particles.in_the_name):
            return index
        apart = bool(trait.glued) or trait.joined
        closed = trait.definite or not apart or (self.closed and described)
        return self._to(index + 1, closed=closed) if apart or self.whole else self._next(index)

    def _next(self, index: int) -> int:
        """One more noun or adjective of the phrase, or `index` where the next phrase begins."""
        trait = self.traits[index]
        if trait.bare in self.particles.other_than and index + 1 < self.limit and self.traits[index + 1].definite:
            return self._to(index + 1, closed=False)
        itself = bool(trait.enclitic) and trait.lemma in self.particles.itself  # «المنظمة ذاتها»
        if self.closed and trait.definite and not itself and (trait.enclitic or (trait.noun and trait.pos != "proper")):
            head = self.traits[self.begin]
            family = self._follows_name(index) and trait.number == "s" and index not in self.around.ends
            # an adjective of relation, which the word table often calls a noun
            described = trait.norm.endswith((NISBA, NISBA_FEMININE))
            described = described or trait.lemma in self.around.speech.title_adjectives  # الأمين العام
            described = described or (
                trait.describes and "f" in (self.traits[index - 1].gender, head.gender)
            )  # شركة النفط العملاقة
            titled = not trait.enclitic and (described or trait.lemma in self.around.speech.roles or family)
            return self._to(index + 1, closed=True) if titled else index
        if trait.definite or trait.pos in ("unknown", "") or trait.norm.isascii():
            return self._to(index + 1, closed=True)
        if self.closed:
            return self._indefinite(index)
        return self._to(index + 1, closed=trait.adjective or sound_plural(trait) or ends_text(self.around, index))

    def _describes(self, index: int) -> bool:
        """Whether a form in ة is an adjective: a noun takes a possessor (واقعة الإعدام), or names an office."""
        after = self.traits[index + 1] if index + 1 < self.limit else None
        takes = after is not None and (after.definite or after.form in OPENING or index + 1 in self.around.names)
        return self.traits[index].describes and not takes and self.traits[index].lemma not in self.around.speech.roles

    def _indefinite(self, index: int) -> int:
        """An indefinite word behind a closed phrase: a title, or a name the word table takes for something else."""
        trait = self.traits[index]
        before = self.traits[index - 1]
        several = trait.norm in self.around.speech.peoples or (trait.number == "p" and (trait.noun or trait.adjective))
        if sound_plural(before) and several:
            return self._to(index + 1, closed=True)  # «دبلوماسيون ألمان»
        if trait.adjective or self._describes(index):
            named = index + 1 < self.limit and self.traits[index + 1].definite
            if named and self.traits[self.begin].lemma in self.around.speech.roles:
                return self._to(index + 2, closed=True)  # الوزير أيمن الصفدي
            described = not self.traits[index - 1].definite or self._follows_name(index)
            return self._to(index + 1, closed=True) if described else index
        ends = index + 1 >= self.limit or self.traits[index + 1].form in COMMAS
        named = ends and self._follows_name(index) and index not in self.around.ends
        several = trait.number == "p" and before.number == "s"  # «أبلغ الكرملين مسؤولين», «حذر الصندوق قادة الدول»
        if (trait.lemma in self.around.speech.roles and not several) or named:
            return self._to(index + 1, closed=False)
        return index
