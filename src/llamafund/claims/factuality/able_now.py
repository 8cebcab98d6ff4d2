"""What somebody can do by now is told as a fact."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.orthography import WITH


def is_able_now(scan: Scan, index: int) -> bool:
    """«أصبح بإمكان الباحثين»."""
    before, trait = scan.before(index), scan.traits[index]
    return trait.glued == WITH and trait.noun and before is not None and before.lemma in scan.certainty.becoming


def tells_how_it_is_done(scan: Scan, index: int) -> bool:
    """«أصبح بإمكان المواطنين السفر [بلا تأشيرة]»: behind such words an adverb, no predicate."""
    return any(is_able_now(scan, place) for place in range(scan.first, index))
