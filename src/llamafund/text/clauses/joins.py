"""Whether what has و or ف written onto it opens a clause, or goes on with the one before."""

from __future__ import annotations

from llamafund.orthography import AND, FUTURE, SEVERAL, SO, WITH
from llamafund.punctuation import COMMAS
from llamafund.text.clauses.answered import answers, leads_to_answer
from llamafund.text.clauses.asides import adds_news, denies, is_circumstance, is_parenthesis, is_relative
from llamafund.text.clauses.continued import goes_on
from llamafund.text.clauses.described import is_told_of_noun
from llamafund.text.clauses.line import AHEAD, THAT
from llamafund.text.clauses.nominal import is_nominal, is_said_apart, tells_people
from llamafund.text.clauses.open_clause import SHORTEST, UNPUNCTUATED, SoFar
from llamafund.text.clauses.phrases import longest

AS = "كما"
AS_IF = "كأن"  # with its hamza: without it is كان
AND_FUTURE = AND + FUTURE
AND_WITH = AND + WITH
OF = "من"
NEAR = 4  # words from «وما» and its verb to «من»
PRESENT = ("ي", "ت", "ن")  # letters a verb of the present begins with
THESE = "هذه"
NOW = "وقد"  # always before a verb, whatever the word table takes it for; «فقد» is also one itself


def may_join(so: SoFar, index: int) -> bool:
    """Whether what stands before the و is a clause already."""
    least = UNPUNCTUATED - 2 * int(so.signs[index].verb == "past")
    long_enough = so.line.comma_before(index) and index - so.begin > least and bool(so.signs[index].verb)
    future = so.words[index].proclitic == AND_FUTURE and index - so.begin > SHORTEST  # «الموعد غير أكيد وسيتوقف على …»
    then = so.line.comma_before(index) and so.signs[index].norm.startswith(SO) and so.signs[index].bare in so.lists.pronouns
    then = then and index - so.begin > least and not so.leads(index)  # «رعايتها لصغارها لها حدود، فهي …»
    several = so.signs[index].verb == "past" and so.words[index].norm.endswith(SEVERAL) and index - so.begin > least
    several = several and not so.leads(index)
    return so.predicate or long_enough or future or then or several or denies(so.line, index)


def joins(so: SoFar, index: int) -> bool:
    """Whether the word with و or ف at `index` opens a clause, where what stands before it is one."""
    sign = so.signs[index]
    comma = so.line.comma_before(index)
    also = so.signs[so.begin].bare == AS and so.signs[so.begin + 1].verb and not sign.inna  # «كما فتح بابا، فبدلا من …»
    if sign.norm.startswith(SO) and not also and (so.awaits_main(index) or answers(so, index)):
        return False
    if sign.verb:
        then = (not sign.norm.startswith(SO) or comma or so.line.is_plain) and not _is_alone(so, index)
        return then and not (_is_twin(so, index) or _is_second_condition(so, index) or goes_on(so.line, so.begin, index))
    if is_circumstance(so.line, index) or is_parenthesis(so.line, so.begin, index) or AS_IF in so.words[index].form:
        return False
    if so.words[index].pos == "relative" and sign.binds:
        return _adds(so, index, comma=comma)
    led = sign.fronting and sign.bare in so.lists.before_own_verb and not so.line.verb_next(index)  # «وفيها إشارة إلى …»
    if not led and longest(so.lists.after_and, so.signs, index):
        return _opens_behind_and(so, index)
    return _has_topic(so, index, comma=comma)


def _is_alone(so: SoFar, index: int) -> bool:
    """«رسالة سلام وأمل، الجمعة», «مهما اختلفت الأسباب وتباينت،»: one word up to the next comma is no clause."""
    return so.words[index + 1].form in COMMAS and not (so.signs[index].says or so.words[index].enclitic)


def _is_twin(so: SoFar, index: int) -> bool:
    """«ستطور وتمتلك سلاحا»: two verbs of one subject, side by side; not «42 شخصا قتلوا وأصيب 300»."""
    own, before = so.words[index], so.words[index - 1]
    return so.signs[index - 1].verb == so.signs[index].verb and (own.gender, own.number) == (before.gender, before.number)


def _is_second_condition(so: SoFar, index: int) -> bool:
    """«إذا كنت تملك هاتفا وتريد …، يمكنك»: the second verb of what begins the clause, like the one before, and a comma ahead."""
    if so.line.comma_before(index) or not so.awaits_main(index):
        return False
    before = next((place for place in range(index - 1, so.begin, -1) if so.signs[place].verb), 0)
    alike = so.signs[before].verb == so.signs[index].verb and so.words[before].person == so.words[index].person
    commas = any(so.words[place].form in COMMAS for place in range(so.begin, index))
    return before > 0 and alike and not commas and any(word.form in COMMAS for word in so.words[index : index + 2 * AHEAD])


def _adds(so: SoFar, index: int, *, comma: bool) -> bool:
    """Whether «والذي», «وما» with a verb opens a clause of its own; «المدينة، وما حولها» is none."""
    told = is_relative(so.line, index) or _tells(so, index) or so.signs[index].norm.startswith(SO)
    return told and ((comma and not so.leads(index)) or adds_news(so.line, so.begin, index))


