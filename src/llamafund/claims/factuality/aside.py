"""A denial beside the main clause: between commas, or of the noun of a phrase that stands before it."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.claims.words.trait import COMMAS


def is_aside(scan: Scan, index: int) -> bool:
    """«رجلا، لم تذكر اسمه، نقل …»: between commas, with the main verb behind them."""
    if index == scan.first or scan.traits[index - 1].form not in COMMAS:
        return False
    comma = next(
        (place for place in range(index, min(scan.last, index + scan.windows.aside)) if scan.traits[place].form in COMMAS),
        scan.last,
    )
    after = scan.at(comma + 1)
    return after is not None and bool(after.verb) and not after.joined
