"""A denial that only tells what the noun before it is like: «إنه أمر لا يحدث كل يوم», «وهو وثيقة ليس لديها أثر»."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.claims.words.trait import Trait


def is_said_of_noun(scan: Scan, index: int) -> bool:
    """Whether «he is» and an indefinite noun are all that stands before, so that what follows describes the noun."""
    head = scan.first + int(scan.traits[scan.first].bare in scan.words.is_he or _is_he_is(scan.traits[scan.first]))
    told = head > scan.first or (head > 0 and _is_he_is(scan.traits[head - 1]))
    if not told or index <= head or scan.traits[index - 1].definite:
        return False
    noun = scan.traits[head].noun and not scan.traits[head].definite and not scan.traits[head].glued
    return noun and all(trait.adjective or trait.noun for trait in scan.traits[head:index])


def _is_he_is(trait: Trait) -> bool:
    return trait.that and bool(trait.enclitic)
