"""Verbs of saying with a second noun phrase behind their source: whom one tells, what one judges."""

from __future__ import annotations

from llamafund.claims.attribution.cue.content import Complement
from llamafund.claims.attribution.cue.subject import Subject
from llamafund.claims.attribution.frame import Frame, FrameKind, Verb, View
from llamafund.orthography import ARTICLE
from llamafund.punctuation import COMMAS


def before_hearer(view: View, index: int, edge: int) -> int:
    """Where the one somebody tells something begins: the second noun phrase behind the verb (أبلغ الحارس الشرطة أن …)."""
    first = view.scene.light(index, edge)
    hearers = (i for i in range(first + 1, edge) if view.traits[i].lemma in view.speech.hearers and not view.traits[i].glued)
    return min(next(hearers, edge), max(view.scene.phrase(first, edge), first + 1))


def judging(view: View, verb: Verb, subject: Subject, found: Complement) -> Frame | None:
    """«وصف الوزير القرار بأنه خطأ»: the content begins at what is judged.

    With one noun phrase alone, that is what is judged and the speaker is understood; he is also where a pronoun alone stands for
    what is judged (ووصفها بأنها كاذبة).
    """
    first = view.scene.light(verb.index + 1, found.edge)
    cue = (verb.index, verb.index + 1)
    if first >= found.edge and subject.phrase is None and _goes_on(view, verb.index):
        return Frame(kind=FrameKind.OBJECT, start=subject.start, content=found.content, cue=cue, says=verb.says)
    if first >= found.edge or view.traits[first].preposition or view.traits[first].glued:
        return None
    source, judged = subject.phrase, first
    if view.traits[verb.index].enclitic and source is None:  # «اتهمته صحيفة بأنه …»
        source, judged = (first, view.scene.phrase(first, found.edge)), found.content
        source = source if source[1] > source[0] else None
    elif source is None:
        last, judged = _parted(view, first, found.edge)
        if last == first:  # no noun phrase at all: ووصفت كيف أنه …
            return None
        source, judged = ((first, last), judged) if judged < found.edge else (None, first)
    return Frame(kind=FrameKind.OBJECT, start=subject.start, content=judged, cue=cue, source=source, says=verb.says)


def _goes_on(view: View, index: int) -> bool:
    """«نفى الخبر ووصفه بأنه كاذب»: with و and a pronoun, and no clause before it that the verb may belong to («الذي …»)."""
    quoted = False
    for place in range(view.begin, index):
        quoted = view.scene.quotes.get(place, 1 if quoted else -1) == 1
        if not quoted and (view.traits[place].relative or view.traits[place].that):
            return False
    return view.traits[index].joined and bool(view.traits[index].enclitic)


def _parted(view: View, first: int, edge: int) -> tuple[int, int]:
    """Where the source ends, and where what is judged begins."""
    commas = [index for index in range(first, edge) if view.traits[index].form in COMMAS]
    last = view.scene.phrase(first, edge)
    judged = view.traits[commas[-1] + 1 : edge] if len(commas) > 1 else ()
    if judged and not any(trait.verb or trait.preposition for trait in judged):  # «اتهم العقيد، المتحدث باسم …، الحوثيين بأنهم …»
        return view.scene.phrase(first, commas[-1]), commas[-1] + 1
    last = _before_judged(view, first, last, edge)
    return last, view.scene.light(last, edge)


def _before_judged(view: View, first: int, last: int, edge: int) -> int:
    """Where the source ends: «وصف الرئيس، مادورو، نائبه بأنه …», «وصف أردوغان نتنياهو بأنه …» are two noun phrases, not one."""
    rest = view.scene.light(last, edge)
    if rest < edge:
        owns = view.traits[rest].norm in view.particles.owning  # «اتهم الحزب ذا الجذور الإسلامية بأنه …»
        return first if owns else last
    name = view.scene.names.get(first, edge)
    if name < edge:
        return name
    titled = (index for index in range(edge - 1, first + 1, -1) if _begins_other(view, index))
    return next(titled, last)


def _begins_other(view: View, index: int) -> bool:
    """«اتهم مسؤول سابق في الفاتيكان البابا فرنسيس بأنه …»: a definite title right behind a closed phrase."""
    trait, before = view.traits[index], view.traits[index - 1]
    return trait.lemma in view.speech.roles and ARTICLE in trait.norm[:2] and (before.definite or index in view.scene.ends)
