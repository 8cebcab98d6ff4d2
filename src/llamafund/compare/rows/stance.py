"""How an article stands toward a claim it makes."""

from __future__ import annotations

from llamafund.model import Claim, EvidenceKind, Stance


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
