"""What follows from a condition: «إذا لم ننجح، فقد تندلع حرب» is possible, since a hedge opens the main clause."""

from __future__ import annotations

from llamafund.claims.factuality.hedge import hedges
from llamafund.claims.factuality.scan import Scan
from llamafund.claims.words.passed_over import NO_CUE
from llamafund.orthography import FUTURE, SO
from llamafund.punctuation import COMMAS


def hedged_consequence(scan: Scan) -> Scan | None:
    """The walk over the main clause behind the condition at the head, where it begins with a hedge: behind a comma or with ف.

    Behind a comma the condition may still go on: the main clause is then what a later «ف» opens
    («إذا وافق، أظن أنه سيفعل، فسيوقع الاتفاق»).
    """
    for index in range(scan.first + 1, scan.last):
        if scan.traits[index].marks & NO_CUE:
            continue
        so = _opens_with_so(scan, index)
        if not (so or scan.traits[index - 1].form in COMMAS):
            continue
        main = Scan(scan.traits, index, scan.last, scan.certainty, scan.names)
        if any(hedges(main, index, end, hedge) for end, hedge in scan.certainty.hedges.all_at(scan.traits, index, scan.last)):
            return main if so or not _follows_later(scan, index) else None
    return None


def _opens_with_so(scan: Scan, index: int) -> bool:
    trait = scan.traits[index]
    return trait.joined and trait.norm.startswith(SO)


def _follows_later(scan: Scan, index: int) -> bool:
    """Whether «ف» and a verb of the future stand behind a later comma: «، فسيوقع», not «، فيعود الناس», which only goes on."""
    later = (place for place in range(index + 2, scan.last) if scan.traits[place - 1].form in COMMAS)
    will = (scan.traits[place] for place in later if scan.traits[place].norm.startswith(SO + FUTURE))
    return any(trait.verb or trait.pos == "unknown" for trait in will)  # «فستوقع»: a form that the word table lacks
