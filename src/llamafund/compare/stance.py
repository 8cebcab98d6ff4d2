"""How an article stands toward a claim it makes."""

from __future__ import annotations

from llamafund.compare.codebook import Pin
from llamafund.compare.places import places
from llamafund.model import Attribution, Claim, EvidenceKind, SourceType, Stance

REACH = 4  # words from a negation to what it negates: لم تكن الشركات قد استثمرت


def stance(claim: Claim, *, denies: bool) -> Stance:
    """The stance of a claim toward a proposition, where it is known whether it `denies` it.

    Who is credited comes before how sure it sounds, since a credited hedge is the speaker's.
    """
    if denies:
        return Stance.DENIES
    if claim.attribution is not None:
        return Stance.REPORTS
    return Stance.HEDGES if claim.factuality.hedged else Stance.ASSERTS


def denies(claim: Claim, pin: Pin, words: frozenset[int]) -> bool:
    """Whether a claim that makes the pin's claim with these of its words says the opposite of it.

    A plain statement is denied by a negation that stands close before one of the words. One that is itself put negatively
    (لم تتحمس) is not: what it needs already holds the negation, as a cue or in a noun phrase (عدم حماس الشركات).
    """
    if pin.claim.factuality.negated or not claim.factuality.negated:
        return False
    starts = places(claim)
    reached = {starts[index - step] for index in words for step in range(REACH + 1) if index >= step}
    negations = (evidence for evidence in claim.evidence if evidence.kind is EvidenceKind.NEGATION)
    return any(evidence.start - claim.start in reached for evidence in negations)


def witness(claim: Claim, publisher: str) -> str:
    """Who vouches for a claim in the end: the last one credited whom one could name, else the publisher.

    Two papers that quote one agency have one witness; anonymous sources cannot be told from one another and count as the
    paper's own.
    """
    known = [link for link in _links(claim.attribution) if link.entity is not None or link.type is SourceType.NAMED]
    return (known[-1].entity or known[-1].source) if known else publisher


def _links(attribution: Attribution | None) -> tuple[Attribution, ...]:
    return () if attribution is None else (attribution, *attribution.chain)
