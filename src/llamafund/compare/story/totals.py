"""How many there are in all, as an article tells it: what its parts count apart is no answer to that.

An article on one disaster counts the dead of each region, those of an earlier one, the first report and the last. The number
that stands for the article is the highest one at its top, where news tells the whole story, or else the highest one.
"""

from __future__ import annotations

from llamafund.compare.story.counts import Count, Counter, compatible
from llamafund.compare.story.setting import Setting

TOP = 400  # code points


class Totals:
    """The totals of the articles of a story."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def of(self, setting: Setting, document: str, count: Count) -> Count | None:
        """The total of what a count counts, in the article with that id."""
        told = [
            (claim.start, other)
            for claim in setting.claims(document)
            if not self._counter.partial(claim)
            for other in self._counter.counts(claim)
            if other.of == count.of
        ]
        top = [other for start, other in told if start < TOP]
        return max(top or [other for _, other in told], key=lambda other: other.quantity.value, default=None)

    def is_total(self, setting: Setting, document: str, count: Count) -> bool:
        """Whether a count is the total of its article."""
        total = self.of(setting, document, count)
        return total is not None and total.quantity.value == count.quantity.value

    def knows(self, setting: Setting, document: str, count: Count) -> bool:
        """Whether an article gives a count too, of whichever part or event."""
        return any(
            other.what == count.what and compatible(other.quantity, count.quantity)
            for claim in setting.claims(document)
            for other in self._counter.told(claim)
        )
