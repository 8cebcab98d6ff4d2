"""How an article stands toward a claim it makes."""

from __future__ import annotations

from llamafund.model import Attribution, Claim, EvidenceKind, SourceType, Stance


def stance(claim: Claim, *, denies: bool) -> Stance:
    """The stance of a claim toward a proposition, where it is known whether it `denies` it.

    Who is credited comes before how sure it sounds, since a credited hedge is the speaker's.
    """
    if denies:
        return Stance.DENIES
    if claim.attribution is not None:
        return Stance.REPORTS
    return Stance.HEDGES if claim.factuality.hedged else Stance.ASSERTS


def denied_outside(claim: Claim) -> bool:
    """Whether a claim is denied by words outside its own: نفت الشركة [تسريح العمال], but not [لن تسرح الشركة العمال]."""
    denials = [piece for piece in claim.evidence if piece.kind is EvidenceKind.NEGATION]
    return claim.factuality.negated and bool(denials) and not any(claim.start <= piece.start < claim.end for piece in denials)


def witness(claim: Claim, publisher: str) -> str:
    """Who vouches for a claim in the end: the last one credited whom one could name, else the publisher.

    Two papers that quote one agency have one witness; anonymous sources cannot be told from one another and count as the
    paper's own.
    """
    known = [link for link in _links(claim.attribution) if link.entity is not None or link.type is SourceType.NAMED]
    return (known[-1].entity or known[-1].source) if known else publisher


def _links(attribution: Attribution | None) -> tuple[Attribution, ...]:
    return () if attribution is None else (attribution, *attribution.chain)
