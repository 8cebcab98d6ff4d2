"""A verb with و that goes on with the relative clause before it (حكومة الوفاق التي تدعمها الأمم المتحدة، وتسيطر …)."""

from __future__ import annotations

from llamafund.orthography import HERS, HIS, SEVERAL, THEIRS, WHO_SHE
from llamafund.punctuation import COMMAS
from llamafund.text.clauses.asides import is_relative
from llamafund.text.clauses.line import AHEAD, THAT, Line


def in_relative(line: Line, begin: int, index: int) -> bool:
    """Whether the verb with و at `index` goes on with the relative clause before it.

    It has the tense and the gender of the verb that the relative pronoun takes. Behind a comma it has not the gender of the main
    verb; with no comma anywhere behind the pronoun it stands next to its relative clause, and that is enough.
    """
    who = next((i for i in range(index - 1, begin, -1) if is_relative(line, i)), 0)
    taken = line.past_particles(who + 1) if who else index
    if taken >= index or line.signs[index].says:
        return False
    if line.signs[index].bare in line.lists.before_and and line.signs[index + 1].stem == THAT:
        return _had_done(line, taken, index + 2)
    first = taken + 1 + int(line.words[taken].lemma in line.lists.copulas)  # «الذي كان يبلغ …»
    if any(line.own_verb(i) for i in range(first, index)):
        return False
    if _is_done_to(line, who, taken, index):
        return True
    main = _main(line, begin, who)
    if main is None:
        alike = line.signs[taken].verb == line.signs[index].verb
        next_ = alike and _is_next(line, who, taken, index)
        return next_ or (alike and (_has_main_verb(line, index) or _is_called(line, begin, taken, index)))
    return _stands_by(line, who, taken, index) or _differs_from_main(line, main, who, taken, index)


def _is_done_to(line: Line, who: int, taken: int, index: int) -> bool:
    """«الرسوم التي أعلنت في آذار وتم تعليقها», «القوات التي تدربها وتدعمها»: it has the pronoun of what is told of.

    Behind another verb than تم the first one has it, too.
    """
    if any(line.words[i].form in COMMAS for i in range(who, index)):
        return False
    pronoun = HERS if line.words[who].norm.endswith(WHO_SHE) else THEIRS if line.words[who].number == "p" else HIS
    after = line.words[index + 1]
    if line.words[index].lemma in line.lists.done:
        return after.enclitic == pronoun
    again = line.words[index].enclitic == pronoun or (after.pos == "prep" and after.enclitic == pronoun)
    return again and line.words[taken].enclitic == pronoun


def _is_next(line: Line, who: int, taken: int, index: int) -> bool:
    """«الحوادث التي تهز البلاد وتتسبب بوفاة …»: no main verb, no comma, and both verbs agree with the pronoun."""
    word, other = line.words[index], line.words[taken]
    gender = "f" if line.words[who].norm.endswith(WHO_SHE) else "m"
    agree = word.gender == other.gender == gender and word.number == other.number
    return agree and not any(line.words[i].form in COMMAS for i in range(who, index))


def _had_done(line: Line, taken: int, index: int) -> bool:
    """«الذين يصلون إلى البلاد وسبق أن تسجلوا في غيرها»: the verb behind «سبق أن» is of several, as that before."""
    several = index < len(line.words) and (line.words[index].number == "p" or line.signs[index].norm.endswith(SEVERAL))
    return several and line.words[taken].number == "p"


def _main(line: Line, begin: int, who: int) -> int | None:
    """The verb of the main clause before the relative pronoun: its own, else the one that أن takes (على المرضى أن ينتبهوا)."""
    before = range(line.content(begin, who), who)
    own = next((i for i in before if line.own_verb(i)), None)
    if own is not None:
        return own
    return next((i for i in range(begin + 1, who) if line.signs[i].verb and line.signs[i - 1].stem == THAT), None)


def _stands_by(line: Line, who: int, taken: int, index: int) -> bool:
    """«الحركة التي اندلعت قبل أعوام وتحولت إلى نزاع»: right behind the relative clause, like its verb, with no subject."""
    if any(line.words[i].form in COMMAS for i in range(who, index)) or line.words[index].lemma in line.lists.copulas:
        return False
    word, other, after = line.words[index], line.words[taken], line.words[index + 1]
    alike = (line.signs[taken].verb, other.gender, other.number) == (line.signs[index].verb, word.gender, word.number)
    gender = "f" if line.words[who].norm.endswith(WHO_SHE) else "m"
    resumes = after.pos == "prep" and bool(after.enclitic)  # «الوفد الذي زار البلاد وبحث معه …»: the main clause goes on
    led = after.pos == "prep" or (after.pos == "noun" and after.proclitic[:1] in ("ب", "ل"))
    deed = word.gender == "m" and line.signs[index].verb == "past"  # «الذي قام بمقاضاته وحصل على حكم»: two deeds of a man
    return alike and word.gender == gender and led and not (resumes or deed)


def _differs_from_main(line: Line, main: int, who: int, taken: int, index: int) -> bool:
    gender = "f" if line.words[who].norm.endswith(WHO_SHE) else "m"
    if line.feminine_present(index) and (line.signs[main].verb, line.words[main].gender) != ("past", "m"):
        return line.signs[taken].verb == "present" and gender == "f" and line.words[main].gender == "m"
    same = line.signs[taken].verb == line.signs[index].verb and line.words[index].gender == gender
    other = line.signs[main].verb == "past" and line.signs[index].verb == "present" and not line.comma_before(index)
    return same and (other or line.words[main].gender not in ("", gender))


def _is_called(line: Line, begin: int, taken: int, index: int) -> bool:
    """«وهو الأمر الذي أغضب البعثة وأجبرها على …»: both verbs tell of what «هو» calls it."""
    agree = (line.words[taken].gender, line.words[taken].number) == (line.words[index].gender, line.words[index].number)
    return agree and line.signs[begin].bare in line.lists.pronouns and not line.comma_before(index)


def _has_main_verb(line: Line, index: int) -> bool:
    """«إن الوفد الذي زار العاصمة والتقى مسؤولين أصيب بصدمة»: the verb that the subject before still waits for stands ahead."""
    ahead = line.verb_ahead(index)
    if ahead is None:  # «… وحولتها إلى رمز، قد غادرت السجن»
        comma = next((i for i in range(index, min(len(line.signs) - 1, index + AHEAD)) if line.words[i].form in COMMAS), 0)
        ahead = line.past_particles(comma + 1) if comma and not line.signs[comma + 1].joined else None
    return ahead is not None and ahead < len(line.signs) and line.signs[ahead].verb == line.signs[index].verb
