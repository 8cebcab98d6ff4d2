"""What أن takes, by the words before it: the statement itself, what is felt about, what who speaks has found, what follows."""

from __future__ import annotations

from llamafund.claims.factuality.scan import POINTING, Scan
from llamafund.orthography import ARTICLE, FOR, WITH


def states(scan: Scan, index: int) -> bool:
    """Whether what أن takes is the statement itself: behind a hedge (يبدو أن) or a judgment (من المؤكد أن)."""
    if scan.traits[index].glued == FOR or _is_felt(scan, index):
        return False  # «قلقون لأننا لا نريد»
    if (scan.traits[index - 1].norm in scan.words.is_he and not scan.main) or _is_predicate(scan, index):
        return True  # «الفرضية هي أن الأمر ربما يختلف»
    if index == scan.after_hedge or _means(scan, index):
        return True
    return not is_within(scan, index) and not (scan.main or scan.bound or index - scan.first > scan.windows.judgment)


def is_within(scan: Scan, index: int) -> bool:
    """Whether أن stands within what comes before the main clause: «بعد أن فاز», «من يريد أن يسافر»."""
    opens = index == scan.first + 1 and scan.traits[scan.first].bare in scan.certainty.fronting
    return not scan.main and (opens or (scan.within and index - scan.within_at <= scan.windows.within))


def is_said(scan: Scan, index: int) -> bool:
    """«يمكن القول إن …»: what a writer can say is said."""
    said = index > scan.first + 1 and scan.traits[index - 1].lemma in scan.certainty.discourse
    return said and scan.traits[index - 2].lemma == scan.words.can and not scan.bound


def is_found(scan: Scan, index: int) -> bool:
    """«نعلم أن الأمر لا يمكن»: what who speaks knows."""
    near = scan.main and 0 <= index - 1 - scan.main_at < scan.windows.judgment
    if not near or scan.negated or scan.main_at > scan.first + 1:
        return False
    verb = scan.traits[scan.main_at]
    return verb.person == "1" and verb.lemma in scan.certainty.found


def _is_felt(scan: Scan, index: int) -> bool:
    """«وشعر اللاعب بأنه لا يريد», «نحن قلقون من أنهم لا يريدون»."""
    by = scan.traits[index].glued == WITH and scan.traits[scan.first].noun and scan.traits[index - 1].definite
    place = index - 1 - int(scan.traits[index - 1].preposition)
    felt = place >= scan.first and not scan.traits[place].verb and scan.traits[place].lemma in scan.certainty.feelings
    return felt or (by and index > scan.first + 1)


def _means(scan: Scan, index: int) -> bool:
    """«وهو ما يعني أن …»: what follows from it is what is said."""
    what = scan.at(scan.first + 1)
    told = scan.traits[scan.first].bare in scan.words.is_he and what is not None and what.bare == scan.words.what
    near = scan.traits[scan.first + 2 : index]
    return told and bool(near) and bool(near[0].verb) and all(trait.preposition for trait in near[1:])


def _is_predicate(scan: Scan, index: int) -> bool:
    """«المشكلة في هذه الانتخابات أن …»: what a definite noun at the head comes to, with no verb and no preposition before."""
    head, before = scan.traits[scan.first], scan.traits[index - 1]
    if scan.main or scan.bound or scan.within or before.preposition or not (head.noun and head.norm.startswith(ARTICLE)):
        return False
    between = scan.traits[scan.first : index]
    return all(trait.definite or trait.preposition or trait.pos in POINTING for trait in between)
