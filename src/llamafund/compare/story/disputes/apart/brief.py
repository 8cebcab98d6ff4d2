"""Two short claims that share a subject, or a verb, and nothing else: the missile hit a base, it hit a hospital.

Of long claims the words that are shared tell more than the pair model's chance of a contradiction; of short ones it is the other
way round. Where one deed is told in two verbs the pair model, which learned from headlines, sees that they agree.
"""

from __future__ import annotations

from collections.abc import Collection

from llamafund.compare.pair.sentence import VERB
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located

KEYS = ("words", "sure", "unlike")


class Brief:
    """Tells two short claims on one subject from one claim in two wordings.

    Of its bounds `words` is how many telling words a short claim has at most; `sure` the chance of a contradiction from which two
    are apart of which each says something that the other has no word for, `unlike` the same where these are what both mainly
    say. `general` nouns may stand for what was told before (الخطوة); names of days and months are no matter here.
    """

    def __init__(self, known: Known, bounds: Located, general: Located) -> None:
        held = bounds.mapping(KEYS, required=KEYS)
        self._words, self._sure, self._unlike = (held[name].number() for name in KEYS)
        self._empty = known.words.norms(general) | known.days.names
        self._predicates = known.predicates

    def __call__(self, faced: Faced) -> bool:
        """Whether they do not say the same; not where either denies, both give numbers, or only the verb differs."""
        sides, disagree = (faced.left, faced.right), faced.reading.disagree
        if disagree < self._unlike or not all(map(self._plain, sides)) or all(map(self._numbered, sides)):
            return False
        own = [[index for index in range(len(side.items)) if self._new(side, index)] for side in sides]
        if not all(own) or all(side.items[i].kind == VERB for side, new in zip(sides, own, strict=True) for i in new):
            return False
        return disagree >= self._sure or all(self._said(side, new) for side, new in zip(sides, own, strict=True))

    def _plain(self, side: Side) -> bool:
        """Whether a claim is short and denies nothing."""
        denies = side.claim.factuality.negated or any(item.negation for item in side.items)
        return not denies and sum(side.tells(index) for index in range(len(side.items))) <= self._words

    @staticmethod
    def _numbered(side: Side) -> bool:
        return bool(side.claim.quantities) or any(item.value is not None for item in side.items)

    def _new(self, side: Side, index: int) -> bool:
        """Whether the other claim has no word like one of a claim, and it is none that stands for another or for a time."""
        item = side.items[index]
        empty = among(item.word, self._empty) or (item.kind != VERB and self._predicates.light(item.word))
        return side.tells(index) and index not in side.answers and not side.soft[index] and not empty

    def _said(self, side: Side, new: Collection[int]) -> bool:
        """Whether all that a claim mainly says is new to the other: its verbs."""
        verbs = {index for index, item in enumerate(side.items) if item.kind == VERB and self._predicates.main(side, index)}
        return bool(verbs) and verbs <= {*new}
