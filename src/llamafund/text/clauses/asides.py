"""Pronouns and relative pronouns with و, and asides between commas, that open no clause."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.orthography import FOR, WITH
from llamafund.punctuation import COMMAS, DASHES
from llamafund.text.clauses.line import THAT, Line

SUBJECT = 4  # words of a verb with its subject
TOLD = 2  # more, where the verb takes the name of a deed
PARENTHESIS = 20  # words between the subject and its verb
SECOND = 2  # commas behind a verb and its subject alone («تنشط كريم، وهي شركة ناشئة، مقرها دبي، في الشرق»)
NAMED = 8  # words from a verb that tells more of who speaks to what is said
OTHER_THAN = "غير"
WHO = "الذي"


def is_relative(line: Line, index: int) -> bool:
    """Whether a form of الذي stands here."""
    return line.words[index].pos == "relative" and line.words[index].lemma == WHO


def adds_news(line: Line, begin: int, index: int) -> bool:
    """Whether «والذي» opens a clause without a comma: no second relative clause, and in no aside without a verb."""
    if not is_relative(line, index):
        return False
    comma = next((i for i in range(index - 1, begin, -1) if line.words[i].form in COMMAS), begin)
    before = range(begin, index)
    said = line.content(begin, index)
    full = line.full_verb_before(begin, index) or any(_is_said(line, i) and not line.own_verb(i) for i in range(said, index))
    if line.is_linked(begin, index) or not full:
        return False  # «لن يكون اللاعب (20 عاما) والذي أصيب أمس، جاهزا», «وكان الوزير والذي عمل معه قد قال»
    ends = line.last_comma <= index  # nothing goes on behind it
    told = any(line.own_verb(i) for i in range(comma, index)) or (ends and line.own_verb(line.first_word()))
    return told and not any(is_relative(line, i) for i in before)


def _is_said(line: Line, index: int) -> bool:
    """Whether a verb of its own stands here, or the one that أن takes."""
    return line.own_verb(index) or (index > 0 and bool(line.signs[index].verb) and line.signs[index - 1].stem == THAT)


def is_circumstance(line: Line, index: int) -> bool:
    """«أظهرتهم وهم يلوحون»: how, not what else."""
    described = line.signs[index].bare in line.lists.pronouns and line.signs[index + 1].verb == "present"
    return described and not line.is_plain and not line.comma_before(index)


def is_parenthesis(line: Line, begin: int, index: int) -> bool:
    """«إن الطائرة، وهي من طراز قديم، أحضرت …»: the verb of the clause stands behind a comma that closes it."""
    first = line.content(begin, index)
    relative = is_relative(line, index)
    if not (relative or line.signs[index].bare in line.lists.pronouns):
        return False
    if line.words[index - 1].form in DASHES:  # «إن الطائرة - وهي من طراز قديم - تحطمت»
        return any(line.words[i].form in DASHES for i in range(index + 1, min(len(line.signs), index + PARENTHESIS)))
    told = any(line.own_verb(i) for i in range(first, index))
    if not line.comma_before(index):  # «أوضح أن الراكبة وهي كندية شعرت …»
        waits = first > begin and line.signs[first - 1].stem == THAT and line.signs[first].definite and not told
        ahead = line.verb_ahead(index) if waits and not relative else None
        return ahead is not None and line.words[ahead].gender == line.words[first].gender
    if told:
        return _is_incomplete(line, first, index)
    behind = [i for i in _behind_commas(line, index) if not line.signs[i].joined]
    return any(line.own_verb(i) or (relative and _is_predicate(line, i)) for i in behind)


def _is_predicate(line: Line, index: int) -> bool:
    """«الاتهامات، والتي …، غير مبررة»: an indefinite adjective, or what stands for one."""
    return line.signs[index].bare == OTHER_THAN or (line.words[index].pos == "adj" and not line.signs[index].definite)


def _is_incomplete(line: Line, first: int, index: int) -> bool:
    """«وأثنت الوزيرة، وهي …، على القرار»: no more than a verb and its subject before, and a preposition behind the next comma."""
    verb = next(i for i in range(first, index) if line.own_verb(i))
    if line.words[verb].lemma in line.lists.linking:  # «وباتت الإمدادات، وهي …، محدودة»
        if _is_open(line, verb, index):  # «وكان الأمير، وهو …، قد أفرج عنه»
            told = (line.signs[i] for i in _behind_commas(line, index))
            if any((sign.verb or sign.verbal) and not sign.joined for sign in told):
                return True
        return any(
            line.signs[i].noun and not (line.signs[i].joined or line.words[i].proclitic) for i in _behind_commas(line, index)
        )
    words = sum(1 for i in range(first, index) if line.signs[i].norm[:1].isalnum())
    behind = [i for i in _behind_commas(line, index) if not line.signs[i].joined]
    most = SUBJECT + TOLD * int(line.signs[verb].says)  # «ذكرت القناة توصل الحزب، وهو …، إلى اتفاق»
    return words <= most and any(_resumes(line, after) for after in behind[: SECOND if words < SECOND + 1 else 1])


def _resumes(line: Line, index: int) -> bool:
    """Whether the main clause may go on behind the comma before `index`: with a preposition, or its object."""
    return line.words[index].pos == "prep" or line.words[index].proclitic[:1] in (WITH, FOR) or _is_object(line, index)


def _is_object(line: Line, index: int) -> bool:
    """«وشكلت الوزيرة، وهي …، اللجنة العام الماضي»: a definite noun, which the verb before may have done something to."""
    owned = index + 1 < len(line.signs) and line.signs[index + 1].definite  # «…، غمار المباراة»
    closed = line.signs[index].definite or (owned and not line.words[index].proclitic)
    return line.words[index].pos in ("noun", "proper") and closed and not line.words[index].enclitic


def _is_open(line: Line, verb: int, index: int) -> bool:
    """Whether a definite subject alone stands between the linking verb and the comma."""
    rest = [i for i in range(verb + 1, index) if line.signs[i].norm[:1].isalnum()]
    subject = all(
        line.signs[i].definite or line.words[i].pos in ("proper", "unknown") or line.signs[i + 1].definite for i in rest
    )
    return 0 < len(rest) <= NAMED and subject and not any(line.words[i].pos == "prep" or line.signs[i].verb for i in rest)


def is_between_verb_and_that(line: Line, index: int) -> bool:
    """«قالت الشركة، ويعمل فيها ألف عامل، إنها …»: what the verb of saying takes stands behind a comma that closes it."""
    if not line.awaits_content(index) or line.signs[index].says:
        return False
    if not line.comma_before(index):  # «وقالت إحدى النساء وتدعى مريم إن …»
        near = range(index + 1, min(len(line.signs), index + NAMED))
        return any(_is_what_is_said(line, i) for i in near)
    return any(line.signs[i].inna and not line.signs[i].joined for i in _behind_commas(line, index))


def _is_what_is_said(line: Line, index: int) -> bool:
    """Whether إن stands here, or أن behind a comma."""
    sign = line.signs[index]
    return not sign.joined and (sign.inna or (sign.stem == THAT and line.comma_before(index)))


def _behind_commas(line: Line, index: int) -> Iterator[int]:
    """The words soon behind a place that stand right behind a comma."""
    last = min(len(line.signs) - 1, index + PARENTHESIS)
    return (i + 1 for i in range(index, last) if line.words[i].form in COMMAS)


def denies(line: Line, index: int) -> bool:
    """«ولا علاقة له»: a sentence of its own, whatever stands before it."""
    if line.signs[index].bare not in line.lists.negations or index + 2 >= len(line.words):
        return False
    return line.signs[index + 1].noun and line.words[index + 2].pos == "prep" and bool(line.words[index + 2].enclitic)
