"""Clauses without a verb at their head: «والفرصة متاحة أمامه», «وهدف الفريق هو اللقب», «والفريق يستعد للسفر»."""

from __future__ import annotations

from llamafund.orthography import ACCUSATIVE, AND, ARTICLE, FEMININE, PREPOSITIONS
from llamafund.text.clauses.line import Line

CHAIN = 3  # nouns of a genitive before its definite one


def is_nominal(line: Line, index: int) -> bool:
    """Whether a noun with و or ف has a predicate of its own soon behind it, and is not one more item of a list.

    The predicate is a verb, هو or هي between two nouns, or an indefinite word right behind a definite one.
    """
    word = line.words[index]
    if word.pos not in ("noun", "adj", "proper") or word.proclitic[1:2] in PREPOSITIONS:
        return False
    head = index
    while head - index < CHAIN and head + 1 < len(line.signs) and _takes_next(line, head):
        head += 1  # «فرواية وزارة الاستخبارات تتحدث»
    if head >= len(line.signs) or not (line.signs[head].definite and line.words[head].pos in ("noun", "adj", "proper")):
        return False
    if _has_verb(line, head) or _owns(line, head + 1) or _is_identified(line, head):
        return True
    return _is_described(line, head) or _is_compared(line, head)


def _takes_next(line: Line, index: int) -> bool:
    """Whether a noun of a genitive stands here, or «هذه» in one (وهندسة هذه المركبات مقاربة)."""
    return line.words[index].pos == "demonstrative" or (line.signs[index].noun and not line.signs[index].definite)


def tells_people(line: Line, index: int) -> bool:
    """«، وشهود يقولون إن …»: an indefinite noun of several and their verb of saying with its إن."""
    if line.words[index].pos != "noun" or line.words[index].number != "p" or index + 2 >= len(line.signs):
        return False
    verb, that = line.signs[index + 1], line.signs[index + 2]
    return verb.says and verb.verb == "present" and that.inna and line.words[index].proclitic == AND


def is_said_apart(line: Line, begin: int, index: int) -> bool:
    """«وصل الوفد والوزير سيلتقيه غدا»: with no comma, a definite noun and right behind it a verb that agrees with it."""
    word, after = line.words[index], line.words[index + 1]
    if word.pos == "noun" and _goes_on_so(line, begin, index):
        return True
    if word.pos != "noun" or not line.own_verb(index + 1):
        return False
    if word.proclitic == AND and word.enclitic and after.lemma in line.lists.copulas:  # «والدته كانت عاملة ووالده كان طبيبا»
        return after.gender == word.gender and any(line.own_verb(place) for place in range(begin, index))
    if word.proclitic != AND + ARTICLE or not line.full_verb_before(begin, index):
        return False
    return line.signs[index + 1].verb == "present" and after.gender == word.gender


def _goes_on_so(line: Line, begin: int, index: int) -> bool:
    """«لم يتبلور الاتفاق بعد والمفاوضات مستمرة بين الطرفين»: an indefinite adjective in ة with its preposition behind it."""
    word, after = line.words[index], line.words[index + 1]
    if word.proclitic != AND + ARTICLE or not line.full_verb_before(begin, index) or index + 2 >= len(line.words):
        return False
    said = after.pos == "adj" and after.norm.endswith(FEMININE) and not (after.has_article or after.proclitic or after.enclitic)
    return said and word.gender == "f" and line.words[index + 2].pos == "prep"


def _has_verb(line: Line, index: int) -> bool:
    """Whether a verb of the subject stands ahead: none that describes an indefinite noun («بشكل يقوي سيطرته»)."""
    ahead = line.verb_ahead(index)
    return ahead is not None and not (line.signs[ahead - 1].noun and not line.signs[ahead - 1].definite)


def _owns(line: Line, index: int) -> bool:
    """«وأمريكا لديها خبرة», «والفريق له جمهوره»: a preposition with the subject's pronoun, and what he has."""
    if index + 1 >= len(line.signs):
        return False
    word = line.words[index]
    return word.pos == "prep" and bool(word.enclitic) and word.lemma in line.lists.having and line.signs[index + 1].noun


def _is_identified(line: Line, index: int) -> bool:
    """«والمنافسة على اللقب هي الهدف»: a pronoun in front of the predicate, before the next comma."""
    for ahead in line.before_comma(index + 1):
        sign = line.signs[ahead]
        if sign.bare in line.lists.pronouns:
            return not sign.joined
        if sign.verb:
            return False
    return False


def _is_compared(line: Line, index: int) -> bool:
    """«وضرر الإجراءات الأخيرة أكبر», «وأطرافه الأمامية صغيرة»: behind the adjectives of the subject an indefinite one."""
    first = index
    while index + 1 < len(line.signs) and line.words[index + 1].pos == "adj" and line.words[index + 1].has_article:
        index += 1
    if index == first or index + 1 >= len(line.signs) or line.words[first].pos == "proper":
        return False
    word, taken = line.words[index + 1], index + 2 < len(line.signs) and line.signs[index + 2].noun
    bare = word.pos == "adj" and not (word.has_article or word.proclitic or word.enclitic or word.norm.endswith(ACCUSATIVE))
    return bare and not taken


def _is_described(line: Line, index: int) -> bool:
    """«والفرصة متاحة», «والفريقان جزء من …»: an indefinite word that the subject cannot take as its adjective or possessor."""
    if index + 1 >= len(line.signs):
        return False
    word, sign = line.words[index + 1], line.signs[index + 1]
    own = bool(line.words[index].enclitic) and word.pos == "adj"  # «وصناعتنا قائمة على …», but «ومحاولتهم دخول الملعب»
    if not (own or line.words[index].has_article):
        return False
    bare = not (word.proclitic or word.enclitic) and not word.norm.endswith(ACCUSATIVE)
    numbered = index + 2 < len(line.signs) and line.signs[index + 2].norm.isdigit()  # «والهدف رقم 39»
    behind = index + 2 < len(line.signs) and line.signs[index + 2].definite
    attribute = behind and sign.bare in line.lists.attributes  # «ومكافحة الاتجار غير المشروع», «والدول ذات السيادة»
    return sign.noun and bare and not (sign.definite or numbered or attribute) and sign.norm.isalpha()
