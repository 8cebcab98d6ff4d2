"""Verbs with و that go on with the clause they stand in, and open none."""

from __future__ import annotations

from llamafund.orthography import ACCUSATIVE, AND, FEMININE, FOR, FUTURE, OBLIQUE, PLURAL, SEVERAL, SHE, WITH
from llamafund.punctuation import COMMAS
from llamafund.text.clauses.asides import is_between_verb_and_that, is_relative
from llamafund.text.clauses.contrast import is_contrast
from llamafund.text.clauses.deeds import is_one_more
from llamafund.text.clauses.described import agrees_with_described, goes_on_describing, tells_of_noun, waits_for_verb
from llamafund.text.clauses.in_relative import in_relative
from llamafund.text.clauses.in_time import in_time
from llamafund.text.clauses.line import AHEAD, THAT, Line

ELATIVE = 4  # letters
PLAIN = 2  # words behind the verb
CHAIN = 4  # words from a deed to the verb ahead
HAMZA = "ا"
DAMMA = "\u064f"
AIM = AND + FOR
OF_HER = (FEMININE, "ي")


def goes_on(line: Line, begin: int, index: int) -> bool:
    """Whether the verb with و at `index` opens no clause of its own in the one that began at `begin`."""
    return (
        _is_verbal_noun(line, begin, index)
        or _is_noun_before_verb(line, index)
        or in_relative(line, begin, index)
        or in_time(line, begin, index)
        or goes_on_describing(line, begin, index)
        or agrees_with_described(line, begin, index)
        or waits_for_verb(line, begin, index)
        or _is_enclosed(line, begin, index)
        or _continues_subjunctive(line, index)
        or is_contrast(line, index)
        or _is_elative(line, index)
        or is_between_verb_and_that(line, index)
        or _is_in_subject(line, begin, index)
        or _is_second_circumstance(line, begin, index)
        or _is_second_outcome(line, begin, index)
    )


def _is_second_outcome(line: Line, begin: int, index: int) -> bool:
    """«سجل هدفا ليقود فريقه إلى الفوز، ويقلص الفارق»: one more outcome of what a past verb tells, like the one with ل."""
    word, sign = line.words[index], line.signs[index]
    if sign.verb != "present" or sign.says or word.proclitic != AND:
        return False
    verbs = (
        i for i in range(index - 1, begin, -1) if line.signs[i].verb and (line.words[i].proclitic == FOR or not line.bound[i])
    )
    before = next(verbs, begin)
    other = line.words[before]
    alike = line.signs[before].verb == "present" and (word.gender, word.number) == (other.gender, other.number)
    main = next((i for i in range(line.content(begin, before), before) if line.own_verb(i)), before)
    return alike and other.proclitic == FOR and line.signs[main].verb == "past"


def _is_second_circumstance(line: Line, begin: int, index: int) -> bool:
    """«صوره وهو يفتح العلبة ويبصق فيها»: it agrees with the verb behind a pronoun with و that opens no clause."""
    if line.comma_before(index) or line.signs[index].verb != "present":
        return False
    before = next((i for i in range(index - 1, begin + 1, -1) if line.signs[i].verb), 0)
    word, other = line.words[index], line.words[before]
    alike = line.signs[before].verb == "present" and (word.gender, word.number) == (other.gender, other.number)
    return before > begin + 1 and alike and line.signs[before - 1].joined and line.signs[before - 1].bare in line.lists.pronouns


def _is_owned_deed(line: Line, index: int) -> bool:
    """«بعد تسلل رجال وزرعهم عبوات»: a deed with its doer's pronoun, behind another one that a preposition of time takes."""
    if not _is_deed_of(line, index):
        return False
    for before in range(index - 1, max(0, index - AHEAD), -1):
        if line.own_verb(before):
            return False
        if line.signs[before].bare in line.lists.deeds:
            return line.signs[before + 1].noun
    return False


