"""What أن takes, by the words before it: what is felt about, what who speaks has found, what follows from something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llamafund.orthography import WITH

if TYPE_CHECKING:
    from llamafund.claims.factuality.scan import Scan


def is_felt(scan: Scan, index: int) -> bool:
    """«وشعر اللاعب بأنه لا يريد», «نحن قلقون من أنهم لا يريدون»."""
    by = scan.traits[index].glued == WITH and scan.traits[scan.first].noun and scan.traits[index - 1].definite
    place = index - 1 - int(scan.traits[index - 1].preposition)
    felt = place >= scan.first and not scan.traits[place].verb and scan.traits[place].lemma in scan.certainty.feelings
    return felt or (by and index > scan.first + 1)


def is_found(scan: Scan, index: int) -> bool:
    """«نعلم أن الأمر لا يمكن»: what who speaks knows."""
    near = scan.main and 0 <= index - 1 - scan.main_at < scan.windows.judgment
    if not near or scan.negated or scan.main_at > scan.first + 1:
        return False
    verb = scan.traits[scan.main_at]
    return verb.person == "1" and verb.lemma in scan.certainty.found


def means(scan: Scan, index: int) -> bool:
    """«وهو ما يعني أن …»: what follows from it is what is said."""
    what = scan.at(scan.first + 1)
    told = scan.traits[scan.first].bare in scan.words.is_he and what is not None and what.bare == scan.words.what
    near = scan.traits[scan.first + 2 : index]
    return told and bool(near) and bool(near[0].verb) and all(trait.preposition for trait in near[1:])
