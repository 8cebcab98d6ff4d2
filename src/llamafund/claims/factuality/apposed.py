"""A clause of its own that is set off behind the subject: «الوزير، الذي زار المدينة وعاد، لم يدل بتصريح»."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.punctuation import COMMAS, DASHES


def end_of_apposed(scan: Scan, index: int) -> int | None:
    """Where the statement goes on behind a clause that opens at `index`: at a negation, or at what makes it less certain."""
    opens, trait = scan.traits[index - 1].form, scan.traits[index]
    if scan.main or index < scan.first + 2 or not (opens in COMMAS or opens in DASHES):
        return None
    if not (trait.relative or (trait.joined and trait.bare in scan.words.is_he)):
        return None
    closing = COMMAS if opens in COMMAS else DASHES
    near = range(index + 1, min(scan.last, index + scan.windows.apposed))
    return next((place + 1 for place in near if scan.traits[place].form in closing and _goes_on(scan, place + 1)), None)


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether a particle of negation or doubt stands here, a verb behind it at most."""
    trait = scan.at(index)
    if trait is None or trait.joined:
        return False
    denied = trait.bare in scan.certainty.particles or trait.lemma == scan.words.is_not
    return denied or scan.certainty.hedges.at(scan.traits, index, scan.last) is not None
