"""Whom a source quotes in turn: «نقلت وكالة عن متحدث قوله …», «ذكرت الوكالة نقلا عن مسؤول أن …»."""

from __future__ import annotations

from dataclasses import replace

from llamafund.claims.attribution.cue.according import according
from llamafund.claims.attribution.cue.content import Complement
from llamafund.claims.attribution.frame import NO_SAYS, Frame, FrameKind, View
from llamafund.claims.words.passed_over import MAY_LEAD, NO_CITING


def quoting(view: View, index: int, found: Complement) -> Frame | None:
    """«نقلت وكالة عن متحدث قوله "…"», «نقلت عن مصدر أن»: whom the source quotes in turn."""
    lemma = view.traits[index].lemma
    passes_on = lemma in view.speech.passes_on
    for position in range(index + 1, found.edge - 1):
        bare = view.traits[position].bare
        if not view.traits[position].marks & NO_CITING:
            citing = view.speech.citing.at(view.traits, position, found.edge)
            if citing is not None:
                return _citing(view, position, citing[0], found)
        ascribed = lemma in view.speech.ascribes and bare in view.particles.towards
        if bare not in view.particles.about and bare not in view.particles.tongue and not ascribed:
            continue
        first = view.scene.light(position + 1, found.edge)
        last = view.scene.phrase(first, found.edge)
        said = next((i for i in range(first, found.edge) if view.traits[i].norm in view.speech.saying), None)
        if last == first and said is not None:  # «نقلت عن سيندي قولها»: a name that is spelt like a verb
            last = view.scene.phrase(first, said, whole=True)
        if first in (last, said) or (said is None and not passes_on):  # «نقلت عن قوله»: whose is not said
            continue
        cue = (position, position + 1) if said is None else (said, said + 1)
        source = (first, last if said is None else min(last, said))
        start = position - 1 if bare in view.particles.tongue else position
        return Frame(kind=FrameKind.QUOTE, start=start, content=found.content, cue=cue, source=source, says=NO_SAYS)
    return None


def _citing(view: View, index: int, after: int, found: Complement) -> Frame | None:
    """«ذكرت الوكالة نقلا عن مسؤول أن …», from «نقلا» on."""
    first = view.scene.light(after, found.edge)
    edge = next((i for i in range(first, found.edge) if view.traits[i].norm in view.speech.saying), found.edge)  # «… قوله إن»
    last = view.scene.phrase(first, edge, whole=True)
    if last == first:
        return None
    return Frame(kind=FrameKind.QUOTE, start=index, content=found.content, cue=(index, after), source=(first, last), says=NO_SAYS)


def passed_on(view: View, frame: Frame, edge: int) -> Frame:
    """«قال الوزير، وفقا للوكالة، إن …»: who passes on what is said, and the speaker whom he quotes; else the frame itself.

    Not so where it is what the speaker said or put out himself («حسب بيانها», «على لسان متحدث»).
    """
    for index in range(frame.cue[1], edge):
        if not view.traits[index].marks & MAY_LEAD or not view.speech.according.stands(view.traits, index, edge):
            continue
        told = according(view, index, frame.start)
        if told is None or told.source is None or told.source[1] > edge:
            continue
        words = view.traits[index : told.source[1]]
        if not any(trait.enclitic or trait.bare in view.particles.tongue for trait in words if not trait.verb):
            inner = None if frame.passive else frame
            return replace(frame, cue=told.cue, source=told.source, passive=False, doubtful=False, inner=inner)
    return frame
