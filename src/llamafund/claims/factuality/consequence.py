"""What follows from a condition: «إذا لم ننجح، فقد تندلع حرب» is possible, since a hedge opens the main clause."""

from __future__ import annotations

from llamafund.claims.factuality.hedge import hedges
from llamafund.claims.factuality.scan import Scan
from llamafund.claims.words.marks import SILENT
from llamafund.claims.words.trait import COMMAS
from llamafund.orthography import SO


def hedged_consequence(scan: Scan) -> Scan | None:
    """The walk over the main clause behind the condition at the head, where it begins with a hedge: behind a comma or with ف."""
    for index in range(scan.first + 1, scan.last):
        if scan.traits[index].marks & SILENT:
            continue
        opens = scan.traits[index - 1].form in COMMAS or (scan.traits[index].joined and scan.traits[index].norm.startswith(SO))
        if not opens:
            continue
        main = Scan(scan.traits, index, scan.last, scan.certainty, scan.names)
        if any(hedges(main, index, end, hedge) for end, hedge in scan.certainty.hedges.all_at(scan.traits, index, scan.last)):
            return main
    return None
