"""Who stands before a verb of saying as its subject."""

from __future__ import annotations

from typing import NamedTuple

from llamafund.claims.attribution.frame import View
from llamafund.claims.words.trait import ASIDE
from llamafund.orthography import AND, FOR, WITH
from llamafund.punctuation import COMMAS, DASHES

IF = "اذا"
LINKS = DASHES | {"/"}  # behind a dateline
DATELINE = 6  # tokens: باريس (رويترز) - قال


class Subject(NamedTuple):
    """Where the frame starts, and the noun phrase before the verb, if there is one."""

    start: int
    phrase: tuple[int, int] | None


def subject_before(view: View, index: int, begin: int) -> Subject | None:
    """The subject before the verb at `index` in a clause that begins at `begin`; None where the verb is not the clause's own."""
    had = _had(view, index, begin)
    if had > begin and _past_light(view, begin, had) < had:
        return _phrase_before(view, begin, _past_light(view, begin, had), had)
    led = had >= begin or _is_concerning(view, begin, index)
    return Subject(begin, None) if led else _own_subject(view, index, begin)


def _own_subject(view: View, index: int, begin: int) -> Subject | None:
    if index > begin and not _is_own(view, index, begin):
        return None
    first = _past_light(view, begin, index)
    if first >= index:
        return Subject(begin, None)
    text = _text_before(view, index)
    trait = view.traits[first]
    if first < text < index or _is_between(view, begin, first, index):
        return Subject(index, (text, index)) if text < index else Subject(begin, (first, first + 1))
    if _is_fronted(view, begin, first, index) or _is_dateline(view, begin, index):
        return Subject(begin, None)
    led = trait.preposition or trait.glued in (WITH, FOR) or trait.bare in view.particles.adjuncts
    if trait.verb or led or trait.bare in view.speech.times:
        acts = trait.verb or _has_verb(view, first, index) or (led and _has_main_verb(view, first, index))
        return None if acts else Subject(begin, None)
    return _phrase_before(view, begin, first, index)


def _had(view: View, index: int, begin: int) -> int:
    """«وسبق أن أعلنت»: where «سبق» stands before the verb and its أن, or a place before `begin`."""
    at = index - 2
    said = at >= begin and view.traits[index - 1].that and view.traits[at].bare in view.particles.had
    return at if said else begin - 1


def _is_concerning(view: View, begin: int, index: int) -> bool:
    """«وفيما يتعلق بالديون أوضح …», «وحول ما إذا كانت الشركة ستدفع، قال …»: what the words are about stands before the verb."""
    found = view.speech.concerning.at(view.traits, begin, index)
    if found is None or view.traits[index].joined:
        return False
    acts = any(trait.verb or trait.that for trait in view.traits[found[0] : index])
    return view.traits[index - 1].form in COMMAS or not acts


def _text_before(view: View, index: int) -> int:
    """«تداولوا نشرة غير رسمية تقول إن …»: where the text right before the verb begins that says it, or `index`."""
    first, verb = index - 1, view.traits[index]
    while (
        first > view.begin
        and not verb.joined
        and (view.traits[first].describes or view.traits[first].bare in view.particles.other_than)
    ):
        first -= 1
    noun = view.traits[first]
    says = noun.noun and not (noun.definite or noun.glued or noun.joined) and noun.lemma in view.speech.documents
    return first if says and not verb.joined and noun.gender == verb.gender else index


def _is_between(view: View, begin: int, first: int, index: int) -> bool:
    """«وكان بنس قد قال»: what stands between the two is who speaks, whatever the word table takes it for."""
    around = [i for i in range(begin, index) if i != first and not view.traits[i].mark]  # «وكانت "أوبك" قد أوردت»
    between = len(around) > 1 and around[0] < first < around[-1]
    return between and all(view.traits[i].bare in view.particles.before_verb for i in around)


def _phrase_before(view: View, begin: int, first: int, index: int) -> Subject | None:
    """The noun phrase from `first` to the verb as its subject, or a circumstance with none; None where more stands between."""
    end = view.scene.phrase(first, index, whole=True)
    rest = view.scene.light(end, index)
    if rest < index and (view.traits[rest].relative or (view.traits[rest].verb and not view.traits[first].definite)):
        rest = index
    while rest < index and _is_light(view, rest):
        rest = view.scene.light(rest + 1, index)
    if end > first and rest < index and _is_enclosed(view, end, index):
        return Subject(begin, (first, end))
    if end > first and rest >= index:
        return Subject(begin, None if _disagrees(view, first, index) else (first, end))
    return Subject(begin, None) if _is_circumstance(view, first, index) else None


def _is_enclosed(view: View, end: int, index: int) -> bool:
    """«لكن المحلل سامي، من مؤسسة ويلز، توقع أن»: what tells more of who speaks stands between two marks, with no verb.

    Or it is what he is called: «كاتب المقال وهو نيكولا أبيل يقول».
    """
    last = index - 1
    while last > end and view.traits[last].bare in view.particles.before_verb:
        last -= 1
    between = view.traits[end + 1 : last]
    if any(trait.verb or trait.that or trait.relative for trait in between):
        return False
    called = view.traits[end].joined and view.traits[end].bare in view.particles.pronouns
    marked = view.traits[end].form in ASIDE and view.traits[last].form in ASIDE
    named = all(i in view.scene.named or view.traits[i].pos in ("proper", "unknown") for i in range(end + 1, last + 1))
    return last > end + 1 and (marked or (called and named))


def _disagrees(view: View, first: int, index: int) -> bool:
    """«استجابة لأسئلة جمهوره، كشف المغني …»: behind its comma the verb has another gender than the phrase before it."""
    head, verb = view.traits[first], view.traits[index]
    apart = view.traits[index - 1].form in COMMAS and head.noun and not head.definite and first not in view.scene.names
    return apart and head.number == "s" and bool(head.gender and verb.gender) and head.gender != verb.gender


