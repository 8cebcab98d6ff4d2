"""A document as one who looks for sources sees it: noun phrases, and the times, occasions and hearers around them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from llamafund.claims.attribution.lexicon import Speech
from llamafund.claims.attribution.source.noun_phrase import Walk
from llamafund.claims.attribution.source.surroundings import closing, is_addressed, takes_for
from llamafund.claims.words.passed_over import NO_SURROUNDING
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ACCUSATIVE, ARTICLE, FOR, NISBA, NISBA_FEMININE, WITH
from llamafund.punctuation import COMMAS, DASHES, OPENING


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The words of a document with what is known of them.

    `names` maps the first token of a mention to the token after it, `glued` it to how many letters are written before the
    mention, `quotes` each quotation mark to 1 (opens) or -1 (closes); `ends` are the tokens right behind a mention, `persons`
    those of them behind a person.
    """

    traits: Sequence[Trait]
    quotes: Mapping[int, int]
    names: Mapping[int, int]
    glued: Mapping[int, int]
    persons: Container[int]
    months: Container[str]
    second_months: Container[str]
    speech: Speech
    ends: Container[int] = field(init=False)
    named: Container[int] = field(init=False)  # every token of a mention

    def __post_init__(self) -> None:
        object.__setattr__(self, "ends", frozenset(self.names.values()))
        object.__setattr__(self, "named", frozenset(index for start, end in self.names.items() for index in range(start, end)))

    def phrase(
        self, index: int, last: int, *, titles: bool = True, whole: bool = False, but: frozenset[str] = frozenset()
    ) -> int:
        """The token after the noun phrase that begins at `index` (see `Walk`); `index` itself where there is none."""
        return Walk(self, index, last, titles=titles, whole=whole, but=but).end()

    def light(self, index: int, last: int, *, but: frozenset[str] = frozenset()) -> int:
        """The first token from `index` that is no time, aside, occasion, hearer or mark around a source, or is in `but`."""
        while index < last and not (self.traits[index].preposition and self.traits[index].bare in but):
            if (after := self._light_once(index, last, but)) == index:
                break
            index = after
        return min(index, last)

    def subject(self, first: int, last: int) -> tuple[int, int] | None:
        """Who acts in the clause `[first, last)`: the noun phrase behind its first verb, or at its head."""
        index = first
        while index < last and (self.traits[index].mark or self.traits[index].pos in ("conj", "particle")):
            index += 1
        for _ in range(2):  # كان with its verb
            if index < last and self.traits[index].verb and self.traits[index].person in ("1", "2"):
                return None  # «استشرت مدرب الفريق»
            index += int(index < last and (bool(self.traits[index].verb) or (index == first and self._is_verb(index))))
        trait = self.traits[index] if index < last else None
        if trait is not None and (trait.pos == "prep" or trait.glued or trait.bare in self.speech.particles.adjuncts):
            index = self._verb_behind(index, last) + 1
        if index >= last or self.traits[index].pos == "prep" or self.traits[index].glued:
            return None
        if index > first and self._is_own(index):
            return None  # «أبدى دهشته»: who acts is understood
        if self.traits[index].pos == "demonstrative" and not (index + 1 < last and self.traits[index + 1].noun):
            return None  # «جاء ذلك في …»
        known = self.speech.particles
        apart = known.of | known.inside if self.traits[index].definite else frozenset[str]()  # «تهدف المملكة من …»
        end = self.phrase(index, last, but=apart)
        end = next((place for place in range(index + 1, end) if self._is_done_to(index, place)), end)
        return (index, end) if end > index else None

    def _is_done_to(self, index: int, place: int) -> bool:
        """«أشاد الفريق بالقرار», «اعتذرت الشركة لزبائنها»: a preposition on a word behind the one who acts."""
        trait, actor = self.traits[place], self.traits[index]
        theirs = trait.glued == FOR and actor.definite and bool(trait.enclitic)
        known = self.speech.particles
        works = actor.lemma in self.speech.roles and (trait.lemma in known.works_at or trait.lemma in known.in_the_name)
        return theirs or (trait.glued == WITH and not works)  # «المتحدث باسم», «أستاذ القانون بجامعة»

    def _is_own(self, index: int) -> bool:
        """Whether a noun right behind a verb is the object of one who is understood: it has a pronoun and is of no person."""
        trait, verb = self.traits[index], self.traits[index - 1]
        things = trait.noun and bool(trait.enclitic) and trait.number == "s" and trait.lemma not in self.speech.roles
        return things and bool(verb.verb) and trait.gender != verb.gender

    def _is_verb(self, index: int) -> bool:
        """Whether a form that the word table takes for something else is a verb at the head of a clause (وعبر الوزير عن …)."""
        after = self.traits[index + 1] if index + 1 < len(self.traits) else None
        named = self.traits[index].joined and self.traits[index].lemma in self.speech.verbs and index + 1 in self.names
        return named or (self.traits[index].bare in self.speech.forms and after is not None and (after.definite or after.noun))

    def _verb_behind(self, first: int, last: int) -> int:
        """The main verb behind the adverbial phrase and its comma at `first` (وفي بيان، رد الوزير), or `last`."""
        near = range(first, min(last, first + self.speech.windows.fronted))
        comma = next((i for i in near if self.traits[i].form in COMMAS), last)
        return comma + 1 if comma + 1 < last and (self.traits[comma + 1].verb or self._acts(comma + 1, last)) else last

    def _acts(self, index: int, last: int) -> bool:
        """«وفي رده، توعد الوزير …»: a form that is also a noun, before somebody who may do it."""
        trait = self.traits[index]
        alike = trait.noun and trait.gender == "m" and not (trait.definite or trait.glued or trait.joined)
        return alike and index + 1 < last and (index + 1 in self.names or self.traits[index + 1].lemma in self.speech.roles)

    def is_time(self, index: int) -> bool:
        """Whether a word says when (الأحد, أمس), or how (أيضا)."""
        trait = self.traits[index]
        if index in self.names or trait.joined or (trait.glued and trait.norm not in self.speech.times):
            return False
        told = trait.norm in self.speech.times or trait.bare in self.speech.times
        return told or (trait.norm.isdigit() and index > 0 and self.is_time(index - 1))

    def is_date(self, index: int) -> bool:
        """Whether a day begins here (20 يناير, العاشر من تموز)."""
        near = self.traits[index : index + self.speech.windows.date]
        return near[0].norm.isdigit() or any(trait.bare in self.months for trait in near)

    def is_occasion(self, index: int) -> bool:
        """Whether a word is something in which one speaks (بيان, مقابلة)."""
        last = len(self.traits) - 1
        while index < last and self.traits[index].lemma in self.speech.before_source:
            index += 1  # «في أحدث تقرير», «في نفس التغريدة»
        return index <= last and self.traits[index].lemma in self.speech.occasions

    def is_hearer(self, index: int) -> bool:
        """Whether a word is the one somebody speaks to (لرويترز)."""
        trait = self.traits[index]
        if trait.norm in self.speech.hearer_forms and trait.form.endswith(trait.norm[-1]):
            return index + 1 < len(self.traits) and self.traits[index + 1].norm in self.speech.hearers
        return trait.glued == FOR and trait.lemma in self.speech.hearers and not takes_for(self, index - 1)

    def _light_once(self, index: int, last: int, but: frozenset[str]) -> int:
        trait = self.traits[index]
        if trait.marks & NO_SURROUNDING:
            return index
        if trait.form in COMMAS or trait.form in DASHES:
            return index + 1
        stated = self._over_named(index, last) if trait.norm == FOR else self._over_time(index, last)
        if stated > index:
            return stated
        aside = self.speech.asides.at(self.traits, index, last)
        if aside is not None and aside[0] - index > 1:
            return aside[0]
        if trait.form == "(":
            return closing(self.traits, index, last, self.speech.windows.closing)
        return self._over_phrase(index, last) if self.is_hearer(index) else self._over_preposition(index, last, but)

    def _over_time(self, index: int, last: int) -> int:
        """Past when (أمس, بداية حزيران) or how (بشدة, بشكل مفاجئ); `index` where neither stands."""
        trait, after = self.traits[index], self.traits[index + 1] if index + 1 < last else self.traits[index]
        if trait.lemma in self.speech.went_on and self.traits[min(index + 1, len(self.traits) - 1)].lemma in self.speech.mere:
            return index + 1  # «ومضى قائلا: …»
        if trait.norm.isdigit() and after.lemma in self.speech.ages and self.traits[index - 1].form in COMMAS:
            return index + 2  # «مغني الراب، 51 عاما، …»
        part = trait.bare in self.speech.parts_of_month
        if part and after.bare in self.months:
            return self._over_date(index + 1, last)
        timed = part and after.noun and after.lemma not in self.speech.documents and self.is_occasion(index + 1)
        phrase = index + int(timed)
        if phrase > index or (trait.glued == WITH and trait.lemma in self.speech.company):
            return self._over_phrase(phrase, last)
        if trait.glued == WITH and self.speech.is_manner(trait):
            described = after.adjective or (after.noun and trait.lemma in self.speech.shapes)
            return index + 1 + int(described and not (after.definite or after.glued or after.joined))
        return index + int(self.is_time(index))

    def _over_named(self, index: int, last: int) -> int:
        """Past «لـ"سكاي نيوز"», «لـ CNN»: the one spoken to, by a name that a mark cuts off; `index` where none stands."""
        after = index + 1
        if after < last and self.traits[after].form in OPENING:
            end = closing(self.traits, after, last, self.speech.windows.closing)
            return end if end > after else index
        return self.names.get(after, index)

    def _over_preposition(self, index: int, last: int, but: frozenset[str]) -> int:
        """Past an adjunct or a date; `index` where none stands."""
        if index + 1 >= last or self.traits[index + 1].that or index in self.names:
            return index  # «علي أكبر ولايتي» is no «على»
        if self.traits[index].preposition and self.traits[index].bare in self.speech.particles.inside and self.is_date(index + 1):
            return self._over_date(index + 1, last)
        return self._over_adjunct(index, last, but)

    def _over_date(self, index: int, last: int) -> int:
        """Past a day with its month, its other name (تموز/يوليو) and its year."""
        near = range(index, min(last, index + self.speech.windows.date))
        index = max((i for i in near if self.traits[i].bare in self.months), default=index) + 1
        while index < last and (self.traits[index].form == "/" or self._is_of_date(index)):
            index += 1
        return index

    def _is_of_date(self, index: int) -> bool:
        trait, before = self.traits[index], self.traits[index - 1]
        second = trait.bare in self.second_months and before.bare in self.months
        return second or trait.bare in self.months or trait.norm.isdigit() or self.traits[index - 1].form == "/"

    def _over_adjunct(self, index: int, last: int, but: frozenset[str]) -> int:
        """Past when, where, through what and to whom something was said; `but` introduces what is said (في بيان إلى مقتل …)."""
        trait, particles = self.traits[index], self.speech.particles
        if trait.preposition and not trait.glued and self.is_occasion(index + 1):
            end = self._over_phrase(index + 1, last)
            after = self.traits[end + 1] if end + 1 < last else None
            if after is None or after.that:
                return end
            where = after.pos == "proper" or after.lemma in self.speech.channels  # «تغريدة على تويتر»
            apart = frozenset[str]() if where or is_addressed(self, end, last) else but
            goes_on = self.traits[end].bare in particles.occasion_goes_on - apart
            return self._over_phrase(end + 1, last) if goes_on else end
        towards = trait.bare in particles.towards and self.traits[index + 1].lemma in self.speech.hearers
        over = towards or trait.bare in particles.adjuncts
        answers = over and trait.norm.endswith(ACCUSATIVE) and self.traits[index + 1].preposition  # «قال، ردا على سؤال، إن»
        answers = answers and not trait.joined and index + 2 < last
        return self._over_phrase(index + 1 + int(answers), last) if over else index

    def _over_text(self, index: int, end: int) -> int:
        """«في بيان رسمي تعيين مدرب جديد»: what a statement announces is no part of its name."""
        first = index + 1 + int(self._is_relation(index + 1, end))
        nouns = (i for i in range(first, end) if self.traits[i].noun and not self.traits[i].describes and not self._belongs(i))
        return next(nouns, end)

    def _is_relation(self, index: int, end: int) -> bool:
        """«في بيان توضيحي»: an adjective of relation that the word table takes for a noun, and that takes no possessor."""
        alike = index < end and self.traits[index].norm.endswith((NISBA, NISBA_FEMININE)) and not self.traits[index].definite
        return alike and not (index + 1 < len(self.traits) and (self.traits[index + 1].definite or index + 1 in self.names))

    def _belongs(self, index: int) -> bool:
        return bool(self.traits[index].glued) or self.traits[index].joined or self.traits[index - 1].preposition

    def _goes_with(self, index: int, end: int) -> bool:
        """«في تقريرها الصادر في مايو»: a definite word that describes an occasion with its pronoun."""
        head, trait = self.traits[index], self.traits[end]
        described = trait.norm.startswith(ARTICLE) and end not in self.names and trait.lemma not in self.speech.roles
        agrees = (trait.gender, trait.number) == (head.gender, head.number)
        return bool(head.enclitic) and end == index + 1 and described and agrees

    def _over_phrase(self, index: int, last: int) -> int:
        """Past the noun phrase at `index` and the relative clause behind it."""
        end = max(self.phrase(index, last, titles=False), index + 1)
        if self.traits[index].lemma in self.speech.documents and not self.traits[index].definite:
            end = self._over_text(index, end)
        end += int(end < last and self._goes_with(index, end))
        end += int(end < last and self.traits[end].stem == FOR and bool(self.traits[end].enclitic))  # «في كلمة له أمام …»
        trait = self.traits[end] if end < last else None
        held = trait is not None and bool(trait.enclitic) and trait.lemma in self.speech.staged  # «في مؤتمر صحفي عقده في …»
        told = trait is not None and trait.verb and (trait.enclitic or trait.lemma not in self.speech.verbs)
        if trait is not None and (trait.relative or held or told):
            while end < last and self.traits[end].form not in COMMAS and not self.traits[end].that:
                end += 1
        return end
