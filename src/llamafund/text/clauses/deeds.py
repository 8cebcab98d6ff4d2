"""Names of deeds with و that are spelt like verbs, known by the deeds named before them (فرض رسوم … وفرض ضريبة)."""

from __future__ import annotations

from llamafund.orthography import PLURAL
from llamafund.punctuation import COMMAS
from llamafund.text.clauses.line import Line

GLUED = ("ب", "ل")
NEAREST = 3  # words before: a preposition, a deed, and what it is done to


def is_one_more(line: Line, begin: int, index: int) -> bool:
    """Whether the word names one more deed beside one that was named before it."""
    named = _is_named_again(line, begin, index) or _shares_possessor(line, index) or _is_done_to_same(line, index)
    return named or _is_one_more_casualty(line, begin, index) or _is_parallel(line, index)


def _is_parallel(line: Line, index: int) -> bool:
    """«في بسط نفوذها وفرض سياساتها»: a deed before what has the pronoun of the word before, which such a deed takes, too."""
    if line.signs[index].bare not in line.lists.verbal_nouns or index < NEAREST or index + 1 >= len(line.words):
        return False
    mine, other, deed = line.words[index + 1], line.words[index - 1], line.signs[index - 2]
    alike = bool(mine.enclitic) and mine.enclitic == other.enclitic and mine.pos == other.pos == "noun" and not mine.proclitic
    taken = line.after_preposition(index - 2) or line.words[index - 2].proclitic[-1:] in GLUED
    return alike and taken and deed.noun and not deed.definite


def _is_one_more_casualty(line: Line, begin: int, index: int) -> bool:
    """«أسفر الهجوم عن مقتل جندي وجرح المئات»: behind a preposition with another deed of that sort, and no verb between."""
    subject = line.signs[index + 1].norm.endswith(PLURAL[0])  # «، وجرح آخرون»
    if line.signs[index].bare not in line.lists.casualties or subject or line.comma_before(index):
        return False
    for before in range(index - 1, begin, -1):
        if line.own_verb(before) and not _is_of_measure(line, before):
            return False
        if line.words[before].lemma in line.lists.casualties or line.signs[before].bare in line.lists.casualties:
            return line.after_preposition(before) or line.words[before].proclitic[-1:] in GLUED
    return False


def _is_of_measure(line: Line, index: int) -> bool:
    """«ما لا يقل عن ستين شخصا»: the verb behind «ما» and a particle."""
    return any(line.words[i].pos == "relative" for i in range(max(0, index - 2), index)) and bool(line.signs[index - 1].verbal)


def _is_named_again(line: Line, begin: int, index: int) -> bool:
    """«شمل القرار فرض رسوم، وفرض ضريبة»: the same word stands before it as the name of a deed, and no verb between."""
    bare = line.signs[index].bare
    before = next((i for i in range(index - 1, begin, -1) if line.signs[i].bare == bare and not line.signs[i].joined), begin)
    deed = line.signs[before].noun or bare in line.lists.verbal_nouns
    if not deed or not all(line.words[i + 1].pos in ("noun", "proper", "unknown") for i in (before, index)):
        return False  # «صدر حكم أول، وحكم على الشركة …»
    verbs = [i for i in range(line.content(begin, index), index) if line.own_verb(i) and i != before]
    return before > begin and bool(verbs) and verbs[-1] < before


def _shares_possessor(line: Line, index: int) -> bool:
    """«نجاحه في محاربة وهزم الإرهاب»: right behind a deed that a preposition takes and that waits for what it is done to."""
    before, word = line.signs[index - 1], line.words[index - 1]
    waits = before.noun and not (before.definite or before.joined) and word.pos == "noun" and word.number == "s"
    taken = word.proclitic[:1] in GLUED or line.after_preposition(index - 1)
    return waits and taken and line.signs[index].bare in line.lists.verbal_nouns and line.signs[index + 1].definite


def _is_done_to_same(line: Line, index: int) -> bool:
    """«بتعطيل توزيع الصحيفة وحجزها بعد الطباعة»: a deed with the pronoun of what the deed before was done to, and no subject."""
    enclitic, after = line.words[index].enclitic, line.words[index + 1]
    deed = line.signs[index].bare.removesuffix(enclitic) if enclitic else ""
    if deed not in line.lists.verbal_nouns or not line.signs[index - 1].definite or not (after.pos == "prep" or not after.pos):
        return False
    for before in range(index - 2, 0, -1):
        word, sign = line.words[before], line.signs[before]
        if line.own_verb(before) or word.form in COMMAS:
            return False
        if word.proclitic[:1] in GLUED and sign.noun:
            return True
    return False
