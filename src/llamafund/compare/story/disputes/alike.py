"""Claims that are alike in all but one thing that makes a contradiction: another day, another country, exchanged roles."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.links import OPPOSED
from llamafund.compare.pair.reasons import COUNTRY, HARD, NEGATED, OPPOSITE
from llamafund.compare.story.disputes.finding import Finding
from llamafund.compare.story.faced import Faced

# Of 57 conflicts found in 60 pairs of articles outside the annotated ones most were words that happen to be opposed in long
# claims; these bounds keep what a reader would call a contradiction.
OVERLAP, LIKELY = 0.7, 0.6  # part of either claim's words that the other answers, and chance of contradiction;
SOME_OVERLAP, SURE = 0.4, 0.96  # a surer one speaks for short claims, in which the opposed words are half of all


def alike(faced: Faced) -> Finding | None:
    """The finding, if there is one."""
    least, sure = faced.feature("covered_least"), faced.reading.disagree
    if not ((least >= OVERLAP and sure >= LIKELY) or (least >= SOME_OVERLAP and sure >= SURE)):
        return None
    fully = least >= OVERLAP
    left, right = faced.left.claim, faced.right.claim
    same = left.factuality.negated == right.factuality.negated
    opposed = np.argwhere(faced.reading.seen.links[:, :, OPPOSED] > 0).tolist()
    told = any(i not in faced.left.same and j not in faced.right.same for i, j in opposed)  # by one side alone
    turned = faced.left.negations % 2 != faced.right.negations % 2  # لم تنجح المحادثات says what فشلت المحادثات does
    reasons = [
        reason
        for reason in faced.reading.conflicts((left.quantities, right.quantities))
        if reason.startswith(HARD)
        and (fully or not reason.startswith(COUNTRY))  # of four seen in other stories none was right
        and not (same and reason.startswith(NEGATED))
        and not ((turned or not told) and reason.startswith(OPPOSITE))
    ]
    return Finding(sure, "; ".join(reasons)) if reasons else None
