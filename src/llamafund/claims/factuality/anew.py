"""Whether what looks like the main verb is none, since a denial behind it stands where only the main verb can."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.punctuation import COMMAS


def denies_anew(scan: Scan, index: int) -> bool:
    """Whether لم or لن behind what looks like the main verb shows that it was none: behind its subject, with no أن between."""
    anew = scan.traits[index].bare in scan.certainty.verbal and not scan.nested
    return anew and (_is_behind_subject(scan, index) or _is_behind_aside(scan, index))


def _is_behind_aside(scan: Scan, index: int) -> bool:
    """«بعد دراسة استمرت عاما، لم يعثروا …»: behind a comma, all before is a phrase whose noun the verb describes."""
    head, described = scan.traits[scan.first], scan.traits[scan.main_at - 1]
    fronted = (head.preposition or bool(head.glued)) and 0 < scan.main_at - scan.first <= scan.windows.judgment + 1
    comma = scan.traits[index - 1].form in COMMAS and scan.traits[scan.main_at].verb == "past"
    return fronted and comma and described.noun and not described.definite


def _is_behind_subject(scan: Scan, index: int) -> bool:
    """Whether the words before are a definite noun phrase that no preposition governs («… في سوريا لم تعرف أسبابها»)."""
    before = scan.before(index)
    if before is None or not before.definite:
        return False
    place = index - 1
    while place > scan.first and _is_nominal(scan, place) and not scan.traits[place].glued:
        place -= 1
    return not (scan.traits[place].preposition or scan.traits[place].glued)


def _is_nominal(scan: Scan, index: int) -> bool:
    trait = scan.traits[index]
    return not trait.preposition and (trait.noun or trait.adjective or trait.definite)
