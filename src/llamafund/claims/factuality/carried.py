"""A hedge that governs several verbs: «قد يرفع الأسعار ويضر بالتصدير» doubts both, and the second clause has no cue of its own.

It goes on to the next clause of the sentence where that begins with و, ف or ثم and a present verb of the same person (a subject
of its own would be a new beginning), no other verb stands between them but in a relative clause, and whoever is credited is
the same. Where the hedge takes أن it also goes on to «وأن».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from llamafund.claims.attribution.frame import Frame
from llamafund.claims.factuality.judge import FoundCue
from llamafund.claims.words.trait import Trait
from llamafund.model import EvidenceKind

THEN = "ثم"
NEAR = 4  # words from the hedge to its verb
FAR = 9  # and where it takes أن, with the subject between
_DOUBTS = ("PS", "PR")


@dataclass(frozen=True, slots=True, kw_only=True)
class Governed:
    """A verb that a hedge governs: the `verb` of the piece that ends at token `last`, within `frames`."""

    hedge: FoundCue
    verb: Trait | None
    last: int
    frames: tuple[Frame, ...]
    that: bool  # «أعتقد أن …، وأن …»


def governed(
    traits: Sequence[Trait], first: int, last: int, signs: Sequence[FoundCue], frames: tuple[Frame, ...]
) -> Governed | None:
    """What may go on behind the piece `[first, last)` that has these signs."""
    for sign in signs:
        if sign.kind is EvidenceKind.HEDGE and sign.value in _DOUBTS and not any(frame.cue[0] == sign.first for frame in frames):
            behind = range(max(first, sign.last), last)
            verbs = [index for index in behind if traits[index].verb and not traits[index - 1].relative]
            that = sign.last < last and traits[sign.last].that
            near = len(verbs) == 1 and verbs[0] - sign.last < NEAR  # not «بإمكانهم التعبير عن رأيهم فيما يتعلق بها»
            near = near or (that and bool(verbs) and verbs[0] - sign.last < FAR)
            verb = traits[verbs[0]] if near and traits[verbs[0]].verb == "present" else None
            if verb is not None or that:
                return Governed(hedge=sign, verb=verb, last=last, frames=frames, that=that)
    return None


def goes_on(traits: Sequence[Trait], first: int, frames: tuple[Frame, ...], before: Governed | None) -> bool:
    """Whether the piece that begins at `first` goes on with what was governed before it."""
    head = traits[first]
    if before is None or first != before.last or frames != before.frames or not (head.joined or head.bare == THEN):
        return False
    if head.that:
        return before.that
    if head.bare == THEN and first + 1 < len(traits):
        head = traits[first + 1]
    return head.verb == "present" and before.verb is not None and head.bare[:1] == before.verb.bare[:1]