def _is_noun_before_verb(line: Line, index: int) -> bool:
    """«ودعمكم يمنحني القوة»: what looks like a verb is the subject of the verb right behind it."""
    if index + 1 >= len(line.signs) or line.words[index].lemma in line.lists.linking or line.signs[index].says:
        return False
    if line.signs[index].verb == "past" and line.signs[index + 1].joined and line.signs[index + 1].noun:
        deed = line.signs[index + 1].bare in line.lists.verbal_nouns  # «واعتقل وسجن العشرات»
        return not (deed or line.words[index].enclitic) and line.words[index].number == "s"  # «ثلاثة وكلاء وحكم ومسؤول»
    past = line.signs[index].verb == line.signs[index + 1].verb == "past"
    bare = line.signs[index].bare.removesuffix(line.words[index].enclitic)
    deed = bare in line.lists.verbal_nouns or bare.startswith(SHE)  # «تسلق»
    if (past and not deed) or line.signs[index].verb == "present":
        return False  # «واستبدلت رابط الموقع», «وينوي دفعه»
    return line.own_verb(index + 1) and not line.signs[index + 1].joined


def _is_in_subject(line: Line, begin: int, index: int) -> bool:
    """«قال إن القوات في السحر وطور الباحة انسحبت»: what is said has no predicate yet, and its verb stands right ahead."""
    said = line.content(begin, index)
    if said == begin or line.signs[said - 1].stem != THAT or line.comma_before(index) or not _is_known(line, said):
        return False
    if any(line.signs[i].verb or line.signs[i].bare in line.lists.predicates for i in range(said, index)):
        return False
    ahead = line.verb_ahead(index)
    return ahead is not None and ahead - index <= CHAIN and line.words[ahead].gender == line.words[said].gender


def _is_known(line: Line, index: int) -> bool:
    """Whether a definite noun stands here, or one that the next makes so («موقف الدولة من التجارة وتغير المناخ يعقد …»)."""
    return line.signs[index].definite or (line.signs[index].noun and line.signs[index + 1].definite)


def _is_elative(line: Line, index: int) -> bool:
    """«صوتك أقوى وأوضح»: one more comparative, which is spelt like a verb."""
    further = 1 + int(bool(line.words[index].enclitic) and index > 1)  # «أحدث تجربة وأقواها»
    before, sign = line.words[index - further], line.signs[index]
    length = len(sign.bare) - len(line.words[index].enclitic)
    if sign.says or before.norm.endswith(OF_HER) or before.has_article:
        return False  # «مرة أخرى وأعلن», «من قبائل الجبل، وأجبروه على القتال»
    alike = before.norm.startswith(HAMZA) and sign.bare.startswith(HAMZA) and abs(len(before.norm) - length) <= 1
    alike = alike and len(before.norm) - len(before.enclitic) <= ELATIVE  # not «أشخاص وأصيب»
    return alike and before.pos in ("adj", "noun") and sign.verb == "past"


def _is_enclosed(line: Line, begin: int, index: int) -> bool:
    """«بيعت مزهرية تعود إلى القرن الماضي، وظلت منسية لعقود، بسعر كبير»: the main clause goes on with a preposition.

    The verb agrees with the one of the relative clause or description before it.
    """
    if not line.comma_before(index) or line.signs[index].says:
        return False
    comma = next((i for i in range(index + 1, min(len(line.signs) - 1, index + AHEAD)) if line.words[i].form in COMMAS), 0)
    if not comma or line.signs[comma + 1].joined or any(line.own_verb(i) for i in range(index + 1, comma)):
        return False
    told = next((i for i in range(index - 1, begin, -1) if line.signs[i].verb and tells_of_noun(line, begin, i)), 0)
    after = line.words[comma + 1]
    prep = after.pos == "prep" or (after.pos == "noun" and after.proclitic[:1] in (WITH, FOR))
    return bool(told) and prep and _goes_with(line, begin, told, index)


def _goes_with(line: Line, begin: int, told: int, index: int) -> bool:
    """Whether the verb at `index` is no second deed of the main clause: like the one at `told`, and unlike the main verb."""
    word, other, after = line.words[index], line.words[told], line.words[index + 1]
    if word.lemma in line.lists.linking:
        return (word.gender, word.number) == (other.gender, other.number)
    if line.signs[told].verb != line.signs[index].verb:
        return False
    main = next((line.words[i].gender for i in range(begin, told) if line.own_verb(i)), "")
    return (after.pos == "prep" and bool(after.enclitic)) or (word.gender == other.gender and main not in ("", word.gender))


