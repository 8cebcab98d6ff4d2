"""A verb of saying with its source, before or behind it, and its content."""

from __future__ import annotations

from llamafund.claims.attribution.cue.content import Complement, complement, is_weak
from llamafund.claims.attribution.cue.estimate import estimating
from llamafund.claims.attribution.cue.nested import passed_on, quoting
from llamafund.claims.attribution.cue.noun_content import is_event, nominal
from llamafund.claims.attribution.cue.second_noun import before_hearer, judging
from llamafund.claims.attribution.cue.subject import Subject, subject_before
from llamafund.claims.attribution.frame import Frame, FrameKind, Verb, View
from llamafund.claims.words.trait import BREAKS
from llamafund.orthography import ACCUSATIVE, FEMININE, FOR
from llamafund.punctuation import COMMAS

MINE = "ي"  # «بي», «لي»: rather names


def saying(view: View, verb: Verb, begin: int, last: int) -> Frame | None:
    """The frame of the verb in the clause `[begin, last)`, or None where it credits nobody."""
    frame = _saying(view, verb, begin, last)
    return None if frame is not None and _goes_round(view, verb, frame) else frame


def _goes_round(view: View, verb: Verb, frame: Frame) -> bool:
    """Whether the verb says that something spreads, and what spreads is no rumour (انتشر الجيش, but «انتشرت شائعات عن …»)."""
    lemma = view.traits[verb.index].lemma
    if lemma not in view.speech.spreads:
        return False
    if frame.source is None:
        near = frame.content - verb.index <= view.windows.rumour
        return not (lemma in view.speech.self_evident and frame.kind == FrameKind.CLAUSE and near)
    return view.traits[frame.source[0]].lemma not in view.speech.rumours


def _saying(view: View, verb: Verb, begin: int, last: int) -> Frame | None:
    subject = subject_before(view, verb.index, begin)
    if subject is None or _is_said_of(view, verb, subject):
        told = subject is None and _ends_words(view, verb.index) and complement(view, verb.index, verb.takes) is None
        return _behind_quotation(view, verb) if told else None
    return said_by(view, verb, subject, last)


def said_by(view: View, verb: Verb, subject: Subject, last: int) -> Frame | None:
    """The frame of the verb whose subject stands before it or has still to be found, with what is said before `last`."""
    estimate = estimating(view, verb, subject, last)
    if estimate is not None:
        return estimate
    goes_on = view.traits[verb.index].lemma in view.speech.goes_on  # «وواصل: …», not «يواصل الجيش عملية "العاصفة"»
    if goes_on and view.traits[verb.index].verb != "past":
        return None
    found = complement(view, verb.index, verb.takes, view.windows.goes_on if goes_on else None)
    if not view.traits[verb.index].verb and (found is None or _has_verb(view, verb.index + 1, found.edge)):
        return _behind_quotation(view, verb)  # «بين» is rather «between»
    named = nominal(view, verb, last, subject) if found is None or _is_doubtful(view, verb, subject, found) else None
    if found is None:  # «وثائق تثبت وجودهم»: only with إن or a quotation does a text before its verb say it
        text = subject.start == verb.index and subject.phrase is not None
        return None if text else named or _behind_quotation(view, verb)
    if named is not None and (found.kind == FrameKind.QUOTE or named.content < found.edge):
        return named
    return _of_nobody(view, verb, subject, found) if verb.says is None else _of_somebody(view, verb, subject, found)


def _of_somebody(view: View, verb: Verb, subject: Subject, found: Complement) -> Frame | None:
    lemma = view.traits[verb.index].lemma
    if found.kind == FrameKind.CLAUSE and lemma in view.speech.judges:
        return judging(view, verb, subject, found)
    inner = quoting(view, verb.index, found)
    edge = found.edge if inner is None else inner.start
    if lemma in view.speech.tells:
        edge = before_hearer(view, verb.index + 1, edge)
    edge = next(
        (i for i in range(verb.index + 1, edge) if view.traits[i].norm in view.speech.saying), edge
    )  # «وأضاف شويغو قوله: …»
    source = _source(view, verb.index + 1, edge, subject)
    if source is not None and (is_event(view, verb.index, source) or _is_published(view, verb.index, source)):
        return None
    if source is not None and lemma in view.speech.closes and view.traits[source[0]].enclitic:
        source = None  # «وختم تغريداته بأن …»
    if source is None and _is_expected(view, verb.index):
        return None
    passive = source is None and is_impersonal(view, verb.index)
    frame = Frame(
        kind=found.kind,
        start=subject.start,
        content=found.content,
        cue=(verb.index, verb.index + 1),
        source=source,
        passive=passive,
        quoted=found.kind == FrameKind.QUOTE and view.is_quoted(found.content),
        doubtful=passive and verb.impersonal is not None,
        says=verb.says,
        inner=inner,
    )
    return frame if inner is not None else passed_on(view, frame, found.edge)


