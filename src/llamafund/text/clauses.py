"""Sentences into clauses, at the connectives of Arabic news and the verbs behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from llamafund.model import Word
from llamafund.text.aside import adds_news, denies, is_circumstance, is_parenthesis
from llamafund.text.connectives import Sign, connectives, longest
from llamafund.text.continued import goes_on
from llamafund.text.line import AHEAD, COMMAS, DASHES, QUOTES, STRONG, THAT, Line
from llamafund.text.nominal import is_nominal, is_said_apart

MOST = 4  # words at the end that are counted
SHORTEST = 2  # words; anything shorter stays with its neighbour
AS_IF = "كأن"  # with its hamza: without it is كان
NAMED_WITH = ("ب",)
ASKED = 3  # words from a participle behind a comma to its preposition
AND = "و"
THEN = "ثم"
FUTURE = "وس"
UNPUNCTUATED = 6  # words a clause has before a bare «وفي» or «هذا» may open the next

_DEPTH = {"(": 1, "[": 1, ")": -1, "]": -1}
_ROOM = 60_000  # forms remembered, as many as a vocabulary keeps
_signs: dict[str, tuple[Word, Sign]] = {}  # what each word is, worked out once; another analyser has other words of that form


def clauses(words: Sequence[Word], first: int, last: int) -> list[tuple[int, int]]:
    """Cut the tokens `[first, last)` of one sentence into clauses that touch each other.

    A clause opens at a connective (لكن، بينما، حيث …), after a strong mark, at و before a verb, at a participle of speech, and
    never within brackets. The verb of a relative or complement clause (الذي، أن) stays with its head.
    """
    inside = words[first:last]
    signs = [_sign(word) for word in inside]
    apart = [index for index, sign in enumerate(signs[:-1]) if sign.norm == AND and signs[index + 1].norm[:1].isalpha()]
    if apart:
        inside, signs = _joined(inside, signs, apart)
    cuts = [first, *(first + cut for cut in _Cutter(Line(inside, signs, connectives())).cuts())]
    return list(zip(cuts, [*cuts[1:], last], strict=True))


def _joined(words: Sequence[Word], signs: Sequence[Sign], apart: Iterable[int]) -> tuple[list[Word], list[Sign]]:
    """The words with each و that stands apart («و أضاف») taken for one with the next word, at the place of the و."""
    read, seen = list(words), list(signs)
    for index in apart:
        after = signs[index + 1]
        if not after.joined:
            read[index] = words[index + 1]
            seen[index] = replace(after, norm=AND + after.norm, joined=True, participle=None, circumstance=None)
    return read, seen


def _sign(word: Word) -> Sign:
    known = _signs.get(word.form)
    if known is not None and known[0] is word:
        return known[1]
    if len(_signs) >= _ROOM:
        _signs.clear()
    sign = connectives().sign(word)
    _signs[word.form] = word, sign
    return sign


class _Cutter:
    """One sentence on its way to being cut.

    `begin` is where the clause so far began, `predicate` whether it has a verb of its own or what stands for one, `governed`
    whether a word that takes إن stands before; `tail` the places of the last words, the last first.
    """

    def __init__(self, line: Line) -> None:
        self.line = line
        self.words = line.words
        self.signs = line.signs
        self.lists = line.lists
        words = (i for i in range(len(line.signs) - 1, -1, -1) if line.signs[i].norm[:1].isalnum())
        self.tail = [*islice(words, MOST), *[-1] * MOST]
        self.begin = 0
        self.predicate = False
        self.governed = False

    def cuts(self) -> list[int]:
        """Where clauses open, the first one left out."""
        cuts: list[int] = []
        depth = 0
        for index, (word, sign) in enumerate(zip(self.words, self.signs, strict=True)):
            depth = max(0, depth + _DEPTH.get(word.form, 0))
            shortest = SHORTEST + int(self.signs[self.begin].bare in self.lists.pronouns)  # «وهو أكبر»
            enough = index - self.begin >= shortest and len(self.signs) - index > SHORTEST and self.tail[SHORTEST - 1] >= index
            if enough and not depth and self._opens(index):
                cuts.append(index)
                self.begin = index
                self.predicate = False
            if sign.says or sign.participle is not None or word.lemma in self.lists.sayings:
                self.governed = True
            elif sign.inna:
                self.governed = False
            self.predicate = self.predicate or self._makes_clause(index)
        return cuts

    def _makes_clause(self, index: int) -> bool:
        """Whether the word makes what stands before it a clause: its own verb, or what stands for one."""
        sign = self.signs[index]
        if sign.verb:
            return self.line.own_verb(index)
        if sign.bare in self.lists.predicates:
            return not sign.joined or index == self.begin
        if index - self.begin > SHORTEST and self.signs[index - SHORTEST - 1].stem == THAT:
            return True
        return sign.joined and sign.verbal and sign.norm.startswith("ف") and not self.line.verb_next(index)  # فقد the verb

    def _opens(self, index: int) -> bool:
        before = self.words[index - 1].form
        if (before in DASHES or before == ")") and self.line.is_dateline(index):
            return True
        if before in STRONG:
            return self.signs[index].norm[:1].isalnum() and (before != "." or self.line.is_full_stop(index - 1))
        alike = self.signs[index].alike and longest(self.lists.look_alikes, self.signs, index)
        before_it = self.signs[index - 1]
        held = self.signs[index].joined and (before_it.binds or before_it.bare in self.lists.before_and)  # «بعدما ووجهت», «سبق وطرح»
        if alike or held or self.line.after_preposition(index):
            return False
        return self._is_opener(index) or self._is_occasion(index) or self._opens_by_kind(index)

    def _opens_by_kind(self, index: int) -> bool:
        """What is no connective opens a clause by its form, its و or the comma before it."""
        sign = self.signs[index]
        if sign.participle is not None:
            return self._speaks(index, sign.participle)
        if sign.circumstance is not None:
            told = self._has_preposition(index) if sign.circumstance else self.line.comma_before(index)
            return self.predicate and not self.line.is_linked(self.begin, index) and told
        if sign.inna and sign.norm.startswith("ف"):
            return False  # told by what is an opener
        if sign.inna:
            name = not sign.joined and self.tail[MOST - 1] < index  # «مون جاي إن»
            long = index - self.begin >= UNPUNCTUATED and not name
            governed = self.governed and not (sign.joined and self.words[index - 1].form in QUOTES)  # «…» وإن
            opens = not governed and long and (sign.joined or self.line.is_bare(index))
            return opens and (not self.signs[index + 1].verb or bool(self.words[index].enclitic))  # not «إن نجحت»: if
        if sign.joined:
            return self._may_join(index) and self._joins(index)
        if self.line.comma_before(index):
            return self.predicate and (sign.bare in self.lists.after_comma or self._opens_after_comma(index))
        return self.predicate and self._is_topic(index)

    # ------------------------------------------------------------------------------------------- connectives

    def _is_opener(self, index: int) -> bool:
        sign, after = self.signs[index], self.signs[index + 1]
        if sign.inna and sign.norm.startswith("ف"):
            return not self._awaits_main(index) and (self.predicate or self._concedes())
        length = longest(self.lists.openers, self.signs, index) if sign.opener else 0
        if length and longest(self.lists.loose, self.signs, index) == length and not sign.joined:
            told = self.line.full_verb_before(self.begin, index)
            return told and (self.line.comma_before(index) or self.line.verb_next(index + length - 1))
        if not length:
            return sign.bare in self.lists.before_verb and self._takes_verb(index)
        if sign.bare in self.lists.relative_like and self._is_in_what(index):
            return False
        behind = index + length
        if self.signs[behind - 1].stem == THAT and not self.words[behind - 1].enclitic and self._is_verb(behind):
            return False  # «مما يعني أن تشارك»: أنْ
        placed = sign.bare in self.lists.places and not after.says
        return not placed or (self._stands_alone(index) and not self._is_resumed(index))

    def _is_resumed(self, index: int) -> bool:
        """«وبحسب شرطة دبي، حيث توفيت، فإن الفحص …»: what the phrase before leads to is still to come."""
        if self.predicate:
            return False
        ahead = range(index, min(len(self.signs), index + 2 * AHEAD))
        return any(self.signs[place].inna and self.signs[place].norm.startswith("ف") for place in ahead)

    def _takes_verb(self, index: int) -> bool:
        """Whether a verb or أن comes next, or a form that is also a noun where only a verb makes sense (، كما طالب المجلس)."""
        after = self.signs[index + 1]
        if after.verb and index + 2 < len(self.words) and self.words[index + 2].form in COMMAS:
            return False  # «كما فعلت، تحدثت مع الرئيس»
        if self.words[index + 1].lemma in self.lists.copulas and not (self.line.comma_before(index) or self.line.verb_next(index + 1)):
            return False  # «ستعقد كما كانت مقررة»
        if after.verb or after.stem == THAT or (after.verbal and self.line.verb_next(index)):
            return True
        if self.signs[index].bare == THEN:
            return after.bare in self.lists.verbal_nouns
        object_ = (
            index + 2 < len(self.signs) and self.signs[index + 2].definite and self.words[index + 2].pos in ("noun", "proper")
        )
        past = after.noun and not (after.definite or self.words[index + 1].proclitic) and self.words[index + 1].gender == "m"
        return self.line.comma_before(index) and past and object_

    def _awaits_main(self, index: int) -> bool:
        """«إذا نجحت الخطة فإن …»: what begins the clause waits for its main clause."""
        return longest(self.lists.protases, self.signs, self.line.content(self.begin, index)) > 0

    def _leads(self, index: int) -> bool:
        """«رغم إهاناته، والتي …، نحن ملتزمون»: what is conceded or supposed before waits for its main clause."""
        said = self.line.content(self.begin, index)
        waits = longest(self.lists.concessions, self.signs, said) or longest(self.lists.protases, self.signs, said)
        return bool(waits) and not any(self.line.own_verb(place) for place in range(said, index))

    def _concedes(self) -> bool:
        return longest(self.lists.concessions, self.signs, self.begin) > 0

    def _is_verb(self, index: int) -> bool:
        return index < len(self.signs) and self.signs[index].verb == "present"

    def _is_in_what(self, index: int) -> bool:
        """«فيما وصفه بـ», «فيما عرف بـ», «ننجح فيما نحاول»: في + ما."""
        if not self.signs[index + 1].verb or self.signs[index].joined:
            return False
        named = index + 2 < len(self.words) and self._takes(index + 2, NAMED_WITH)
        if index + 2 < len(self.words) and self.signs[index + 2].norm.isdigit():
            return False  # «فيما عارضه 125»
        return bool(self.words[index + 1].enclitic) or named or bool(self.signs[index - 1].verb)

    def _stands_alone(self, index: int) -> bool:
        """Whether حيث joins a clause of its own; right behind a place it describes the place.

        Not so before a particle of the verb, nor where the text has no commas.
        """
        before = self.words[index - 1].form
        certain = self.signs[index + 1].verbal or longest(self.lists.after_and, self.signs, index + 1) > 0  # «حيث من المتوقع أن»
        return before in COMMAS or before in QUOTES or self.line.is_plain or certain

    def _is_occasion(self, index: int) -> bool:
        """«، في خطوة قد تشير …»: what happened called by a noun, with a clause that tells of it."""
        if not self.line.comma_before(index) or self.line.awaits_content(index):
            return False
        at = index + int(self.words[index].pos == "demonstrative")  # «وذلك في هجوم استهدف …»
        if at + 2 >= len(self.signs) or self.signs[at].bare not in self.lists.occasions or self.signs[at + 1].definite:
            return False
        if self.words[at + 1].lemma not in self.lists.happenings:
            return False
        after = self.line.past_particles(at + 2)
        return after < len(self.signs) and bool(self.signs[after].verb) and not self.signs[after].joined

    # ------------------------------------------------------------------------------------------- participles

    def _speaks(self, index: int, takes: frozenset[str]) -> bool:
        """Whether the participle says something: with its إن or preposition, or after a comma, and not as an adjective."""
        after = self.signs[index + 1]
        that = after.stem == THAT or (self.words[index + 1].pos == "prep" and self.signs[index + 2].stem == THAT)
        if that or self.words[index + 1].form in QUOTES or self.words[index + 1].form == ":":
            return True
        if self.line.comma_before(index) or self.words[index - 1].form in QUOTES:
            return True
        if self.signs[index - 1].noun:
            return False  # «معلومات مؤكدة عن الحادث»
        noun = "object" in takes and index - self.begin >= UNPUNCTUATED and after.definite and not after.verb
        return noun or self._takes(index + 1, takes)

    def _has_preposition(self, index: int) -> bool:
        """Whether what the participle takes comes next, or behind a comma the one it is asked of (داعية المواطنين إلى …)."""
        wanted = self.signs[index].circumstance or ()
        near = range(index + 1, index + 1 + (ASKED if self.line.comma_before(index) else 1))
        for place in near:
            if place >= len(self.words) or self.words[place].form in COMMAS:
                return False
            if self._takes(place, wanted):
                return True
            if not self.signs[place].definite:
                return False
        return False

    def _takes(self, index: int, wanted: Collection[str]) -> bool:
        """Whether one of the prepositions stands at `index`, alone or written onto a word."""
        word = self.words[index]
        return (word.pos == "prep" and word.lemma in wanted) or word.proclitic[:1] in wanted

    # ------------------------------------------------------------------------------------------- with و and ف

    def _may_join(self, index: int) -> bool:
        """Whether what stands before the و is a clause already."""
        long_enough = self.line.comma_before(index) and index - self.begin > UNPUNCTUATED and bool(self.signs[index].verb)
        future = self.words[index].proclitic == FUTURE and index - self.begin > SHORTEST  # «الموعد غير أكيد وسيتوقف على …»
        return self.predicate or long_enough or future or denies(self.line, index)

    def _joins(self, index: int) -> bool:
        sign = self.signs[index]
        comma = self.line.comma_before(index)
        if sign.norm.startswith("ف") and self._awaits_main(index):
            return False
        if sign.verb:
            then = not sign.norm.startswith("ف") or comma or self.line.is_plain
            twin = self.signs[index - 1].verb == sign.verb  # «ستطور وتمتلك سلاحا»
            return then and not (twin or goes_on(self.line, self.begin, index))
        if is_circumstance(self.line, index) or is_parenthesis(self.line, self.begin, index) or AS_IF in self.words[index].form:
            return False
        if self.words[index].pos == "relative" and sign.binds:
            return (comma and not self._leads(index)) or adds_news(self.line, self.begin, index)
        if longest(self.lists.after_and, self.signs, index):
            return self._opens_behind_and(index)
        return self._has_topic(index, comma=comma)

    def _has_topic(self, index: int, *, comma: bool) -> bool:
        """Whether a noun or a fronted adverbial with و or ف has a predicate of its own behind it."""
        sign = self.signs[index]
        if comma and self.predicate and is_nominal(self.line, index):
            return True
        if not comma and is_said_apart(self.line, self.begin, index):
            return True
        then = comma and sign.norm.startswith("ف") and sign.definite  # «، فالحادثة وقعت …»
        fronted = (sign.fronting or then) and self.line.verb_ahead(index) is not None
        return fronted and (comma or index - self.begin >= UNPUNCTUATED)

    def _opens_behind_and(self, index: int) -> bool:
        sign = self.signs[index]
        if sign.bare in self.lists.before_own_verb:
            return self.line.verb_next(index)
        if sign.bare in self.lists.pronouns and sign.norm.startswith("ف") and not self.line.comma_before(index):
            return False  # «صعوبة فهم المخاطر»
        if sign.stem == THAT:
            reason = self.signs[index - 1].bare in self.lists.with_that  # «خاصة وأن»
            if not sign.inna and not self.words[index].enclitic and self._is_verb(index + 1):
                return False  # «نأمل أن تنجح، وأن تعود»
            return not reason and (sign.inna or not sign.norm.startswith("ف"))  # not «سيارة فان»
        again = sign.bare in self.lists.negations and not self.signs[index + 1].verb
        return not (again and any(one.bare in self.lists.negations for one in self.signs[self.begin : index]))  # لا … ولا …

    # ------------------------------------------------------------------------------------------- without

    def _opens_after_comma(self, index: int) -> bool:
        """Whether a verb after a comma is a main verb: no verb of a fronted clause, none that describes a noun."""
        sign = self.signs[index]
        fronted = self.signs[self.begin].fronting or self.words[self.begin].pos == "prep"
        if not sign.verb or fronted or self.line.awaits_content(index):
            return False
        future = self.words[index].lemma in self.lists.copulas and "س" in self.words[index].proclitic
        if sign.says or future:
            return self.line.full_verb_before(self.begin, index)  # «إن القمة التي عقدت أمس، تعتبر نجاحا»
        noun = self.words[index - 2].pos in ("noun", "adj") and not self.signs[index - 2].definite  # «حادث أليم، وقع أمس»
        return sign.verb == "past" and not noun and self.line.full_verb_before(self.begin, index)

    def _is_topic(self, index: int) -> bool:
        """Whether «هذا التحرك … يسلط» begins a clause in running text without marks."""
        if index - self.begin < UNPUNCTUATED or self.words[index].pos != "demonstrative" or self.words[index].proclitic:
            return False
        if not self.signs[index + 1].definite or not self.line.is_bare(index) or self.signs[index - 1].noun:
            return False
        ahead = self.line.verb_ahead(index)
        return ahead is not None and self.signs[ahead].verb == "present"
