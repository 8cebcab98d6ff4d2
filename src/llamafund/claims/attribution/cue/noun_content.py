"""A noun for a content: «أعلنت الوزارة مقتل اثنين», «كشفت تقارير عن سعي الشركة», «أعلن عن فتح خط»."""

from __future__ import annotations

from llamafund.claims.attribution.cue.adjunct import past_adjunct
from llamafund.claims.attribution.cue.denied_talk import past_talk
from llamafund.claims.attribution.cue.described import past_description
from llamafund.claims.attribution.cue.subject import Subject
from llamafund.claims.attribution.frame import Frame, FrameKind, Verb, View
from llamafund.claims.attribution.lexicon import Says
from llamafund.claims.words.trait import is_future

ANY = "اي"  # «نفت الشركة أي علاقة لها بالحادث»
_NO_CONTENT = ("demonstrative", "relative", "pronoun", "conj", "particle")


def nominal(view: View, verb: Verb, last: int, subject: Subject) -> Frame | None:
    """The frame of the verb with a noun phrase for its content, before `last`, or None."""
    takes = verb.takes
    if is_future(view.traits[verb.index]) and "object" in takes.takes:
        return None  # «وسيعلن القاضي العقوبة»
    first = view.scene.light(verb.index + 1, last, but=takes.takes)
    first = _past_place(view, verb.index, first, last, takes)
    first = first if first < last else past_adjunct(view, verb.index + 1, last, takes)
    if first >= last:
        return None
    theirs = verb.says is not None and _is_quoted(view, verb.index)  # «"جاءت المرافعة قوية، وبينت زيف المزاعم"»: not the speaker
    alone = _disagrees(view, verb.index, first) and view.traits[verb.index].lemma not in view.speech.of_texts
    if subject.phrase is None and "object" in takes.takes and (alone or _is_of_pronoun(view, verb.index)):
        return None if theirs else _frame(verb, subject, _content(view, first, last, takes, named=True), None)
    source, edge = _source(view, first, last, takes, subject)
    if source is not None and view.traits[verb.index].lemma in view.speech.tells:
        edge = _past_hearer(view, edge, last, takes)
    edge += int(edge + 1 < last and view.opens_quote(edge) and view.traits[edge + 1].glued in takes.takes)
    if _says_nothing(view, verb.index, source):
        return None
    shows = view.traits[verb.index].lemma in view.speech.of_texts  # «أظهرت صور طائرة محترقة»
    content = _content(view, edge, last, takes, named=source is not None, shows=shows)
    if content is None and source is not None:
        lost = edge >= last or view.traits[edge].mark
        edge = past_adjunct(view, max(source[1], verb.index + 1) if lost else edge, last, takes)
        content = _content(view, edge, last, takes, named=True, shows=shows)
    if (source is None and theirs) or (content is not None and _leaves_out(view, verb.index, content)):
        return None
    known = source is not None or verb.says is None or (edge < last and _in_passing(view, verb.index, edge))
    return _frame(verb, subject, content, source) if known else None


def _past_place(view: View, verb: int, index: int, last: int, takes: Says) -> int:
    """«أعلن في جدة مساء أمس عن …»: past where nobody in particular says it; `index` where somebody does."""
    inside = index + 1 < last and view.traits[index].bare in view.particles.inside
    if not inside or view.traits[verb].bare not in view.speech.impersonal_forms:
        return index
    end = view.scene.light(view.scene.phrase(index + 1, last), last, but=takes.takes)
    told = end < last and view.traits[end].preposition and view.traits[end].bare in takes.takes
    return end if told else index


def _is_quoted(view: View, index: int) -> bool:
    """Whether the verb stands within a quotation that opens in its sentence."""
    marks = (view.scene.quotes[i] for i in range(index - 1, view.begin - 1, -1) if i in view.scene.quotes)
    return next(marks, -1) == 1


def _source(view: View, first: int, last: int, takes: Says, subject: Subject) -> tuple[tuple[int, int] | None, int]:
    """The source, behind the verb or before it, and where the content is introduced."""
    done = subject.phrase is not None and "object" in takes.takes and _is_content_noun(view, first)
    if done or _introduces(view, first, takes):
        return subject.phrase, first
    end = view.scene.phrase(first, last, but=takes.takes)
    if subject.phrase is not None:  # «واشنطن حذرت الأسد من تبعات»: whom one tells stands behind the verb
        edge = view.scene.light(end, last, but=takes.takes)
        return subject.phrase, edge if edge < last and _introduces(view, edge, takes) else first
    if end == first:
        return None, last
    described = past_description(view, first, end, last, takes)
    return (first, end), view.scene.light(described, last, but=takes.takes)


def _past_hearer(view: View, edge: int, last: int, takes: Says) -> int:
    """Where the content is introduced behind the one who is told («وحذر الوزير دمشق من …»); `edge` where nobody stands."""
    if edge >= last or _introduces(view, edge, takes):
        return edge
    behind = view.scene.light(view.scene.phrase(edge, last, but=takes.takes), last, but=takes.takes)
    return behind if behind < last and _introduces(view, behind, takes) else edge