def _is_expected(view: View, index: int) -> bool:
    """«ويتوقع أن يرتفع العدد»: nobody in particular expects it, so it is a likelihood and credits nobody."""
    trait = view.traits[index]
    return trait.lemma in view.speech.expects and (trait.verb, trait.gender, trait.number) == ("present", "m", "s")


def _is_said_of(view: View, verb: Verb, subject: Subject) -> bool:
    """«وكان الكاتب يُعتبر من كبار …»: what is said of him, and nothing that he says."""
    trait = view.traits[verb.index]
    first = subject.phrase[0] if subject.phrase is not None else verb.index
    known = view.traits[first].definite or first in view.scene.names
    return trait.passive and not trait.joined and first < verb.index and known


def _is_published(view: View, verb: int, source: tuple[int, int]) -> bool:
    """«ونشرت نتائجه أمس، أن …»: the results of what says it."""
    head = view.traits[source[0]]
    return view.traits[verb].lemma in view.speech.publishes and head.lemma in view.speech.published and bool(head.enclitic)


def _has_verb(view: View, first: int, last: int) -> bool:
    return any(trait.verb for trait in view.traits[first:last])


def _is_doubtful(view: View, verb: Verb, subject: Subject, found: Complement) -> bool:
    """Whether a noun closer to the verb may be what is said: before أن that the noun may take, or before a quotation."""
    if verb.says is None or view.traits[verb.index].lemma in view.speech.passes_on:
        return False
    quotes = quoting(view, verb.index, found) is not None
    if found.kind == FrameKind.CLAUSE:
        return not quotes and is_weak(view, found) and not _reaches_that(view, verb, found)
    source = _source(view, verb.index + 1, found.edge, subject)
    if quotes or source is None or source[0] <= verb.index:
        return False
    return _leaves_noun(view, source[1], found.edge) or _tells_deed(view, verb, source)


def _reaches_that(view: View, verb: Verb, found: Complement) -> bool:
    """«أكد العميد سامر خليل أن»: only who speaks stands between, and its last word is no noun that takes أن («ضرورة أن»)."""
    first = view.scene.light(verb.index + 1, found.edge)
    last = view.traits[found.edge - 1]
    taken = bool(last.enclitic) or last.lemma in view.speech.takes_that
    return first < found.edge and not taken and view.scene.phrase(first, found.edge, whole=True) == found.edge


def _leaves_noun(view: View, index: int, edge: int) -> bool:
    """Whether a noun stands between the source and the quotation, so that it and not the quotation is what is said."""
    rest = view.scene.light(index, edge)
    return rest < edge and view.traits[rest].noun


def _tells_deed(view: View, verb: Verb, source: tuple[int, int]) -> bool:
    """«أعلنت الوزارة توقيف شخصين "عمرهما 20 عاما"»: the name of a deed stands within what reaches the quotation."""
    deed = view.scene.light(view.scene.phrase(source[0], source[1]), source[1])
    return "object" in verb.takes.takes and deed < source[1] and view.traits[deed].lemma in view.speech.ruled_out


