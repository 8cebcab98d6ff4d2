"""How many there are in all, as an article tells it: what its parts count apart is no answer to that.

An article on one disaster counts the dead of each region, those of an earlier one, the first report and the last. The number
that stands for the article is the highest one at its top, where news tells the whole story, or else the highest one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.facing.setting import Setting
from llamafund.model import Claim

TOP = 400  # code points
Of = tuple[str, str | None, bool]


class Totals:
    """The totals of the articles of a story."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def of(self, setting: Setting, document: str, count: Count) -> Count | None:
        """The total of what a count counts, in the article with that id."""
        return setting.read(document, self._totals).get(count.of)

    def is_total(self, setting: Setting, document: str, count: Count) -> bool:
        """Whether a count is the total of its article."""
        total = self.of(setting, document, count)
        return total is not None and total.quantity.value == count.quantity.value

    def _totals(self, claims: Sequence[Claim]) -> dict[Of, Count]:
        """The totals of an article by what is counted."""
        every: defaultdict[Of, list[Count]] = defaultdict(list)
        top: defaultdict[Of, list[Count]] = defaultdict(list)
        for claim in claims:
            for count in () if self._counter.partial(claim) else self._counter.counts(claim):
                every[count.of].append(count)
                if claim.start < TOP:
                    top[count.of].append(count)
        return {of: max(counts, key=lambda count: count.quantity.value) for of, counts in (every | top).items()}
