"""A subject and right behind it what is said of it: «الجميع يعرفون ذلك», «كل مباراة لها أهميتها», «خيبة الأمل عميقة»."""

from __future__ import annotations

from llamafund.orthography import ACCUSATIVE, AND, ARTICLE
from llamafund.text.clauses.open_clause import SoFar

CHAIN = 3  # words of a genitive before its definite one
ONES = ("noun", "proper")


def has_verb(so: SoFar, index: int) -> bool:
    """Whether a definite subject at the place has its verb right behind it: a past one only with a particle («النادي قد فاز»)."""
    head = _subject(so, index)
    verb = _verb(so, index, head)
    if verb < 0 or so.words[index].enclitic:
        return False
    return so.signs[verb - 1].verbal or so.signs[verb].verb == "present" or so.words[verb].lemma in so.lists.linking


def is_accusative(so: SoFar, index: int) -> bool:
    """Whether an indefinite noun or adjective in the accusative stands here, as what somebody was: «كان وقتا رائعا»."""
    word, sign = so.words[index], so.signs[index]
    return word.is_nominal and not (sign.definite or word.proclitic) and word.norm.endswith(ACCUSATIVE)


def has_predicate(so: SoFar, index: int) -> bool:
    """Whether a subject at the place has a verb right behind it, or something else that it does, has or is."""
    head = _subject(so, index)
    if head < 0 or head + 1 >= len(so.signs):
        return False
    after = _behind(so, head)
    identified = so.signs[after].bare in so.lists.pronouns and not so.signs[after].joined
    return _verb(so, index, head) >= 0 or identified or _has(so, head, after) or _is_described(so, index, after)


def _subject(so: SoFar, index: int) -> int:
    """The definite word in which a subject that begins at `index` ends; -1 if none does. Behind «كل» also an indefinite one."""
    words, signs = so.words, so.signs
    accusative = words[index].norm.endswith(ACCUSATIVE) and not words[index].enclitic  # not «حالتنا»
    if words[index].pos not in ONES or words[index].proclitic not in ("", ARTICLE) or accusative:
        return -1
    if signs[index].bare in so.lists.quantities and index + 1 < len(signs) and signs[index + 1].noun:
        return index + 1
    head = index
    while head - index < CHAIN and head + 1 < len(signs) and signs[head].noun and not signs[head].definite:
        head += 1
    known = signs[head].definite and words[head].pos in ONES and words[head].proclitic in ("", ARTICLE)
    return head if known else -1


def _behind(so: SoFar, head: int) -> int:
    """The first word behind a subject: its names, definite adjectives and numbers, and definite nouns with و are passed over."""
    after = head + 1
    while after + 1 < len(so.signs):
        word = so.words[after]
        if word.pos != "proper" and not (word.is_nominal and word.has_article and word.proclitic.lstrip(AND) == ARTICLE):
            break
        after += 1
    return after


def _verb(so: SoFar, index: int, head: int) -> int:
    """Where a verb of the subject stands right behind it; -1 if none does."""
    if head < 0 or head + 1 >= len(so.signs):
        return -1
    verb = so.line.past_particles(_past_place(so, _behind(so, head)))
    if verb >= len(so.signs) or not so.line.own_verb(verb) or so.signs[verb].joined:
        return -1
    word, one = so.words[verb], so.words[index]
    several = word.number == "p" and head > index  # «بعض اللاعبين يحلمون»
    things = word.gender == "f" and one.number == "p"  # «العقود لم تحترم»
    return verb if several or things or word.gender == one.gender else -1


def _past_place(so: SoFar, index: int) -> int:
    """The first word behind a preposition and its definite noun at the place («الخوض في هذا الأمر يعطيه …»), or the place."""
    if so.words[index].pos != "prep" or so.words[index].enclitic:
        return index
    noun = index + 1 + int(index + 2 < len(so.words) and so.words[index + 1].pos == "demonstrative")
    known = noun + 1 < len(so.words) and so.signs[noun].definite and so.words[noun].pos in ONES
    return _behind(so, noun) if known else index


def _has(so: SoFar, head: int, after: int) -> bool:
    """«كل مباراة لها أهميتها», «القوانين لدينا واضحة», «الكذب حبله قصير»."""
    word, behind = so.words[after], min(after + 1, len(so.words) - 1)
    if word.pos == "prep":
        owned = bool(word.enclitic) and word.lemma in so.lists.having and so.words[head].pos == "noun"
        return owned and so.signs[behind].noun
    own = word.pos == "noun" and bool(word.enclitic) and not word.proclitic and so.words[head].has_article
    return own and so.words[behind].is_nominal and not so.words[behind].has_article


def _is_described(so: SoFar, index: int, after: int) -> bool:
    """«خيبة الأمل عميقة جدا»: an indefinite adjective of the same gender, and no title before a name («العقيد تركي المالكي»)."""
    word, behind = so.words[after], min(after + 1, len(so.signs) - 1)
    bare = word.pos == "adj" and not (so.signs[after].definite or word.proclitic or word.norm.endswith(ACCUSATIVE))
    title = so.signs[behind].definite and so.words[behind].proclitic in ("", ARTICLE)
    return bare and word.gender == so.words[index].gender and not title
