"""«…، بحسب المصدر، الذي أكد أن …»: a relative clause in which who was just credited says more."""

from __future__ import annotations

from llamafund.claims.attribution.cue.subject import Subject
from llamafund.claims.attribution.cue.verb import said_by
from llamafund.claims.attribution.frame import Frame, FrameKind, Verb, View
from llamafund.claims.words.trait import Trait
from llamafund.orthography import FEMININE, WHO_SHE
from llamafund.punctuation import COMMAS


def of_antecedent(view: View, credit: Frame, last: int) -> Frame | None:
    """The frame of the relative clause right behind what `credit` names at the end of a statement, before `last`, or None.

    Not where somebody else is the subject of its verb («الاتفاق الذي قال الوزير إنه …»).
    """
    who, source = credit.content, credit.source
    if credit.kind != FrameKind.TRAILING or source is None or who + 2 >= last or not view.traits[who].relative:
        return None
    index = who + 1
    while index + 1 < last and (view.traits[index].bare in view.particles.before_verb or view.scene.is_time(index)):
        index += 1
    verb = view.traits[index]
    says = view.speech.verb(verb, opens=True)
    gender = "f" if view.traits[who].norm.endswith(WHO_SHE) else "m"
    agrees = verb.person == "3" and (verb.number == "p" or verb.gender == gender)
    if says is None or view.traits[who - 1].form not in COMMAS or verb.enclitic or verb.passive or not agrees:
        return None
    source = _agreeing(view, source, gender)
    frame = said_by(view, Verb(index, says, None), Subject(who, source), last)
    return frame if frame is not None and frame.source == source else None


def _agreeing(view: View, source: tuple[int, int], gender: str) -> tuple[int, int]:
    """«تقرير المنظمة، التي …», «رواية الشيخ سلطان، الذي …»: the part of a source that the pronoun stands for, by its gender."""
    first, last = source
    head = view.traits[first]
    if first in view.scene.names or not head.noun or head.number != "s" or _gender(head) in ("", gender):
        return source
    parts = (i for i in range(first + 1, last) if view.traits[i].noun and _gender(view.traits[i]) == gender)
    return next(parts, first), last


def _gender(trait: Trait) -> str:
    return "f" if trait.norm.endswith(FEMININE) else trait.gender
