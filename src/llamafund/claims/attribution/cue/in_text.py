"""What a text says, or somebody in one: «وجاء في البيان: "…"», «نشرت الشرطة تغريدة قالت فيها إن …»."""

from __future__ import annotations

from dataclasses import replace

from llamafund.claims.attribution.cue.content import complement
from llamafund.claims.attribution.frame import NO_SAYS, Frame, FrameKind, View
from llamafund.claims.attribution.lexicon import Says


def in_text(view: View, index: int) -> Frame | None:
    """«وجاء في البيان: "…"»: a text is the source."""
    first = index + 2
    if first >= view.end:
        return None
    on = view.traits[index + 1].bare in view.particles.occasion_goes_on and view.scene.is_occasion(first)
    if not (on or view.traits[index + 1].bare in view.particles.inside):
        return None
    found = complement(view, first, NO_SAYS, view.windows.letter)
    end = view.scene.phrase(first, found.edge, whole=True) if found is not None else first
    if found is None or end == first:
        return None
    quoted = found.kind == FrameKind.QUOTE and view.is_quoted(found.content)
    return Frame(
        kind=found.kind,
        start=index,
        content=found.content,
        cue=(index, index + 1),
        source=(first, end),
        quoted=quoted,
        says=NO_SAYS,
    )


def says_in_it(view: View, index: int) -> bool:
    """«أصدر الجيش بيانا قال فيه إنه …»: whoever acts in the sentence says it."""
    after = view.traits[index + 1] if index + 2 < view.end else None
    if after is None or after.pos != "prep" or not after.enclitic:
        return False
    on = view.traits[index].lemma in view.particles.written_on and after.stem in view.particles.provided
    return on or after.stem in view.particles.in_it


def meanwhile(view: View, index: int, says: Says) -> Frame | None:
    """«في الوقت الذي أعلن فيه الوزير أن …», «في وقت يقول فيه …»: what somebody said at that time, the speaker behind «فيه»."""
    led = index - 2 >= view.begin and view.traits[index - 2].preposition
    timed = led and view.traits[index - 1].lemma in view.speech.occasions
    found = complement(view, index, says) if index >= 1 and (view.traits[index - 1].relative or timed) else None
    end = view.scene.phrase(index + 2, found.edge, whole=True) if found is not None else index + 2
    if found is None or end == index + 2 or view.scene.light(end, found.edge) < found.edge:
        return None
    when = index - 2 >= view.begin and view.traits[index - 2].lemma in view.speech.occasions
    start = index - 3 if when and index - 3 >= view.begin and view.traits[index - 3].preposition else index - 1 - int(timed)
    cue = (index, index + 1)
    return Frame(kind=found.kind, start=start, content=found.content, cue=cue, source=(index + 2, end), says=says)


def in_it(view: View, index: int, begin: int, frame: Frame | None) -> Frame | None:
    """«نشرت الشرطة تغريدة قالت فيها إن …»: who acts is the source.

    Where more than the text stands between the two, the speaker is only understood: then it is `frame`.
    """
    subject = view.scene.subject(begin, index)
    if frame is None or subject is None:
        return frame
    first, last = subject
    first += int(view.traits[first].lemma in view.speech.verbs and first + 1 < last)  # «ونشر محامي المتهم بيانا»: a verb
    between = view.traits[last:index]
    plain = all(trait.noun or trait.adjective or trait.mark for trait in between) and len(between) <= view.windows.text
    known = view.speech
    if not plain or not any(trait.lemma in known.documents or trait.lemma in known.occasions for trait in between):
        return frame
    return replace(frame, source=(first, last), participle=False)
