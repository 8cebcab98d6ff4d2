"""What stands behind the source of an according-to phrase: a relative clause, whom it cites in turn."""

from __future__ import annotations

from llamafund.claims.attribution.frame import NO_SAYS, Frame, FrameKind, View
from llamafund.claims.words.trait import BREAKS


def past_relative(view: View, first: int, index: int) -> int:
    """Past a relative clause behind the source `[first, index)`, or what names some of it, up to its comma.

    A verb that describes an indefinite source has no relative pronoun (تقرير أصدره البنك).
    """
    if index >= view.end:
        return index
    trait, before = view.traits[index], view.traits[index - 1]
    verb = index + int(trait.bare in view.particles.negations and index + 1 < view.end)  # «وفقا لتقارير لا يمكن تأكيدها»
    described = view.traits[verb].verb and not trait.joined and not view.traits[first].definite
    described = described and (bool(view.traits[verb].enclitic) or not any(view.traits[i].definite for i in range(first, index)))
    described = described and not before.mark and index not in view.opens
    if not (trait.relative or described or (trait.enclitic and trait.stem in view.speech.among)):
        return index
    while (
        index < view.end
        and view.traits[index].form not in BREAKS
        and not (view.traits[index].that and not _is_taken(view, index))
    ):
        index += 1
    return index


def _is_taken(view: View, index: int) -> bool:
    """«المفوضية التي تحرص على أن …»: a preposition before أن belongs to the relative clause."""
    return view.traits[index - 1].preposition and not view.traits[index].joined


def citing(view: View, index: int) -> Frame | None:
    """«نقلا عن مصادر» behind the source."""
    index = view.scene.light(index, view.end)
    phrase = view.speech.citing.at(view.traits, index, view.end) if index < view.end else None
    if phrase is None:
        return None
    first = view.scene.light(phrase[0], view.end)
    last = view.scene.phrase(first, view.end)
    if last == first:
        return None
    return Frame(kind=FrameKind.LEADING, start=index, content=last, cue=(index, phrase[0]), source=(first, last), says=NO_SAYS)
