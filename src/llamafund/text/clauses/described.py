"""Verbs with و that go on with one which describes an indefinite noun: «رجلا يحمل حقيبة ويركض»."""

from __future__ import annotations

from llamafund.orthography import ACCUSATIVE, ARTICLE, FOR, WHO_SHE, WITH
from llamafund.text.clauses.asides import is_relative
from llamafund.text.clauses.line import THAT, Line

NEAR = 8  # words from a verb to the next that goes on with it
GLUED = (WITH, FOR)


def goes_on_describing(line: Line, begin: int, index: int) -> bool:
    """Whether a verb with و goes on with one that describes an indefinite noun: «رجلا يحمل حقيبة ويركض».

    They agree in tense, gender and number, and another verb without these, or no verb, stands before the noun.
    """
    before = next((i for i in range(index - 1, max(begin, index - NEAR), -1) if line.signs[i].verb), 0)
    if not before or line.comma_before(index) or line.signs[before].verb != line.signs[index].verb:
        return False
    word, other = line.words[index], line.words[before]
    if (word.gender, word.number) != (other.gender, other.number):
        return False
    if line.signs[before].joined:
        return goes_on_describing(line, begin, before)
    at = before - 1
    while at > begin and line.signs[at].verbal:
        at -= 1  # «دعامات قد تسند الأجسام وتمنع سقوطها»
    noun = line.signs[at]
    if not noun.noun or noun.definite or line.words[at].norm.endswith(ACCUSATIVE) or at == begin:
        return False
    main = next((i for i in range(at, begin - 1, -1) if line.own_verb(i)), None)
    if main is None:  # «إن الفريق في شركة كبرى يراقب …»: the verb of a definite subject is the main one
        placed = line.after_preposition(at) or line.after_preposition(at - 1)
        return line.signs[before].verb == "present" and not (placed and line.signs[line.content(begin, index)].definite)
    return (line.signs[main].verb, line.words[main].gender) != (line.signs[index].verb, word.gender)


def waits_for_verb(line: Line, begin: int, index: int) -> bool:
    """«أن رجلا يرتدي درعا ويحمل سلاحا دخل …»: an indefinite subject right behind أن whose verb of another tense stands ahead."""
    verb = next((i for i in range(index - 1, max(begin, index - NEAR), -1) if line.signs[i].verb), 0)
    noun = verb - 1
    told = verb > begin and line.signs[noun].noun and not line.signs[noun].definite and line.signs[noun - 1].stem == THAT
    ahead = line.verb_ahead(index) if told else None
    return ahead is not None and line.signs[ahead].verb != line.signs[index].verb


def agrees_with_described(line: Line, begin: int, index: int) -> bool:
    """«رصدت الوزارة فيديو لسائق نزل من سيارته، وتخلى عن المقود»: it agrees with what tells of a noun, and not with the main verb.

    It has no subject of its own.
    """
    word, sign = line.words[index], line.signs[index]
    if sign.says or word.lemma in line.lists.linking or word.number != "s" or word.enclitic or not _is_alone(line, index):
        return False
    main = next((i for i in range(line.content(begin, index), index) if line.own_verb(i)), index)
    if main >= index or line.words[main].gender in ("", word.gender):
        return False
    told = next((i for i in range(index - 1, main, -1) if line.signs[i].verb and tells_of_noun(line, begin, i)), 0)
    if (
        told
        and line.bound[told]
        and is_relative(line, told - 1)
        and line.words[told - 1].norm.endswith(WHO_SHE) != (word.gender == "f")
    ):
        return False  # «في الوقت الذي تتسارع فيه الوتيرة، وتستثمر فيه الشركات …»
    return told > 0 and (line.signs[told].verb, line.words[told].gender, line.words[told].number) == (sign.verb, word.gender, "s")


def _is_alone(line: Line, index: int) -> bool:
    """Whether no subject stands right behind the verb: a preposition, an accusative, or a noun of another gender."""
    word, after = line.words[index], line.words[index + 1]
    if after.pos == "prep" or (after.pos == "noun" and after.proclitic[:1] in GLUED and not after.enclitic):
        return True
    if after.pos != "noun" or after.proclitic not in ("", ARTICLE):
        return False
    return after.norm.endswith(ACCUSATIVE) or (after.number == "s" and after.gender not in ("", word.gender))


def tells_of_noun(line: Line, begin: int, index: int) -> bool:
    """Whether a verb stands in a relative clause, or describes the indefinite noun right before it."""
    if line.bound[index]:
        return is_relative(line, index - 1) or (line.signs[index - 1].bare in line.lists.which and line.comma_before(index - 1))
    return line.signs[index - 1].noun and not line.signs[index - 1].definite and index - 1 > begin


def is_told_of_noun(line: Line, begin: int, index: int) -> bool:
    """«أفلام حققت أرباحا ولم تحصل على جائزة»: what did not happen to the noun that the verb before describes."""
    verb = line.past_particles(index)
    before = next((i for i in range(index - 1, max(begin, index - NEAR), -1) if line.signs[i].verb), 0)
    if not before or line.comma_before(index) or verb >= len(line.signs):
        return False
    noun = line.signs[before - 1]
    described = noun.noun and not noun.definite and before - 1 > begin and not line.words[before - 1].norm.endswith(ACCUSATIVE)
    return described and line.words[before].gender == line.words[verb].gender
