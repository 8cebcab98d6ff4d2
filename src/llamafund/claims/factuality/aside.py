"""A denial beside the main clause: between commas, or of the noun of a phrase that stands before it."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.punctuation import COMMAS


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
    """Whether a phrase with a preposition opens the statement, and one with an indefinite noun ends here."""
    head = scan.traits[scan.first]
    if scan.main or not (head.preposition or (head.glued and head.noun)):
        return False
    place = index - 1
    while place > scan.first and _is_plain(scan, place) and not scan.traits[place].glued:
        place -= 1
    led = scan.traits[place].preposition or (bool(scan.traits[place].glued) and _is_plain(scan, place))
    return led and _is_plain(scan, index - 1)


def _is_plain(scan: Scan, index: int) -> bool:
    """Whether an indefinite noun or adjective stands here."""
    trait = scan.traits[index]
    return (trait.noun or trait.adjective) and not trait.definite