def _behind_quotation(view: View, verb: Verb) -> Frame | None:
    """«…»، يقول فلان: the verb right behind what is quoted."""
    mark = verb.index - 1
    while mark > view.begin and (view.traits[mark].form in COMMAS or view.traits[mark].norm in view.particles.thus):
        mark -= 1
    if verb.says is None or "quote" not in verb.says.takes or view.scene.quotes.get(mark) != -1:
        return None
    first = view.scene.light(verb.index + 1, view.end)
    end = view.scene.phrase(first, view.end)
    if end == first:
        return None
    cue = (verb.index, verb.index + 1)
    content = view.scene.light(end, view.end)
    edge = next((i for i in range(content, view.end) if view.traits[i].form in BREAKS or i in view.opens), view.end)
    content = content if _has_verb(view, content, edge) or any(one.that for one in view.traits[content:edge]) else edge
    return Frame(kind=FrameKind.TRAILING, start=mark + 1, content=content, cue=cue, source=(first, end), says=verb.says)


def _ends_words(view: View, index: int) -> bool:
    """«"سنبقى هنا" (هكذا) قال المدير»: words of somebody's, and no name, end right before the verb."""
    index -= int(index > view.begin and view.traits[index - 1].norm in view.particles.thus)
    if view.scene.quotes.get(index - 1) != -1:
        return False
    opening = next((i for i in range(index - 2, view.begin - 1, -1) if view.scene.quotes.get(i) == 1), index)
    return _has_verb(view, opening, index)


def _of_nobody(view: View, verb: Verb, subject: Subject, found: Complement) -> Frame | None:
    index = verb.index
    if not is_impersonal(view, index) or subject.phrase is not None or found.edge > index + 2:
        return None
    cue = (index, index + 1)
    return Frame(
        kind=found.kind, start=subject.start, content=found.content, cue=cue, passive=True, doubtful=True, says=verb.takes
    )


def is_impersonal(view: View, index: int) -> bool:
    """Whether the verb is passive, or a belief of nobody in particular: third person masculine singular, present."""
    trait = view.traits[index]
    if (
        trait.passive
        or trait.lemma in view.speech.self_evident
        or (trait.bare in view.speech.impersonal_forms and trait.verb == "present")
    ):
        return True
    return trait.lemma in view.speech.impersonal and (trait.verb, trait.gender, trait.number) == ("present", "m", "s")


def _source(view: View, index: int, edge: int, subject: Subject) -> tuple[int, int] | None:
    """The source between the verb and its content, else the subject before the verb.

    The phrase has to reach the content; where it does not, names that the word table takes for something else are let in.
    """
    first = view.scene.light(index, edge)
    if first < edge and first == index and view.traits[first].pos == "prep" and view.traits[first].enclitic not in ("", MINE):
        first = view.scene.light(first + 1, edge)  # «ونقلت عنه وكالة الأنباء أن …», «قال له الوزير إن …»
    if first >= edge or not _begins_source(view, first, edge):
        return subject.phrase
    ends = [view.scene.phrase(first, edge, whole=whole) for whole in (False, True)]
    for end in ends:
        rest = view.scene.light(end, edge)
        if end > first and (rest >= edge or view.traits[rest].relative):
            return first, end
    return subject.phrase if subject.phrase is not None or ends[0] == first else (first, ends[0])


def _is_of(view: View, index: int, edge: int) -> bool:
    """Whether a noun is definite, or what it is of follows."""
    return view.traits[index].definite or (index + 1 < edge and view.traits[index + 1].definite)


def _begins_source(view: View, index: int, edge: int) -> bool:
    """Whether a source can begin here: no adverb alone, no preposition, no circumstance (وتابع مخاطبا الرئيس)."""
    trait = view.traits[index]
    if index in view.scene.names:
        return not (trait.form.startswith(FOR) and view.scene.glued.get(index))
    if trait.pos in ("adverb", "particle", "interrogative"):
        return index + 1 < edge and view.traits[index + 1].pos in ("proper", "unknown", "noun")
    if trait.norm.endswith(FEMININE) and view.speech.participle(trait) is not None:
        return False  # «وتابعت قائلة»
    spoken = trait.lemma in view.speech.occasions and trait.lemma not in view.speech.documents
    if spoken and not _is_of(view, index, edge):
        return False  # «وتابعت خلال إلقائها كلمة أمام البرلمان: …»
    indefinite = (trait.adjective or trait.noun) and not trait.definite and trait.number != "d"
    circumstance = indefinite and trait.norm.endswith(ACCUSATIVE)
    return not (trait.glued or circumstance or trait.pos in ("prep", "relative", "conj"))