def _tells(so: SoFar, index: int) -> bool:
    """«، وما جرى …» with its verb; «الأصدقاء، وما ينشرونه من صور» are two things, unless a predicate stands behind."""
    after = so.line.past_particles(index + 1)
    if not so.line.verb_next(index):
        return False
    own = bool(so.words[after].enclitic) and so.signs[after].verb == "present"
    own = own or any(one.bare == OF and not one.definite for one in so.signs[after + 1 : after + NEAR])  # «وما ترتب عليها من …»
    return not own or any(so.signs[place].bare in so.lists.predicates for place in so.line.before_comma(after))


def _has_topic(so: SoFar, index: int, *, comma: bool) -> bool:
    """Whether a noun or a fronted adverbial with و or ف has a predicate of its own behind it."""
    sign = so.signs[index]
    if comma and so.predicate and (is_nominal(so.line, index) or tells_people(so.line, index)):
        return True
    if not comma and is_said_apart(so.line, so.begin, index):
        return True
    if not (comma or index - so.begin >= UNPUNCTUATED):
        return False
    then = comma and sign.norm.startswith(SO) and sign.definite  # «، فالحادثة وقعت …»
    led = comma and so.words[index].proclitic == AND_WITH and not sign.definite and _leads_to_verb(so, index)
    after = comma and so.signs[index + 1].stem == THAT and sign.bare in so.lists.deeds  # «، فبعد أن أكد الحارس …»
    ahead = sign.fronting or then
    ahead = ahead and (so.line.verb_ahead(index) is not None or (comma and _is_set_off(so, index)))
    return led or after or ahead or leads_to_answer(so, index)


def _leads_to_verb(so: SoFar, index: int) -> bool:
    """«، وبمجرد الانتهاء يطلب منه …»: the verb of the clause stands ahead, and tells of no indefinite noun right before it."""
    ahead = so.line.verb_ahead(index)
    return ahead is not None and not (so.signs[ahead - 1].noun and not so.signs[ahead - 1].definite)


def _is_set_off(so: SoFar, index: int) -> bool:
    """«، فأثناء الحرب الأولى، نفذت القوات …»: a fronted adverbial with a comma of its own before the verb."""
    comma = next((place for place in range(index, min(len(so.signs) - 1, index + AHEAD)) if so.words[place].form in COMMAS), 0)
    if not comma or any(so.line.own_verb(place) for place in range(index, comma)):
        return False
    verb = so.line.past_particles(comma + 1)
    if so.signs[comma + 1].joined:
        return so.signs[comma + 1].inna and so.predicate  # «، ومع مضي شهر على رحيله، فإن الفريق …»
    return verb < len(so.signs) and so.line.own_verb(verb)


def _is_no_pronoun(so: SoFar, index: int) -> bool:
    """«صعوبة فهم المخاطر», «ليست وهما»: what is spelt like one."""
    apart = so.signs[index].norm.startswith(SO) and not so.line.comma_before(index)
    return apart or so.words[index - 1].lemma in so.lists.linking


def _names_one_more(so: SoFar, index: int) -> bool:
    """«لم ولن يتغير», «وربما جرائم أخرى», and what is only spelt like a pronoun: nothing opens there."""
    sign = so.signs[index]
    if sign.bare in so.lists.negations:
        return so.signs[index - 1].bare in so.lists.negations
    if sign.bare in so.lists.maybe:
        return not so.line.verb_next(index) and so.line.verb_ahead(index) is None
    return sign.bare in so.lists.pronouns and _is_no_pronoun(so, index)


def _is_wished(so: SoFar, index: int) -> bool:
    """«على الطرفين أن يكونا منطقيين وأن يثبتا ذلك»: an unknown word that begins like a present verb, behind one more أن."""
    before = next((place for place in range(index - 1, so.begin, -1) if so.signs[place].stem == THAT), 0)
    return before > 0 and so.signs[before + 1].verb == "present" and so.signs[index + 1].norm[:1] in PRESENT


def _opens_behind_and(so: SoFar, index: int) -> bool:
    sign = so.signs[index]
    if sign.norm == NOW:
        return not so.line.speaks_behind(index)  # «وأضاف الوزير وقد بدا عليه الغضب إن …»
    if _names_one_more(so, index):
        return False
    if sign.bare in so.lists.before_own_verb:
        return so.line.verb_next(index) and not is_told_of_noun(so.line, so.begin, index)
    if sign.bare == THESE and so.signs[index + 1].definite:
        return so.line.verb_ahead(index) is not None  # «وهذه المباراة تستحق المشاهدة»
    if sign.stem == THAT:
        reason = so.signs[index - 1].bare in so.lists.with_that  # «خاصة وأن»
        wished = so.signs[index + 1].verb == "present" or (so.words[index + 1].pos == "unknown" and _is_wished(so, index))
        hoped = not (sign.inna or so.words[index].enclitic) and wished  # «نأمل أن تنجح، وأن تعود»
        return not (reason or hoped) and (sign.inna or not sign.norm.startswith(SO))  # not «سيارة فان»
    again = sign.bare in so.lists.negations and not so.signs[index + 1].verb
    return not (again and any(one.bare in so.lists.negations for one in so.signs[so.begin : index]))  # لا … ولا …
