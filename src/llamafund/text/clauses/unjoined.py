"""What opens a clause with neither a connective nor و: participles, a verb behind a comma, «هذا …» in running text."""

from __future__ import annotations

from collections.abc import Collection

from llamafund.orthography import ACCUSATIVE, CONJUNCTIONS, FUTURE, PREPOSITIONS, SO, WITH
from llamafund.punctuation import COMMAS, QUOTES
from llamafund.text.clauses.asides import OTHER_THAN
from llamafund.text.clauses.line import THAT
from llamafund.text.clauses.open_clause import MOST, UNPUNCTUATED, SoFar
from llamafund.text.clauses.phrases import leading

LEADING = PREPOSITIONS  # written onto the noun of a fronted phrase
OBJECT = "object"
OF_WHAT = (WITH,)
ASKED = 3  # words from a participle behind a comma to its preposition


def speaks(so: SoFar, index: int, takes: frozenset[str]) -> bool:
    """Whether the participle says something: with its إن or preposition, or after a comma, and not as an adjective."""
    if so.words[index - 1].lemma in so.lists.linking or so.signs[index - 1].bare == OTHER_THAN:
        return False  # «الذي كان متوقعا أن …», «تقارير غير مؤكدة»
    after = so.signs[index + 1]
    told = after.stem == THAT or so.words[index + 1].form in QUOTES or so.words[index + 1].form == ":"
    if not (told or so.signs[index].joined) and so.line.is_linked(max(so.begin, index - ASKED - 1), index):
        return False  # «وكان القرار متوقعا بعد أن …»
    that = after.stem == THAT or (so.words[index + 1].pos == "prep" and so.signs[index + 2].stem == THAT)
    if that or so.words[index + 1].form in QUOTES or so.words[index + 1].form == ":":
        return True
    if so.line.comma_before(index) or so.words[index - 1].form in QUOTES:
        return True
    if so.signs[index - 1].noun:
        return False  # «معلومات مؤكدة عن الحادث»
    noun = "object" in takes and index - so.begin >= UNPUNCTUATED and after.definite and not after.verb
    return noun or so.takes(index + 1, takes)


def takes_its_own(so: SoFar, index: int, wanted: Collection[str]) -> bool:
    """Whether what the participle takes comes next, or behind a comma the one it is asked of (داعية المواطنين إلى …)."""
    if not wanted or OBJECT in wanted:
        known = so.line.comma_before(index) and (not wanted or _is_known(so, index + 1))
        return known or so.takes(index + 1, wanted)
    near = range(index + 1, index + 1 + (ASKED if so.line.comma_before(index) else 1))
    for place in near:
        if place >= len(so.words) or so.words[place].form in COMMAS:
            return False
        if so.takes(place, wanted):
            return True
        if not so.signs[place].definite:
            return False
    return False


def _is_known(so: SoFar, index: int) -> bool:
    """Whether a definite noun stands here, or one that a definite noun or a name in quotation marks makes so."""
    if so.signs[index].definite or so.words[index].pos != "noun" or index + 1 >= len(so.words):
        return so.signs[index].definite
    after = so.words[index + 1]
    if after.form in QUOTES or (so.signs[index + 1].definite and after.pos != "prep"):  # «متهما وسائل الإعلام»
        return True
    near = range(index + 1, min(len(so.words), index + ASKED))
    return not so.words[index].proclitic and any(so.takes(place, OF_WHAT) for place in near)  # «متهمة طائرات أجنبية باعتراض …»


