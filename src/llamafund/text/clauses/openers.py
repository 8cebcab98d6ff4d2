"""Connectives that open a clause (لكن، بينما، حيث …)."""

from __future__ import annotations

from llamafund.orthography import SO, WITH
from llamafund.punctuation import COMMAS, QUOTES
from llamafund.text.clauses.answered import answers
from llamafund.text.clauses.conceded import concedes_fact
from llamafund.text.clauses.line import AHEAD, THAT
from llamafund.text.clauses.open_clause import SoFar
from llamafund.text.clauses.phrases import longest

NAMED_WITH = (WITH,)
THEN = "ثم"
AS = "كما"
BUT = ("لكن", "بل")


def is_opener(so: SoFar, index: int) -> bool:
    """Whether a connective that opens a clause stands here."""
    sign, after = so.signs[index], so.signs[index + 1]
    if sign.inna and sign.norm.startswith(SO):
        leads = so.awaits_main(index) or _only_leads(so, index) or answers(so, index)
        return not leads and (so.predicate or so.concedes())
    length = longest(so.lists.openers, so.signs, index) if sign.opener else 0
    if length and longest(so.lists.loose, so.signs, index) == length and not sign.joined:
        told = so.line.full_verb_before(so.begin, index)
        return told and (so.line.comma_before(index) or so.line.verb_next(index + length - 1))
    if not length:
        return (sign.opener and concedes_fact(so, index)) or (sign.bare in so.lists.before_verb and _takes_verb(so, index))
    bare = longest(so.lists.with_verb, so.signs, index) == length and not _has_clause(so, index, index + length)
    then = sign.joined and sign.norm.startswith(SO) and so.awaits_main(index)  # «إذا كنا نفعله، فلماذا لا يفعلونه»
    none = then or bare or (length == 1 and _adds_place(so, index))
    if none or (sign.bare in so.lists.relative_like and _is_in_what(so, index)):
        return False
    behind = index + length
    if so.signs[behind - 1].stem == THAT and not so.words[behind - 1].enclitic and _wishes_or_supposes(so, behind):
        return False
    return sign.bare not in so.lists.places or after.says or _adds_clause(so, index)


def _wishes_or_supposes(so: SoFar, behind: int) -> bool:
    """«مما يعني أن تشارك»: أنْ; «خصوصا إن كان يقود دراجة»: if."""
    return _is_verb(so, behind) or (so.signs[behind - 1].inna and so.signs[behind - 2].bare in so.lists.with_that)


def _adds_clause(so: SoFar, index: int) -> bool:
    """Whether حيث adds a clause: with إن a reason («ارتفع السعر حيث إن …»), else where it does not describe a place."""
    if so.signs[index + 1].stem == THAT:
        return so.predicate and not (so.awaits_main(index) or so.leads(index))
    return _stands_alone(so, index) and not _is_resumed(so, index)


def _only_leads(so: SoFar, index: int) -> bool:
    """«ذكر أنه عند وضع الزجاجة في السيارة، فإنها …»: behind أن stands no more than a fronted phrase."""
    said = so.line.content(so.begin, index)
    led = said > so.begin and so.signs[said - 1].stem == THAT and so.signs[said].fronting
    told = (place for place in range(said, index) if so.line.own_verb(place) or so.signs[place].bare in so.lists.predicates)
    return led and next(told, None) is None


def _adds_place(so: SoFar, index: int) -> bool:
    """«سدد بقوة لكن خارج المرمى»: but and a preposition, with no clause behind them."""
    but = so.signs[index].bare in BUT and not longest(so.lists.after_and, so.signs, index + 1)
    return but and so.line.after_preposition(index + 2) and not _acts(so, index + 1)


def _acts(so: SoFar, index: int) -> bool:
    """Whether a verb of its own, or what stands for one, is soon behind."""
    near = range(index, min(len(so.signs), index + AHEAD))
    return any(
        (so.line.own_verb(place) and not so.signs[place].joined) or so.signs[place].bare in so.lists.predicates for place in near
    )


def _has_clause(so: SoFar, behind: int, index: int) -> bool:
    """Whether a verb or إن stands at `index` or soon behind it, behind the connective that begins at `behind`."""
    if index >= len(so.signs):
        return False
    if so.line.comma_before(behind) and so.signs[index].bare in so.lists.verbal_nouns:
        return True  # «، ومن ثم درس الهندسة»
    own = so.signs[index].stem == THAT or so.line.verb_next(index - 1) or so.signs[index].bare in so.lists.predicates
    return own or so.line.verb_ahead(index) is not None


