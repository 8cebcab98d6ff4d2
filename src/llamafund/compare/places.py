"""Where the words of a claim stand in its text."""

from __future__ import annotations

from bisect import bisect_left

from llamafund.model import Claim, Quantity


def places(claim: Claim) -> list[int]:
    """For each word of the claim where it begins, in code points of `claim.text`."""
    found = []
    end = 0
    for word in claim.words:
        start = claim.text.index(word.form, end)
        found.append(start)
        end = start + len(word.form)
    return found


def words_of(claim: Claim, quantity: Quantity) -> tuple[int, int]:
    """Which words of the claim `[first, last)` begin within a quantity, by index."""
    starts = places(claim)
    return bisect_left(starts, quantity.start - claim.start), bisect_left(starts, quantity.end - claim.start)
