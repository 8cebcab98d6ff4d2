"""Where the words of a claim stand in its text."""

from __future__ import annotations

from llamafund.model import Claim


def places(claim: Claim) -> list[int]:
    """For each word of the claim where it begins, in code points of `claim.text`."""
    found = []
    end = 0
    for word in claim.words:
        start = claim.text.index(word.form, end)
        found.append(start)
        end = start + len(word.form)
    return found
