"""Sentences into clauses, at the connectives of Arabic news and the verbs behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from llamafund.memo import WordTable
from llamafund.model import Document, Word
from llamafund.orthography import ACCUSATIVE, AND, SO
from llamafund.punctuation import DASHES
from llamafund.text.clauses.conceded import begins_with_fact
from llamafund.text.clauses.connectives import Connectives, connectives
from llamafund.text.clauses.joins import joins, may_join
from llamafund.text.clauses.line import STRONG, THAT, Line
from llamafund.text.clauses.open_clause import SHORTEST, SoFar
from llamafund.text.clauses.openers import is_opener
from llamafund.text.clauses.phrases import leading, longest
from llamafund.text.clauses.reported import opens_report
from llamafund.text.clauses.run_on import runs_on
from llamafund.text.clauses.sign import Sign
from llamafund.text.clauses.spoken import begins_anew
from llamafund.text.clauses.unjoined import is_free_that, is_so, is_topic, opens_after_comma, speaks, takes_its_own

SURELY = ("قد", "لقد")
YET = "بعد"

_DEPTH = {"(": 1, "[": 1, ")": -1, "]": -1}
_signs: WordTable[Sign] = WordTable()


def signs_of(document: Document, words: Sequence[Word]) -> list[Sign]:
    """The sign of each word of a document; `words` are its own, or others where one is read as a part of a name."""
    sign = connectives().sign
    known = _signs.of(document.words, document.column, sign)
    if words is document.words:
        return known
    return [one if word is own else sign(word) for one, word, own in zip(known, words, document.words, strict=True)]


def clauses(words: Sequence[Word], signs: Sequence[Sign], first: int, last: int) -> list[tuple[int, int]]:
    """Cut the tokens `[first, last)` of one sentence into clauses that touch each other; `signs` are those of the words.

    A clause opens at a connective (لكن، بينما، حيث …), after a strong mark, at و before a verb, at a participle of speech, and
    never within brackets. The verb of a relative or complement clause (الذي، أن) stays with its head.
    """
    inside, seen = words[first:last], list(signs[first:last])
    apart = [index for index, sign in enumerate(seen[:-1]) if sign.norm == AND and seen[index + 1].norm[:1].isalpha()]
    if apart:
        inside, seen = _joined(inside, seen, apart)
    seen = _after_particles(inside, seen)
    cuts = [first, *(first + cut for cut in _cuts(SoFar(Line(inside, seen, connectives()))))]
    return list(zip(cuts, [*cuts[1:], last], strict=True))


def _joined(words: Sequence[Word], signs: Sequence[Sign], apart: Iterable[int]) -> tuple[list[Word], list[Sign]]:
    """The words with each و that stands apart («و أضاف») taken for one with the next word, at the place of the و."""
    read, seen = list(words), list(signs)
    for index in apart:
        after = signs[index + 1]
        if not after.joined:
            read[index] = words[index + 1]
            seen[index] = replace(after, norm=AND + after.norm, joined=True, quiet=False, participle=None, circumstance=None)
    return read, seen


def _after_particles(words: Sequence[Word], signs: list[Sign]) -> list[Sign]:
    """The signs with verbs for what they are, whatever the word table takes them for.

    Behind قد («قد نقل», «وقد رد»), and «وعبر» with its عن.
    """
    lists = connectives()
    for index, sign in enumerate(signs[1:], 1):
        surely = signs[index - 1].bare in SURELY and sign.noun and not (sign.definite or sign.joined or words[index].proclitic)
        alike = sign.joined and sign.bare in lists.spelt_like_prepositions and not words[index].enclitic
        if surely or (alike and _tells_of(signs, index, lists)):
            signs[index] = replace(sign, verb="past", noun=False)
    return signs


def _tells_of(signs: Sequence[Sign], index: int, lists: Connectives) -> bool:
    """«وعبر الوزير عن أمله»: what a verb tells of stands soon behind, before any mark or verb."""
    for place in range(index + 1, min(len(signs), index + 1 + lists.tells_within)):
        if signs[place].bare in lists.told_of and not signs[place].joined:
            return True
        if signs[place].verb or not signs[place].norm[:1].isalnum():
            return False
    return False


def _cuts(so: SoFar) -> list[int]:
    """Where clauses open, the first one left out."""
    cuts: list[int] = []
    depth = 0
    spoken = True  # a word stands right before, and no mark
    for index, (word, sign) in enumerate(zip(so.words, so.signs, strict=True)):
        form = word.form
        if form in _DEPTH:
            depth = max(0, depth + _DEPTH[form])
        if not (depth or (sign.quiet and spoken)) and _is_long_enough(so, index) and _opens(so, index):
            cuts.append(index)
            so.begin = index
            so.predicate = begins_with_fact(so)
        spoken = form[:1].isalnum()
        if sign.says or sign.participle is not None or word.lemma in so.lists.sayings:
            so.governed = True
        elif sign.inna:
            so.governed = False
        if not so.predicate:
            so.predicate = _makes_clause(so, index)
    return cuts


def _is_long_enough(so: SoFar, index: int) -> bool:
    """Whether neither the clause so far nor what is left of the sentence would be too short."""
    shortest = SHORTEST + int(so.signs[so.begin].bare in so.lists.pronouns)  # «وهو أكبر»
    return index - so.begin >= shortest and len(so.signs) - index > SHORTEST and so.tail[SHORTEST - 1] >= index


def _makes_clause(so: SoFar, index: int) -> bool:
    """Whether the word makes what stands before it a clause: its own verb, or what stands for one."""
    sign = so.signs[index]
    if index == so.begin and sign.bare in so.lists.anew and so.words[index].pos != "demonstrative":
        return True  # «أنا فخور به», «لقد حافظ عليه»
    if sign.verb:
        return so.line.own_verb(index) or _is_taken(so, index)
    if sign.bare in so.lists.predicates:
        return not sign.joined or index == so.begin
    if _is_verb_like_noun(so, index):
        return True
    if (index - so.begin > SHORTEST and so.signs[index - SHORTEST - 1].stem == THAT) or _is_nominal_predicate(so, index):
        return True
    return sign.joined and sign.verbal and sign.norm.startswith(SO) and not so.line.verb_next(index)  # فقد the verb


def _is_verb_like_noun(so: SoFar, index: int) -> bool:
    """A verb that is spelt like its noun: at the head, behind a connective, or behind a clause of time, with who does it.

    «وجلب الفوز ثلاث نقاط», «فيما تجمد رصيد الفريق», «وعندما رآهم، فتح النار عليهم»; also what is said of a pronoun («إنه لاعب»).
    """
    sign, word = so.signs[index], so.words[index]
    if not sign.noun or sign.definite or word.pos != "noun" or index + 1 >= len(so.signs):
        return False
    before = so.signs[index - 1] if index > so.begin else None
    of_pronoun = before is not None and so.words[index - 1].pos == "conj" and bool(so.words[index - 1].enclitic)
    if of_pronoun and not word.proclitic:
        return True  # «إنه لاعب», «لكنه تجاهل الإشارة»
    if word.proclitic not in ("", AND) or (sign.bare not in so.lists.verbal_nouns and not _is_taken(so, index)):
        return False
    timed = so.line.comma_before(index) and leading(so.lists.before_main, so.signs, so.line.content(so.begin, index)) > 0
    head = index == so.line.content(so.begin, index + 1)
    return (so.signs[index + 1].definite and (timed or head)) or _is_taken(so, index)


def _is_taken(so: SoFar, index: int) -> bool:
    """Whether a connective that takes a verb stands right before, at the head («فيما تجمد رصيد …»)."""
    first = index == so.begin + 1 and so.signs[so.begin].bare in so.lists.taking_verbs
    return first and (bool(so.signs[index].verb) or so.words[index + 1].pos == "noun")


def _is_nominal_predicate(so: SoFar, index: int) -> bool:
    """«وبرانسون معتقل منذ عامين»: an indefinite adjective right behind a definite subject at the head."""
    word, sign = so.words[index], so.signs[index]
    taken = index + 1 < len(so.words) and so.words[index + 1].pos == "prep"  # also a noun: «معتقل منذ عامين»
    if not (word.pos == "adj" or (sign.noun and taken)) or sign.definite or word.proclitic or word.norm.endswith(ACCUSATIVE):
        return False
    head = so.line.content(so.begin, index)
    subject = range(head, index)
    return 0 < len(subject) <= SHORTEST and all(_is_of_subject(so, place) for place in subject)


def _is_of_subject(so: SoFar, index: int) -> bool:
    """Whether a definite word stands here, or one that the next makes so: «هذا الموقف ثابت», «تطبيق الوزارة سهل»."""
    word = so.words[index]
    taken = word.pos == "demonstrative" or (so.signs[index].noun and not word.proclitic and word.pos == "noun")
    return word.pos != "prep" and (so.signs[index].definite or (taken and so.signs[index + 1].definite))


def _opens(so: SoFar, index: int) -> bool:
    before = so.words[index - 1].form
    if (before in DASHES or before == ")") and so.line.is_dateline(index):
        return True
    if before in STRONG:
        return so.signs[index].norm[:1].isalnum() and (before != "." or so.line.is_full_stop(index - 1))
    alike = so.signs[index].alike and longest(so.lists.look_alikes, so.signs, index)
    yet = so.signs[index].joined and so.signs[index - 1].bare == YET  # «لم يتبلور الاتفاق بعد والمفاوضات مستمرة»
    if alike or _is_held(so, index) or (so.line.after_preposition(index) and not yet):
        return False
    return is_opener(so, index) or opens_report(so, index) or _opens_by_kind(so, index)


def _is_held(so: SoFar, index: int) -> bool:
    """Whether the word before takes what و joins to it: «بعدما ووجهت», «سبق وطرح», «سبق لهم وأن زاروها», «ما فاز إلا ورقص»."""
    before = index - 1
    if not so.signs[index].joined or so.signs[before].binds:
        return so.signs[index].joined
    if before > 0 and so.words[before].enclitic and so.words[before].pos == "prep":
        before -= 1
    return so.signs[before].bare in so.lists.before_and


def _opens_by_kind(so: SoFar, index: int) -> bool:
    """What is no connective opens a clause by its form, its و or the comma before it."""
    sign = so.signs[index]
    if sign.participle is not None:
        return speaks(so, index, sign.participle)
    if sign.circumstance is not None:
        told = takes_its_own(so, index, sign.circumstance)
        again = sign.joined and any(
            one.circumstance is not None for one in so.signs[so.begin : index]
        )  # «رافضة القرار ومنددة به»
        free = not (so.line.is_linked(so.begin, index) or so.line.speaks_behind(index))
        return so.predicate and free and told and not again
    if sign.inna:
        return is_free_that(so, index) or (so.line.comma_before(index) and begins_anew(so, index))
    if sign.joined:
        return may_join(so, index) and joins(so, index)
    if so.line.comma_before(index):
        said = so.line.speaks_behind(index) and sign.bare not in so.lists.therefore  # «قال الوزير، حينها، إن …»
        follows = sign.bare in so.lists.after_comma and not (said or so.awaits_main(index))  # not «إذا …، عندها ستصبح»
        then = so.predicate and (follows or opens_after_comma(so, index))
        return then or begins_anew(so, index) or runs_on(so, index)
    return so.predicate and (is_topic(so, index) or is_so(so, index))