def _is_fronted(view: View, begin: int, first: int, index: int) -> bool:
    """«وعندما سئل عن ذلك، قال إن …», «وفي خطاب نشر أمس، قال إن …»: an adverbial clause with its comma stands before the verb."""
    before = view.traits[first - 1]
    commas = sum(trait.form in COMMAS for trait in view.traits[first:index])
    answers = view.traits[begin].bare in view.particles.adjuncts and view.traits[begin].norm.endswith("ا")  # «وردا على سؤال …»
    behind = view.traits[index - 1].form in COMMAS and (commas == 1 or answers)
    if not behind or begin >= first:
        return behind and (answers or view.traits[begin].preposition) and begin < index - 1
    clause = before.pos == "conj" and not before.that and bool(view.traits[first].verb)
    led = answers or view.traits[begin].preposition
    return clause or (led and not _has_main_verb(view, first, index))  # «ففي يناير أوقف حسابات مدعومة، قال إنها …»


def _is_dateline(view: View, begin: int, index: int) -> bool:
    """«واشنطن - قال مسؤول، رفض ذكر اسمه، إن …», «دمشق/ قال …»: where it was written stands before the verb."""
    marked = begin == view.begin < index and view.traits[index - 1].form in LINKS
    behind = view.traits[index + 1] if index + 1 < view.end else None
    return marked and index - begin <= DATELINE and behind is not None and behind.noun


def _has_main_verb(view: View, first: int, index: int) -> bool:
    """Whether a verb stands behind a definite word or a time: no relative clause, and none that describes a noun."""
    head, led = view.traits[first], view.traits[first - 1]
    taken = led.that or led.pos in ("conj", "particle") or (led.noun and not led.definite)
    if head.verb and not (head.joined or head.enclitic or taken):
        return True
    end = next((i for i in range(first, index) if view.traits[i].that or view.traits[i].norm in view.particles.asking), index)
    for i in range(first + 1, end):
        before = view.traits[i - 1]
        own = view.traits[i].verb and not (view.traits[i].enclitic or before.relative)
        if own and (before.definite or view.scene.is_time(i - 1)):
            return True
    return False


def _is_circumstance(view: View, first: int, index: int) -> bool:
    """«متماشيا مع التوقعات، أكد البنك أن …»: an adjective with its preposition and its comma stands before the verb."""
    trait = view.traits[first]
    described = (trait.adjective or trait.noun) and trait.norm.endswith("ا") and not trait.definite
    behind = view.traits[index - 1].form in COMMAS and view.traits[first + 1].pos == "prep"
    return described and behind and not any(one.verb for one in view.traits[first:index])


def _is_own(view: View, index: int, begin: int) -> bool:
    """Whether nothing right before the verb takes it, denies it or makes it a mere possibility."""
    before = view.traits[index - 1]
    nested = before.that and index - 1 > begin + 1 + int(view.traits[begin].norm in view.particles.and_that)  # «وذلك بعد أن حذر»
    owned = before.noun and bool(before.glued) and not before.definite and bool(view.traits[index].enclitic)  # «بسبب كذبه»
    if before.relative or before.norm in view.particles.relatives or nested or before.preposition or owned:
        return False
    near = range(max(begin, index - view.windows.before_verb), index)
    if any(view.traits[i].norm == IF and view.traits[i - 1].norm in view.particles.asking for i in near if i > begin):
        return False  # «ولدى سؤاله عما إذا كان يعتقد أن …»: what he is asked
    close = [view.traits[i].bare for i in near]
    if any(bare in view.particles.negations for bare in close):
        return False
    return not (view.traits[index].verb == "present" and any(bare in view.particles.possibly for bare in close))


def _past_light(view: View, begin: int, index: int) -> int:
    """Past connectives, particles, times and asides at the head of the clause."""
    position = begin
    while position < index and not view.traits[position].relative:
        trait = view.traits[position]
        behind = _past_concession(view, position, index)
        if behind > position:
            position = behind
            continue
        light = _is_light(view, position) or (trait.pos in ("conj", "particle") and not trait.that)
        light = (
            light
            or trait.norm == AND
            or trait.norm in view.particles.and_that
            or (trait.pos == "demonstrative" and _opens_paragraph(view, position + 1))
        )
        after = view.scene.light(position, index)
        if after == position and not light:
            break
        position = after if after > position else position + 1
    return position


def _past_concession(view: View, first: int, last: int) -> int:
    """Past «ورغم أن», «على الرغم من أن» before the subject; `first` where none stands."""
    known = view.particles.subordinators
    at = first + int(first + 1 < last and view.traits[first].preposition and view.traits[first + 1].lemma in known)
    if not (view.traits[at].lemma in known or view.traits[at].bare in known):
        return first
    that = at + 1 + int(at + 1 < last and view.traits[at + 1].bare in view.particles.of)
    if that + 1 >= last or not view.traits[that].that or view.traits[that].enclitic or view.traits[that + 1].verb:
        return first
    return that + 1


def _opens_paragraph(view: View, index: int) -> bool:
    """Whether «هذا» before و only opens the paragraph (هذا وأعلنت الوزارة …)."""
    return index < view.end and (view.traits[index].norm == AND or (view.traits[index].joined and bool(view.traits[index].verb)))


def _is_light(view: View, index: int) -> bool:
    return view.traits[index].bare in view.particles.before_verb or view.traits[index].mark


def _has_verb(view: View, first: int, index: int) -> bool:
    """Whether a main verb with و stands between a fronted phrase and the verb of saying."""
    return any(view.traits[i].verb and view.traits[i].joined for i in range(first + 1, index))