def opens_after_comma(so: SoFar, index: int) -> bool:
    """Whether a verb after a comma is a main verb: no verb of a fronted clause, none that describes a noun.

    Of other past verbs two in three describe a noun before the comma (هجوم مماثل، راح ضحيته ثلاثة): they open none.
    """
    sign = so.signs[index]
    if _is_meanwhile(so, index):
        return True
    commas = sum(1 for place in range(so.begin, index) if so.words[place].form in COMMAS)
    said = so.line.content(so.begin, index)
    if commas == 1 and leading(so.lists.before_main, so.signs, said):
        return False  # «بعدما نشر …، تصاعدت الأزمة»
    if leading(so.lists.before_main, so.signs, so.begin) and any(one.says for one in so.signs[so.begin : said]):
        answers = so.words[so.begin].pos == "noun" and so.signs[so.begin].norm.endswith(ACCUSATIVE)  # «وردا على سؤال …، قال»
        return sign.verb == "past" and not answers  # «وعندما سئل عن قوله إن …، رفض الإجابة»
    led = so.words[so.begin].proclitic.lstrip("".join(CONJUNCTIONS))[:1] in LEADING
    fronted = so.signs[so.begin].fronting or so.words[so.begin].pos == "prep" or (led and not so.signs[so.begin].verb)
    if not sign.verb or fronted or so.line.awaits_content(index):
        return False
    future = so.words[index].lemma in so.lists.copulas and FUTURE in so.words[index].proclitic
    unlisted = so.words[index].pos == "unknown"  # «وأمسكوهم»: with its و
    return (sign.says or future or unlisted) and _has_main_verb(so, index)  # «إن القمة التي عقدت أمس، تعتبر نجاحا»


def _has_main_verb(so: SoFar, index: int) -> bool:
    """Whether the clause so far has a full verb: behind كان none that tells of its noun («وكانت دراسة نشرها، قالت …»)."""
    first = so.line.content(so.begin, index)
    if so.words[first].lemma not in so.lists.copulas:
        return so.line.full_verb_before(so.begin, index)
    verbs = (place for place in range(first + 1, index) if so.line.own_verb(place) and not so.line.describes(place))
    return any(so.words[place].lemma not in so.lists.linking for place in verbs)


def _is_meanwhile(so: SoFar, index: int) -> bool:
    """«بينما تراجع الذهب، ارتفعت الفضة», «وفيما قال الجيش إن …، نفت المعارضة ذلك»: a verb behind what a sentence begins with."""
    verb = so.line.past_particles(index)
    alone = verb < len(so.signs) and bool(so.signs[verb].verb) and not so.signs[index].joined and not so.line.describes(verb)
    if not alone or not leading(so.lists.meanwhile, so.signs, so.line.first_word()):
        return False
    first = next(place for place, word in enumerate(so.words) if word.form in COMMAS)
    return (
        (so.begin == 0 or first == index - 1) and so.line.full_verb_before(so.begin, index) and not so.line.awaits_content(index)
    )


def is_topic(so: SoFar, index: int) -> bool:
    """Whether «هذا التحرك … يسلط» begins a clause in running text without marks."""
    if index - so.begin < UNPUNCTUATED or so.words[index].pos != "demonstrative" or so.words[index].proclitic:
        return False
    if not so.signs[index + 1].definite or not so.line.is_bare(index) or so.signs[index - 1].noun:
        return False
    if so.words[index + 1].lemma in so.lists.days or so.line.awaits_content(index):
        return False  # «قوله للصحفيين في الطائرة هذا الأسبوع "سنعود"»
    ahead = so.line.verb_ahead(index)
    return ahead is not None and so.signs[ahead].verb == "present"


def is_free_that(so: SoFar, index: int) -> bool:
    """Whether إن opens a clause that nobody's saying governs; behind ف that is told with the connectives."""
    sign = so.signs[index]
    if sign.norm.startswith(SO):
        return False
    name = not sign.joined and so.tail[MOST - 1] < index  # «مون جاي إن»
    name = name or (so.signs[index + 1].joined and so.signs[index + 1].definite and not sign.joined)  # «مون جاي إن والزعيم»
    long = index - so.begin >= UNPUNCTUATED and not name
    again = so.words[index - 1].form in QUOTES or index - so.line.content(so.begin, index) > 1  # «قالت إن الجسر سقط وإن …»
    governed = so.governed and not (sign.joined and again)
    opens = not governed and long and (sign.joined or so.line.is_bare(index))
    return opens and (not so.signs[index + 1].verb or bool(so.words[index].enclitic))  # not «إن نجحت»: if


def is_so(so: SoFar, index: int) -> bool:
    """«يلعب جيدا لذلك لا أعتقد …»: «لذلك» with its verb and no comma, but not «نتيجة لذلك»."""
    before = so.words[index - 1]
    taken = before.is_nominal and not so.signs[index - 1].definite
    return so.signs[index].bare in so.lists.therefore and so.line.verb_next(index) and not taken