def _is_resumed(so: SoFar, index: int) -> bool:
    """«وبحسب شرطة دبي، حيث توفيت، فإن الفحص …»: what the phrase before leads to is still to come."""
    if so.predicate:
        return False
    ahead = range(index, min(len(so.signs), index + 2 * AHEAD))
    return any(so.signs[place].inna and so.signs[place].norm.startswith(SO) for place in ahead)


def _takes_verb(so: SoFar, index: int) -> bool:
    """Whether a verb or أن comes next, or a form that is also a noun where only a verb makes sense (، كما طالب المجلس)."""
    after = so.signs[index + 1]
    if after.verb and index + 2 < len(so.words) and so.words[index + 2].form in COMMAS:
        return False  # «كما فعلت، تحدثت مع الرئيس»
    if (
        so.signs[index].bare == AS
        and so.words[index + 1].enclitic
        and not (so.signs[index].joined or so.line.comma_before(index) or after.says)
    ):
        return False  # «"الساحر" كما يسميه زملاؤه»
    if so.words[index + 1].lemma in so.lists.copulas and not (so.line.comma_before(index) or so.line.verb_next(index + 1)):
        return False  # «ستعقد كما كانت مقررة»
    if after.verb or after.stem == THAT or (after.verbal and so.line.verb_next(index)):
        return True
    if so.signs[index].bare == THEN:
        main = next((place for place in range(index - 1, so.begin - 1, -1) if so.line.own_verb(place)), index)
        again = so.signs[main].verb == "present" or so.words[main].gender == "f"  # «تبدأ بالوعود ثم فتح الباب»
        again = again and not so.line.comma_before(index)
        return after.bare in so.lists.verbal_nouns and not again
    object_ = index + 2 < len(so.signs) and so.signs[index + 2].definite and so.words[index + 2].pos in ("noun", "proper")
    past = after.noun and not (after.definite or so.words[index + 1].proclitic) and so.words[index + 1].gender == "m"
    done = after.noun and not after.definite and after.bare in so.lists.verbal_nouns  # «، كما قبض على ثلاثة»
    return so.line.comma_before(index) and ((past and object_) or done)


def _is_verb(so: SoFar, index: int) -> bool:
    return index < len(so.signs) and so.signs[index].verb == "present"


def _is_in_what(so: SoFar, index: int) -> bool:
    """«فيما وصفه بـ», «فيما عرف بـ», «ننجح فيما نحاول»: في + ما."""
    if not so.signs[index + 1].verb or so.signs[index].joined:
        return False
    named = index + 2 < len(so.words) and so.takes(index + 2, NAMED_WITH)
    if index + 2 < len(so.words) and so.signs[index + 2].norm.isdigit():
        return False  # «فيما عارضه 125»
    return bool(so.words[index + 1].enclitic) or named or bool(so.signs[index - 1].verb)


def _stands_alone(so: SoFar, index: int) -> bool:
    """Whether حيث joins a clause of its own; right behind a place it describes the place.

    Not so before a particle of the verb, where the text has no commas, or where it tells what was done («نقل إلى المركز حيث تم
    استجوابه», but «المجمع حيث وقع الحادث»).
    """
    before = so.words[index - 1].form
    certain = so.signs[index + 1].verbal or longest(so.lists.after_and, so.signs, index + 1) > 0  # «حيث من المتوقع أن»
    supposed = so.signs[index + 1].verb == "present" and so.signs[index + 2].stem == THAT  # «حيث يتوقع أن»
    told = so.predicate and so.signs[index + 1].verb == "past" and so.words[index + 1].lemma not in so.lists.taking_place
    told = told and so.words[index + 2].form not in COMMAS
    alone = before in COMMAS or before in QUOTES or so.line.is_plain
    return alone or certain or supposed or told or _is_no_place(so, index - 1)


def _is_no_place(so: SoFar, index: int) -> bool:
    """«يعاني أزمة كبيرة حيث …», «رفض ذلك الآن حيث …»: an adverb, or the end of an indefinite phrase with no preposition."""
    word, sign = so.words[index], so.signs[index]
    head = index - int(word.pos == "adj")
    if word.pos == "adverb" or word.lemma in so.lists.days:
        return True
    taken = so.line.after_preposition(head) or bool(so.words[head].proclitic)
    return word.pos in ("adj", "noun") and not (sign.definite or so.signs[head].definite or taken)