def is_event(view: View, verb: int, source: tuple[int, int]) -> bool:
    """Whether the subject is something that happened (هذا التحرك يؤكد …), not somebody and not a text."""
    if view.traits[verb].lemma in view.speech.only_people or view.traits[source[0]].bare in view.particles.those:
        return False
    pointed = view.traits[source[0]].pos == "demonstrative" and source[0] + 1 < len(view.traits)
    return pointed and view.traits[source[0] + 1].lemma not in view.speech.documents


def _says_nothing(view: View, verb: int, source: tuple[int, int] | None) -> bool:
    """«حُذر المكتب من …»: he is told; «هذا التحرك يؤكد …»: it happened; «أظهر اللاعب تحسنا»: no text shows it."""
    if view.traits[verb].lemma in view.speech.of_texts and (source is None or not _is_text(view, view.traits[source[0]].lemma)):
        return True
    return source is not None and (view.traits[verb].passive or is_event(view, verb, source))


def _is_text(view: View, lemma: str) -> bool:
    return lemma in view.speech.documents or lemma in view.speech.published


def _leaves_out(view: View, verb: int, content: int) -> bool:
    """«استبعد المدرب حارسه»: who is left out, where «استبعد الوزير تأجيل القمة» rules something out."""
    noun = view.traits[content]
    held = noun.lemma in view.speech.ruled_out or noun.bare == ANY
    return view.traits[verb].lemma in view.speech.rules_out and not held


def _frame(verb: Verb, subject: Subject, content: int | None, source: tuple[int, int] | None) -> Frame | None:
    if content is None:
        return None
    passive = source is None and verb.says is None
    cue = (verb.index, verb.index + 1)
    return Frame(
        kind=FrameKind.OBJECT,
        start=subject.start,
        content=content,
        cue=cue,
        source=source,
        passive=passive,
        doubtful=passive,
        says=verb.takes,
        nominal=True,
    )


def _in_passing(view: View, index: int, edge: int) -> bool:
    """«أعلن عن», «أشار إلى» of a speaker who is understood; in the present it is rather a thing that points somewhere."""
    verb = view.traits[index]  # «وحذرهم من …» tells of a deed
    return view.traits[edge].bare in view.particles.in_passing and verb.verb != "present" and not verb.enclitic


def _disagrees(view: View, index: int, first: int) -> bool:
    """Whether the noun behind the verb cannot be its subject: «أكدت إنشاء …»."""
    verb, noun = view.traits[index], view.traits[first]
    if noun.lemma in view.speech.before_source:
        return False  # «كشفت بعض الصحف عن …»
    told = noun.noun and verb.gender == "f" and verb.verb != "imperative"  # «اعلن» without its hamza
    return told and (noun.gender, noun.number) == ("m", "s") and first not in view.scene.names


def _is_of_pronoun(view: View, index: int) -> bool:
    """«لكنه نفى وجود …»: the pronoun right before the verb is who says it."""
    before = view.traits[index - 1]
    return index > view.begin and bool(before.enclitic) and before.stem in view.particles.but


def _introduces(view: View, index: int, says: Says) -> bool:
    trait = view.traits[index]
    glued = bool(trait.glued) and trait.glued in says.takes and not trait.definite and not view.speech.is_manner(trait)
    return glued or (trait.preposition and trait.bare in says.takes)


def _content(view: View, edge: int, last: int, says: Says, *, named: bool, shows: bool = False) -> int | None:
    """Where the content begins: behind a preposition the verb takes, or at a noun of its own where it takes one."""
    if edge >= last - 1:
        return None
    content = past_talk(view, edge, last) if says.denies and named else edge
    if content > edge:
        return content if view.says_enough(content, last) else None
    trait = view.traits[edge]
    if trait.preposition and trait.bare in says.takes:
        content = edge + 1
    elif not (trait.glued and trait.glued in says.takes and trait.noun and not view.speech.is_manner(trait)) and not (
        named and "object" in says.takes and _is_content_noun(view, edge)
    ):
        return None
    content += int(view.opens_quote(content))
    if not view.says_enough(content, last):
        return None
    noun = view.traits[content]
    if noun.pos == "particle" and view.traits[content + 1].noun:
        return content  # «من أي تحركات»
    told = noun.lemma in view.speech.utterances and not shows
    return None if told or noun.mark or noun.pos in _NO_CONTENT else content


def _is_content_noun(view: View, index: int) -> bool:
    """Whether a noun stands here, or a form that is also a verb before what it is done to (تسلم الهند تصريحا, شن غارات)."""
    trait = view.traits[index]
    after = view.traits[index + 1] if index + 1 < view.end else None
    if trait.glued or trait.joined or after is None:
        return trait.noun and not (trait.glued or trait.joined)
    if trait.bare == ANY:
        return after.noun
    return (
        trait.noun
        or trait.norm in view.speech.ruled_out
        or (trait.verb == "past" and (after.definite or (after.noun and not after.joined)))
    )
