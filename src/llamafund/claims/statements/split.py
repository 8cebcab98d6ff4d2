"""A sentence into propositions, each with the frames it stands in: clauses, less what only says who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from llamafund.claims.attribution.cue.frames import frames
from llamafund.claims.attribution.frame import Frame, FrameKind
from llamafund.claims.attribution.scope import Reading, Scope
from llamafund.claims.attribution.source.scene import Scene
from llamafund.claims.statements.cuts import (
    asides,
    next_quotations,
    occasions_behind,
    parts,
    quotations_before,
    tail_of_open,
    tails,
)
from llamafund.punctuation import STOPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The tokens `[first, last)` of a proposition, and the frames that credit somebody with it, nearest to the article first.

    `tail` says that it stands behind a quotation in the same clause (…»، في إشارة إلى …).
    """

    first: int
    last: int
    frames: tuple[Frame, ...] = ()
    tail: bool = False


def pieces(scene: Scene, cuts: Sequence[tuple[int, int]], reading: Reading) -> Iterator[Piece]:
    """The propositions of one sentence cut into clauses, in order."""
    found = list(frames(scene, cuts))
    inside = asides(scene, cuts, found)
    behind = tails(scene, reading.marks, found, cuts[-1][1])
    trailing = [frame for frame in found if frame.kind == FrameKind.TRAILING]
    quoted = quotations_before(scene, cuts[0][0], found)
    pending = [frame for frame in found if frame.kind != FrameKind.TRAILING]
    scope = Scope(scene, reading, cuts[0][0])
    if reading.open:
        behind |= tail_of_open(scene, reading.marks, cuts[0][0], cuts[-1][1])
    marked = cuts[0][0]
    more = next_quotations(scene, reading, cuts[0][0], cuts[-1][1])
    apart = [frame for frame in found if frame not in inside]
    for first, last in parts(cuts, apart, occasions_behind(scene, cuts, found), behind | more):
        reading.mark(marked, first)
        marked = first
        outer = None
        entered = bool(pending) and pending[0].content <= first
        while pending and pending[0].content <= first:
            outer = scope.enter(pending.pop(0))
        if not entered:
            scope.go_on(first, last)
        around = tuple(one for one in (scope.leading, outer, scope.current) if one is not None)
        scope.led = scope.led or scope.current is None
        if quoted and scope.current is None:
            around += tuple(islice((frame for (begin, end), frame in quoted.items() if begin <= first < end), 1))
        if found and _leads_to_words(scene, first, last, found):
            continue
        yield _credited(scene, Piece(first=first, last=last, frames=around, tail=first in behind), trailing)
    reading.mark(marked, cuts[-1][1])
    scope.end(next((frame for frame in pending if frame.kind == FrameKind.QUOTE and frame.content >= cuts[-1][1]), None))


def _leads_to_words(scene: Scene, first: int, last: int, found: Sequence[Frame]) -> bool:
    """«وهو الأمر الذي رد عليه الرئيس قائلا إن …»: the piece tells of an answer, and the answer follows."""
    known, traits = scene.speech, scene.traits
    if not any(frame.start == last and traits[frame.cue[0]].lemma in known.mere for frame in found):
        return False
    taken = (index for index in range(first, last) if traits[index].relative or traits[index].norm in known.particles.what)
    head = next(taken, last)
    led = all(trait.mark or trait.bare in known.particles.pronouns or trait.definite for trait in traits[first:head])
    return led and head + 1 < last and (traits[head + 1].lemma in known.verbs or traits[head + 1].bare in known.forms)


def _credited(scene: Scene, piece: Piece, trailing: Sequence[Frame]) -> Piece:
    """The piece with the according-to phrase behind it, if one reaches back to it."""
    reach = (frame for frame in trailing if frame.start >= piece.first and not _stops(scene, piece.last, frame.start))
    behind = next(reach, None)
    if behind is None or (piece.frames and (behind.source is None or _is_own_word(scene, behind, piece.frames))):
        return piece
    return replace(piece, frames=(behind, *(one for one in piece.frames if one.kind != FrameKind.LEADING)))


def _stops(scene: Scene, first: int, last: int) -> bool:
    """Whether a sentence ends between two places, and not right before the second («… في المدينة. وفقا لرويترز»)."""
    while last > first and scene.traits[last - 1].mark:
        last -= 1
    return any(trait.form in STOPS for trait in scene.traits[first:last])


def _is_own_word(scene: Scene, frame: Frame, around: Sequence[Frame]) -> bool:
    """«بحسب بيانها», «قال المكتب في بيانه إن …، حسبما ذكر البيان»: the source is what the speaker of a frame put out."""
    if frame.source is None:
        return False
    words = scene.traits[slice(*frame.source)]
    text = words[0].lemma if len(words) == 1 and words[0].definite and words[0].lemma in scene.speech.documents else ""
    named = (scene.traits[index] for one in around for index in range(one.start, one.content))
    return any(trait.enclitic for trait in words) or (bool(text) and any(trait.lemma == text for trait in named))
