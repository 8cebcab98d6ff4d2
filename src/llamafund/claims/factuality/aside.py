"""A denial beside the main clause: between commas, or of the noun of a phrase that stands before it."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.claims.words.trait import COMMAS


def is_aside(scan: Scan, index: int) -> bool:
    """«رجلا، لم تذكر اسمه، نقل …», «في خطوة لم يتوقعها أحد، استقال …»: before a comma, with the main verb behind that."""
    if index == scan.first or not (scan.traits[index - 1].form in COMMAS or _is_fronted(scan, index)):
        return False
    comma = next(
        (place for place in range(index, min(scan.last, index + scan.windows.aside)) if scan.traits[place].form in COMMAS),
        scan.last,
    )
    after = scan.at(comma + 1)
    return after is not None and bool(after.verb) and not after.joined


def _is_fronted(scan: Scan, index: int) -> bool:
    """Whether a preposition with an indefinite noun is all that stands before."""
    head = scan.traits[scan.first]
    led = head.preposition or (bool(head.glued) and head.noun and not head.definite)
    return led and all((trait.noun or trait.adjective) and not trait.definite for trait in scan.traits[scan.first + 1 : index])
