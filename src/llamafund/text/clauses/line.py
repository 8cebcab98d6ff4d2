"""One sentence as the cutter sees it: what stands before and behind each word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from llamafund.model import Word
from llamafund.orthography import AND, FOR, SHE
from llamafund.punctuation import COMMAS, DASHES, OPENING, QUOTES
from llamafund.text.clauses.connectives import Connectives
from llamafund.text.clauses.phrases import longest
from llamafund.text.clauses.sign import Sign
from llamafund.text.layout import abbreviations

AHEAD = 14  # words in which the verb of a clause with a fronted topic is looked for
LONGEST_PLAIN = 40  # words a sentence without a comma has when commas are simply not in use
LONGEST_DATELINE = 20  # tokens
LONGEST_NAME = 8  # tokens in quotation marks
LONGEST_INITIAL = 2  # letters before the dot of an initial
LONGEST_LETTER = 3  # letters of what one is called, between two dots

STRONG = frozenset("؛;.!؟?…")
_DIRECTED = frozenset("«“")  # open only
COLON = ":"
THAT = "ان"
SPEAKING = ("1", "2")  # persons: I, we and you
_LEADING = OPENING | {COLON}


class Line:
    """The words of a sentence and their signs."""

    def __init__(self, words: Sequence[Word], signs: Sequence[Sign], lists: Connectives) -> None:
        self.words = words
        self.signs = signs
        self.lists = lists
        self.bound = [False] * len(signs)
        for index, sign in enumerate(signs):
            if sign.verb:
                self.bound[index] = self._is_bound(index) or self._is_taken_with_copula(index)
        commas = [index for index, word in enumerate(words) if word.form in COMMAS]
        self.has_commas = bool(commas)
        self.last_comma = commas[-1] if commas else -1
        both = enumerate(zip(words, signs, strict=True))
        self._turns = [index for index, (word, sign) in both if sign.says or sign.stem == THAT or word.form in _LEADING]
        self._awaited = self._awaiting()
        self.is_plain = not self.has_commas and len(words) > LONGEST_PLAIN

    @cached_property
    def spoken(self) -> list[bool]:
        """For each word, whether somebody speaks there: behind an open quotation, a colon, or a verb of «I», «we» and «you»."""
        told: list[bool] = []
        opened = speaks = False
        for word, sign in zip(self.words, self.signs, strict=True):
            told.append(opened or speaks)
            if word.form in QUOTES:
                opened = word.form in OPENING and not (opened and word.form not in _DIRECTED)
            speaks = speaks or word.form == COLON or (bool(sign.verb) and word.person in SPEAKING)
        return told

    def _awaiting(self) -> list[bool]:
        """For each word, whether what is said is still to come; one pass, since a sentence may be as long as a book."""
        told: list[bool] = []
        awaited = False
        for index in self._turns:
            told += [awaited] * (index + 1 - len(told))
            form = self.words[index].form
            if self.signs[index].stem == THAT or form == COLON or (awaited and form in OPENING and self._quotes(index)):
                awaited = False
            elif self.signs[index].says:
                awaited = True
        return told + [awaited] * (len(self.words) - len(told))

    def _quotes(self, index: int) -> bool:
        """Whether what the quotation mark opens is longer than a name."""
        return not any(word.form in QUOTES for word in self.words[index + 1 : index + LONGEST_NAME])

    def comma_before(self, index: int) -> bool:
        """Whether a comma stands right before a word, or before the quotation mark there."""
        before = self.words[index - 1].form
        return before in COMMAS or (index > 1 and before in OPENING and self.words[index - 2].form in COMMAS)

    def own_verb(self, index: int) -> bool:
        """Whether a verb stands here that no relative pronoun, subordinator or preposition takes."""
        return bool(self.signs[index].verb) and not (self.bound[index] or self.after_preposition(index))

    def feminine_present(self, index: int) -> bool:
        """Whether a verb that the word table takes for a past one may be the present of a feminine (تسيطر, تعرض)."""
        word = self.words[index]
        return self.signs[index].verb == "past" and word.gender == "m" and self.signs[index].bare.startswith(SHE)

    def first_word(self) -> int:
        """The first token that is no mark."""
        return next((index for index, sign in enumerate(self.signs) if sign.norm[:1].isalnum()), 0)

    def verb_next(self, index: int) -> bool:
        """Whether a verb comes next, particles aside."""
        after = self.past_particles(index + 1)
        return after < len(self.signs) and bool(self.signs[after].verb)

    def past_particles(self, index: int) -> int:
        """The first word from `index` that is no particle of the verb."""
        while index < len(self.signs) and self.signs[index].verbal:
            index += 1
        return index

    def full_verb_before(self, begin: int, index: int) -> bool:
        """Whether the clause so far has a verb of its own that is more than كان: behind its last أن or colon, if it has one."""
        begin = self.content(begin, index)
        return any(self.own_verb(i) and self.words[i].lemma not in self.lists.linking for i in range(begin, index))

    def is_linked(self, begin: int, index: int) -> bool:
        """Whether the word is the predicate of a linking verb («بات الفريق مهددا بالهبوط»)."""
        for before in range(index - 1, begin - 1, -1):
            if self.words[before].form in COMMAS:
                return False
            linking = self.words[before].lemma in self.lists.linking
            if self.own_verb(before) or (linking and self.signs[before].verb):  # also «إذا كان التحذير معتمدا على …»
                return linking
        return False

    def content(self, begin: int, index: int) -> int:
        """Where what is said begins in the clause up to `index`: behind its last أن, colon or opened quotation."""
        first = begin
        said = False
        turns = self._turns
        for turn in range(bisect_left(turns, begin), bisect_left(turns, index)):
            place = turns[turn]
            when = place > 0 and self.signs[place - 1].bare in self.lists.deeds  # «منذ أن نشرنا الإعلان»
            that = (self.signs[place].stem == THAT and not when) or self.words[place].form == COLON
            if that or (said and self.words[place].form in OPENING):
                first, said = place + 1, False
            said = said or self.signs[place].says
        while first < index and not self.signs[first].norm[:1].isalnum():
            first += 1
        return first

    def awaits_content(self, index: int) -> bool:
        """Whether a verb of saying stands before, and nothing it says yet."""
        return self._awaited[index]

    def speaks_behind(self, index: int) -> bool:
        """«وقال النائب معبرا عن ارتياحه "…"»: whether what a verb of saying before waits for stands soon behind."""
        near = range(index, min(len(self.signs), index + AHEAD))
        told = (self.signs[i].inna or (self.words[i].form in OPENING and not self.comma_before(index)) for i in near)
        return self._awaited[index] and any(told)

    def verb_ahead(self, index: int) -> int | None:
        """Where a verb without و stands soon behind `index`, with no comma, connective or أن between; else None."""
        for ahead in range(index + 1, min(len(self.signs), index + AHEAD)):
            sign = self.signs[ahead]
            if self.words[ahead].form in COMMAS or sign.stem == THAT or (sign.joined and sign.verb):
                return None
            if sign.opener and longest(self.lists.openers, self.signs, ahead):
                return None
            if self.own_verb(ahead) and not self.after_preposition(ahead) and not self.describes(ahead):
                return ahead
        return None

    def before_comma(self, index: int) -> Iterator[int]:
        """The places from `index` on, up to the next comma and not far."""
        for ahead in range(index, min(len(self.signs), index + AHEAD)):
            if self.words[ahead].form in COMMAS:
                return
            yield ahead

    def describes(self, index: int) -> bool:
        """Whether the verb speaks with its pronoun of the indefinite noun before it («في بيان نشرته الوكالة»)."""
        before = self.signs[index - 1]
        return bool(self.words[index].enclitic) and before.noun and not before.definite

    def after_preposition(self, index: int) -> bool:
        """Whether a preposition takes the word."""
        word = self.words[index - 1]
        return word.pos == "prep" and not word.enclitic

    def is_bare(self, index: int) -> bool:
        """Whether the word before neither takes this one nor opens something."""
        before, form = self.signs[index - 1], self.words[index - 1].form
        letters = before.norm.isalpha() and len(before.norm) <= LONGEST_INITIAL  # «بي إن سبورتس»
        opens = letters or form in QUOTES or form == ":" or self.words[index - 1].pos in ("conj", "particle")
        return not (before.verb or before.binds or opens)

    def is_full_stop(self, index: int) -> bool:
        """Whether the dot (in a quotation) ends a statement: it does not in an address or a number, nor after initials."""
        before, after = self.signs[index - 1].norm, self.signs[index + 1].norm
        dotted = len(after) <= LONGEST_INITIAL and index + 2 < len(self.words) and self.words[index + 2].form == "."
        dots = index > 1 and self.words[index - 2].form == "." and len(before) <= LONGEST_LETTER  # «فرانس.تي.في», «آي.إتش.إس»
        short = len(before) <= LONGEST_INITIAL or before in abbreviations()
        return not (dotted or dots or short or after.isascii() or before.isdigit())

    def is_dateline(self, index: int) -> bool:
        """Whether «المدينة، البلد (CNN) --» (the dash may be missing before a verb) stands before `index`, at the head."""
        if index > LONGEST_DATELINE or any(sign.verb for sign in self.signs[:index]):
            return False
        last = next((i for i in range(index - 1, 0, -1) if self.words[i].form not in DASHES), 0)
        agency = self.words[last].form == ")" and self.words[last - 1].norm.isascii() and self.words[last - 1].norm.isalpha()
        return agency and (last < index - 1 or bool(self.signs[index].verb))

    def _is_taken_with_copula(self, index: int) -> bool:
        """«الرئيس الذي كان يعارض ذلك»: the second verb of what a relative pronoun takes."""
        taken = index > 0 and self.bound[index - 1] and not self.signs[index].joined
        return taken and self.words[index - 1].lemma in self.lists.copulas

    def _is_bound(self, index: int) -> bool:
        """Whether a relative pronoun or a subordinator right before the verb takes it."""
        before = index - 1
        while before >= 0 and self.signs[before].verbal and not self.signs[before].joined:
            before -= 1
        if before < 0 or self.signs[index].joined:
            return False
        return self.signs[before].binds or self.words[index].proclitic in (FOR, AND + FOR)
