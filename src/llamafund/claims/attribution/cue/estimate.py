"""«وقدرت الصحيفة ثمن اللوحة بنحو مليون دولار»: who estimates something at an amount."""

from __future__ import annotations

from llamafund.claims.attribution.cue.subject import Subject
from llamafund.claims.attribution.frame import Frame, FrameKind, Verb, View
from llamafund.claims.words.trait import BREAKS, Trait
from llamafund.orthography import WITH


def estimating(view: View, verb: Verb, subject: Subject, last: int) -> Frame | None:
    """The frame of a verb of estimating in a clause that ends at `last`, or None; its content begins at what is estimated.

    The amount stands behind ب. With one noun phrase alone before it nobody in particular estimates that (تقدر ثروته بمليار).
    """
    if view.traits[verb.index].lemma not in view.speech.estimates or view.traits[verb.index].enclitic:
        return None
    amount = next((i for i in range(verb.index + 2, last) if _is_amount(view, i, last)), last)
    first = view.scene.light(verb.index + 1, amount)
    if amount == last or any(view.traits[i].form in BREAKS or view.traits[i].that for i in range(first, amount)):
        return None
    end = view.scene.phrase(first, amount, titles=False) if subject.phrase is None else first
    content = view.scene.light(end, amount)
    source = subject.phrase or (first, end)
    if source[0] == source[1] or content >= amount or not _may_estimate(view, source[0]):
        return None
    told = view.traits[content]
    if not told.noun or told.glued or told.joined:
        return None
    cue = (verb.index, verb.index + 1)
    return Frame(
        kind=FrameKind.OBJECT, start=subject.start, content=content, cue=cue, source=source, says=verb.says, nominal=True
    )


def _is_amount(view: View, index: int, last: int) -> bool:
    """Whether ب stands here with a number soon behind it («بـ500 مليون», «بنحو 20», «بما بين مليون ومليونين»)."""
    near = view.traits[index : min(last, index + view.windows.estimate)]
    led = bool(near) and (near[0].glued == WITH or (near[0].glued_alone and near[0].bare == WITH))
    first = near[1] if led and near[0].glued_alone and len(near) > 1 else near[0] if led else None
    opens = first is not None and (_is_number(first) or first.lemma in view.speech.amounts or first.stem in view.speech.amounts)
    return opens and any(map(_is_number, near))


def _is_number(trait: Trait) -> bool:
    return trait.pos == "number" or any(letter.isdigit() for letter in trait.norm)


def _may_estimate(view: View, index: int) -> bool:
    """Whether a name, people, a body or a text stands here."""
    head, known = view.traits[index], view.speech
    return index in view.scene.names or any(
        head.lemma in words for words in (known.roles, known.bodies, known.anonymous, known.documents, known.hearers)
    )
