"""Verbs, pronouns and relative pronouns with و that go on with the clause they stand in, and open none."""

from __future__ import annotations

from llamafund.text.line import AHEAD, COMMAS, THAT, Line

PARENTHESIS = 20  # words between the subject and its verb
DAMMA = "\u064f"
WHO = "الذي"
HERS = "تي"


def _is_relative(line: Line, index: int) -> bool:
    return line.words[index].pos == "relative" and line.words[index].lemma == WHO


def adds_news(line: Line, begin: int, index: int) -> bool:
    """Whether «والذي» opens a clause without a comma: no second relative clause, and in no aside without a verb."""
    if not _is_relative(line, index):
        return False
    comma = next((i for i in range(index - 1, begin, -1) if line.words[i].form in COMMAS), begin)
    before = range(begin, index)
    if line.is_linked(begin, index):
        return False  # «لن يكون اللاعب (20 عاما) والذي أصيب أمس، جاهزا»
    return not any(_is_relative(line, i) for i in before) and any(line.own_verb(i) for i in range(comma, index))


def in_relative(line: Line, begin: int, index: int) -> bool:
    """Whether a verb with و goes on with the relative clause before it: «حكومة الوفاق التي تدعمها الأمم المتحدة، وتسيطر …».

    It has the tense and the gender of the verb that the relative pronoun takes, and not the gender of the main verb.
    """
    who = next((i for i in range(index - 1, begin, -1) if _is_relative(line, i)), 0)
    taken = line.past_particles(who + 1) if who else index
    if taken >= index or any(line.own_verb(i) for i in range(taken + 1, index)):
        return False
    main = next((i for i in range(begin, who) if line.own_verb(i)), index)
    gender = "f" if line.words[who].norm.endswith(HERS) else "m"
    same = line.signs[taken].verb == line.signs[index].verb and line.words[index].gender == gender
    return same and main < who and line.words[main].gender not in ("", gender)


def is_circumstance(line: Line, index: int) -> bool:
    """«أظهرتهم وهم يلوحون»: how, not what else."""
    described = line.signs[index].bare in line.lists.pronouns and line.signs[index + 1].verb == "present"
    return described and not line.is_plain and not line.comma_before(index)


def is_verbal_noun(line: Line, begin: int, index: int) -> bool:
    """«هددت واشنطن بالانسحاب وفرض عقوبات»: a noun, since the verb before has another gender or tense."""
    sign, after = line.signs[index], line.signs[index + 1]
    voweled = DAMMA in line.words[index].form  # «وجُرح»
    if (
        sign.bare not in line.lists.verbal_nouns
        or voweled
        or after.norm.endswith(("ا", "ون"))
        or not after.noun
        or after.definite
        or after.joined
    ):
        return False
    main = next((i for i in range(index - 1, begin - 1, -1) if line.own_verb(i)), index)
    return main < index and (line.signs[main].verb == "present" or line.words[main].gender == "f")


def is_parenthesis(line: Line, begin: int, index: int) -> bool:
    """«إن الطائرة، وهي من طراز قديم، أحضرت …»: the verb of the clause stands behind the comma that closes it."""
    first = line.content(begin, index)
    if line.signs[index].bare not in line.lists.pronouns or any(line.own_verb(i) for i in range(first, index)):
        return False
    comma = next((i for i in range(index, min(len(line.signs), index + PARENTHESIS)) if line.words[i].form in COMMAS), 0)
    return 0 < comma < len(line.signs) - 1 and line.own_verb(comma + 1) and not line.signs[comma + 1].joined


def denies(line: Line, index: int) -> bool:
    """«ولا علاقة له»: a sentence of its own, whatever stands before it."""
    if line.signs[index].bare not in line.lists.negations or index + 2 >= len(line.words):
        return False
    return line.signs[index + 1].noun and line.words[index + 2].pos == "prep" and bool(line.words[index + 2].enclitic)


def continues_subjunctive(line: Line, index: int) -> bool:
    """«قبل أن تسقط وتتحطم»: a present verb joined to the verb that أن takes."""
    if line.signs[index].verb != "present" or "س" in line.words[index].proclitic or line.comma_before(index):
        return False
    before = next((i for i in range(index - 1, max(0, index - AHEAD), -1) if line.signs[i].verb), 0)
    return line.signs[before].verb == "present" and line.bound[before] and line.signs[before - 1].stem == THAT