def _is_verbal_noun(line: Line, begin: int, index: int) -> bool:
    """«هددت واشنطن بالانسحاب وفرض عقوبات»: a noun, since the verb before has another gender or tense."""
    sign, after = line.signs[index], line.signs[index + 1]
    main = next((i for i in range(index - 1, begin - 1, -1) if line.own_verb(i) and not _is_deed(line, begin, i)), None)
    other = main is None or line.signs[main].verb == "present" or line.words[main].gender == "f"
    voweled = DAMMA in line.words[index].form  # «وجُرح»
    counted = other and sign.bare in line.lists.verbal_nouns and after.norm.isdigit()  # «أدت إلى مقتل 18 وجرح 84»
    given = sign.bare in line.lists.verbal_nouns and line.words[index + 1].proclitic[:1] == FOR  # «من ضيق وجرح للبعض»
    if given and line.signs[index - 1].noun and not line.signs[index - 1].definite:
        return True
    if not voweled and (counted or (sign.bare in line.lists.verbal_nouns and _has_oblique(line, index))):
        return True
    if other and not voweled and sign.bare in line.lists.verbal_nouns and _is_second_aim(line, index):
        return True
    if _is_owned_deed(line, index) or (other and _is_deed_of(line, index)) or (not voweled and is_one_more(line, begin, index)):
        return True
    if (
        sign.bare not in line.lists.verbal_nouns
        or voweled
        or after.norm.endswith((ACCUSATIVE, PLURAL[0]))
        or not after.noun
        or after.definite
        or after.joined
    ):
        return False
    return main is not None and other


def _has_oblique(line: Line, index: int) -> bool:
    """«مقتل شخص وجرح ثمانية آخرين»: what follows has the ending of a possessor or an object, and not of a subject."""
    near = range(index + 1, min(len(line.signs), index + 1 + PLAIN))
    return any(line.words[i].number == "p" and line.signs[i].noun and line.words[i].norm.endswith(OBLIQUE) for i in near)


def _is_deed(line: Line, begin: int, index: int) -> bool:
    """«لا يترك خيارا سوى حمل النزاع»: the name of a deed right behind what takes a noun, spelt like a verb."""
    taken = index > begin and line.signs[index - 1].bare in line.lists.taking
    return taken and not line.signs[index].joined and line.signs[index].bare in line.lists.verbal_nouns


def _is_second_aim(line: Line, index: int) -> bool:
    """«تسعى الدول لخفض الرسوم وحل النزاعات»: behind the name of a deed that a preposition takes, and no verb between."""
    for before in range(index - 1, max(0, index - AHEAD), -1):
        if line.own_verb(before) or line.words[before].form in COMMAS:
            return False
        word = line.words[before]
        if word.proclitic[:1] in (FOR, WITH) and line.signs[before].noun and word.norm[1:] in line.lists.verbal_nouns:
            return line.signs[index + 1].definite
    return False


def _is_deed_of(line: Line, index: int) -> bool:
    """«رفضت استخدام الصور ونشرها»: the name of a deed with a pronoun."""
    enclitic = line.words[index].enclitic
    deed = line.signs[index].bare.removesuffix(enclitic)
    return bool(enclitic) and (deed in line.lists.verbal_nouns or deed in line.lists.owned_nouns)


def _has_aim(line: Line, index: int) -> bool:
    """«لأمثلكم … ولأؤكد …», «ليصلوا … ويضربوا»: one more aim; without its ن a plural can be nothing else."""
    if line.signs[index].norm.endswith(SEVERAL) and line.words[index].number == "p":
        return True
    near = range(max(0, index - 2 * AHEAD), index)
    return line.words[index].proclitic == AIM and any(line.signs[i].verb and line.words[i].proclitic == AIM[1:] for i in near)


def _continues_subjunctive(line: Line, index: int) -> bool:
    """«قبل أن تسقط وتتحطم», «ليصنع التاريخ ويحقق الفوز»: a present verb joined to the verb that أن or لـ takes."""
    if line.signs[index].verb == "present" and _has_aim(line, index):
        return True
    if line.signs[index].verb != "present" or FUTURE in line.words[index].proclitic or line.comma_before(index):
        return False
    near = (i for i in range(index - 1, max(0, index - AHEAD), -1) if line.signs[i].verb)
    before = next((i for i in near if not (line.bound[i] and is_relative(line, i - 1))), 0)
    taken = (line.signs[before - 1].stem in line.lists.subjunctive and not line.words[before - 1].enclitic) or line.words[
        before
    ].proclitic == FOR
    bound = line.bound[before] or line.words[before].proclitic == AIM[1:]
    return line.signs[before].verb == "present" and bound and taken
