"""Another age of one person: she died at 85, she died at 81."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from llamafund.compare.pair.reasons import NUMBER_DIFFERS
from llamafund.compare.pair.sentence import NAME
from llamafund.compare.places import places
from llamafund.compare.story.disputes.suspect import Suspect, Words, among, norms
from llamafund.compare.story.facing.faced import Faced
from llamafund.located import Located
from llamafund.model import Claim, Quantity

NEAR = 3  # words before a number in which a word for age stands: عن عمر يناهز 81 عاما
OPEN, CLOSE = "(", ")"
AGREED = 0.25  # chance of agreement from which they tell one thing of her


class Age:
    """Finds two ages of a person whom both name."""

    def __init__(self, words: Words, root: dict[str, Located]) -> None:
        self._words = norms(words, root["words"].texts())
        self._just = norms(words, root["just"].texts())
        self._years = frozenset(root["years"].texts())

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        left, right = faced.left, faced.right
        own, their = self.ages(left.claim), self.ages(right.claim)
        if len(own) != 1 or len(their) != 1 or own[0].value == their[0].value:
            return
        if not any(left.items[index].kind == NAME for index in left.same):
            return
        reason = f"{NUMBER_DIFFERS}: {own[0].text} / {their[0].text} (age)"
        plain = faced.chance >= AGREED
        yield Suspect("age", left.within(own[0]), right.within(their[0]), reason, plain)

    def ages(self, claim: Claim) -> list[Quantity]:
        """The numbers of years in a claim that are somebody's age."""
        return [quantity for quantity in claim.quantities if quantity.unit in self._years and self._of_age(claim, quantity)]

    def _of_age(self, claim: Claim, quantity: Quantity) -> bool:
        """Whether a word for age stands near before a number, or brackets around, or «عن» right before: عن 85 عاما."""
        start, end = quantity.start - claim.start, quantity.end - claim.start
        if claim.text[:start].endswith(OPEN) and claim.text[end:].startswith(CLOSE):
            return True
        first = bisect_right(places(claim), quantity.start - claim.start) - 1
        near = claim.words[max(0, first - NEAR) : first]
        return any(among(word, self._words) for word in near) or any(among(word, self._just) for word in near[-1:])
