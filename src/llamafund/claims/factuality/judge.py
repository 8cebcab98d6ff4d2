"""How sure and which way: hedges, negation with its scope, what only looks like either, conditions, and what is left open.

The content is judged as the cited source presents it; that somebody is cited does not lower it (FactBank keeps the two apart).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from llamafund.claims.attribution.frame import Frame
from llamafund.claims.factuality.apposed import end_of_apposed
from llamafund.claims.factuality.condition import is_condition, is_proviso
from llamafund.claims.factuality.consequence import hedged_consequence
from llamafund.claims.factuality.hedge import hedges
from llamafund.claims.factuality.negation import negates
from llamafund.claims.factuality.scan import Scan
from llamafund.claims.factuality.take import take
from llamafund.claims.factuality.unknown import leaves_open
from llamafund.claims.words.passed_over import NO_CUE, NO_EFFECT
from llamafund.model import EvidenceKind, Factuality

IF = "IF"  # the value of a condition behind the main clause: it leaves open what no hedge has lowered
_MAIN = ("any", "main", "predicate")  # where a negation is itself the predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCue:
    """A cue at its tokens `[first, last)`: a hedge with its value, or a negation."""

    kind: EvidenceKind
    first: int
    last: int
    value: str = ""


def judge(scan: Scan, around: Sequence[Frame], carried: Sequence[FoundCue] = ()) -> tuple[Factuality, tuple[FoundCue, ...]]:
    """The factuality of a proposition that is about to be scanned, within some frames, and the cues that set it.

    `carried` are cues of the clause before that govern this one too; a hedge of its own takes their place.
    """
    named = bool(around) and around[-1].nominal and around[-1].content == scan.first
    scan.nominal = named and scan.traits[scan.first].lemma != scan.words.being
    own = tuple(_signs(scan))
    hedged = any(sign.kind is EvidenceKind.HEDGE for sign in own)
    signs = [*_of_frames(scan, around), *(() if hedged else carried), *own]
    return _value(signs), tuple(signs)


def _of_frames(scan: Scan, around: Sequence[Frame]) -> Iterator[FoundCue]:
    named = _belief(scan) if around and around[-1].content == scan.first else None
    if named is not None:
        yield named
    for frame in around:
        if frame.content != scan.first and _is_set_against(scan):
            continue
        if frame.says is not None and frame.says.value:
            yield FoundCue(kind=EvidenceKind.HEDGE, first=frame.cue[0], last=frame.cue[1], value=frame.says.value)
        elif (frame.passive and frame.doubtful) or _is_expectation(frame, scan):
            yield FoundCue(kind=EvidenceKind.HEDGE, first=frame.cue[0], last=frame.cue[1], value="PR")
        if frame.says is not None and frame.says.denies:
            yield FoundCue(kind=EvidenceKind.NEGATION, first=frame.cue[0], last=frame.cue[1])


def _is_set_against(scan: Scan) -> bool:
    """«ظن الجميع أن الفريق سيخسر، لكنه فاز»: behind «but» comes what was the case, and no longer what was thought.

    What will be is still thought: يتوقع الخبراء أن ينمو الاقتصاد، لكنه لن يتجاوز 3%.
    """
    before = scan.traits[scan.first - 1] if scan.first else None
    if before is None:
        return False
    further = scan.traits[scan.first - 2].bare if scan.first > 1 else ""
    against = before.stem == scan.words.yet or (before.that and further in scan.words.yet_that)
    verb = next((index for index in range(scan.first, scan.last) if scan.traits[index].verb), None) if against else None
    return verb is not None and (scan.traits[verb].verb == "past" or scan.traits[verb - 1].bare == scan.words.did_not)


def _belief(scan: Scan) -> FoundCue | None:
    """«أعرب عن اعتقاده بأن …», «عن خشيته من أن …»: the noun of belief or fear whose أن takes the proposition."""
    place = scan.first - 1
    if place < 1 or not scan.traits[place].that:
        return None
    place -= 1 + int(scan.traits[place - 1].preposition)
    while place > 0 and scan.traits[place].adjective and scan.traits[place].definite:
        place -= 1  # «اعتقاده الراسخ بأن»
    noun = scan.traits[place]
    value = "PR" if noun.lemma in scan.certainty.beliefs else "PS" if noun.lemma in scan.certainty.fears else ""
    if not (value and noun.noun) or noun.verb:
        return None
    return FoundCue(kind=EvidenceKind.HEDGE, first=place, last=place + 1, value=value)


def _is_expectation(frame: Frame, scan: Scan) -> bool:
    """«تشير التوقعات إلى …»: what the source is makes the content probable."""
    return frame.source is not None and scan.traits[frame.source[0]].lemma in scan.certainty.expectations


def _value(signs: Sequence[FoundCue]) -> Factuality:
    values = [sign.value for sign in signs]
    if "UU" in values:
        return Factuality.UNCOMMITTED
    if IF in values and not any(value in ("PS", "PR") for value in values):
        return Factuality.UNCOMMITTED
    degree = "PS" if "PS" in values else "PR" if "PR" in values else "CT"
    negations = sum(1 for sign in signs if sign.kind is EvidenceKind.NEGATION)
    return Factuality(degree + ("-" if negations % 2 else "+"))


def _signs(scan: Scan) -> Iterator[FoundCue]:
    """The cues that count, in order."""
    certainty = scan.certainty
    if is_condition(scan):
        main = hedged_consequence(scan)
        if main is None:
            yield FoundCue(kind=EvidenceKind.HEDGE, first=scan.first, last=scan.first + 1, value="UU")
            return
        scan = main
    index = scan.first
    traits = scan.traits
    while index < scan.last:
        marks = traits[index].marks
        apposed = None if marks & NO_EFFECT else end_of_apposed(scan, index)
        if apposed is not None:
            index, scan.bound = apposed, False
            continue
        if marks & NO_CUE:
            if not marks & NO_EFFECT:
                take(scan, index)
            index += 1
            continue
        stands = certainty.cues.stands(traits, index, scan.last)
        trap = certainty.traps.at(traits, index, scan.last) if stands else None
        if trap is not None:
            auxiliary = scan.is_auxiliary(trap[0] - 1) or _judges(scan, trap[0])
            scan.main = scan.main or not auxiliary
            scan.bound = scan.bound and auxiliary and _has_verb_at(scan, trap[0])
            index = trap[0]
            continue
        if is_proviso(scan, index):
            yield FoundCue(kind=EvidenceKind.HEDGE, first=index, last=index + 1, value=IF)
        found = [] if not stands or scan.bound or scan.traits[index].mark else _at(scan, index)
        yield from found
        if not found:
            take(scan, index)
        index = found[0].last if found else index + 1


def _has_verb_at(scan: Scan, index: int) -> bool:
    """Whether a verb begins at a place, be it denied: «التي لا تزال [لا توفر] …»."""
    index += int(index < scan.last and scan.traits[index].norm in scan.certainty.particles)
    return index < scan.last and bool(scan.traits[index].verb)


def _judges(scan: Scan, index: int) -> bool:
    """«لا شك [في] أن الوزير لم يحضر»: what أن takes is the statement."""
    that = index + int(index < scan.last and scan.traits[index].preposition)
    return that < scan.last and scan.traits[that].that


def _at(scan: Scan, index: int) -> list[FoundCue]:
    """What the cue at a place does: a hedge may deny as well (من المستبعد)."""
    for end, hedge in scan.certainty.hedges.all_at(scan.traits, index, scan.last):
        if hedges(scan, index, end, hedge):
            scan.after_hedge = end
            sign = FoundCue(kind=EvidenceKind.HEDGE, first=index, last=end, value=hedge.value)
            return [sign, FoundCue(kind=EvidenceKind.NEGATION, first=index, last=end)] if hedge.denies else [sign]
    for end, negation in scan.certainty.negations.all_at(scan.traits, index, scan.last):
        described = scan.nominal and negation.where != "head"
        if not scan.negated and not described and negates(scan, index, end, negation):
            scan.negated = True
            scan.after_negation = end
            scan.main = scan.main or negation.where in _MAIN
            value = "UU" if leaves_open(scan, index, end) else ""
            return [FoundCue(kind=EvidenceKind.NEGATION, first=index, last=end, value=value)]
    return []
