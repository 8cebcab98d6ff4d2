"""Whether a statement that makes a claim of a codebook affirms or denies it."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from llamafund import resources
from llamafund.compare.codebook.codebook_file import Pin
from llamafund.compare.codebook.match import Made
from llamafund.compare.places import places
from llamafund.located import Located, read_yaml
from llamafund.model import Claim, EvidenceKind

REACH = 4  # words from a negation to what it negates: لم تكن الشركات قد استثمرت


def denies(claim: Claim, pin: Pin, how: Made) -> bool:
    """Whether a claim that makes the pin's claim in this way says the opposite of it.

    A plain claim is denied by a negation of the statement that stands close before one of the words, or by one that turns a noun
    of them round (عدم نجاح). One that is put negatively (لم تتحمس) is denied by a statement without any: none of the whole, none
    before one of the words, and no phrase of the codebook that denies by itself (فشل).
    """
    near = {index - step for index in how.words for step in range(REACH + 1) if index >= step}
    if pin.negative:
        return not (claim.factuality.negated or how.negative or any(claim.words[index].norm in _negations() for index in near))
    return _noun_negated(claim, how) or (claim.factuality.negated and _stands_at(claim, near))


def _stands_at(claim: Claim, near: Collection[int]) -> bool:
    """Whether a negation that makes the statement negative is one of the words."""
    starts = places(claim)
    reached = {claim.start + starts[index] for index in near}
    return any(evidence.kind is EvidenceKind.NEGATION and evidence.start in reached for evidence in claim.evidence)


def _noun_negated(claim: Claim, how: Made) -> bool:
    """A negation that the codebook asks for itself (غير واضح) turns nothing round."""
    pairs = ((claim.words[index - 1], claim.words[index]) for index in how.words if index and index - 1 not in how.words)
    return any(before.norm in _negations() and word.pos == "noun" for before, word in pairs)


@cache
def _negations() -> frozenset[str]:
    listed = read_yaml(resources.data("lexicon", "pairs.yaml")).part("negations")
    return frozenset(map(Located.text, listed.items())) if listed else frozenset()
